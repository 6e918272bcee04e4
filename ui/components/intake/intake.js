// The articles being added: a line each, with where it is or what went wrong.

/** @import { Component } from "../shared/types.d.ts" */

import { find, make, seek, targetOf } from "../shared/elements.js";
import { memoryOf } from "../shared/memory.js";

/**
 * @typedef {object} Job
 * @property {"waiting" | "reading" | "splitting" | "done" | "failed"} step
 * @property {string} name
 * @property {string} message
 * @property {number | null} article_id The article, once it is there.
 * @property {boolean} can_go_back Whether what was put in can be put into the form again.
 */

const MARKS = { waiting: "·", reading: "…", splitting: "…", done: "✓", failed: "✗" };

/** @type {(name: string, value: number, label: string) => HTMLElement} */
const action = (name, value, label) => make("button", { type: "button", class: "cw-button cw-quiet", "data-act": name, "data-value": value }, label);

/** @type {(job: Job, number: number) => HTMLElement} */
const drawJob = (job, number) => make("li", { "data-step": job.step },
  make("span", { "aria-hidden": "true" }, MARKS[job.step]),
  make("span", {}, job.name),
  make("span", {}, job.message, " ",
    job.article_id === null ? null : action("opened", job.article_id, "Open"),
    job.can_go_back ? action("returned", number, "Put it back into the form") : null));

/** Draw the jobs and tell the server which article is to be opened, or put back into the form.
    @param {Component<{ jobs: Job[], loading: boolean }>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  /** @type {{ drawn?: string, ran?: boolean }} */
  const memory = memoryOf(parent, () => ({}));
  const done = data.jobs.filter((job) => job.step === "done" || job.step === "failed").length;
  const told = data.loading && done < data.jobs.length ? "The language model is still loading; the first article waits for it." : `${done} of ${data.jobs.length} finished`;
  const status = find(parent, ".cw-told");
  if (status.textContent !== told) status.textContent = told;
  const list = find(parent, "ul");
  list.onclick = (event) => {
    const { act, value } = /** @type {HTMLElement | null} */ (targetOf(event).closest("[data-act]"))?.dataset ?? {};
    if (act) setTriggerValue(act, Number(value));
  };
  // Drawn anew only where something changed: a button must not vanish from under the keyboard.
  const drawn = JSON.stringify(data.jobs);
  if (memory.drawn === drawn && list.children.length === data.jobs.length) return;
  memory.drawn = drawn;
  list.replaceChildren(...data.jobs.map(drawJob));
  // The button that was pressed went away with the empty page: the keyboard goes on to the article.
  const isOver = done === data.jobs.length;
  if (isOver && memory.ran && document.activeElement === document.body) seek(list, "[data-act=opened]")?.focus();
  memory.ran = !isOver;
}
