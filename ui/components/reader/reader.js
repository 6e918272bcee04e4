// The reader: the article with its claims in place. It shows and selects; the card speaks to the server.

/** @import { Component } from "../shared/types.d.ts" */
/** @import { Memory, Reading } from "./types.d.ts" */

import { deafen, hear, hearEvent } from "../shared/bus.js";
import { coverageOf } from "../shared/claims.js";
import { bringIntoView, find, link, make, seek, targetOf } from "../shared/elements.js";
import { hearKeys, hearKeysFirst } from "../shared/keys.js";
import { memoryOf } from "../shared/memory.js";
import { page } from "../shared/page.js";
import { openClaim } from "../shared/steps.js";
import { drawArticle } from "./highlights.js";
import { openMerging } from "./merging.js";
import { pointsBefore, selectedIn } from "./offsets.js";
import { prepareQuoting } from "./quoting.js";
import { dropSelection, moveEdge, say, selectSpan } from "./selecting.js";
import { goToSentence, goToUncovered, sentencesOf, toggleLook } from "./sentences.js";
import { addSelection, changeWords, saveWords, split } from "./spans.js";

/** The claims of which a highlight is a part.
    @type {(mark: HTMLElement) => number[]} */
const claimsOf = (mark) => (mark.dataset.claims ?? "").split(" ").map(Number);

/** Mark the claim that stands open, and scroll the text to it where it can not be seen.
    @type {(memory: Memory, claimId: number | null | undefined, how: { scroll: boolean }) => void} */
const showClaim = (memory, claimId, { scroll }) => {
  /** @type {HTMLElement | null} */
  let first = null;
  for (const mark of memory.text.querySelectorAll("mark")) {
    const here = claimsOf(mark).some((one) => one === claimId);
    if (here) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
    if (here && !first) first = mark;
  }
  memory.open = claimId;
  makeStop(memory, first?.hasAttribute("role") ? first : null);
  if (first && scroll) bringIntoView(memory.text, first);
};

/** All highlights are one tab stop, at the open claim: nobody passes hundreds of them on the way to the card.
    @type {(memory: Memory, wanted: HTMLElement | null) => void} */
const makeStop = (memory, wanted) => {
  memory.stop?.setAttribute("tabindex", "-1");
  memory.stop = wanted ?? seek(memory.text, "mark[role]");
  memory.stop?.setAttribute("tabindex", "0");
};

/** Arrows lead from the highlight that holds the keyboard to the one before or after it.
    @type {(memory: Memory, mark: HTMLElement, step: number) => void} */
const stepToMark = (memory, mark, step) => {
  const marks = /** @type {HTMLElement[]} */ ([...memory.text.querySelectorAll("mark[role]")]);
  const there = marks[marks.indexOf(mark) + step];
  if (!there) return;
  makeStop(memory, there);
  there.focus();
};

/** Open the claim under a mark; where several overlap, each further click goes one deeper.
    @type {(memory: Memory, mark: HTMLElement) => void} */
const openMark = (memory, mark) => {
  const claims = claimsOf(mark);
  openClaim(claims[(claims.indexOf(memory.open ?? NaN) + 1) % claims.length]);
};

/** The article's title, where it comes from, and how far the work on it is.
    @type {(box: HTMLElement, reading: Reading) => void} */
const drawMasthead = (box, { article }) => {
  const share = coverageOf(article);
  const facts = [article.author, article.publisher, article.published_at].filter(Boolean).join(" · ");
  const counts = [`${article.n_claims} claims`, `${article.n_open} open`, `${article.n_checked} checked`,
    article.n_attention ? `${article.n_attention} need attention` : null].filter(Boolean).join(" · ");
  const left = article.n_words - article.n_covered;
  box.replaceChildren(
    make("h1", {}, article.title),
    make("p", {}, facts, facts && article.url ? " · " : "", article.url ? link(article.url, "original") : ""),
    make("p", { class: "cw-coverage", title: `${left.toLocaleString()} of ${article.n_words.toLocaleString()} words stand in no claim and were looked at by nobody yet; they are grey below` },
      `${counts} · ${share} % covered`,
      make("span", { class: "cw-bar", role: "img", "aria-label": `${share} % of the article's words are covered` },
        make("span", { style: { width: `${share}%` } }))),
  );
};

/** @type {(memory: Memory, parent: HTMLElement) => void} */
const watchSelection = (memory, parent) => hearEvent(memory, "selection", document, "selectionchange", () => {
  const before = memory.selected;
  memory.selected = selectedIn(memory.text);
  if (!memory.selected) memory.mode = null;
  find(parent, ".cw-add", HTMLButtonElement).disabled = !memory.selected;
  if (!memory.mode && (before || memory.selected)) say(memory, memory.selected ? `${memory.selected.end - memory.selected.start} characters selected` : "");
});

/** Draw the text; what is selected in it stays selected.
    @type {(memory: Memory, data: Reading) => void} */
