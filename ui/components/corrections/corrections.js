// The verdicts that changed after a file had gone out: from what to what, by whom, and why.

/** @import { Component } from "../shared/types.d.ts" */

import { find, focusedIn, localTime, make } from "../shared/elements.js";
import { memoryOf } from "../shared/memory.js";

/**
 * @typedef {object} Change
 * @property {number} claim_id
 * @property {string} headline
 * @property {number} verdict_id
 * @property {string | null} old
 * @property {string} new
 * @property {string} changed_by
 * @property {string} changed_at
 * @property {string | null} note
 * @property {string} noted_by
 * @property {string} noted_at
 *
 * @typedef {object} Memory
 * @property {Record<number, string>} drafts Notes that are being typed, by verdict.
 * @property {string} [drawn]
 */

/** The note of a verdict, or the field for one. What is being typed stays when the page is drawn again.
    @type {(change: Change, memory: Memory, send: (note: { verdict_id: number, note: string }) => void) => HTMLElement} */
const drawNote = (change, memory, send) => {
  if (change.note !== null) {
    return make("p", {}, make("q", { dir: "auto" }, change.note), ` – ${change.noted_by}, `, localTime(change.noted_at));
  }
  const field = make("textarea", { rows: 2, dir: "auto", onInput: () => { memory.drafts[change.verdict_id] = field.value; } });
  field.value = memory.drafts[change.verdict_id] ?? "";
  return make("form", {
    onSubmit: (event) => {
      event.preventDefault();
      if (field.value.trim()) send({ verdict_id: change.verdict_id, note: field.value });
      else field.focus();
    },
  }, make("label", {}, "Why it was changed", field), make("button", { type: "submit", class: "cw-button" }, "Keep the note"));
};

/** Draw the changed verdicts and tell the server of notes.
    @param {Component<{ changed: Change[], number: number, needing: number }>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  /** @type {Memory} */
  const memory = memoryOf(parent, () => ({ drafts: {} }));
  const counted = data.number === 0 ? "No verdict that was in the file has changed." : data.needing === 0
    ? "Each of them has its note."
    : `${data.needing.toLocaleString()} of ${data.number.toLocaleString()} still need a note on why they were changed.`;
  find(parent, ".cw-counted").textContent = counted;
  const typing = focusedIn(parent)?.tagName === "TEXTAREA";
  const drawn = JSON.stringify(data.changed);
  if (typing && memory.drawn === drawn) return;
  memory.drawn = drawn;
  find(parent, "ul").replaceChildren(...data.changed.map((change) => make("li", {},
    make("a", { href: `review?claim=${change.claim_id}`, dir: "auto" }, change.headline),
    make("p", {}, make("del", {}, change.old), " → ", make("strong", {}, change.new), ` – ${change.changed_by}, `, localTime(change.changed_at)),
    drawNote(change, memory, (note) => setTriggerValue("noted", note)))));
}
