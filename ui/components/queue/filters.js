// What narrows the queue: the panel of filters, the chips that say which of them act, and the views the desk keeps.

/** @import { Filter, View } from "../shared/types.d.ts" */
/** @import { Choice, Choices, KeptView, Memory } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { find, focusedIn, make, seek } from "../shared/elements.js";

/** Asks for another view.
    @typedef {(changed: Partial<View>, enter?: string | null) => void} ChangeView */

/** The filters: their title, and what can be chosen as [value, words, group].
    @type {Record<Filter, { title: string, from: ((choices: Choices) => Choice[]) | null }>} */
const FILTERS = {
  verdict: { title: "Verdict", from: ({ verdicts }) => verdicts.map(({ key, name, group }) => [key, name, group]) },
  type: { title: "Claim type", from: ({ types }) => types.map((type) => [type, type]) },
  source: { title: "Sources", from: () => [["none", "has no source"]] },
  tag: { title: "Tag", from: ({ tags }) => tags.map(({ key, name }) => [key, name]) },
  priority: { title: "Priority", from: ({ priorities }) => priorities.map(({ key, name }) => [key, name]) },
  assignee: { title: "Assigned to", from: ({ people }) => [["nobody", "nobody"], ...people.map(/** @returns {Choice} */ ({ key, name }) => [key, name])] },
  speaker: { title: "Speaker", from: null },
  outlet: { title: "Outlet", from: null },
};

const NAMES = /** @type {Filter[]} */ (Object.keys(FILTERS));

/** The view that a desk begins with.
    @type {Omit<View, "after">} */
const USUAL = {
  tab: "open", text: "", sort: "reading order", scope: "article",
  .../** @type {Record<Filter, string>} */ (Object.fromEntries(NAMES.map((name) => [name, ""]))),
};

/** Options to choose from, under the titles of their groups where they have any.
    @type {(choices: Choice[], chosen: string) => HTMLElement[]} */
export const optionsOf = (choices, chosen) => {
  /** @type {Map<string | undefined, HTMLElement[]>} */
  const groups = new Map();
  for (const [value, words, group] of choices) {
    const option = make("option", { value: String(value), selected: String(value) === chosen }, words);
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups].flatMap(([group, options]) => (group ? make("optgroup", { label: group }, ...options) : options));
};

/** @type {(memory: Memory, changeView: ChangeView, name: Filter) => HTMLElement} */
const drawFilter = (memory, changeView, name) => {
  const { title, from } = FILTERS[name];
  const value = memory.data.view[name];
  const field = from
    ? make("select", { "data-filter": name }, make("option", { value: "" }, "any"), ...optionsOf(from(memory.data.choices), value))
    : make("input", { "data-filter": name, value, autocomplete: "off", spellcheck: "false" });
  field.onchange = () => changeView({ [name]: field.value.trim() });
  return make("label", {}, title, field);
};

/** Draw the panel of filters and the chips, where the view or what can be chosen changed.
    @type {(memory: Memory, parent: HTMLElement, changeView: ChangeView) => void} */
export const drawNarrowing = (memory, parent, changeView) => {
  const { view, choices } = memory.data;
  const drawn = JSON.stringify([view, choices]);
  if (memory.narrowed === drawn) return;
  memory.narrowed = drawn;
  const panel = find(parent, ".cw-filters");
  const button = find(parent, ".cw-filter");
  const focused = focusedIn(panel)?.dataset.filter;
  panel.replaceChildren(...NAMES.map((name) => drawFilter(memory, changeView, name)), drawViews(memory, changeView));
  if (focused) seek(panel, `[data-filter="${focused}"]`)?.focus();
  button.onclick = () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) find(panel, "select").focus();
  };
  find(parent, ".cw-chips").replaceChildren(...NAMES.filter((name) => view[name]).map((name) => drawChip(memory, changeView, name)));
};

/** @type {(memory: Memory, changeView: ChangeView, name: Filter) => HTMLElement} */
const drawChip = (memory, changeView, name) => {
  const { title, from } = FILTERS[name];
  const value = memory.data.view[name];
  const words = from?.(memory.data.choices).find(([one]) => String(one) === value)?.[1] ?? value;
  return make("li", {}, `${title}: ${words} `, make("button", {
    type: "button", "aria-label": `Without ${title.toLowerCase()} ${words}`, onClick: () => changeView({ [name]: "" }),
  }, "×"));
};

/** The views that the desk keeps: go to one, keep this one, delete one.
    @type {(memory: Memory, changeView: ChangeView) => HTMLElement} */
const drawViews = (memory, changeView) => {
  const { views } = memory.data.choices;
  const list = make("select", { "aria-label": "Kept views", "data-filter": "kept" },
    make("option", { value: "" }, views.length ? "Go to a kept view" : "No view is kept yet"),
    ...views.map((view) => make("option", { value: String(view.saved_view_id) }, view.name)));
  const remove = make("button", { type: "button", class: "cw-button", disabled: true }, "Delete this view");
  const shown = keptAs(memory.data.view, views);
  if (shown) list.value = String(shown.saved_view_id);
  remove.disabled = !shown;
  remove.onclick = () => tell("do", { verb: "delete_view", claim_id: null, saved_view_id: shown?.saved_view_id });
  list.onchange = () => {
    const view = views.find((one) => String(one.saved_view_id) === list.value);
    if (view) changeView({ ...USUAL, ...view.address }, "first");
  };
  const name = make("input", { "aria-label": "Name for this view", placeholder: "Name for this view", maxlength: "80", autocomplete: "off" });
  const keep = make("form", { class: "cw-keep", "aria-label": "Keep this view" }, name, make("button", { type: "submit", class: "cw-button" }, "Keep view"));
  keep.onsubmit = (event) => {
    event.preventDefault();
    if (name.value.trim()) tell("do", { verb: "save_view", claim_id: null, name: name.value, view: memory.data.view });
  };
  return make("div", { class: "cw-views" }, list, remove, keep);
};

/** The kept view that a view is, whatever page of it is shown.
    @type {(view: View, kept: KeptView[]) => KeptView | undefined} */
export const keptAs = (view, kept) => {
  const plain = JSON.stringify(Object.fromEntries(/** @type {(keyof typeof USUAL)[]} */ (Object.keys(USUAL)).map((name) => [name, view[name]])));
  return kept.find(({ address }) => JSON.stringify({ ...USUAL, ...address }) === plain);
};
