// What narrows the queue: the panel of filters, the chips that say which of them act, and the views the desk keeps.

/** @import { View } from "../shared/types.d.ts" */
/** @import { Choice, FilterField, KeptView, Memory } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { find, focusedIn, make, seek } from "../shared/elements.js";

/** Asks for another view.
    @typedef {(changed: Partial<View>, enter?: string | null) => void} ChangeView */

/** The view that a desk begins with, where no filter narrows it.
    @type {(filters: FilterField[]) => Omit<View, "after">} */
const usualView = (filters) => ({
  tab: "open", text: "", sort: "reading order", scope: "article", ...Object.fromEntries(filters.map(({ name }) => [name, ""])),
});

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

/** @type {(memory: Memory, changeView: ChangeView, filter: FilterField) => HTMLElement} */
const drawFilter = (memory, changeView, { name, title, choices }) => {
  const value = String(memory.data.view[name]);
  const field = choices
    ? make("select", { "data-filter": name }, make("option", { value: "" }, "any"), ...optionsOf(choices, value))
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
  panel.replaceChildren(...choices.filters.map((filter) => drawFilter(memory, changeView, filter)), drawViews(memory, changeView));
  if (focused) seek(panel, `[data-filter="${focused}"]`)?.focus();
  button.onclick = () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) find(panel, "select").focus();
  };
  find(parent, ".cw-chips").replaceChildren(...choices.filters.filter(({ name }) => view[name]).map((filter) => drawChip(memory, changeView, filter)));
};

/** @type {(memory: Memory, changeView: ChangeView, filter: FilterField) => HTMLElement} */
const drawChip = (memory, changeView, { name, title, choices }) => {
  const value = String(memory.data.view[name]);
  const words = choices?.find(([one]) => String(one) === value)?.[1] ?? value;
  return make("li", {}, `${title}: ${words} `, make("button", {
    type: "button", "aria-label": `Without ${title.toLowerCase()} ${words}`, onClick: () => changeView({ [name]: "" }),
  }, "×"));
};

/** The views that the desk keeps: go to one, keep this one, delete one.
    @type {(memory: Memory, changeView: ChangeView) => HTMLElement} */
const drawViews = (memory, changeView) => {
  const { views, filters } = memory.data.choices;
  const usual = usualView(filters);
  const list = make("select", { "aria-label": "Kept views", "data-filter": "kept" },
    make("option", { value: "" }, views.length ? "Go to a kept view" : "No view is kept yet"),
    ...views.map((view) => make("option", { value: String(view.saved_view_id) }, view.name)));
  const remove = make("button", { type: "button", class: "cw-button", disabled: true }, "Delete this view");
  const shown = keptAs(memory.data.view, views, usual);
  if (shown) list.value = String(shown.saved_view_id);
  remove.disabled = !shown;
  remove.onclick = () => tell("do", { verb: "delete_view", claim_id: null, saved_view_id: shown?.saved_view_id });
  list.onchange = () => {
    const view = views.find((one) => String(one.saved_view_id) === list.value);
    if (view) changeView({ ...usual, ...view.address }, "first");
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
    @type {(view: View, kept: KeptView[], usual: Omit<View, "after">) => KeptView | undefined} */
export const keptAs = (view, kept, usual) => {
  const plain = JSON.stringify(Object.fromEntries(Object.keys(usual).map((name) => [name, view[name]])));
  return kept.find(({ address }) => JSON.stringify({ ...usual, ...address }) === plain);
};
