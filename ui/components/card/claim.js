// The card, first part: what is claimed. In its words, and what can be done with them; where it stands is the next part.

/** @import { Attributes } from "../shared/types.d.ts" */
/** @import { Claim, Memory } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { signOf, toneOf } from "../shared/claims.js";
import { bringUp, fill, find, keycap, make } from "../shared/elements.js";
import { openClaim } from "../shared/steps.js";
import { draftsOf, hasDraftAway } from "./drafts.js";
import { drawDates, drawPlace, drawResolutions, drawSpeaker, drawWorded } from "./place.js";
import { mustConfirm } from "./signoff.js";
import { theClaim } from "./sight.js";
import { clickToEdit, drawMachineWording, drawWordingForm, editWording } from "./wording.js";

const STATE_WORDS = {
  open: "open", checked: "checked", approved: "approved", returned: "returned", recheck: "needs another check", dismissed: "dismissed",
};

/** Draw what is claimed.
    @type {(memory: Memory, box: HTMLElement, claim: Claim) => void} */
export const drawClaim = (memory, box, claim) => {
  const editing = memory.editing || Boolean(draftsOf(claim.claim_id).wording);
  fill(box,
    make("div", { class: "cw-meta" },
      make("span", { class: "cw-state", "data-state": claim.state, style: toneOf(claim.verdict) },
        make("span", { class: "cw-sign", "aria-hidden": "true" }, signOf(claim)), " ",
        claim.verdict && claim.state !== "dismissed" ? claim.verdict.label : STATE_WORDS[claim.state]),
      // The question whether it still holds stands with the verdict, further down: that there is one must be seen at once.
      mustConfirm(claim) && claim.on_earlier_wording ? make("span", { class: "cw-warning" }, "judged on an earlier wording") : null,
      make("span", {}, `Claim ${claim.claim_id} · ${claim.columns.claim_type}`),
      make("span", { class: "cw-steps" },
        make("button", { type: "button", class: "cw-button cw-to-queue", onClick: () => bringUp("queue") }, "Queue"),
        make("button", { type: "button", class: "cw-button", "aria-label": "Previous claim", "aria-keyshortcuts": "k", onClick: () => tell("walk", -1) }, "↑", keycap("k")),
        make("button", { type: "button", class: "cw-button", "aria-label": "Next claim", "aria-keyshortcuts": "j", onClick: () => tell("walk", 1) }, "↓", keycap("j")))),
    editing ? drawWordingForm(memory, claim) : drawWording(memory, claim),
    drawDismissing(memory, claim),
    drawPlace(claim),
  );
};

/** @type {(memory: Memory, claim: Claim) => HTMLElement} */
const drawWording = (memory, claim) => make("div", { class: "cw-wording" },
  make("h2", { tabIndex: -1, class: "cw-in-words", title: "Click to edit", onClick: () => clickToEdit(memory, "headline") }, claim.headline),
  make("p", { class: "cw-restated cw-in-words", title: "Click to edit", onClick: () => clickToEdit(memory, "claim_text") }, drawWorded(claim)),
  drawSpeaker(claim),
  drawResolutions(memory, claim),
  drawDates(claim),
  claim.signals.length ? make("p", { class: "cw-note" }, `Proposed because it ${claim.signals.join("; ")} · checkworthiness ${Number(claim.columns.checkworthiness).toFixed(2)}`)
    : make("p", { class: "cw-note" }, `Added by ${claim.created_by}`),
  drawMachineWording(memory, claim),
  hasDraftAway(claim.claim_id, "wording") ? make("p", { class: "cw-note cw-kept-words" }, "Words of yours that were not saved are kept: Edit wording brings them back.") : null,
  drawActions(memory, claim),
  drawWhyNot(memory, claim));

