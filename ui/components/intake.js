// The articles being added: a line each, with where it is or what went wrong.

const MARKS = { waiting: "·", reading: "…", splitting: "…", done: "✓", failed: "✗" };

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const done = data.jobs.filter((job) => job.step === "done" || job.step === "failed").length;
  const told = data.loading && done < data.jobs.length ? "The language model is still loading; the first article waits for it." : `${done} of ${data.jobs.length} finished`;
  const status = parent.querySelector(".cw-told");
  if (status.textContent !== told) status.textContent = told;
  parent.querySelector("ul").replaceChildren(...data.jobs.map((job) => make("li", { "data-step": job.step },
    make("span", { "aria-hidden": "true" }, MARKS[job.step]),
    make("span", {}, job.name),
    make("span", {}, job.message, " ", job.article_id === null ? null : make("button", {
      type: "button", class: "cw-button cw-quiet", onClick: () => setTriggerValue("opened", job.article_id),
    }, "Open")))));
}
