// Lists of more than one page: the buttons that turn them.

import { find } from "./elements.js";

/**
 * Show the buttons to newer and older entries where there are any, and tell the server which one was pressed.
 * @param {HTMLElement} parent
 * @param {{ newer: boolean, older: boolean }} data
 * @param {(name: string, value: unknown) => void} setTriggerValue
 */
export const drawTurning = (parent, { newer, older }, setTriggerValue) => {
  for (const [direction, there] of Object.entries({ newer, older })) {
    const button = find(parent, `.cw-${direction}`);
    button.hidden = !there;
    button.onclick = () => setTriggerValue("turned", direction);
  }
};
