// The wording of the claim: the machine's, and the form in which a person words it anew.

/** @import { Attributes } from "../shared/types.d.ts" */
/** @import { Claim, Memory } from "./types.d.ts" */

import { find, keycap, make, targetOf } from "../shared/elements.js";
import { putDraftAway, takeDraftBack } from "./drafts.js";
import { control, draftForm, drawAnew, field, listenToForm, shut, valuesOf } from "./forms.js";
import { theClaim } from "./sight.js";

/** The machine's wording, one click away, never edited; another click goes back to it.
    @type {(memory: Memory, claim: Claim) => HTMLElement | null} */
export const drawMachineWording = (memory, claim) => {
  if (claim.proposed_text === null) return null;
  const isOurs = claim.claim_text !== claim.proposed_text || claim.headline !== claim.proposed_headline;
  return make("details", {},
    make("summary", {}, isOurs ? "The machine's wording" : "Wording is the machine's"),
    make("p", { class: "cw-machine" }, make("b", {}, claim.proposed_headline), make("br"), claim.proposed_text),
    drawRules(claim),
    isOurs ? make("button", {
      type: "button", class: "cw-button cw-quiet",
      onClick: () => memory.send("reword", { headline: claim.proposed_headline, claim_text: claim.proposed_text, speaker: claim.speaker }),
    }, "Go back to it") : null);
};

/** Why the machine words it so: the rules that it went through, for whoever opens its wording.
    @type {(claim: Claim) => HTMLElement | null} */
const drawRules = (claim) => (claim.rules?.length
  ? make("p", { class: "cw-note cw-rules", title: "The rules that made it, in the order in which they ran" }, `Why this wording: ${claim.rules.join(" › ")}`) : null);

/** A field of the wording; where the machine worded it otherwise, one click puts its words in.
    @type {(title: string, name: string, tag: "input" | "textarea", attributes: Attributes, proposed: string | null) => HTMLElement} */
const wordingField = (title, name, tag, attributes, proposed) => make("div", { class: "cw-proposable" },
  field(title, name, tag, attributes),
  proposed === null ? null : make("button", {
    type: "button", class: "cw-button cw-quiet cw-use-machine", title: proposed || "the article",
    onClick: (event) => {
      const box = control(/** @type {HTMLFormElement} */ (targetOf(event).closest("form")), name);
      box.value = proposed;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      box.focus();
    },
  }, "Machine's", make("span", { class: "cw-hidden" }, ` wording of the ${name.replace("claim_text", "restatement")}`)));

/** The form in which the claim is worded anew.
    @type {(memory: Memory, claim: Claim) => HTMLElement} */
export const drawWordingForm = (memory, claim) => {
  const ours = claim.proposed_text === null;
  const form = make("form", { class: "cw-wording-form", "aria-label": "Wording of the claim", noValidate: true },
    wordingField("Headline", "headline", "input", { maxlength: "300", required: true }, claim.proposed_headline),
    wordingField("Restatement: so that it stands alone", "claim_text", "textarea", { rows: "4", required: true }, claim.proposed_text),
    wordingField("Speaker (empty: the article)", "speaker", "input", { maxlength: "300" }, ours ? null : claim.proposed_speaker ?? ""),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Save wording", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: () => stopEditing(memory, claim) }, "Cancel", keycap("Esc")),
      drawAnew(claim.claim_id, "wording", () => editWording(memory))));
  draftForm(form, claim.claim_id, "wording", { headline: claim.headline, claim_text: claim.claim_text, speaker: claim.speaker });
  listenToForm(form, () => {
    memory.send("reword", valuesOf(form));
    shut(form);
  }, () => stopEditing(memory, claim));
  return form;
};

/** Open the form of the wording, at one of its fields.
    @type {(memory: Memory, name?: string) => void} */
export const editWording = (memory, name = "headline") => {
  memory.editing = true;
  takeDraftBack(theClaim(memory).claim_id, "wording");
  memory.redraw("claim");
  find(memory.part("claim"), `[name=${name}]`).focus();
};

/** Edit the words that were clicked into; whoever selects some of them to copy them does not want to.
    @type {(memory: Memory, name: string) => void} */
export const clickToEdit = (memory, name) => {
  if (document.getSelection()?.isCollapsed) editWording(memory, name);
};

/** @type {(memory: Memory, claim: Claim) => void} */
const stopEditing = (memory, claim) => {
  memory.editing = false;
  putDraftAway(claim.claim_id, "wording");
  memory.redraw("claim");
  find(memory.part("claim"), ".cw-edit").focus();
};
