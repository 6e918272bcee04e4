// The selection: words of the article chosen by the mouse or by keys. Whatever is done to words is done to it.

/** @import { Memory, Piece } from "./types.d.ts" */

import { bringIntoView } from "../shared/elements.js";
import { edgesOf, unitsBefore } from "./offsets.js";

/** Say below the text what goes on.
    @type {(memory: Memory, words: string) => void} */
export const say = (memory, words) => { memory.said.textContent = words; };

/** The place in the page of an offset: a text node and its UTF-16 offset. An end belongs to the piece before it.
    @type {(pieces: Piece[], offset: number, isEnd: boolean) => [Text, number]} */
const placeOf = (pieces, offset, isEnd) => {
  const piece = pieces.find(({ start, end }) => (isEnd ? start < offset && offset <= end : start <= offset && offset < end))
    ?? /** @type {Piece} */ (pieces.at(isEnd ? 0 : -1));
  const text = /** @type {Text} */ (piece.node.firstChild);
  return [text, unitsBefore(text.data, offset - piece.start)];
};

/** Select words of the article, half-open code point offsets, and bring them into sight.
    @type {(memory: Memory, start: number, end: number, how?: { scroll?: boolean }) => void} */
export const selectSpan = (memory, start, end, { scroll = true } = {}) => {
  const selection = theSelection();
  selection.setBaseAndExtent(...placeOf(memory.pieces, start, false), ...placeOf(memory.pieces, end, true));
  memory.selected = { start, end };
  if (scroll) bringIntoView(memory.text, selection.getRangeAt(0));
};

/** The selection of this window: every window that is shown has one.
    @type {() => Selection} */
const theSelection = () => /** @type {Selection} */ (document.getSelection());

/** Let go of the selected words, and of what was begun with them.
    @type {(memory: Memory) => void} */
export const dropSelection = (memory) => {
  memory.mode = null;
  memory.selected = null;
  say(memory, "");
  theSelection().removeAllRanges();
};

/** The words of the article between two offsets.
    @type {(pieces: Piece[], start: number, end: number) => string} */
export const wordsBetween = (pieces, start, end) => pieces.filter((piece) => piece.start < end && start < piece.end).map((piece) => {
  const points = [...(piece.node.textContent ?? "")];
  return points.slice(Math.max(0, start - piece.start), end - piece.start).join("");
}).join("");

/** Move one end of the selection by a word.
    @type {(memory: Memory, edge: "start" | "end", forward: boolean) => void} */
export const moveEdge = (memory, edge, forward) => {
  memory.edges ??= edgesOf(memory.data.text);
  if (!memory.selected) return;
  const { start, end } = memory.selected;
  /** @type {(offsets: number[], from: number) => number | undefined} */
  const step = (offsets, from) => (forward ? offsets.find((one) => one > from) : offsets.findLast((one) => one < from));
  const moved = edge === "start" ? step(memory.edges.starts, start) : step(memory.edges.ends, end);
  if (moved === undefined) return;
  if (edge === "start" && moved < end) selectSpan(memory, moved, end);
  if (edge === "end" && moved > start) selectSpan(memory, start, moved);
};
