// Offsets: the server counts code points, JavaScript counts UTF-16 units. Nothing but this file converts.

/** @import { Span } from "../shared/types.d.ts" */
/** @import { Edges, Pair } from "./types.d.ts" */

/** The number of code points in a text.
    @type {(text: string) => number} */
export const countPoints = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** The place of a point of the page inside a box, in code points from the box's beginning.
    @type {(box: Node, node: Node, offset: number) => number} */
export const pointsBefore = (box, node, offset) => {
  const range = document.createRange();
  range.setStart(box, 0);
  range.setEnd(node, offset);
  return countPoints(range.toString());
};

/** How many UTF-16 units the character at a place takes.
    @type {(text: string, unit: number) => number} */
const unitsAt = (text, unit) => ((text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1);

/** How many UTF-16 units so many code points from the beginning of a text take; no more than the text has.
    @type {(text: string, points: number) => number} */
export const unitsBefore = (text, points) => {
  let unit = 0;
  for (let point = 0; point < points && unit < text.length; point += 1) unit += unitsAt(text, unit);
  return unit;
};

/** Cut a text at sorted code point offsets, in one pass: the pieces between them, in order.
    @type {(text: string, offsets: number[]) => (Span & { text: string })[]} */
export const cutAt = (text, offsets) => {
  const pieces = [];
  let unit = 0;
  let point = 0;
  let start = offsets[0] ?? 0;
  for (const end of offsets.slice(1)) {
    const from = unit;
    while (point < end) {
      unit += unitsAt(text, unit);
      point += 1;
    }
    pieces.push({ start, end, text: text.slice(from, unit) });
    start = end;
  }
  return pieces;
};

/** The words of the sentences of an article, in reading order.
    @type {(article: { text: string, sentences: Pair[] }) => string[]} */
export const wordsOf = ({ text, sentences }) => {
  const starts = new Set(sentences.map(([start]) => start));
  const edges = new Set([0, countPoints(text), ...sentences.flat()]);
  return cutAt(text, [...edges].sort((a, b) => a - b)).filter((piece) => starts.has(piece.start)).map((piece) => piece.text);
};

/** What is selected inside a box: half-open code point offsets without the blanks at both ends; null for nothing.
    @type {(box: Node) => Span | null} */
export const selectedIn = (box) => {
  const selection = document.getSelection();
  if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const text = range.toString();
  if (!text.trim()) return null;
  const start = pointsBefore(box, range.startContainer, range.startOffset);
  return {
    start: start + countPoints(text) - countPoints(text.trimStart()),
    end: start + countPoints(text.trimEnd()),
  };
};

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\S+/gu;
const TOKEN = /\S+/gu;

/** Where words begin and end: both with the marks around them and without.
    @type {(text: string) => Edges} */
export const edgesOf = (text) => {
  const points = new Map([[0, 0]]); // UTF-16 offset → code point offset
  let unit = 0;
  let point = 0;
  for (const character of text) {
    unit += character.length;
    point += 1;
    points.set(unit, point);
  }
  const found = [...text.matchAll(WORD), ...text.matchAll(TOKEN)];
  /** @type {(units: number[]) => number[]} */
  const sorted = (units) => [...new Set(units.map((one) => points.get(one) ?? 0))].sort((a, b) => a - b);
  return { starts: sorted(found.map((match) => match.index)), ends: sorted(found.map((match) => match.index + match[0].length)) };
};