const drawText = (memory, data) => {
  const drawn = JSON.stringify([data.revision_id, data.highlights, data.gaps, data.looks]);
  if (memory.drawn === drawn) return;
  const { selected, mode } = memory;
  const isOther = memory.revision !== data.revision_id;
  if (isOther) Object.assign(memory, { edges: null, lastPlace: null });
  const { page, pieces } = drawArticle(data);
  memory.text.replaceChildren(page);
  if (isOther) memory.text.scrollTop = 0;
  Object.assign(memory, { drawn, pieces, revision: data.revision_id });
  if (!selected || isOther) return;
  selectSpan(memory, selected.start, selected.end, { scroll: false });
  memory.mode = mode;
};

/** What single keys do.
    @type {Record<string, (memory: Memory) => unknown>} */
const KEYS = {
  n: addSelection, w: changeWords, t: split, l: toggleLook, u: goToUncovered,
  ".": (memory) => goToSentence(memory, 1), ",": (memory) => goToSentence(memory, -1),
};

/** While words are chosen by keys: what the arrows, Enter and Escape do.
    @type {(memory: Memory, event: KeyboardEvent) => boolean} */
const chooseOnKey = (memory, { key, shiftKey }) => {
  if (!memory.selected) return false;
  const side = key === "ArrowLeft" || key === "ArrowRight";
  if (side) moveEdge(memory, shiftKey || memory.mode === "split" ? "start" : "end", key === "ArrowRight");
  else if (key === "Escape") dropSelection(memory);
  else if (key === "Enter" && memory.mode === "words") saveWords(memory);
  else if (key === "Enter" && memory.mode === "split") split(memory);
  else return false;
  return true;
};

/** The sentence at a point of the window, where no claim stands there.
    @type {(memory: Memory, event: MouseEvent) => void} */
const chooseAtPoint = (memory, { clientX, clientY }) => {
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  if (!range || !memory.text.contains(range.startContainer)) return;
  const point = pointsBefore(memory.text, range.startContainer, range.startOffset);
  const found = sentencesOf(memory.data).find(([start, end]) => start <= point && point <= end);
  if (!found) return;
  memory.mode = "sentence";
  selectSpan(memory, ...found, { scroll: false });
};

/** @type {Record<string, number>} */
const ARROWS = { ArrowLeft: -1, ArrowRight: 1 };

/** A click and keys in the text itself.
    @type {(memory: Memory) => void} */
const listenToText = (memory) => {
  const { text } = memory;
  text.onclick = (event) => {
    if (selectedIn(text)) return;
    const mark = targetOf(event).closest("mark");
    if (mark) openMark(memory, mark);
    else if (targetOf(event).closest(".cw-gap, .cw-look")) chooseAtPoint(memory, event);
  };
  text.onkeydown = (event) => {
    const mark = targetOf(event).closest("mark");
    if (!event.defaultPrevented && mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      openMark(memory, mark);
    }
    const step = ARROWS[event.key];
    if (!event.defaultPrevented && mark && step) {
      event.preventDefault();
      stepToMark(memory, mark, step);
    }
  };
};

/** @type {(memory: Memory, parent: HTMLElement) => void} */
const listen = (memory, parent) => {
  listenToText(memory);
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (parent.querySelectorAll(".cw-tools [data-key]"))) {
    button.onmousedown = (event) => event.preventDefault(); // keeps the selection
    button.onclick = () => KEYS[button.dataset.key ?? ""](memory);
  }
  prepareQuoting(memory, parent);
  watchSelection(memory, parent);
  hear(memory, "open", ({ claim_id: claimId }) => showClaim(memory, claimId, { scroll: true }));
  hear(memory, "shown", (claimId) => showClaim(memory, claimId, { scroll: claimId !== memory.open }));
  hear(memory, "words", (key) => (key === "m" ? openMerging(memory, parent) : KEYS[key](memory)));
  hear(memory, "jump", ({ start, end }) => selectSpan(memory, start, end));
  hearKeysFirst(memory, (event) => { if (chooseOnKey(memory, event)) event.preventDefault(); });
  hearKeys(memory, (event) => {
    if (event.key === "m") openMerging(memory, parent);
    else if (KEYS[event.key] && !event.shiftKey) KEYS[event.key](memory);
    else return;
    event.preventDefault();
  });
};

/** @type {(data: Reading, parent: HTMLElement) => Memory} */
const prepare = (data, parent) => ({
  data, text: find(parent, ".cw-text"), said: find(parent, ".cw-said"), pieces: [], mode: null, selected: null,
});

/** Draw the article and listen to what is done to its words.
    @param {Component<Reading>} component */
export default function (component) {
  const { data, parentElement: parent } = component;
  const memory = memoryOf(parent, () => prepare(data, parent));
  Object.assign(memory, { data, text: find(parent, ".cw-text"), said: find(parent, ".cw-said") });
  drawText(memory, data);
  drawMasthead(find(parent, ".cw-masthead"), data);
  showClaim(memory, memory.open ?? page.open, { scroll: memory.open === undefined || memory.place !== data.revision_id });
  memory.place = data.revision_id;
  listen(memory, parent);
  return deafen(memory);
}
