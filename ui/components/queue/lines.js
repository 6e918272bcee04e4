// The lines of the queue. The server sends them in their order, which stays until the view is asked for again.

/** @import { Line } from "./types.d.ts" */

import { signOf, spokenState, toneOf } from "../shared/claims.js";
import { make } from "../shared/elements.js";
import { openClaim } from "../shared/steps.js";

/** The tabs above the list.
    @type {Record<string, string>} */
export const TABS = { open: "Open", checked: "Checked", mine: "Mine", dismissed: "Dismissed", all: "All" };

/** The states in which a claim waits for a verdict. */
export const WAITING = ["open", "returned", "recheck"];

/** Stands among the dismissed, and counts with them: it can be brought back like any other. */
const MADE_AND_UNDONE = "made and undone";

/** @type {Record<number, string>} */
const PRIORITY_WORDS = { "-1": "low", 1: "high", 2: "urgent" };

/** A claim as a line of the list; ``beside`` says that it was opened beside the view.
    @type {(line: Line, how: { beside: boolean, onTick: (claimId: number, event: MouseEvent) => void }) => HTMLElement} */
export const drawLine = (line, { beside, onTick }) => make("div", {
  class: "cw-line", role: "option", id: `cw-line-${line.claim_id}`, "data-claim": line.claim_id, "data-state": line.state,
  "aria-label": [line.headline, line.taken_back ? MADE_AND_UNDONE : spokenState(line), ...moreOf(line)].join(", "),
  style: toneOf(line.verdict),
  onClick: (event) => (event.shiftKey || event.ctrlKey || event.metaKey ? onTick(line.claim_id, event) : openClaim(line.claim_id)),
},
make("span", { class: "cw-select", "aria-hidden": "true", title: "Select (x)", onClick: (event) => { event.stopPropagation(); onTick(line.claim_id, event); } }),
make("span", { class: "cw-sign", "aria-hidden": "true" }, signOf(line)),
make("span", {},
  make("span", { class: "cw-line-title" }, line.headline),
  make("span", { class: "cw-line-more" }, [...stateOf(line), ...sayersOf(line), ...(beside ? ["opened beside this list"] : [])].join(" · "))),
make("span", { class: "cw-worth", title: "Checkworthiness" }, line.checkworthiness.toFixed(2).replace(/^0/, "")));

/** @type {(line: Line) => unknown[]} */
const stateOf = (line) => [
  ["open", "checked"].includes(line.state) ? null : line.taken_back ? MADE_AND_UNDONE : line.state,
  line.state === "dismissed" ? null : line.verdict?.label,
].filter(Boolean);

/** Never empty: a line that grew when its verdict came would move all those below it.
    @type {(line: Line) => unknown[]} */
const sayersOf = (line) => (line.speaker ? moreOf(line) : ["the article", ...moreOf(line)]);

/** @type {(line: Line) => unknown[]} */
const moreOf = (line) => [
  PRIORITY_WORDS[line.priority],
  line.speaker,
  line.assignee ? `→ ${line.assignee}` : null,
  ...line.tags.map((tag) => `#${tag}`),
].filter(Boolean);

/** A number of claims as it is known: exactly, as more than is worth counting, or not at all.
    @type {(number: number | null | undefined, most: number) => string} */
export const counted = (number, most) => {
  if (number === null || number === undefined) return "";
  return number > most ? `${most.toLocaleString()}+` : number.toLocaleString();
};
