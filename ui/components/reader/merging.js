// Two claims of an article that say the same become one.

/** @import { Highlight, Memory } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { find, make } from "../shared/elements.js";
import { say, wordsBetween } from "./selecting.js";

/** Two claims that say the same: choose the other one, and which of them is kept.
    @type {(memory: Memory, parent: HTMLElement) => void} */
export const openMerging = (memory, parent) => {
  const own = memory.data.highlights.find((one) => one.claim_id === memory.open);
  if (!own) return say(memory, "No claim is open that could be merged with another.");
  const dialog = find(parent, ".cw-merge-dialog", HTMLDialogElement);
  const others = likeliest(memory.data.highlights, own, ({ start, end }) => wordsBetween(memory.pieces, start, end));
  if (!others.length) return say(memory, "There is no other claim in this article.");
  find(dialog, ".cw-merge-own").textContent = own.headline;
  const choice = find(dialog, ".cw-merge-other", HTMLSelectElement);
  choice.replaceChildren(...others.map((one) => make("option", { value: String(one.claim_id) }, `${one.claim_id} · ${one.state} · ${one.headline}`)));
  choice.selectedIndex = 0;
  choice.onkeydown = (event) => { if (event.key === "Enter") merge(memory, dialog, "own"); };
  for (const keep of /** @type {const} */ (["own", "other"])) find(dialog, `[data-keep=${keep}]`).onclick = () => merge(memory, dialog, keep);
  find(dialog, ".cw-close").onclick = () => dialog.close();
  return dialog.showModal();
};

/** @type {(memory: Memory, dialog: HTMLDialogElement, keep: "own" | "other") => void} */
const merge = (memory, dialog, keep) => {
  const other = Number(find(dialog, ".cw-merge-other", HTMLSelectElement).value);
  const [kept, merged] = keep === "own" ? [memory.open, other] : [other, memory.open];
  tell("do", { verb: "merge", of: memory.open, kept_id: kept, merged_id: merged });
  dialog.close();
};

/** The other claims of the article, those with the most words in common first, and those that were dismissed last.
    @type {(highlights: Highlight[], own: Highlight, wordsOf: (one: Highlight) => string) => Highlight[]} */
export const likeliest = (highlights, own, wordsOf) => {
  /** @type {(one: Highlight) => Set<string>} */
  const bag = (one) => new Set(`${one.headline} ${wordsOf(one)}`.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const mine = bag(own);
  /** @type {(one: Highlight) => number} */
  const likeness = (one) => {
    const theirs = bag(one);
    return [...theirs].filter((word) => mine.has(word)).length / new Set([...mine, ...theirs]).size;
  };
  const once = new Map(highlights.map((one) => [one.claim_id, one]));
  once.delete(own.claim_id);
  /** @type {(one: Highlight) => number} */
  const aside = (one) => Number(one.state === "dismissed");
  const weighed = [...once.values()].map((one) => ({ one, likeness: likeness(one) }));
  return weighed.sort((a, b) => aside(a.one) - aside(b.one) || b.likeness - a.likeness).map(({ one }) => one);
};
