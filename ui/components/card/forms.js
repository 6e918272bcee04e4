// Forms of the card: filled from drafts, shut while they are on their way, and the keyboard back where it was.

/** @import { Attributes, Child, Values } from "../shared/types.d.ts" */

import { focusedIn, make, seek } from "../shared/elements.js";
import { nameOfForm, typing } from "../shared/typing.js";
import { draftsOf, dropDraft, keepDraft } from "./drafts.js";

/** A form that opened with words kept from before: a click begins it anew with what is recorded.
    @type {(claimId: number, part: string, again: () => void) => HTMLElement | null} */
export const drawAnew = (claimId, part, again) => (draftsOf(claimId)[part] ? make("button", {
  type: "button", class: "cw-button cw-quiet cw-anew", onClick: () => { dropDraft(claimId, part); again(); },
}, "As recorded") : null);

/** The named fields of a form as they stand.
    @type {(form: HTMLFormElement) => Values} */
export const valuesOf = (form) => /** @type {Values} */ (Object.fromEntries(new FormData(form)));

/** A field of a form by its name; for boxes to type into and to choose from alike.
    @type {(form: HTMLFormElement, name: string) => HTMLInputElement} */
export const control = (form, name) => {
  const found = form.elements.namedItem(name);
  if (!found) throw new Error(`the form has no field ${name}`);
  return /** @type {HTMLInputElement} */ (found);
};

/** A field with its title.
    @type {(title: Child, name: string, tag?: "input" | "textarea", attributes?: Attributes) => HTMLElement} */
export const field = (title, name, tag = "input", attributes = {}) => make("label", {}, title, make(tag, { name, ...attributes }));

/** Have a form save when it is sent, also by Ctrl Enter, and close by Escape.
    @type {(form: HTMLFormElement, save: () => void, close: () => void) => void} */
export const listenToForm = (form, save, close) => {
  form.onsubmit = (event) => {
    event.preventDefault();
    save();
  };
  form.onkeydown = (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
};

/** Shut a form. What goes out is shut at once: a key pressed before the answer is there is meant for what comes next, and must not be
    typed into a form that is about to vanish. Where the answer is no, it opens again with all that was typed.
    @type {(form: HTMLFormElement) => void} */
export const shut = (form) => {
  const focused = focusedIn(form);
  typing.sent = { form: nameOfForm(form), name: nameOfField(focused), claim: typing.claim };
  form.inert = true;
  typing.field = null;
  // The browser itself would take the keyboard away only with its next picture.
  focused?.blur();
};

/** Open the forms again that were shut.
    @type {(parent: HTMLElement) => void} */
export const openAgain = (parent) => {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (parent.querySelectorAll("form[inert]"))) form.inert = false;
  returnToForm(parent);
};

/** Whoever works without a mouse and has gone nowhere else meanwhile is back in the field from which the form went out.
    @type {(parent: HTMLElement) => void} */
const returnToForm = (parent) => {
  const { sent } = typing;
  typing.sent = null;
  if (!sent || sent.claim !== typing.claim || document.activeElement !== document.body) return;
  const form = seek(parent, `form.${sent.form}`);
  (seekField(form, sent.name) ?? seek(form, "input:not([type=hidden]), textarea"))?.focus({ preventScroll: true });
};

/** The name of a field of a form; null for other elements, and for fields without one.
    @type {(element: HTMLElement | null) => string | null} */
const nameOfField = (element) => (element && "name" in element && typeof element.name === "string" ? element.name : null);

/** The field of a name that can take the keyboard; of ratings, the one that is chosen.
    @type {(form: HTMLElement | null, name: string | null) => HTMLElement | null} */
const seekField = (form, name) => (name ? seek(form, `[name="${name}"]:not([type=radio]), [name="${name}"]:checked`) : null);

/** Draw a box anew while somebody may be typing in it: the same field has the keyboard again, at the same letter.
    @type {(box: HTMLElement, draw: () => void) => void} */
export const keepFocus = (box, draw) => {
  const focused = /** @type {HTMLInputElement | null} */ (focusedIn(box));
  // Read before anything is drawn: an element that was taken away has no form, and no selection.
  const { tagName, form, selectionStart, selectionEnd } = focused ?? {};
  draw();
  if (tagName === "H2" || tagName === "H3") seek(box, `${tagName}[tabindex]`)?.focus({ preventScroll: true });
  if (!form?.className) return;
  const again = /** @type {HTMLInputElement | null} */ (seekField(seek(box, `form.${form.className}`), nameOfField(focused)));
  again?.focus({ preventScroll: true });
  if (again?.selectionStart !== null && selectionStart !== null) again?.setSelectionRange?.(selectionStart ?? null, selectionEnd ?? null);
};

/** Fill a form from a draft and keep the draft with every change.
    @type {(form: HTMLFormElement, claimId: number, part: string, defaults: Record<string, unknown>) => void} */
export const draftForm = (form, claimId, part, defaults) => {
  const draft = draftsOf(claimId)[part];
  /** @type {Record<string, unknown>} */
  const kept = draft ?? defaults;
  for (const box of form.elements) if (box instanceof HTMLInputElement && box.type === "checkbox") box.checked = Boolean(kept[box.name]);
  for (const [name, value] of Object.entries(kept)) {
    const box = /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name));
    if (box && box.type !== "checkbox") box.value = String(value ?? "");
  }
  form.addEventListener("input", () => keepDraft(claimId, part, valuesOf(form), JSON.stringify(draft)));
};
