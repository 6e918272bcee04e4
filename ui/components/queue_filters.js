// What narrows the queue: the panel of filters, the chips that say which of them act, and the views the desk keeps.

/** The view that nothing narrows. Each filter is a row of the server: its name, its title, and what can be chosen as
    [value, words, group], or null where any words will do. */
const usualView = ({ filters }) => ({ tab: "open", text: "", sort: "reading order", scope: "article", ...Object.fromEntries(filters.map(({ name }) => [name, ""])) });

/** Options to choose from, under the titles of their groups where they have any. */
const optionsOf = (choices, chosen) => {
  const groups = new Map();
  for (const [value, words, group] of choices) {
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(make("option", { value: String(value), selected: String(value) === chosen }, words));
  }
  return [...groups].flatMap(([group, options]) => (group ? make("optgroup", { label: group }, ...options) : options));
};

const drawFilter = (memory, parent, { name, title, choices }) => {
  const value = memory.data.view[name];
  const field = choices
    ? make("select", { "data-filter": name }, make("option", { value: "" }, "any"), ...optionsOf(choices, value))
    : make("input", { "data-filter": name, value, autocomplete: "off", spellcheck: "false" });
  field.onchange = () => changeView(memory, parent, { [name]: field.value.trim() });
  return make("label", {}, title, field);
};

const drawNarrowing = (memory, parent) => {
  const { view, choices } = memory.data;
  const drawn = JSON.stringify([view, choices]);
  if (memory.narrowed === drawn) return;
  memory.narrowed = drawn;
  const panel = parent.querySelector(".cw-filters");
  const button = parent.querySelector(".cw-filter");
  const focused = panel.contains(document.activeElement) ? document.activeElement.dataset.filter : null;
  panel.replaceChildren(...choices.filters.map((filter) => drawFilter(memory, parent, filter)), drawViews(memory, parent));
  if (focused) panel.querySelector(`[data-filter="${focused}"]`)?.focus();
  button.onclick = () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) panel.querySelector("select").focus();
  };
  parent.querySelector(".cw-chips").replaceChildren(...choices.filters.filter(({ name }) => view[name]).map((filter) => drawChip(memory, parent, filter)));
};

const drawChip = (memory, parent, { name, title, choices }) => {
  const value = memory.data.view[name];
  const words = choices?.find(([one]) => String(one) === value)?.[1] ?? value;
  return make("li", {}, `${title}: ${words} `, make("button", {
    type: "button", "aria-label": `Without ${title.toLowerCase()} ${words}`, onClick: () => changeView(memory, parent, { [name]: "" }),
  }, "×"));
};

/** The views that the desk keeps: go to one, keep this one, delete one. */
const drawViews = (memory, parent) => {
  const { views } = memory.data.choices;
  const usual = usualView(memory.data.choices);
  const list = make("select", { "aria-label": "Kept views", "data-filter": "kept" },
    make("option", { value: "" }, views.length ? "Go to a kept view" : "No view is kept yet"),
    ...views.map((view) => make("option", { value: String(view.saved_view_id) }, view.name)));
  const remove = make("button", { type: "button", class: "cw-button", disabled: true }, "Delete this view");
  const shown = views.find((view) => JSON.stringify({ ...usual, ...view.address }) === JSON.stringify(plainView(usual, memory.data.view)));
  if (shown) list.value = String(shown.saved_view_id);
  remove.disabled = !shown;
  remove.onclick = () => tell("do", { verb: "delete_view", claim_id: null, saved_view_id: shown.saved_view_id });
  list.onchange = () => {
    const view = views.find((one) => String(one.saved_view_id) === list.value);
    if (view) changeView(memory, parent, { ...usual, ...view.address }, "first");
  };
  const name = make("input", { "aria-label": "Name for this view", placeholder: "Name for this view", maxlength: "80", autocomplete: "off" });
  const keep = make("form", { class: "cw-keep", "aria-label": "Keep this view" }, name, make("button", { type: "submit", class: "cw-button" }, "Keep view"));
  keep.onsubmit = (event) => {
    event.preventDefault();
    if (name.value.trim()) tell("do", { verb: "save_view", claim_id: null, name: name.value, view: memory.data.view });
  };
  return make("div", { class: "cw-views" }, list, remove, keep);
};

const plainView = (usual, view) => Object.fromEntries(Object.keys(usual).map((name) => [name, view[name]]));
