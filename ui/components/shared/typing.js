// The field in which somebody types. Where the page takes it away under their hands (two runs of the server that cross
// each other can have it drawn anew), the words that follow must not act as keys: they wait until the field is there again.

/** @import { Place } from "./types.d.ts" */

import { seek, targetOf } from "./elements.js";
import { page } from "./page.js";

/** The one field of this window, and what became of it. */
export const typing = page.typing;
const FIELD_RETURNS = 3000; // ms; after that, keys act again

/** Whether the field was taken away a moment ago.
    @type {() => boolean} */
export const isTorn = () => {
  if (!typing.field) return false;
  if (!typing.torn && !typing.element?.isConnected && document.activeElement === document.body) typing.torn = performance.now();
  return Boolean(typing.torn) && performance.now() - typing.torn < FIELD_RETURNS;
};

/** The name by which a form is found again: the first of its classes.
    @type {(form: HTMLFormElement) => string} */
export const nameOfForm = (form) => form.className.split(" ")[0] ?? "";

/** @type {(element: HTMLElement) => Place | null} */
const placeOf = (element) => {
  if (!element.matches(".cw-card form [name]")) return null;
  const { form, name } = /** @type {HTMLInputElement & { form: HTMLFormElement }} */ (element);
  return { form: nameOfForm(form), name, claim: typing.claim };
};

/** Watch where somebody types, for as long as the window stands.
    @type {() => void} */
export const watchTyping = () => {
  if (typing.watched) return;
  typing.watched = true;
  document.addEventListener("focusin", (event) => {
    Object.assign(typing, { field: placeOf(targetOf(event)), torn: 0, waiting: "", element: event.target });
  });
  document.addEventListener("focusout", (event) => setTimeout(() => {
    if (document.activeElement === document.body && targetOf(event).isConnected) typing.field = null;
  }));
  document.addEventListener("keydown", (event) => {
    if (!isTorn() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) typing.waiting += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
};

/** Give the keyboard back to the field that was taken away, with what was typed meanwhile.
    @type {(parent: HTMLElement, claimId: number | undefined) => void} */
export const resumeTyping = (parent, claimId) => {
  const { field, waiting } = typing;
  if (!isTorn() || !field) return;
  const name = CSS.escape(field.name ?? "");
  const found = field.claim === claimId ? seek(parent, `form.${field.form} [name="${name}"]:not([type=radio], [type=checkbox])`) : null;
  if (!found) return;
  found.focus({ preventScroll: true });
  if (!found.matches("textarea, input:not([type=date])")) return;
  const box = /** @type {HTMLInputElement} */ (found);
  box.setRangeText(waiting, box.value.length, box.value.length, "end");
  if (waiting) box.dispatchEvent(new Event("input", { bubbles: true }));
};
