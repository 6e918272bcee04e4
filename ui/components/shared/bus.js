// The bus: components of one page tell each other what the person did, before the server has answered.

/** @import { Listening, Told } from "./types.d.ts" */

/** Tell all components of the page something; types.d.ts lists what there is to tell.
    @type {<K extends keyof Told>(what: K, detail?: Told[K]) => void} */
export const tell = (what, detail) => {
  document.dispatchEvent(new CustomEvent(`cw:${what}`, { detail }));
};

/** Hear what components tell, until the component goes; only the newest handler of a component hears it.
    @type {<K extends keyof Told>(memory: Listening, what: K, handler: (detail: Told[K]) => void) => void} */
export const hear = (memory, what, handler) => hearEvent(memory, what, document, `cw:${what}`, (event) => handler(/** @type {CustomEvent} */ (event).detail));

/**
 * Hear an event of the browser until the component goes; a handler of the same name is put in place of the one before.
 * @param {Listening} memory
 * @param {string} name
 * @param {EventTarget} target
 * @param {string} type
 * @param {(event: any) => void} handler Gets the event that belongs to the type.
 * @param {boolean} [first] Whether it hears before everything inside the target.
 */
export const hearEvent = (memory, name, target, type, handler, first = false) => {
  memory.ears ??= {};
  memory.ears[name]?.();
  target.addEventListener(type, handler, first);
  memory.ears[name] = () => target.removeEventListener(type, handler, first);
};

/** Return what ends all hearing of a component.
    @type {(memory: Listening) => () => void} */
export const deafen = (memory) => () => Object.values(memory.ears ?? {}).forEach((stop) => stop());
