// Many claims at once: the selection, the number of claims said before anything is done, and what can be done to them.

/** @import { Outcome } from "../shared/types.d.ts" */
/** @import { Choice, Memory, Shown } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { fill, find, keycap, make, seek } from "../shared/elements.js";
import { optionsOf } from "./filters.js";

/** Select a claim or let it go; with shift, all from the last one selected to this one.
    @type {(memory: Memory, parent: HTMLElement, claimId: number | null, how: { shiftKey: boolean }) => void} */
export const tick = (memory, parent, claimId, { shiftKey }) => {
  if (claimId === null) return;
  const ids = memory.data.lines.map((line) => line.claim_id);
  const chosen = ticked(ids, memory.chosen, claimId, shiftKey ? memory.anchor : undefined);
  memory.anchor = claimId;
  choose(memory, parent, chosen);
};

/** What is selected after one more claim was ticked: all from the anchor to it, or only that one changes.
    @type {(ids: number[], before: Set<number>, claimId: number, anchor: number | undefined) => Set<number>} */
export const ticked = (ids, before, claimId, anchor) => {
  const chosen = new Set(before);
  const from = ids.indexOf(anchor ?? NaN);
  const to = ids.indexOf(claimId);
  if (from >= 0) for (const one of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) chosen.add(one);
  else if (chosen.has(claimId)) chosen.delete(claimId);
  else chosen.add(claimId);
  return chosen;
};

/** Select these claims and no others.
    @type {(memory: Memory, parent: HTMLElement, ids: Iterable<number>) => void} */
export const choose = (memory, parent, ids) => {
  memory.chosen = new Set(ids);
  memory.whole = null;
  drawBulk(memory, parent);
};

/** What can be done, as [action and value, words, group].
    @type {(shown: Shown, reasons: string[]) => Choice[]} */
const actsOf = ({ choices }, reasons) => [
  ...choices.people.map(/** @returns {Choice} */ ({ key, name }) => [`assign:${key}`, `to ${name}`, "Assign"]), ["unassign:", "to nobody", "Assign"],
  ...choices.priorities.map(/** @returns {Choice} */ ({ key, name }) => [`prioritise:${key}`, `priority ${name}`, "Priority"]),
  ["tag:", "with the tag …", "Tag"], ...choices.tags.map(/** @returns {Choice} */ ({ key, name }) => [`untag:${key}`, `take off ${name}`, "Tag"]),
  ["recheck:", "check again (checked ones)", "State"], ["restore:", "bring back (dismissed ones)", "State"],
  ...reasons.map(/** @returns {Choice} */ (reason) => [`dismiss:${reason}`, `as ${reason}`, "Dismiss"]),
];

/** Show what is selected, and what can be done to it.
    @type {(memory: Memory, parent: HTMLElement) => void} */
export const drawBulk = (memory, parent) => {
  const form = find(parent, ".cw-bulk", HTMLFormElement);
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (parent.querySelectorAll(".cw-line"))) {
    line.setAttribute("aria-checked", String(Boolean(memory.whole) || memory.chosen.has(Number(line.dataset.claim))));
  }
  find(parent, ".cw-list").setAttribute("aria-multiselectable", "true");
  form.hidden = !memory.chosen.size && !memory.whole;
  const drawn = JSON.stringify([memory.data.choices, memory.whole, memory.chosen.size]);
  if (form.hidden || memory.bulkDrawn === drawn) return;
  memory.bulkDrawn = drawn;
  fillBulk(memory, parent, form);
};

/** @type {(memory: Memory, parent: HTMLElement, form: HTMLFormElement) => void} */
const fillBulk = (memory, parent, form) => {
  const number = memory.whole?.number ?? memory.chosen.size;
  const noun = number === 1 ? "claim" : "claims";
  const kept = seek(form, "[name=act]", HTMLSelectElement)?.value ?? "";
  const act = make("select", { name: "act", "aria-label": "What to do with them" },
    make("option", { value: "" }, "Choose what to do"), ...optionsOf(actsOf(memory.data, memory.data.reasons), kept));
  const name = make("input", { name: "tag", "aria-label": "Tag", placeholder: "Tag", maxlength: "80", autocomplete: "off" });
  const apply = make("button", { type: "submit", class: "cw-button cw-primary" }, `Apply to ${number.toLocaleString()} ${noun}`);
  const show = () => {
    name.hidden = act.value !== "tag:";
    apply.disabled = !act.value;
  };
  act.onchange = show;
  show();
  fill(form,
    make("p", { class: "cw-bulk-said", role: "status" }, memory.whole ? `All ${number.toLocaleString()} ${noun} of this view` : `${number.toLocaleString()} ${noun} selected`,
      make("button", { type: "button", class: "cw-button cw-quiet", onClick: () => choose(memory, parent, []) }, "Let go", keycap("Esc"))),
    memory.whole ? null : make("p", {},
      make("button", { type: "button", class: "cw-button cw-quiet", onClick: () => choose(memory, parent, memory.data.lines.map((line) => line.claim_id)) }, `This page ${memory.data.lines.length}`),
      make("button", { type: "button", class: "cw-button cw-quiet", onClick: () => reckon(memory) }, "The whole view …")),
    make("div", { class: "cw-row" }, act, name, apply));
  form.onsubmit = (event) => {
    event.preventDefault();
    applyBulk(memory, parent, act.value, name.value);
  };
};

/** @type {(memory: Memory, parent: HTMLElement, chosen: string, tag: string) => void} */
const applyBulk = (memory, parent, chosen, tag) => {
  const [act, ...rest] = chosen.split(":");
  if (act === "tag" && !tag.trim()) return;
  const value = act === "tag" ? tag : rest.join(":");
  tell("do", { verb: "bulk", claim_id: null, version: null, act, value, ids: memory.whole ? [] : [...memory.chosen], whole: memory.whole?.ticket ?? null });
  choose(memory, parent, []);
};

/** Ask how many claims the whole view holds: only what was counted and said can be changed.
    @type {(memory: Memory) => void} */
const reckon = (memory) => tell("do", { verb: "reckon", claim_id: null, version: null, view: memory.data.view, article_id: memory.data.article_id });

/** Take how many claims the whole view holds: it is selected.
    @type {(memory: Memory, parent: HTMLElement, outcome: Outcome) => void} */
export const takeReckoning = (memory, parent, { verb, ok, message, ticket }) => {
  if (verb !== "reckon" || !ok) return;
  memory.whole = { ticket, number: Number(message.replace(/,/g, "")) };
  drawBulk(memory, parent);
};
