// What nobody looked at yet: going from sentence to sentence, and marking one as looked at without making a claim of it.

/** @import { Memory, Pair, Reading } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { countPoints } from "./offsets.js";
import { dropSelection, say, selectSpan } from "./selecting.js";

/** The sentences of the article as [start, end]; while the language model is not loaded yet, its lines.
    @type {(article: Pick<Reading, "text" | "sentences">) => Pair[]} */
export const sentencesOf = ({ text, sentences }) => {
  if (sentences.length) return sentences;
  let point = 0;
  return text.split("\n").map((line) => {
    const start = point;
    point += countPoints(line) + 1;
    return /** @type {Pair} */ ([start, point - 1]);
  }).filter(([start, end]) => end > start);
};

/** Whether there are words in a sentence that nobody looked at yet.
    @type {(article: Pick<Reading, "gaps">, sentence: Pair) => boolean} */
export const isUncovered = ({ gaps }, [start, end]) => gaps.some((gap) => gap.start < end && start < gap.end);

/** The sentence after (or before) a place that a condition holds for; beyond the end it goes on from the other one.
    @type {(sentences: Pair[], place: { start: number, end: number } | null, step: 1 | -1, fits: (sentence: Pair) => boolean) => Pair | undefined} */
export const nextSentence = (sentences, place, step, fits) => {
  const ordered = step > 0 ? sentences : [...sentences].reverse();
  const { start, end } = place ?? { start: Infinity, end: 0 };
  const beyond = ordered.filter((one) => (step > 0 ? one[0] >= end : one[1] <= start));
  return [...beyond, ...ordered].find(fits);
};

/** Select the next (or previous) sentence that a condition holds for, from the other end of the article again.
    @type {(memory: Memory, step: 1 | -1, fits?: (sentence: Pair) => boolean) => boolean} */
export const goToSentence = (memory, step, fits = () => true) => {
  const found = nextSentence(sentencesOf(memory.data), memory.selected ?? memory.lastPlace ?? null, step, fits);
  if (!found) return false;
  memory.text.focus({ preventScroll: true });
  memory.mode = "sentence";
  selectSpan(memory, ...found);
  memory.lastPlace = memory.selected;
  return true;
};

/** Select the next sentence that nobody looked at yet.
    @type {(memory: Memory) => void} */
export const goToUncovered = (memory) => {
  if (goToSentence(memory, 1, (sentence) => isUncovered(memory.data, sentence))) return;
  say(memory, "Nothing is left: every word of the article's own was looked at.");
};

/** Mark the selected words as looked at and go on to what is left; words that are marked already lose their mark.
    @type {(memory: Memory) => void} */
export const toggleLook = (memory) => {
  if (!memory.selected) {
    goToUncovered(memory);
    return;
  }
  const { start, end } = memory.selected;
  const marked = memory.data.looks.some(([from, to]) => from <= start && end <= to);
  tell("do", { verb: marked ? "look away" : "look", revision_id: memory.data.revision_id, start, end });
  if (marked) return;
  // The server will say so too; until then the next step goes past these words.
  memory.data.gaps = memory.data.gaps.filter((gap) => gap.end <= start || end <= gap.start);
  memory.lastPlace = memory.selected;
  if (memory.mode === "sentence") goToUncovered(memory);
  else dropSelection(memory);
};
