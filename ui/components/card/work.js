// The card, a small part of its own: who is to check the claim, how urgent it is, and the tags it is sorted by.

/** @import { Claim, Memory } from "./types.d.ts" */

import { fill, make } from "../shared/elements.js";

/** Changes how the work on the claim is shared out.
    @typedef {(act: string, value: string | number) => void} Change */

/** Draw how the work on a claim is shared out.
    @type {(memory: Memory, box: HTMLElement, claim: Claim) => void} */
export const drawWork = (memory, box, claim) => {
  const { work, people, priorities } = memory.data;
  if (!work) return fill(box);
  /** @type {Change} */
  const change = (act, value) => memory.send("bulk", { claim_id: null, version: null, act, value: String(value), ids: [claim.claim_id], whole: null });
  const assignee = make("select", { "aria-label": "Assigned to" },
    make("option", { value: "" }, "→ nobody"),
    ...people.map(({ key, name }) => make("option", { value: String(key), selected: key === work.assignee_id }, `→ ${name}`)));
  assignee.onchange = () => change(assignee.value ? "assign" : "unassign", assignee.value);
  const priority = make("select", { "aria-label": "Priority" },
    ...priorities.map(({ key, name }) => make("option", { value: String(key), selected: key === work.priority }, `priority ${name}`)));
  priority.onchange = () => change("prioritise", priority.value);
  return fill(box,
    make("div", { class: "cw-work-fields" }, assignee, priority),
    make("ul", { class: "cw-chips", "aria-label": "Tags" }, ...work.tags.map((tag) => make("li", {}, `#${tag.name} `,
      make("button", { type: "button", "aria-label": `Take off the tag ${tag.name}`, onClick: () => change("untag", tag.key) }, "×"))),
    make("li", { class: "cw-new-tag" }, drawTagForm(change))));
};

/** @type {(change: Change) => HTMLElement} */
const drawTagForm = (change) => {
  const name = make("input", { "aria-label": "Add a tag", placeholder: "Add a tag", maxlength: "80", autocomplete: "off" });
  const form = make("form", { "aria-label": "Add a tag" }, name);
  form.onsubmit = (event) => {
    event.preventDefault();
    if (name.value.trim()) change("tag", name.value);
  };
  name.onkeydown = (event) => { if (event.key === "Escape") name.blur(); };
  return form;
};
