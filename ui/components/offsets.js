// Offsets: the server counts code points, JavaScript counts UTF-16 units. Nothing but this file converts.

/** The number of code points in a text. */
const countPoints = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** The place of a point of the page inside a box, in code points from the box's beginning. */
const pointsBefore = (box, node, offset) => {
  const range = document.createRange();
  range.setStart(box, 0);
  range.setEnd(node, offset);
  return countPoints(range.toString());
};

/** Cut a text at sorted code point offsets, in one pass: the pieces between them, in order. */
const cutAt = (text, offsets) => {
  const pieces = [];
  let unit = 0;
  let point = 0;
  for (let i = 0; i + 1 < offsets.length; i += 1) {
    const from = unit;
    while (point < offsets[i + 1]) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point += 1;
    }
    pieces.push({ start: offsets[i], end: offsets[i + 1], text: text.slice(from, unit) });
  }
  return pieces;
};

/** The words of the sentences of an article, in reading order. */
const wordsOf = ({ text, sentences }) => {
  const starts = new Set(sentences.map(([start]) => start));
  const edges = new Set([0, countPoints(text), ...sentences.flat()]);
  return cutAt(text, [...edges].sort((a, b) => a - b)).filter((piece) => starts.has(piece.start)).map((piece) => piece.text);
};

/** What is selected inside a box: half-open code point offsets without the blanks at both ends; null for nothing. */
const selectedIn = (box) => {
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
    text: text.trim(),
  };
};
