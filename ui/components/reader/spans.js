// The words that a claim stands on: a new claim, other words for the open one, a cut through it.

/** @import { Span } from "../shared/types.d.ts" */
/** @import { Highlight, Memory, Mode } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { countPoints } from "./offsets.js";
import { dropSelection, say, selectSpan, wordsBetween } from "./selecting.js";

/** Where the open claim stands: the appearance that the selection touches, else the first one.
    @type {(memory: Memory) => Highlight | undefined} */
const openSpan = (memory) => {
  const spans = memory.data.highlights.filter((one) => one.claim_id === memory.open);
  const { start, end } = memory.selected ?? { start: -1, end: -1 };
  return spans.find((one) => one.start < end && start < one.end) ?? spans.find((one) => one.position === 0);
};

/** Make a claim of the selected words.
    @type {(memory: Memory) => void} */
export const addSelection = (memory) => {
  if (!memory.selected) {
    say(memory, "Select the words first: with the mouse, or a sentence with . or u.");
    return;
  }
  const { start, end } = memory.selected;
  tell("do", { verb: "add", revision_id: memory.data.revision_id, start, end });
  dropSelection(memory);
};

/** Choose other words for the open claim: the first time its words are selected, the second time they are saved.
    @type {(memory: Memory) => void} */
export const changeWords = (memory) => {
  const span = openSpan(memory);
  if (!span) say(memory, "No claim is open whose words could be changed.");
  else if (memory.selected && memory.mode !== "sentence") saveWords(memory);
  else begin(memory, "words", span.start, span.end, "Widen or trim with ← → (Shift: the beginning). Enter or w saves, Esc leaves.");
};

/** Have the open claim stand on the selected words.
    @type {(memory: Memory) => void} */
export const saveWords = (memory) => {
  const span = openSpan(memory);
  if (!span || !memory.selected) return;
  const { start, end } = memory.selected;
  tell("do", { verb: "respan", of: memory.open, position: span.position, start, end });
  dropSelection(memory);
};

/** Cut the open claim in two: the first time its second half is selected, the second time the cut is made.
    @type {(memory: Memory) => void} */
export const split = (memory) => {
  const span = memory.data.highlights.find((one) => one.claim_id === memory.open && one.position === 0);
  if (!span) return say(memory, "No claim is open that could be split.");
  const at = memory.selected && memory.mode !== "sentence" ? cutOf(memory.selected, span) : null;
  if (at === null) return begin(memory, "split", span.start + suggestedCut(wordsBetween(memory.pieces, span.start, span.end)), span.end, "Move the cut with ← →. Enter or t splits, Esc leaves.");
  tell("do", { verb: "split", of: memory.open, at });
  return dropSelection(memory);
};

/** The cut that a selection means: before it, or after it where it stands at the claim's beginning.
    @type {(selected: Span, claim: Span) => number | null} */
export const cutOf = ({ start, end }, span) => {
  if (span.start < start && start < span.end) return start;
  return span.start < end && end < span.end ? end : null;
};

/** Where the words of a claim most likely fall in two, in code points: after the comma or before the "and" nearest their
    middle, else at a word.
    @type {(words: string) => number} */
export const suggestedCut = (words) => {
  const middle = words.length / 2;
  /** @type {(matches: RegExpExecArray[], place: (match: RegExpExecArray) => number) => number | undefined} */
  const nearest = (matches, place) => matches.map(place).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const unit = nearest([...words.matchAll(/[,;:–—]\s+|\s(?=(?:and|but|or|while|which|who)\s)/gu)], (match) => match.index + match[0].length)
    ?? nearest([...words.matchAll(/\s+/gu)], (match) => match.index + match[0].length) ?? 0;
  return countPoints(words.slice(0, unit));
};

/** Select words to begin something with, and say how it goes on.
    @type {(memory: Memory, mode: Mode, start: number, end: number, how: string) => void} */
const begin = (memory, mode, start, end, how) => {
  memory.text.focus({ preventScroll: true });
  memory.mode = mode;
  selectSpan(memory, start, end);
  say(memory, how);
};
