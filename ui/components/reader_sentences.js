// What nobody looked at yet: going from sentence to sentence, and marking one as looked at without making a claim of it.

/** The sentences of the article as [start, end]; while the language model is not loaded yet, its lines. */
const sentencesOf = (memory) => {
  if (memory.data.sentences.length) return memory.data.sentences;
  let point = 0;
  return memory.data.text.split("\n").map((line) => {
    const span = [point, point + countPoints(line)];
    point = span[1] + 1;
    return span;
  }).filter(([start, end]) => end > start);
};

const isUncovered = ({ data }, [start, end]) => data.gaps.some((gap) => gap.start < end && start < gap.end);

/** Select the next (or previous) sentence that a condition holds for, from the other end of the article again. */
const goToSentence = (memory, step, fits = () => true) => {
  const sentences = sentencesOf(memory);
  const ordered = step > 0 ? sentences : [...sentences].reverse();
  const { start, end } = memory.selected ?? memory.lastPlace ?? { start: step > 0 ? 0 : Infinity, end: step > 0 ? 0 : Infinity };
  const beyond = ordered.filter((one) => (step > 0 ? one[0] >= end : one[1] <= start));
  const found = [...beyond, ...ordered].find(fits);
  if (!found) return false;
  memory.text.focus({ preventScroll: true });
  memory.mode = "sentence";
  selectSpan(memory, ...found);
  memory.lastPlace = memory.selected;
  return true;
};

const goToUncovered = (memory) => {
  if (goToSentence(memory, 1, (sentence) => isUncovered(memory, sentence))) return;
  say(memory, "Nothing is left: every word of the article's own was looked at.");
};

/** Mark the selected words as looked at and go on to what is left; words that are marked already lose their mark. */
const toggleLook = (memory) => {
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
