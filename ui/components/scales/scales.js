// The scales: which verdicts the desk can give. Every change is one command; what was typed stays until it is saved.

/** @import { Component } from "../shared/types.d.ts" */
/** @import { Memory, Rating, Scale, Shown } from "./types.d.ts" */

import { find, make, seek } from "../shared/elements.js";
import { memoryOf } from "../shared/memory.js";
import { button, drawNewScale, drawRatingForm, drawRetiring, drawScaleForm } from "./forms.js";

/** @type {(memory: Memory, scale: Scale) => HTMLElement} */
const drawScale = (memory, scale) => {
  const offered = scale.ratings.filter((rating) => !rating.retired);
  return make("details", { class: "cw-one-scale", open: memory.open.has(scale.scale_id), onToggle: (event) => memory.open[/** @type {HTMLDetailsElement} */ (event.target).open ? "add" : "delete"](scale.scale_id) },
    make("summary", {}, make("b", {}, scale.label),
      make("span", { class: "cw-note" }, scale.retired ? "retired" : `${offered.length} ratings`),
      scale.is_default ? make("span", { class: "cw-own" }, "✓ the desk judges by this one") : null),
    make("p", { class: "cw-note" }, scale.description),
    scale.ratings.length ? drawRatings(memory, scale) : make("p", {}, "No ratings yet. Add the first one below."),
    drawScaleButtons(memory, scale),
    memory.editing === `scale ${scale.scale_id}` ? drawScaleForm(memory, scale) : null,
    memory.editing === `add ${scale.scale_id}` ? drawRatingForm(memory, { scale_id: scale.scale_id, colour: memory.data.palette[0] ?? "", common: "mixed" }) : null);
};

/** @type {(memory: Memory, scale: Scale) => HTMLElement} */
const drawScaleButtons = (memory, scale) => make("div", { class: "cw-row" },
  scale.is_default || scale.retired ? null : button("Judge by this scale", () => memory.send("choose scale", { scale_id: scale.scale_id }), { quiet: false, says: `Judge by the scale ${scale.label}` }),
  button("Add a rating", () => memory.edit(`add ${scale.scale_id}`), { quiet: false, says: `Add a rating to ${scale.label}` }),
  button("Rename", () => memory.edit(`scale ${scale.scale_id}`), { says: `Rename the scale ${scale.label}` }),
  scale.retired
    ? button("Bring back", () => memory.send("bring back scale", { scale_id: scale.scale_id }), { says: `Bring back the scale ${scale.label}` })
    : scale.is_default ? null : button("Retire", () => memory.send("retire scale", { scale_id: scale.scale_id }), { says: `Retire the scale ${scale.label}` }));

/** @type {(memory: Memory, scale: Scale) => HTMLElement} */
const drawRatings = (memory, scale) => make("table", {},
  make("thead", {}, make("tr", {}, ...["Rating", "What it means", "Value", "Common scale", "Claims", ""].map((title) => make("th", { scope: "col" }, title || make("span", { class: "cw-hidden" }, "Changes"))))),
  make("tbody", {}, ...scale.ratings.flatMap((rating) => [drawRating(memory, rating), ...drawRatingBelow(memory, scale, rating)])));

/** @type {(memory: Memory, rating: Rating) => HTMLElement} */
const drawRating = (memory, rating) => make("tr", { "data-retired": String(rating.retired), "data-rating": rating.rating_id },
  make("td", {}, make("i", { class: "cw-swatch", "aria-hidden": "true", style: { "--cw-tone": rating.colour } }), make("b", {}, rating.label)),
  make("td", {}, rating.description),
  make("td", { "data-what": "value" }, rating.value === null ? "–" : String(rating.value)),
  make("td", { "data-what": "common scale" }, rating.common),
  make("td", { "data-what": "claims" }, rating.n_claims.toLocaleString()),
  make("td", {}, ...drawRatingButtons(memory, rating)));

/** @type {(memory: Memory, rating: Rating) => HTMLElement[]} */
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

/** @type {(memory: Memory, scale: Scale, rating: Rating) => HTMLElement[]} */
const drawRatingBelow = (memory, scale, rating) => {
  const below = memory.editing === `rating ${rating.rating_id}` ? drawRatingForm(memory, rating)
    : memory.editing === `retire ${rating.rating_id}` ? drawRetiring(memory, scale, rating) : null;
  return below ? [make("tr", {}, make("td", { colSpan: 6 }, below))] : [];
};

/** Take the server's answer, once: what was saved is put away, what was refused stays as typed.
    @type {(memory: Memory, parent: HTMLElement) => void} */
const takeAnswer = (memory, parent) => {
  const { outcome } = memory.data;
  if (!outcome || outcome.ticket === memory.answered) return;
  memory.answered = outcome.ticket;
  find(parent, ".cw-told").textContent = outcome.ok ? outcome.message : "";
  find(parent, ".cw-alert").textContent = outcome.ok ? "" : outcome.message;
  if (!outcome.ok) return;
  memory.editing = null;
  if (outcome.verb === "add scale") memory.drawnNew = false;
};

/** @type {(memory: Memory, parent: HTMLElement) => void} */
const drawAll = (memory, parent) => {
  const drawn = JSON.stringify([memory.data.scales, memory.editing]);
  if (memory.drawn !== drawn) {
    const held = document.activeElement?.getAttribute("aria-label");
    const list = find(parent, ".cw-scale-list");
    const fields = memory.edited === memory.editing ? /** @type {NodeListOf<HTMLInputElement>} */ (list.querySelectorAll("form [name]")) : [];
    const typed = Array.from(fields, ({ name, value }) => ({ name, value }));
    list.replaceChildren(...memory.data.scales.map((scale) => drawScale(memory, scale)));
    for (const { name, value } of typed) /** @type {HTMLInputElement} */ (find(list, `form [name=${name}]`)).value = value;
    const field = memory.editing && seek(list, "form :is(input, select)");
    (field || [...list.querySelectorAll("button")].find((one) => held && one.getAttribute("aria-label") === held))?.focus();
  }
  memory.drawn = drawn;
  memory.edited = memory.editing;
  if (!memory.drawnNew) drawNewScale(memory, find(parent, ".cw-new-scale", HTMLFormElement));
  memory.drawnNew = true;
};

/** @type {(data: Shown) => Memory} */
const prepare = (data) => ({
  data,
  open: new Set(data.scales.filter((scale) => scale.is_default).map((scale) => scale.scale_id)),
  editing: null,
  send: () => {},
  edit: () => {},
});

/** Draw the scales and tell the server what is to be changed.
    @param {Component<Shown>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => prepare(data));
  memory.data = data;
  memory.send = (verb, values) => setTriggerValue("asked", { ticket: `${Date.now()}-${Math.random()}`, verb, ...values });
  memory.edit = (what) => {
    memory.editing = what;
    find(parent, ".cw-alert").textContent = "";
    drawAll(memory, parent);
  };
  takeAnswer(memory, parent);
  drawAll(memory, parent);
}
