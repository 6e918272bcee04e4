// The forms of the page of scales: a rating, its retiring, a scale.

/** @import { Attributes, Child, Values } from "../shared/types.d.ts" */
/** @import { Memory, Offered, Rating, Scale } from "./types.d.ts" */

import { fill, make } from "../shared/elements.js";

/** @type {(title: string, name: string, tag?: keyof HTMLElementTagNameMap, attributes?: Attributes, ...children: Child[]) => HTMLElement} */
const labelled = (title, name, tag = "input", attributes = {}, ...children) => make("label", {}, title, make(tag, { name, ...attributes }, ...children));

/** A button; ``says`` is what it does for whom its title is not enough.
    @type {(title: string, act: () => void, looks?: { quiet?: boolean, says?: string | null }) => HTMLElement} */
export const button = (title, act, { quiet = true, says = null } = {}) => make("button", { type: "button", class: `cw-button${quiet ? " cw-quiet" : ""}`, "aria-label": says, onClick: act }, title);

/** @type {(title: string) => HTMLElement} */
const submit = (title) => make("button", { type: "submit", class: "cw-button cw-primary" }, title);

/** @type {(form: HTMLFormElement, act: (values: Values) => void) => HTMLFormElement} */
const onSubmit = (form, act) => {
  form.onsubmit = (event) => {
    event.preventDefault();
    act(/** @type {Values} */ (Object.fromEntries(new FormData(form))));
  };
  return form;
};

/** A rating that verdicts were given by keeps what it means: its value and its place on the common scale.
    @type {(memory: Memory, offered: Offered) => HTMLElement} */
export const drawRatingForm = (memory, offered) => {
  const rating = "rating_id" in offered ? offered : null;
  const fixed = Boolean(rating?.n_verdicts);
  const form = make("form", { class: "cw-rating-form", noValidate: true, "aria-label": rating ? `Edit ${rating.label}` : "Add a rating" },
    labelled("Name", "label", "input", { maxlength: "80", value: rating?.label ?? "" }),
    labelled("What it means", "description", "input", { maxlength: "500", value: rating?.description ?? "" }),
    labelled("Colour", "colour", "input", { type: "color", value: offered.colour }),
    labelled("Value: higher is truer, empty for none", "value", "input", { inputmode: "decimal", readOnly: fixed, value: String(rating?.value ?? "") }),
    labelled("Place on the common scale", "common", "select", { disabled: fixed },
      ...memory.data.common.map((place) => make("option", { value: place, selected: place === offered.common }, place))),
    fixed ? make("p", { class: "cw-note cw-wide" }, "Verdicts were given by this rating, so its value and its place on the common scale stay. To change what it means, add another rating and retire this one.") : null,
    make("div", { class: "cw-row cw-wide" }, submit(rating ? "Save rating" : "Add rating"), button("Cancel", () => memory.edit(null), { quiet: false })));
  return onSubmit(form, (values) => ("rating_id" in offered
    ? memory.send("edit rating", { common: offered.common, ...values, rating_id: offered.rating_id })
    : memory.send("add rating", { ...values, scale_id: offered.scale_id })));
};

/** Where the claims of a rating go when it is retired.
    @type {(memory: Memory, scale: Scale, rating: Rating) => HTMLElement} */
export const drawRetiring = (memory, scale, rating) => {
  const others = memory.data.scales.filter((one) => !one.retired).map((one) => make("optgroup", { label: one.label },
    ...one.ratings.filter((other) => !other.retired && other.rating_id !== rating.rating_id).map((other) => make("option", { value: String(other.rating_id) }, other.label))));
  others.sort((a, b) => Number(b.label === scale.label) - Number(a.label === scale.label));
  const form = make("form", { class: "cw-rating-form", noValidate: true, "aria-label": `Retire ${rating.label}` },
    make("p", { class: "cw-wide" }, `${rating.n_claims.toLocaleString()} ${rating.n_claims === 1 ? "claim stands" : "claims stand"} on “${rating.label}”. Each gets a new verdict by the rating chosen here, with its rationale; the old verdict stays in the history, and approved claims have to be approved again.`),
    labelled("Move them to", "move_to", "select", {}, make("option", { value: "" }, "Choose a rating"), ...others),
    make("div", { class: "cw-row cw-wide" }, submit("Move the claims and retire"), button("Cancel", () => memory.edit(null), { quiet: false })));
  return onSubmit(form, (values) => memory.send("retire rating", { ...values, rating_id: rating.rating_id }));
};

/** The name of a scale and what it is for.
    @type {(memory: Memory, scale: Scale) => HTMLElement} */
export const drawScaleForm = (memory, scale) => onSubmit(
  make("form", { class: "cw-rating-form", noValidate: true, "aria-label": `Rename ${scale.label}` },
    labelled("Name of the scale", "label", "input", { maxlength: "80", value: scale.label }),
    labelled("What it is for", "description", "input", { maxlength: "500", value: scale.description }),
    make("div", { class: "cw-row cw-wide" }, submit("Save scale"), button("Cancel", () => memory.edit(null), { quiet: false }))),
  (values) => memory.send("edit scale", { ...values, scale_id: scale.scale_id }));

/** The form that stands below all scales.
    @type {(memory: Memory, form: HTMLFormElement) => void} */
export const drawNewScale = (memory, form) => {
  fill(form, make("h2", {}, "A scale of your own"),
    labelled("Name of the scale", "label", "input", { maxlength: "80" }),
    labelled("What it is for", "description", "input", { maxlength: "500" }),
    make("div", { class: "cw-row" }, make("button", { type: "submit", class: "cw-button" }, "Add scale")));
  onSubmit(form, (values) => memory.send("add scale", values));
};
