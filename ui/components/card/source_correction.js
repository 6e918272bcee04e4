// Correcting what is said of a source, for every claim that relies on it.

/** @import { Claim, Evidence, Memory } from "./types.d.ts" */

import { find, keycap, make, seek } from "../shared/elements.js";
import { draftsOf, dropDraft, keepDraft, putDraftAway, takeDraftBack } from "./drafts.js";
import { draftForm, drawAnew, field, listenToForm, shut, valuesOf } from "./forms.js";
import { theClaim } from "./sight.js";
import { drawDetails, drawKeeping, nameOf } from "./source_fields.js";

/** The draft in which the correction of a source is typed.
    @type {(sourceId: number | undefined) => string} */
const correctionOf = (sourceId) => `source ${sourceId}`;

/** Whether a source stands there as a form.
    @type {(memory: Memory, claim: Claim, one: Evidence) => boolean} */
export const isCorrecting = (memory, claim, one) => memory.correcting === one.source_id || Boolean(draftsOf(claim.claim_id)[correctionOf(one.source_id)]);

/** Open the form that corrects a source.
    @type {(memory: Memory, one: Evidence) => void} */
export const correctSource = (memory, one) => {
  memory.correcting = one.source_id;
  takeDraftBack(theClaim(memory).claim_id, correctionOf(one.source_id));
  memory.redraw("evidence");
  find(memory.part("evidence"), ".cw-correction-form [name=title]").focus();
};

/** @type {(memory: Memory, claim: Claim, sourceId: number) => void} */
const stopCorrecting = (memory, claim, sourceId) => {
  memory.correcting = null;
  putDraftAway(claim.claim_id, correctionOf(sourceId));
  memory.redraw("evidence");
  seek(memory.part("evidence"), ".cw-attach")?.focus();
};

/** Draw the form that corrects a source.
    @type {(memory: Memory, claim: Claim, one: Evidence) => HTMLElement} */
export const drawCorrectionForm = (memory, claim, one) => {
  const stop = () => stopCorrecting(memory, claim, one.source_id);
  const form = make("form", { class: "cw-correction-form", "aria-label": `Correct the source ${nameOf(one)}`, noValidate: true },
    make("p", { class: "cw-note" }, "A correction holds for every claim that relies on this source."),
    make("input", { type: "hidden", name: "source_version" }),
    field("Address", "url", "input", { autocomplete: "off", spellcheck: "false" }),
    ...drawDetails(memory.data.kinds),
    ...drawKeeping(),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Save source", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: stop }, "Cancel", keycap("Esc")),
      drawAnew(claim.claim_id, correctionOf(one.source_id), () => correctSource(memory, one))));
  draftForm(form, claim.claim_id, correctionOf(one.source_id), { ...one });
  listenToForm(form, () => {
    memory.sentSource = one.source_id;
    memory.send("edit source", { ...valuesOf(form), source_id: one.source_id });
    shut(form);
  }, stop);
  return form;
};

/** A correction was recorded: its form is closed.
    @type {(memory: Memory, claimId: number | null) => void} */
export const putAwayCorrection = (memory, claimId) => {
  dropDraft(claimId, correctionOf(memory.sentSource));
  memory.correcting = null;
};

/** Go on from a correction that somebody else was quicker with. The draft keeps the version that the correction began on;
    once both versions were shown, a second save builds on theirs.
    @type {(memory: Memory, claimId: number | null) => void} */
export const goOnFromTheirs = (memory, claimId) => {
  const part = correctionOf(memory.sentSource);
  const now = memory.data.claim?.evidence.find(({ source_id: id }) => id === memory.sentSource)?.source_version;
  const draft = draftsOf(claimId)[part];
  if (draft && now) keepDraft(claimId, part, { ...draft, source_version: String(now) });
  memory.drawn = {};
};
