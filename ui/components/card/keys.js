// The keys of the card, and the list that explains those of the whole page.

/** @import { Memory } from "./types.d.ts" */

import { bringIntoView, find, make, seek, targetOf } from "../shared/elements.js";
import { keysAreOn, switchKeys } from "../shared/keys.js";
import { bringBack, toggleDismissing } from "./claim.js";
import { theClaim } from "./sight.js";
import { approve, confirmWording, openReturnForm } from "./signoff.js";
import { openSourceForm } from "./source_form.js";
import { editWording } from "./wording.js";

const TEXT_HELP = {
  u: "the next sentence nobody looked at", ", .": "the sentence before, after", l: "looked at: no claim in these words", n: "new claim from the selected words",
  w: "widen or trim the claim's words", t: "split the claim in two", "← →": "move the end of the selected words (Shift: their beginning)",
  m: "merge with a duplicate", z: "undo your last action",
};
const HELP = {
  "j k ↓ ↑": "next, previous claim", "1 … 9": "choose a rating (or a reason, while dismissing)", Enter: "record the verdict, open the next open claim",
  r: "write the rationale", s: "attach a source", e: "edit the wording", d: "dismiss, or bring back",
  a: "approve the verdict", b: "return the verdict to its checker", y: "say that the verdict still holds for this wording",
  ...TEXT_HELP,
  Esc: "leave a field, or let go of the selected words", "Ctrl Enter": "save the form one types in", "/": "search the claims", "x X": "select a claim, all up to this one", "?": "this list",
};

/** Milliseconds: after a claim was brought back, keys still on their way were meant for the one in sight until then. */
const KEYS_UNDER_WAY = 700;

/** @type {(memory: Memory, event: KeyboardEvent) => boolean} */
const isKeyUnderWay = ({ backSince }, { key }) => Date.now() - backSince < KEYS_UNDER_WAY && (isDigit(key) || key in ACTIONS);

/** Whether the card waits for another claim.
    @type {(parent: HTMLElement) => boolean} */
const isBusy = (parent) => find(parent, ".cw-card").getAttribute("aria-busy") === "true";

/** Have the card wait, or take the digit that waited for the claim.
    @type {(memory: Memory, parent: HTMLElement, busy: boolean) => void} */
export const setBusy = (memory, parent, busy) => {
  find(parent, ".cw-card").setAttribute("aria-busy", String(busy));
  if (busy || !memory.held) return;
  digit(memory, parent, memory.held);
  memory.held = null;
};

/** @type {(key: string) => boolean} */
const isDigit = (key) => /^[0-9]$/.test(key);

/** Choose the rating, or the reason to dismiss, that has a digit; false where none has.
    @type {(memory: Memory, parent: HTMLElement, key: string) => boolean} */
const digit = (memory, parent, key) => {
  const box = memory.dismissing ? memory.part("claim") : memory.part("judging");
  const target = seek(box, `[data-digit="${key}"]`);
  if (!target) return false;
  target.click();
  // A rating out of sight would be chosen unseen.
  bringIntoView(find(parent, ".cw-sheet"), target.closest("label, button") ?? target);
  return true;
};

/** What single keys do to the claim.
    @type {Record<string, (memory: Memory) => void>} */
const ACTIONS = {
  s: (memory) => openSourceForm(memory),
  e: (memory) => editWording(memory),
  d: (memory) => (theClaim(memory).state === "dismissed" ? bringBack(memory) : toggleDismissing(memory)),
  a: (memory) => approve(memory),
  b: (memory) => openReturnForm(memory),
  y: (memory) => confirmWording(memory),
  r: (memory) => seek(memory.part("judging"), "[name=rationale]")?.focus(),
  Enter: (memory) => seek(memory.part("judging"), "form", HTMLFormElement)?.requestSubmit(),
};

/** A digit pressed while the next claim is on its way is meant for that claim: it waits. Anything else lets it go.
    @type {(memory: Memory, event: KeyboardEvent) => boolean} */
const holdKey = (memory, { key }) => {
  memory.held = isDigit(key) ? key : null;
  if (key === "Enter") memory.say("The claim was still being opened: nothing was recorded by Enter.");
  return memory.held !== null;
};

/** Do what a key means; false where it means nothing here.
    @type {(memory: Memory, parent: HTMLElement, event: KeyboardEvent) => boolean} */
export const actOnKey = (memory, parent, event) => {
  if (event.key === "?") return showKeys(parent);
  if (event.key === "z" && !event.repeat) {
    memory.send("undo", {});
    return true;
  }
  if (!memory.data.claim || event.repeat) return false;
  if (isKeyUnderWay(memory, event)) return true;
  if (isBusy(parent)) return holdKey(memory, event);
  if (event.key === "Enter" && targetOf(event).closest("button, a, summary, [role=button], [role=tab], [role=menuitem]")) return false;
  if (isDigit(event.key)) return digit(memory, parent, event.key);
  const action = event.key === "Escape" && memory.dismissing ? toggleDismissing : ACTIONS[event.key];
  if (!action) return false;
  action(memory);
  return true;
};

/** Show the list of keys.
    @type {(parent: HTMLElement) => boolean} */
export const showKeys = (parent) => {
  const dialog = find(parent, ".cw-keys", HTMLDialogElement);
  const lines = Object.entries(HELP).flatMap(([key, what]) => [make("dt", {}, ...key.split(" ").map((one) => make("kbd", {}, one))), make("dd", {}, what)]);
  find(dialog, ".cw-key-list").replaceChildren(...lines);
  const on = find(dialog, ".cw-keys-on", HTMLInputElement);
  on.checked = keysAreOn();
  on.onchange = () => switchKeys(on.checked);
  find(dialog, ".cw-close").onclick = () => dialog.close();
  dialog.showModal();
  return true;
};
