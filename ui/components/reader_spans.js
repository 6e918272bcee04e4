// The words that a claim stands on: a new claim, other words for the open one, a cut through it.

/** Where the open claim stands: the appearance that the selection touches, else the first one. */
const openSpan = (memory) => {
  const spans = memory.data.highlights.filter((one) => one.claim_id === memory.open);
  const { start, end } = memory.selected ?? { start: -1, end: -1 };
  return spans.find((one) => one.start < end && start < one.end) ?? spans.find((one) => one.position === 0);
};

const addSelection = (memory) => {
  if (!memory.selected) {
    say(memory, "Select the words first: with the mouse, or a sentence with . or u.");
    return;
  }
  const { start, end } = memory.selected;
  tell("do", { verb: "add", revision_id: memory.data.revision_id, start, end });
  dropSelection(memory);
};

/** Choose other words for the open claim: the first time its words are selected, the second time they are saved. */
const changeWords = (memory) => {
  const span = openSpan(memory);
  if (!span) say(memory, "No claim is open whose words could be changed.");
  else if (memory.selected && memory.mode !== "sentence") saveWords(memory);
  else begin(memory, "words", span.start, span.end, "Widen or trim with ← → (Shift: the beginning). Enter or w saves, Esc leaves.");
};

const saveWords = (memory) => {
  const { start, end } = memory.selected;
  tell("do", { verb: "respan", of: memory.open, position: openSpan(memory).position, start, end });
  dropSelection(memory);
};

/** Cut the open claim in two: the first time its second half is selected, the second time the cut is made. */
const split = (memory) => {
  const span = memory.data.highlights.find((one) => one.claim_id === memory.open && one.position === 0);
  if (!span) return say(memory, "No claim is open that could be split.");
  const at = memory.selected && memory.mode !== "sentence" ? cutOf(memory.selected, span) : null;
  if (at === null) return begin(memory, "split", suggestedCut(memory, span), span.end, "Move the cut with ← →. Enter or t splits, Esc leaves.");
  tell("do", { verb: "split", of: memory.open, at });
  return dropSelection(memory);
};

/** The cut that a selection means: before it, or after it where it stands at the claim's beginning. */
const cutOf = ({ start, end }, span) => {
  if (span.start < start && start < span.end) return start;
  return span.start < end && end < span.end ? end : null;
};

/** Where a claim most likely falls in two: after the comma or before the "and" nearest its middle, else at a word. */
const suggestedCut = (memory, span) => {
  const words = wordsBetween(memory, span.start, span.end);
  const middle = words.length / 2;
  const nearest = (matches, place) => matches.map(place).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const unit = nearest([...words.matchAll(/[,;:–—]\s+|\s(?=(?:and|but|or|while|which|who)\s)/gu)], (match) => match.index + match[0].length)
    ?? nearest([...words.matchAll(/\s+/gu)], (match) => match.index + match[0].length) ?? 0;
  return span.start + countPoints(words.slice(0, unit));
};

const begin = (memory, mode, start, end, how) => {
  memory.text.focus({ preventScroll: true });
  memory.mode = mode;
  selectSpan(memory, start, end);
  say(memory, how);
};

/** Two claims that say the same: choose the other one, and which of them is kept. */
const openMerging = (memory, parent) => {
  const own = memory.data.highlights.find((one) => one.claim_id === memory.open);
  if (!own) return say(memory, "No claim is open that could be merged with another.");
  const dialog = parent.querySelector(".cw-merge-dialog");
  const others = likeliest(memory, own);
  if (!others.length) return say(memory, "There is no other claim in this article.");
  dialog.querySelector(".cw-merge-own").textContent = own.headline;
  const choice = dialog.querySelector(".cw-merge-other");
  choice.replaceChildren(...others.map((one) => make("option", { value: String(one.claim_id) }, `${one.claim_id} · ${one.state} · ${one.headline}`)));
  choice.selectedIndex = 0;
  choice.onkeydown = (event) => { if (event.key === "Enter") merge(memory, dialog, "own"); };
  for (const button of dialog.querySelectorAll("[data-keep]")) button.onclick = () => merge(memory, dialog, button.dataset.keep);
  dialog.querySelector(".cw-close").onclick = () => dialog.close();
  return dialog.showModal();
};

const merge = (memory, dialog, keep) => {
  const other = Number(dialog.querySelector(".cw-merge-other").value);
  const [kept, merged] = keep === "own" ? [memory.open, other] : [other, memory.open];
  tell("do", { verb: "merge", of: memory.open, kept_id: kept, merged_id: merged });
  dialog.close();
};

/** The other claims of the article, those with the most words in common first. */
const likeliest = (memory, own) => {
  const bag = (one) => new Set(`${one.headline} ${wordsBetween(memory, one.start, one.end)}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const mine = bag(own);
  const likeness = (one) => {
    const theirs = bag(one);
    return [...theirs].filter((word) => mine.has(word)).length / new Set([...mine, ...theirs]).size;
  };
  const once = new Map(memory.data.highlights.map((one) => [one.claim_id, one]));
  once.delete(own.claim_id);
  return [...once.values()].map((one) => ({ ...one, likeness: likeness(one) })).sort((a, b) => (a.state === "dismissed") - (b.state === "dismissed") || b.likeness - a.likeness);
};
