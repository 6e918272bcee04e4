// Single keys: when they may act, and whether they do at all.

/** @import { Listening } from "./types.d.ts" */

import { hearEvent } from "./bus.js";

/** The fields in which somebody types. */
export const TYPING = "input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable]:not([contenteditable=false])";

/** In a form that is filled in, Enter sends that form, also from its boxes and buttons; only the ratings are chosen by single keys. */
const FILLING = ".cw-card form:not(.cw-verdict-form)";
const DIALOG = "dialog[open], [role=dialog], [role=alertdialog]";
const KEYS_OFF = "cw-single-keys-off";

/** Whether this browser's person wants single keys to act.
    @type {() => boolean} */
export const keysAreOn = () => {
  try { return localStorage.getItem(KEYS_OFF) === null; } catch { return true; }
};

/** Switch single keys on or off, for this browser.
    @type {(on: boolean) => void} */
export const switchKeys = (on) => {
  try { if (on) localStorage.removeItem(KEYS_OFF); else localStorage.setItem(KEYS_OFF, "1"); } catch { /* private window */ }
};

/** A single key acts only while nobody types, composes or answers a dialog, and only where keys are switched on.
    @type {(event: KeyboardEvent) => boolean} */
const mayActOnKey = (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (!keysAreOn() || document.querySelector(DIALOG)) return false;
  return !event.composedPath().some((node) => node instanceof Element && node.matches(`${TYPING}, ${FILLING}`));
};

/** @typedef {(event: KeyboardEvent) => void} OnKey */
/** @type {(handler: OnKey) => OnKey} */
const whereItMay = (handler) => (event) => {
  if (mayActOnKey(event)) handler(event);
};

/** Hear single keys, where they may act.
    @type {(memory: Listening, handler: OnKey) => void} */
export const hearKeys = (memory, handler) => hearEvent(memory, "keydown", document, "keydown", whereItMay(handler));

/** Hear keys before all others do, while something is under way that they decide on.
    @type {(memory: Listening, handler: OnKey) => void} */
export const hearKeysFirst = (memory, handler) => hearEvent(memory, "first", document, "keydown", whereItMay(handler), true);
