// The card, what was said before: the verdicts recorded, whether they hold for this wording, and an editor's word on them.

/** @import { Claim, Memory, Shown, Signoff, Verdict } from "./types.d.ts" */

import { toneOf } from "../shared/claims.js";
import { find, keycap, localTime, make } from "../shared/elements.js";
import { draftsOf, putDraftAway, takeDraftBack } from "./drafts.js";
import { draftForm, field, listenToForm, shut, valuesOf } from "./forms.js";
import { theClaim } from "./sight.js";

/** A rationale of more characters than this scrolls by itself, so that the next verdict stays within reach. */
const LONG = 1500;
const SIGNED = { approve: "✓ Approved", return: "↩ Returned" };

/** The verdict that stands: not one that was taken back, or that came with a merged claim beside one of its own.
    @type {(claim: Claim) => Verdict | undefined} */
const standingOf = (claim) => claim.verdicts.find((verdict) => verdict.verdict_id === claim.verdict_id);

/** Past verdicts, which stay in sight, the newest first.
    @type {(memory: Memory, claim: Claim) => HTMLElement} */
export const drawVerdicts = (memory, claim) => make("div", { class: "cw-verdicts" },
  claim.verdicts.length ? make("h3", {}, claim.verdicts.length === 1 ? "Recorded verdict" : `Recorded verdicts ${claim.verdicts.length}`) : null,
  mustConfirm(claim) ? drawConfirming(memory, claim) : null,
  ...claim.verdicts.map((verdict) => make("article", { class: "cw-verdict", style: toneOf(verdict) },
    make("p", {}, make("i", { class: "cw-dot", "aria-hidden": "true" }), make("b", {}, verdict.label), make("span", { class: "cw-note" }, ` ${verdict.scale} · ${verdict.checker} · `, localTime(verdict.recorded_at))),
    verdict.rationale ? make("p", { dir: "auto", class: "cw-rationale", tabindex: verdict.rationale.length > LONG ? "0" : null }, verdict.rationale) : null,
    verdict.correction ? make("p", { dir: "auto" }, make("b", {}, "Suggested correction: "), verdict.correction) : null,
    verdict.came_with ? make("p", { class: "cw-note" }, `Given on claim ${verdict.came_with}, which was merged into this one`) : null,
    verdict.retracted_at ? make("p", { class: "cw-note" }, "Taken back by its checker") : null,
    verdict.earlier_wording ? make("p", { class: "cw-note", dir: "auto" }, `${verdict.came_with ? "Judged on that claim's wording" : "Judged on an earlier wording"}: ${verdict.earlier_wording}`) : null,
    ...claim.signoffs.filter((one) => one.verdict_id === verdict.verdict_id).map(drawSigned))),
  drawSigning(memory, claim));

/** @type {(one: Signoff) => HTMLElement} */
const drawSigned = (one) => make("p", { class: "cw-signed", "data-decision": one.decision, "data-undone": one.undone ? "" : null, dir: "auto" },
  make("b", {}, SIGNED[one.decision]), ` by ${one.editor} · `, localTime(one.signed_at), one.comment ? `: ${one.comment}` : "",
  one.undone ? make("span", { class: "cw-note" }, " · undone by its editor") : null);

/** Whether a verdict was given on other words, or lost what it rested on: it holds once somebody says so.
    @type {(claim: Claim) => boolean} */
export const mustConfirm = (claim) => Boolean(standingOf(claim)) && claim.state !== "dismissed" && (claim.on_earlier_wording || claim.state === "recheck");

/** @type {(memory: Memory, claim: Claim) => HTMLElement} */
const drawConfirming = (memory, claim) => make("div", { class: "cw-warning cw-confirming" },
  make("p", {}, claim.on_earlier_wording ? "Judged on an earlier wording. Does the verdict hold for this one?" : "This claim has to be checked again. Does the verdict still hold?"),
  make("button", { type: "button", class: "cw-button", "aria-keyshortcuts": "y", onClick: () => confirmWording(memory) }, "It still holds", keycap("y")));

/** Say that the verdict still holds, where that is asked.
    @type {(memory: Memory) => void} */
export const confirmWording = (memory) => {
  if (mustConfirm(theClaim(memory))) memory.send("confirm", {});
};

/** Why this person cannot sign the verdict off, in words; null where they can.
    @type {(claim: Claim, reviewer: Shown["reviewer"]) => string | null} */
export const whyNotSigned = (claim, reviewer) => {
  const standing = standingOf(claim);
  if (!standing || ["open", "dismissed"].includes(claim.state)) return "Only a recorded verdict can be signed off.";
  if (claim.state === "returned") return "Returned: it can be signed off once there is another verdict.";
  if (reviewer && standing.checker.toLowerCase() === reviewer.toLowerCase()) return "You gave this verdict, so somebody else signs it off.";
  return null;
};

/** @type {(memory: Memory, claim: Claim) => HTMLElement | null} */
const drawSigning = (memory, claim) => {
  if (!standingOf(claim) || ["open", "dismissed"].includes(claim.state)) return null;
  const why = whyNotSigned(claim, memory.data.reviewer);
  if (why) return make("p", { class: "cw-note" }, why);
  if (memory.returning || draftsOf(claim.claim_id).return) return drawReturnForm(memory, claim);
  return make("div", { class: "cw-row cw-signing" },
    claim.state === "checked" && !claim.on_earlier_wording
      ? make("button", { type: "button", class: "cw-button cw-approve", "aria-keyshortcuts": "a", onClick: () => approve(memory) }, "Approve", keycap("a")) : null,
    make("button", { type: "button", class: "cw-button cw-return", "aria-keyshortcuts": "b", onClick: () => openReturnForm(memory) }, "Return", keycap("b")));
};

/** Approve the verdict, or say why this person cannot.
    @type {(memory: Memory) => void} */
export const approve = (memory) => {
  const why = whyNotSigned(theClaim(memory), memory.data.reviewer);
  if (why) memory.complain(why);
  else memory.send("approve", {});
};

/** Open the form that returns the verdict to its checker, or say why this person cannot.
    @type {(memory: Memory) => void} */
export const openReturnForm = (memory) => {
  const why = whyNotSigned(theClaim(memory), memory.data.reviewer);
  if (why) {
    memory.complain(why);
    return;
  }
  memory.returning = true;
  takeDraftBack(theClaim(memory).claim_id, "return");
  memory.redraw("judging");
  find(memory.part("judging"), "[name=comment]").focus();
};

/** @type {(memory: Memory, claim: Claim) => void} */
const closeReturnForm = (memory, claim) => {
  memory.returning = false;
  putDraftAway(claim.claim_id, "return");
  memory.redraw("judging");
  find(memory.part("judging"), ".cw-return").focus();
};

/** @type {(memory: Memory, claim: Claim) => HTMLElement} */
const drawReturnForm = (memory, claim) => {
  const form = make("form", { class: "cw-return-form", "aria-label": "Return the verdict", noValidate: true },
    field("What is to be done before it can be approved", "comment", "textarea", { rows: "2", required: true }),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Return to the checker", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: () => closeReturnForm(memory, claim) }, "Cancel", keycap("Esc"))));
  draftForm(form, claim.claim_id, "return", {});
  listenToForm(form, () => {
    memory.send("return", valuesOf(form));
    shut(form);
  }, () => closeReturnForm(memory, claim));
  return form;
};
