// The card, second part: what we know. The sources attached to the claim, and what is wrong with them as a whole.

/** @import { Claim, Evidence, Memory, OneSided } from "./types.d.ts" */

import { fill, find, isWebAddress, keycap, link, make } from "../shared/elements.js";
import { isTorn } from "../shared/typing.js";
import { draftsOf } from "./drafts.js";
import { correctSource, drawCorrectionForm, isCorrecting } from "./source_correction.js";
import { nameOf, STANCES } from "./source_fields.js";
import { drawSourceForm, openSourceForm } from "./source_form.js";
import { chooseFile, drawCopies, savePage } from "./source_pages.js";

/** @type {Record<OneSided, string>} */
const ONE_SIDED = {
  "own site": "All sources are the article's own site.",
  claimant: "All sources are the word of whoever makes the claim.",
  "own site and claimant": "All sources are the article's own site, or the word of whoever makes the claim.",
  "one origin": "All sources come from one place.",
};

/** Draw the sources of a claim.
    @type {(memory: Memory, box: HTMLElement, claim: Claim) => void} */
export const drawEvidence = (memory, box, claim) => {
  const evidence = claim.evidence.filter((one) => !one.withdrawn_at);
  const attaching = memory.attaching || Boolean(draftsOf(claim.claim_id).source);
  fill(box,
    make("div", { class: "cw-part-head" },
      make("h3", { tabIndex: -1 }, `Sources ${evidence.length}`),
      attaching ? null : make("button", { type: "button", class: "cw-button cw-attach", "aria-keyshortcuts": "s", onClick: () => openSourceForm(memory) }, "Attach source", keycap("s"))),
    claim.one_sided ? make("p", { class: "cw-warning" }, `${ONE_SIDED[claim.one_sided]} Look for an independent one.`) : null,
    evidence.length ? make("ul", { class: "cw-sources" }, ...evidence.map((one) => drawSource(memory, claim, one))) : null,
    attaching ? drawSourceForm(memory, claim) : null,
    !evidence.length && !attaching ? make("p", { class: "cw-note" }, "None yet. A decisive verdict needs at least one.") : null,
  );
  // The form went away with the keyboard in it, which goes on from here: Enter and the digits judge.
  if (memory.justAttached && document.activeElement === document.body && !isTorn()) find(box, "h3").focus({ preventScroll: true });
};

/** @type {(memory: Memory, claim: Claim, one: Evidence) => HTMLElement} */
const drawSource = (memory, claim, one) => make("li", { "data-stance": one.stance },
  make("span", { class: "cw-stance", "aria-hidden": "true" }, STANCES[one.stance]),
  isCorrecting(memory, claim, one) ? drawCorrectionForm(memory, claim, one) : make("div", {},
    make("p", {}, make("b", {}, one.stance), " ", link(one.url, nameOf(one)), one.confidential ? make("span", { class: "cw-confidential" }, "confidential") : null),
    drawFacts([one.kind, one.publisher, one.author, one.published_at]),
    one.quote ? make("p", { class: "cw-source-quote", dir: "auto" }, `“${one.quote}”`) : null,
    one.quote_in_copy === false ? make("p", { class: "cw-warning" }, "The quoted words are not in the saved copy.") : null,
    drawFacts([one.locator, one.note, one.added_by]),
    drawCopies(memory, one),
    drawSourceButtons(memory, one)));

/** @type {(facts: (string | null)[]) => HTMLElement | null} */
const drawFacts = (facts) => (facts.some(Boolean) ? make("p", { class: "cw-note", dir: "auto" }, facts.filter(Boolean).join(" · ")) : null);

/** @type {(memory: Memory, one: Evidence) => HTMLElement} */
const drawSourceButtons = (memory, one) => {
  /** @type {(title: string, act: () => void) => HTMLElement} */
  const quiet = (title, act) => make("button", { type: "button", class: "cw-button cw-quiet", "aria-label": `${title}: ${nameOf(one)}`, onClick: act }, title);
  return make("div", { class: "cw-source-buttons" },
    quiet("Correct", () => correctSource(memory, one)),
    isWebAddress(one.url) ? quiet(one.copies.length ? "Save another copy" : "Save a copy", () => savePage(memory, one.source_id)) : null,
    quiet("Save a file", () => chooseFile(memory, one.source_id)),
    quiet("Withdraw", () => memory.send("withdraw", { evidence_id: one.evidence_id })));
};
