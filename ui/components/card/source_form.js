// The form in which a source is attached to the claim; a source that was used before can be taken again.

/** @import { Claim, Memory, Shown, Source } from "./types.d.ts" */

import { bringIntoView, find, isWebAddress, keycap, make, seek, targetOf } from "../shared/elements.js";
import { draftsOf, dropDraft, putDraftAway, takeDraftBack } from "./drafts.js";
import { control, draftForm, field, listenToForm, shut, valuesOf } from "./forms.js";
import { theClaim } from "./sight.js";
import { drawDetails, drawKeeping, drawStances, nameOf, pair, tick } from "./source_fields.js";
import { KNOWN, readSoon } from "./source_pages.js";

/** Open the form, with the words that it was closed with.
    @type {(memory: Memory) => void} */
export const openSourceForm = (memory) => {
  memory.attaching = true;
  takeDraftBack(theClaim(memory).claim_id, "source");
  memory.redraw("evidence");
  const form = find(memory.part("evidence"), ".cw-source-form", HTMLFormElement);
  control(form, "url").focus({ preventScroll: true });
  const sheet = form.closest(".cw-sheet");
  if (sheet) bringIntoView(sheet, form);
};

/** @type {(memory: Memory, claim: Claim) => void} */
const closeSourceForm = (memory, claim) => {
  memory.attaching = false;
  putDraftAway(claim.claim_id, "source");
  memory.complain();
  memory.redraw("evidence");
  find(memory.part("evidence"), ".cw-attach").focus();
};

/** A form put away keeps its words; whoever wants none of them begins anew.
    @type {(memory: Memory, claim: Claim) => void} */
const startEmpty = (memory, claim) => {
  dropDraft(claim.claim_id, "source");
  openSourceForm(memory);
  memory.redraw("evidence");
  find(memory.part("evidence"), ".cw-source-form [name=url]").focus();
};

/** Draw the form in which a source is attached.
    @type {(memory: Memory, claim: Claim) => HTMLElement} */
export const drawSourceForm = (memory, claim) => {
  const known = make("ul", { class: "cw-known", "aria-label": "Known sources", "aria-live": "polite" });
  const form = make("form", { class: "cw-source-form", "aria-label": "Attach a source", noValidate: true },
    field("Address, or words of a source used before", "url", "input", { autocomplete: "off", spellcheck: "false" }),
    known,
    make("p", { class: "cw-note cw-lookup", role: "status" }),
    make("input", { type: "hidden", name: "source_id" }),
    // What only the checker knows comes first; the rest is mostly filled in from the page.
    drawStances(),
    field("Quote: what the source says, word for word", "quote", "textarea", { rows: "2" }),
    pair(field("Where in the source", "locator", "input", { autocomplete: "off", placeholder: "page, paragraph, minute" }), field("Note", "note", "input", { autocomplete: "off" })),
    ...drawDetails(memory.data.kinds),
    ...drawKeeping(),
    tick("Save a copy of the page", "keep_copy"),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Attach source", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: () => closeSourceForm(memory, claim) }, "Cancel", keycap("Esc")),
      draftsOf(claim.claim_id).source ? make("button", { type: "button", class: "cw-button cw-quiet", onClick: () => startEmpty(memory, claim) }, "Start empty") : null));
  draftForm(form, claim.claim_id, "source", { stance: "supports", keep_copy: "on" });
  listenToForm(form, () => attachSource(memory, form), () => closeSourceForm(memory, claim));
  const url = control(form, "url");
  url.oninput = () => {
    control(form, "source_id").value = "";
    memory.takesKnown = null;
    memory.findSources(url.value);
    // The same words as on the claim before: the server's answer stays the same, and so is not told again.
    drawKnown(memory, memory.data.found);
    readSoon(memory, form);
  };
  form.addEventListener("keydown", (event) => walkKnown(form, event));
  return form;
};

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows go from the field into the sources found and among them.
    @type {(form: HTMLFormElement, event: KeyboardEvent) => void} */
const walkKnown = (form, event) => {
  const step = STEPS[event.key];
  const buttons = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".cw-known button"));
  const stops = [control(form, "url"), ...buttons];
  const here = stops.indexOf(targetOf(event));
  if (!step || here < 0 || stops.length === 1) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, here + step))].focus();
};

/** An address of a kind that no browser opens as a page. */
const OTHER_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|mailto|file):)/i;

/** Words that are no address mean the first source found by them; where the answer is on its way, it is waited for.
    @type {(memory: Memory, form: HTMLFormElement) => boolean} */
const takeKnown = (memory, form) => {
  const typed = control(form, "url").value.trim();
  if (!typed || isWebAddress(typed) || control(form, "source_id").value) return false;
  const first = seek(form, ".cw-known button");
  if (first) first.click();
  else if (OTHER_ADDRESS.test(typed)) memory.complain("Only an address that begins with http or https can be a source's. What has none goes by its title.");
  else if (memory.data.found.words === typed) memory.complain(`No source used before has the words “${typed}”. Paste the whole address of a new one; what has none goes by its title.`);
  else memory.takesKnown = typed;
  return true;
};

/** @type {(memory: Memory, form: HTMLFormElement) => void} */
const attachSource = (memory, form) => {
  if (takeKnown(memory, form)) return;
  const { keep_copy: keepCopy, ...values } = valuesOf(form);
  memory.send("attach", values);
  shut(form);
  memory.copyWanted = Boolean(keepCopy) && !values.confidential && isWebAddress(values.url);
};

/** Show the sources used before that hold the words typed: a click fills the form with one.
    @type {(memory: Memory, found: Shown["found"]) => void} */
export const drawKnown = (memory, { words, sources }) => {
  const form = seek(memory.part("evidence"), ".cw-source-form", HTMLFormElement);
  if (!form) return;
  const typed = control(form, "url").value.trim();
  const fitting = words && typed.startsWith(words) && !control(form, "source_id").value ? sources.filter(({ url }) => url !== typed) : []; // its own address needs no choosing
  find(form, ".cw-known").replaceChildren(...fitting.map((source) => make("li", {}, make("button", {
    type: "button", class: "cw-button cw-quiet", onClick: () => reuse(form, source),
  }, `${nameOf(source)}${source.publisher ? ` · ${source.publisher}` : ""}`))));
  if (memory.takesKnown !== words || !words) return;
  memory.takesKnown = null;
  takeKnown(memory, form);
};

/** The fields that a source has wherever it is used. */
const SHARED = /** @type {const} */ (["url", "title", "publisher", "author", "published_at", "kind", "archive_url", "source_id"]);

/** @type {(form: HTMLFormElement, source: Source) => void} */
const reuse = (form, source) => {
  for (const name of SHARED) control(form, name).value = String(source[name] ?? "");
  control(form, "confidential").checked = source.confidential;
  form.dispatchEvent(new Event("input"));
  find(form, ".cw-known").replaceChildren();
  find(form, ".cw-lookup").textContent = KNOWN;
  control(form, "quote").focus();
};
