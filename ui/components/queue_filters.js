// What narrows the queue: the panel of filters, the chips that say which of them act, and the views the desk keeps.

/** The filters: their title, and what can be chosen as [value, words, group]. */
const FILTERS = {
  verdict: { title: "Verdict", from: ({ verdicts }) => verdicts.map(({ key, name, group }) => [key, name, group]) },
  type: { title: "Claim type", from: ({ types }) => types.map((type) => [type, type]) },
  source: { title: "Sources", from: () => [["none", "has no source"]] },
  tag: { title: "Tag", from: ({ tags }) => tags.map(({ key, name }) => [key, name]) },
  priority: { title: "Priority", from: ({ priorities }) => priorities.map(({ key, name }) => [key, name]) },
  assignee: { title: "Assigned to", from: ({ people }) => [["nobody", "nobody"], ...people.map(({ key, name }) => [key, name])] },
  speaker: { title: "Speaker", from: null },
  outlet: { title: "Outlet", from: null },
};

const USUAL = { tab: "open", text: "", sort: "reading order", scope: "article", ...Object.fromEntries(Object.keys(FILTERS).map((name) => [name, ""])) };

/** Options to choose from, under the titles of their groups where they have any. */
const optionsOf = (choices, chosen) => {
  const groups = new Map();
  for (const [value, words, group] of choices) {
    if (!groups.has(group)) groups.set(group, []);
    groups.get(group).push(make("option", { value: String(value), selected: String(value) === chosen }, words));
  }
  return [...groups].flatMap(([group, options]) => (group ? make("optgroup", { label: group }, ...options) : options));
};

const drawFilter = (memory, parent, name) => {
  const { title, from } = FILTERS[name];
  const value = memory.data.view[name];
  const field = from
    ? make("select", { "data-filter": name }, make("option", { value: "" }, "any"), ...optionsOf(from(memory.data.choices), value))
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
  panel.replaceChildren(...Object.keys(FILTERS).map((name) => drawFilter(memory, parent, name)), drawViews(memory, parent));
  if (focused) panel.querySelector(`[data-filter="${focused}"]`)?.focus();
  button.onclick = () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) panel.querySelector("select").focus();
  };
  parent.querySelector(".cw-chips").replaceChildren(...Object.keys(FILTERS).filter((name) => view[name]).map((name) => drawChip(memory, parent, name)));
};

const drawChip = (memory, parent, name) => {
  const { title, from } = FILTERS[name];
  const value = memory.data.view[name];
  const words = from?.(memory.data.choices).find(([one]) => String(one) === value)?.[1] ?? value;
  return make("li", {}, `${title}: ${words} `, make("button", {
    type: "button", "aria-label": `Without ${title.toLowerCase()} ${words}`, onClick: () => changeView(memory, parent, { [name]: "" }),
  }, "×"));
};

/** The views that the desk keeps: go to one, keep this one, delete one. */
const drawViews = (memory, parent) => {
  const { views } = memory.data.choices;
  const list = make("select", { "aria-label": "Kept views", "data-filter": "kept" },
    make("option", { value: "" }, views.length ? "Go to a kept view" : "No view is kept yet"),
    ...views.map((view) => make("option", { value: String(view.saved_view_id) }, view.name)));
  const remove = make("button", { type: "button", class: "cw-button", disabled: true }, "Delete this view");
  const shown = views.find((view) => JSON.stringify({ ...USUAL, ...view.address }) === JSON.stringify(plainView(memory.data.view)));
  if (shown) list.value = String(shown.saved_view_id);
  remove.disabled = !shown;
  remove.onclick = () => tell("do", { verb: "delete_view", claim_id: null, saved_view_id: shown.saved_view_id });
  list.onchange = () => {
    const view = views.find((one) => String(one.saved_view_id) === list.value);
    if (view) changeView(memory, parent, { ...USUAL, ...view.address }, "first");
  };
  const name = make("input", { "aria-label": "Name for this view", placeholder: "Name for this view", maxlength: "80", autocomplete: "off" });
  const keep = make("form", { class: "cw-keep", "aria-label": "Keep this view" }, name, make("button", { type: "submit", class: "cw-button" }, "Keep view"));
  keep.onsubmit = (event) => {
    event.preventDefault();
    if (name.value.trim()) tell("do", { verb: "save_view", claim_id: null, name: name.value, view: memory.data.view });
  };
  return make("div", { class: "cw-views" }, list, remove, keep);
};

const plainView = (view) => Object.fromEntries(Object.keys(USUAL).map((name) => [name, view[name]]));
