// A new claim by quoting the article.

/** @import { Memory } from "./types.d.ts" */

import { hear, tell } from "../shared/bus.js";
import { find, make } from "../shared/elements.js";
import { wordsOf } from "./offsets.js";

/** The way to a new claim without a mouse: quote the words, or choose a sentence.
    @type {(memory: Memory, parent: HTMLElement) => void} */
export const prepareQuoting = (memory, parent) => {
  const dialog = find(parent, ".cw-quote-dialog", HTMLDialogElement);
  const words = find(dialog, ".cw-quote-words", HTMLTextAreaElement);
  const sentences = find(dialog, ".cw-quote-sentence", HTMLSelectElement);
  find(parent, ".cw-by-quote").onclick = () => {
    const options = wordsOf(memory.data).map((sentence) => make("option", { value: sentence }, sentence.slice(0, 120)));
    sentences.replaceChildren(make("option", { value: "" }, "Choose a sentence"), ...options);
    dialog.showModal();
  };
  sentences.onchange = () => { if (sentences.value) words.value = sentences.value; };
  find(dialog, ".cw-close").onclick = () => dialog.close();
  find(dialog, "form").onsubmit = () => {
    tell("do", { verb: "quote", article_id: memory.data.article.article_id, words: words.value });
  };
  words.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) find(dialog, "[value=add]").click();
  };
  // Words that were not found stay, to be mended.
  hear(memory, "outcome", ({ verb, ok }) => { if (verb === "quote" && ok) words.value = ""; });
};
