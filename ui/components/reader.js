// The reader: the article with its claims in place. It shows and selects; the card speaks to the server.

const claimsOf = (mark) => mark.dataset.claims.split(" ").map(Number);

/** Mark the claim that stands open, and scroll the text to it where it can not be seen. */
const showClaim = (memory, claimId, { scroll }) => {
  let first = null;
  for (const mark of memory.text.querySelectorAll("mark")) {
    const here = claimsOf(mark).includes(claimId);
    if (here) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
    if (here && !first) first = mark;
  }
  memory.open = claimId;
  makeStop(memory, first?.hasAttribute("role") ? first : null);
  if (first && scroll) bringIntoView(memory.text, first);
};

/** All highlights are one tab stop, at the open claim: nobody passes hundreds of them on the way to the card. */
const makeStop = (memory, wanted) => {
  memory.stop?.setAttribute("tabindex", "-1");
  memory.stop = wanted ?? memory.text.querySelector("mark[role]");
  memory.stop?.setAttribute("tabindex", "0");
};
/** Arrows lead from the highlight that holds the keyboard to the one before or after it. */
const stepToMark = (memory, mark, step) => {
  const marks = [...memory.text.querySelectorAll("mark[role]")];
  const there = marks[marks.indexOf(mark) + step];
  if (!there) return;
  makeStop(memory, there);
  there.focus();
};

/** Open the claim under a mark; where several overlap, each further click goes one deeper. */
const openMark = (memory, mark) => {
  const claims = claimsOf(mark);
  openClaim(claims[(claims.indexOf(memory.open) + 1) % claims.length]);
};

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

const say = (memory, words) => { memory.said.textContent = words; };

const watchSelection = (memory, parent) => {
  memory.ears ??= {};
  memory.ears.selection?.();
  const listener = () => {
    const before = memory.selected;
    memory.selected = selectedIn(memory.text);
    if (!memory.selected) memory.mode = null;
    parent.querySelector(".cw-add").disabled = !memory.selected;
    if (!memory.mode && (before || memory.selected)) say(memory, memory.selected ? `${memory.selected.end - memory.selected.start} characters selected` : "");
  };
  document.addEventListener("selectionchange", listener);
  memory.ears.selection = () => document.removeEventListener("selectionchange", listener);
};

/** The way to a new claim without a mouse: quote the words, or choose a sentence. */
const prepareQuoting = (memory, parent) => {
  const dialog = parent.querySelector(".cw-quote-dialog");
  const words = dialog.querySelector(".cw-quote-words");
  const sentences = dialog.querySelector(".cw-quote-sentence");
  parent.querySelector(".cw-by-quote").onclick = () => {
    const options = wordsOf(memory.data).map((words) => make("option", { value: words }, words.slice(0, 120)));
    sentences.replaceChildren(make("option", { value: "" }, "Choose a sentence"), ...options);
    dialog.showModal();
  };
  sentences.onchange = () => { if (sentences.value) words.value = sentences.value; };
  dialog.querySelector(".cw-close").onclick = () => dialog.close();
  dialog.querySelector("form").onsubmit = () => {
    tell("do", { verb: "quote", article_id: memory.data.article.article_id, words: words.value });
  };
  words.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) dialog.querySelector("[value=add]").click();
  };
  // Words that were not found stay, to be mended.
  hear(memory, "outcome", ({ verb, ok }) => { if (verb === "quote" && ok) words.value = ""; });
};

/** Draw the text; what is selected in it stays selected. */
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

const KEYS = {
  n: addSelection, w: changeWords, t: split, l: toggleLook, u: goToUncovered,
  ".": (memory) => goToSentence(memory, 1), ",": (memory) => goToSentence(memory, -1),
};
/** While words are chosen by keys: what the arrows, Enter and Escape do. */
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

/** The sentence at a point of the window, where no claim stands there. */
const chooseAtPoint = (memory, { clientX, clientY }) => {
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  if (!range || !memory.text.contains(range.startContainer)) return;
  const point = pointsBefore(memory.text, range.startContainer, range.startOffset);
  const found = sentencesOf(memory).find(([start, end]) => start <= point && point <= end);
  if (!found) return;
  memory.mode = "sentence";
  selectSpan(memory, ...found, { scroll: false });
};

const listen = (memory, parent) => {
  const { text } = memory;
  text.onclick = (event) => {
    if (selectedIn(text)) return;
    const mark = event.target.closest("mark");
    if (mark) openMark(memory, mark);
    else if (event.target.closest(".cw-gap, .cw-look")) chooseAtPoint(memory, event);
  };
  text.onkeydown = (event) => {
    const mark = event.target.closest?.("mark");
    if (!event.defaultPrevented && mark && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      openMark(memory, mark);
    }
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!event.defaultPrevented && mark && step) {
      event.preventDefault();
      stepToMark(memory, mark, step);
    }
  };
  for (const button of parent.querySelectorAll(".cw-tools [data-key]")) {
    button.onmousedown = (event) => event.preventDefault(); // keeps the selection
    button.onclick = () => KEYS[button.dataset.key](memory);
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

export default function (component) {
  const { data, parentElement: parent } = component;
  const memory = memoryOf(parent, () => ({ mode: null, selected: null }));
  Object.assign(memory, { data, text: parent.querySelector(".cw-text"), said: parent.querySelector(".cw-said") });
  drawText(memory, data);
  drawMasthead(parent.querySelector(".cw-masthead"), data);
  showClaim(memory, memory.open ?? window.claimWorkbenchOpen, { scroll: memory.open === undefined || memory.place !== data.revision_id });
  memory.place = data.revision_id;
  listen(memory, parent);
  return deafen(memory);
}
