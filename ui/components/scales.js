// The scales: which verdicts the desk can give. Every change is one command; what was typed stays until it is saved.

const labelled = (title, name, tag = "input", attributes = {}, ...children) => make("label", {}, title, make(tag, { name, ...attributes }, ...children));
const button = (title, act, { quiet = true, says = null } = {}) => make("button", { type: "button", class: `cw-button${quiet ? " cw-quiet" : ""}`, "aria-label": says, onClick: act }, title);
const submit = (title) => make("button", { type: "submit", class: "cw-button cw-primary" }, title);
const onSubmit = (form, act) => {
  form.onsubmit = (event) => {
    event.preventDefault();
    act(Object.fromEntries(new FormData(form)));
  };
  return form;
};

const drawScale = (memory, scale) => {
  const offered = scale.ratings.filter((rating) => !rating.retired);
  return make("details", { class: "cw-one-scale", open: memory.open.has(scale.scale_id), onToggle: (event) => memory.open[event.target.open ? "add" : "delete"](scale.scale_id) },
    make("summary", {}, make("b", {}, scale.label),
      make("span", { class: "cw-note" }, scale.retired ? "retired" : `${offered.length} ratings`),
      scale.is_default ? make("span", { class: "cw-own" }, "✓ the desk judges by this one") : null),
    make("p", { class: "cw-note" }, scale.description),
    scale.ratings.length ? drawRatings(memory, scale) : make("p", {}, "No ratings yet. Add the first one below."),
    drawScaleButtons(memory, scale),
    memory.editing === `scale ${scale.scale_id}` ? drawScaleForm(memory, scale) : null,
    memory.editing === `add ${scale.scale_id}` ? drawRatingForm(memory, { scale_id: scale.scale_id, colour: memory.data.palette[0], common: "mixed" }) : null);
};

const drawScaleButtons = (memory, scale) => make("div", { class: "cw-row" },
  scale.is_default || scale.retired ? null : button("Judge by this scale", () => memory.send("choose scale", { scale_id: scale.scale_id }), { quiet: false, says: `Judge by the scale ${scale.label}` }),
  button("Add a rating", () => memory.edit(`add ${scale.scale_id}`), { quiet: false, says: `Add a rating to ${scale.label}` }),
  button("Rename", () => memory.edit(`scale ${scale.scale_id}`), { says: `Rename the scale ${scale.label}` }),
  scale.retired
    ? button("Bring back", () => memory.send("bring back scale", { scale_id: scale.scale_id }), { says: `Bring back the scale ${scale.label}` })
    : scale.is_default ? null : button("Retire", () => memory.send("retire scale", { scale_id: scale.scale_id }), { says: `Retire the scale ${scale.label}` }));

const drawRatings = (memory, scale) => make("table", {},
  make("thead", {}, make("tr", {}, ...["Rating", "What it means", "Value", "Common scale", "Claims", ""].map((title) => make("th", { scope: "col" }, title || make("span", { class: "cw-hidden" }, "Changes"))))),
  make("tbody", {}, ...scale.ratings.flatMap((rating) => [drawRating(memory, rating), ...drawRatingBelow(memory, scale, rating)])));

const drawRating = (memory, rating) => make("tr", { "data-retired": String(rating.retired), "data-rating": rating.rating_id },
  make("td", {}, make("i", { class: "cw-swatch", "aria-hidden": "true", style: { "--cw-tone": rating.colour } }), make("b", {}, rating.label)),
  make("td", {}, rating.description),
  make("td", { "data-what": "value" }, rating.value === null ? "–" : String(rating.value)),
  make("td", { "data-what": "common scale" }, rating.common),
  make("td", { "data-what": "claims" }, rating.n_claims.toLocaleString()),
  make("td", {}, ...drawRatingButtons(memory, rating)));

const drawRatingButtons = (memory, rating) => {
  const { rating_id: id, label } = rating;
  if (rating.retired) return [button("Bring back", () => memory.send("bring back rating", { rating_id: id }), { says: `Bring back ${label}` })];
  return [
    button("↑", () => memory.send("move rating", { rating_id: id, way: "up" }), { says: `Move ${label} up` }),
    button("↓", () => memory.send("move rating", { rating_id: id, way: "down" }), { says: `Move ${label} down` }),
    button("Edit", () => memory.edit(`rating ${id}`), { says: `Edit ${label}` }),
    button("Retire", () => (rating.n_claims ? memory.edit(`retire ${id}`) : memory.send("retire rating", { rating_id: id })), { says: `Retire ${label}` }),
  ];
};

const drawRatingBelow = (memory, scale, rating) => {
  const below = { [`rating ${rating.rating_id}`]: () => drawRatingForm(memory, rating), [`retire ${rating.rating_id}`]: () => drawRetiring(memory, scale, rating) }[memory.editing];
  return below ? [make("tr", {}, make("td", { colSpan: 6 }, below()))] : [];
};

