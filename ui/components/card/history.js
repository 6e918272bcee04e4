// The card, last part: every change, who made it and when.

/** @import { Claim, Memory } from "./types.d.ts" */

import { fill, localTime, make } from "../shared/elements.js";

/** Draw the history of a claim.
    @type {(memory: Memory, box: HTMLElement, claim: Claim) => void} */
export const drawHistory = (memory, box, claim) => fill(box,
  make("details", { class: "cw-events", open: Boolean(memory.historyOpen), onToggle: (event) => { memory.historyOpen = /** @type {HTMLDetailsElement} */ (event.target).open; } },
    make("summary", {}, `History ${claim.events.length}`),
    make("ol", {}, ...claim.events.map((event) => make("li", {},
      localTime(event.at), " ", make("b", {}, event.by), " ", event.said,
      ...event.changes.map((change) => make("span", { class: "cw-change", dir: "auto" }, `${change.field}: `,
        change.before === null || change.before === "" ? null : make("del", {}, change.before), " ",
        change.after === null || change.after === "" ? null : make("ins", {}, change.after))))))));
