// The articles being added: a line each, with where it is or what went wrong.

const MARKS = { waiting: "·", reading: "…", splitting: "…", done: "✓", failed: "✗" };

const action = (name, value, label) => make("button", { type: "button", class: "cw-button cw-quiet", "data-act": name, "data-value": value }, label);

const drawJob = (job, number) => make("li", { "data-step": job.step },
  make("span", { "aria-hidden": "true" }, MARKS[job.step]),
  make("span", {}, job.name),
  make("span", {}, job.message, " ",
    job.article_id === null ? null : action("opened", job.article_id, "Open"),
    job.can_go_back ? action("returned", number, "Put it back into the form") : null));

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => ({}));
  const done = data.jobs.filter((job) => job.step === "done" || job.step === "failed").length;
  const told = data.loading && done < data.jobs.length ? "The language model is still loading; the first article waits for it." : `${done} of ${data.jobs.length} finished`;
  const status = parent.querySelector(".cw-told");
  if (status.textContent !== told) status.textContent = told;
  const list = parent.querySelector("ul");
  list.onclick = (event) => {
    const { act, value } = event.target.closest("[data-act]")?.dataset ?? {};
    if (act) setTriggerValue(act, Number(value));
  };
  // Drawn anew only where something changed: a button must not vanish from under the keyboard.
  const drawn = JSON.stringify(data.jobs);
  if (memory.drawn === drawn && list.children.length === data.jobs.length) return;
  memory.drawn = drawn;
  list.replaceChildren(...data.jobs.map(drawJob));
  // The button that was pressed went away with the empty page: the keyboard goes on to the article.
  const isOver = done === data.jobs.length;
  if (isOver && memory.ran && document.activeElement === document.body) list.querySelector("[data-act=opened]")?.focus();
  memory.ran = !isOver;
}