/** A rating that verdicts were given by keeps what it means: its value and its place on the common scale. */
const drawRatingForm = (memory, rating) => {
  const fixed = Boolean(rating.n_verdicts);
  const form = make("form", { class: "cw-rating-form", noValidate: true, "aria-label": rating.rating_id ? `Edit ${rating.label}` : "Add a rating" },
    labelled("Name", "label", "input", { maxlength: "80", value: rating.label ?? "" }),
    labelled("What it means", "description", "input", { maxlength: "500", value: rating.description ?? "" }),
    labelled("Colour", "colour", "input", { type: "color", value: rating.colour }),
    labelled("Value: higher is truer, empty for none", "value", "input", { inputmode: "decimal", readOnly: fixed, value: rating.value === undefined || rating.value === null ? "" : String(rating.value) }),
    drawCommon(memory, rating, fixed),
    fixed ? make("p", { class: "cw-note cw-wide" }, "Verdicts were given by this rating, so its value and its place on the common scale stay. To change what it means, add another rating and retire this one.") : null,
    make("div", { class: "cw-row cw-wide" }, submit(rating.rating_id ? "Save rating" : "Add rating"), button("Cancel", () => memory.edit(null), { quiet: false })));
  return onSubmit(form, (values) => (rating.rating_id
    ? memory.send("edit rating", { common: rating.common, ...values, rating_id: rating.rating_id })
    : memory.send("add rating", { ...values, scale_id: rating.scale_id })));
};
const drawCommon = (memory, rating, fixed) => labelled("Place on the common scale", "common", "select", { disabled: fixed },
  ...memory.data.common.map((place) => make("option", { value: place, selected: place === rating.common }, place)));

const drawRetiring = (memory, scale, rating) => {
  const others = memory.data.scales.filter((one) => !one.retired).map((one) => make("optgroup", { label: one.label },
    ...one.ratings.filter((other) => !other.retired && other.rating_id !== rating.rating_id).map((other) => make("option", { value: String(other.rating_id) }, other.label))));
  others.sort((a, b) => Number(b.label === scale.label) - Number(a.label === scale.label));
  const form = make("form", { class: "cw-rating-form", noValidate: true, "aria-label": `Retire ${rating.label}` },
    make("p", { class: "cw-wide" }, `${rating.n_claims.toLocaleString()} ${rating.n_claims === 1 ? "claim stands" : "claims stand"} on “${rating.label}”. Each gets a new verdict by the rating chosen here, with its rationale; the old verdict stays in the history, and approved claims have to be approved again.`),
    labelled("Move them to", "move_to", "select", {}, make("option", { value: "" }, "Choose a rating"), ...others),
    make("div", { class: "cw-row cw-wide" }, submit("Move the claims and retire"), button("Cancel", () => memory.edit(null), { quiet: false })));
  return onSubmit(form, (values) => memory.send("retire rating", { ...values, rating_id: rating.rating_id }));
};

const drawScaleForm = (memory, scale) => onSubmit(
  make("form", { class: "cw-rating-form", noValidate: true, "aria-label": `Rename ${scale.label}` },
    labelled("Name of the scale", "label", "input", { maxlength: "80", value: scale.label }),
    labelled("What it is for", "description", "input", { maxlength: "500", value: scale.description }),
    make("div", { class: "cw-row cw-wide" }, submit("Save scale"), button("Cancel", () => memory.edit(null), { quiet: false }))),
  (values) => memory.send("edit scale", { ...values, scale_id: scale.scale_id }));

const drawNewScale = (memory, form) => {
  fill(form, make("h2", {}, "A scale of your own"),
    labelled("Name of the scale", "label", "input", { maxlength: "80" }),
    labelled("What it is for", "description", "input", { maxlength: "500" }),
    make("div", { class: "cw-row" }, make("button", { type: "submit", class: "cw-button" }, "Add scale")));
  onSubmit(form, (values) => memory.send("add scale", values));
};

/** Take the server's answer, once: what was saved is put away, what was refused stays as typed. */
const takeAnswer = (memory, parent) => {
  const { outcome } = memory.data;
  if (!outcome || outcome.ticket === memory.answered) return;
  memory.answered = outcome.ticket;
  parent.querySelector(".cw-told").textContent = outcome.ok ? outcome.message : "";
  parent.querySelector(".cw-alert").textContent = outcome.ok ? "" : outcome.message;
  if (!outcome.ok) return;
  memory.editing = null;
  if (outcome.verb === "add scale") memory.drawnNew = false;
};

const drawAll = (memory, parent) => {
  const drawn = JSON.stringify([memory.data.scales, memory.editing]);
  if (memory.drawn !== drawn) {
    const held = document.activeElement?.getAttribute("aria-label");
    const list = parent.querySelector(".cw-scale-list");
    const typed = memory.edited === memory.editing ? [...list.querySelectorAll("form [name]")].map((one) => [one.name, one.value]) : [];
    list.replaceChildren(...memory.data.scales.map((scale) => drawScale(memory, scale)));
    for (const [name, value] of typed) list.querySelector(`form [name=${name}]`).value = value;
    const field = memory.editing && list.querySelector("form :is(input, select)");
    (field || [...list.querySelectorAll("button")].find((one) => held && one.getAttribute("aria-label") === held))?.focus();
  }
  memory.drawn = drawn;
  memory.edited = memory.editing;
  if (!memory.drawnNew) drawNewScale(memory, parent.querySelector(".cw-new-scale"));
  memory.drawnNew = true;
};

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => ({ open: new Set(data.scales.filter((scale) => scale.is_default).map((scale) => scale.scale_id)), editing: null }));
  memory.data = data;
  memory.send = (verb, values) => setTriggerValue("asked", { ticket: `${Date.now()}-${Math.random()}`, verb, ...values });
  memory.edit = (what) => {
    memory.editing = what;
    parent.querySelector(".cw-alert").textContent = "";
    drawAll(memory, parent);
  };
  takeAnswer(memory, parent);
  drawAll(memory, parent);
}
