// The selection: words of the article chosen by the mouse or by keys. Whatever is done to words is done to it.

/** The place in the page of an offset: a text node and its UTF-16 offset. An end belongs to the piece before it. */
const placeOf = ({ pieces }, offset, isEnd) => {
  const piece = pieces.find(({ start, end }) => (isEnd ? start < offset && offset <= end : start <= offset && offset < end))
    ?? pieces.at(isEnd ? 0 : -1);
  const node = piece.node.firstChild;
  let unit = 0;
  for (let point = piece.start; point < offset && unit < node.length; point += 1) unit += node.data.codePointAt(unit) > 0xffff ? 2 : 1;
  return [node, unit];
};

/** Select words of the article, half-open code point offsets, and bring them into sight. */
const selectSpan = (memory, start, end, { scroll = true } = {}) => {
  const [from, to] = [placeOf(memory, start, false), placeOf(memory, end, true)];
  document.getSelection().setBaseAndExtent(...from, ...to);
  memory.selected = { start, end };
  if (scroll) bringIntoView(memory.text, document.getSelection().getRangeAt(0));
};

const dropSelection = (memory) => {
  memory.mode = null;
  memory.selected = null;
  say(memory, "");
  document.getSelection().removeAllRanges();
};

/** The words of the article between two offsets. */
const wordsBetween = ({ pieces }, start, end) => pieces.filter((piece) => piece.start < end && start < piece.end).map((piece) => {
  const points = [...piece.node.textContent];
  return points.slice(Math.max(0, start - piece.start), end - piece.start).join("");
}).join("");

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|\S+/gu;
const TOKEN = /\S+/gu;

/** Where words begin and end, as sorted code point offsets: both with the marks around them and without. */
const edgesOf = (text) => {
  const points = new Map([[0, 0]]); // UTF-16 offset → code point offset
  let unit = 0;
  let point = 0;
  for (const character of text) {
    unit += character.length;
    point += 1;
    points.set(unit, point);
  }
  const found = [...text.matchAll(WORD), ...text.matchAll(TOKEN)];
  const sorted = (units) => [...new Set(units.map((one) => points.get(one)))].sort((a, b) => a - b);
  return { starts: sorted(found.map((match) => match.index)), ends: sorted(found.map((match) => match.index + match[0].length)) };
};

/** Move one end of the selection by a word. */
const moveEdge = (memory, edge, forward) => {
  memory.edges ??= edgesOf(memory.data.text);
  const { start, end } = memory.selected;
  const step = (offsets, from) => (forward ? offsets.find((one) => one > from) : offsets.findLast((one) => one < from));
  const moved = edge === "start" ? step(memory.edges.starts, start) : step(memory.edges.ends, end);
  if (moved === undefined) return;
  if (edge === "start" && moved < end) selectSpan(memory, moved, end);
  if (edge === "end" && moved > start) selectSpan(memory, start, moved);
};