/** @type {(memory: Memory, claim: Claim) => HTMLElement} */
const drawActions = (memory, claim) => {
  /** @type {(key: string, words: string, name: string, run: () => void, more?: Attributes) => HTMLElement} */
  const action = (key, words, name, run, more = {}) => make("button", {
    type: "button", class: `cw-button ${name}`, "aria-keyshortcuts": key, onMousedown: (event) => event.preventDefault(), onClick: run, ...more,
  }, words, keycap(key));
  return make("div", { class: "cw-row cw-actions" },
    action("e", "Edit wording", "cw-edit", () => editWording(memory)),
    claim.state === "dismissed"
      ? action("d", claim.merged_into === null ? "Bring back" : "Take apart", "cw-restore", () => bringBack(memory))
      : action("d", "Dismiss", "cw-dismiss", () => toggleDismissing(memory), { "aria-expanded": String(Boolean(memory.dismissing)) }),
    action("w", "Words", "cw-words", () => tell("words", "w"), { title: "Widen or trim the words of the article that it stands on" }),
    action("t", "Split", "cw-split", () => tell("words", "t"), { title: "Make two claims of it" }),
    action("m", "Merge", "cw-merge", () => tell("words", "m"), { title: "Merge it with a duplicate" }));
};

/** Why it is put aside, and which claims are one with it.
    @type {(memory: Memory, claim: Claim) => (HTMLElement | null)[]} */
const drawWhyNot = (memory, claim) => [
  claim.state === "dismissed" && claim.merged_into === null
    ? make("p", { class: "cw-note" }, claim.taken_back ? "Made and undone: it stands nowhere in the text. Bring it back if it is a claim after all." : `Dismissed: ${claim.dismissal_reason ?? "no reason was given"}`) : null,
  claim.merged_into === null ? null : drawMergedInto(claim.merged_into),
  ...claim.merged.map((one) => make("p", { class: "cw-note" }, `Merged: claim ${one.claim_id}, “${one.headline}” `,
    make("button", {
      type: "button", class: "cw-button cw-quiet", "aria-label": `Take claim ${one.claim_id} apart`,
      onClick: () => memory.send("unmerge", { merged_id: one.claim_id, merged_version: one.version }),
    }, "Take apart"))),
];

/** @type {(claimId: number) => HTMLElement} */
const drawMergedInto = (claimId) => make("p", { class: "cw-note" }, `Merged into claim ${claimId}. `,
  make("button", { type: "button", class: "cw-button cw-quiet", onClick: () => openClaim(claimId) }, "Open that one"));

/** Bring a dismissed claim back; one that was merged stands for itself again.
    @type {(memory: Memory) => void} */
export const bringBack = (memory) => {
  const claim = theClaim(memory);
  if (claim.merged_into === null) memory.send("restore", {});
  else memory.send("unmerge", { merged_id: claim.claim_id, merged_version: claim.version });
};

/** Ask why the claim is dismissed, or let it be.
    @type {(memory: Memory) => void} */
export const toggleDismissing = (memory) => {
  memory.dismissing = !memory.dismissing;
  memory.redraw("claim");
  find(memory.part("claim"), memory.dismissing ? ".cw-reasons button" : ".cw-dismiss").focus();
};

/** @type {(memory: Memory, claim: Claim) => HTMLElement | null} */
const drawDismissing = (memory, claim) => {
  if (!memory.dismissing || claim.state === "dismissed") return null;
  return make("div", { class: "cw-reasons", role: "group", "aria-label": "Why is it dismissed?" },
    make("p", {}, "Why is it dismissed?"),
    ...memory.data.reasons.map((reason, i) => make("button", {
      type: "button", class: "cw-button", "data-digit": String((i + 1) % 10), onClick: () => dismiss(memory, reason),
    }, reason, keycap((i + 1) % 10))));
};

/** @type {(memory: Memory, reason: string) => void} */
const dismiss = (memory, reason) => {
  memory.dismissing = false;
  memory.send("dismiss", { reason });
};
