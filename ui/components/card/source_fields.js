// The fields of a source, and what sources are called.

/** @import { Source, Stance } from "./types.d.ts" */

import { make } from "../shared/elements.js";
import { field } from "./forms.js";

/** The sign of what a source says about a claim.
    @type {Record<Stance, string>} */
export const STANCES = { supports: "+", refutes: "−", context: "±" };

/** What a source is called.
    @type {(source: Pick<Source, "title" | "url">) => string} */
export const nameOf = (source) => source.title || source.url || "untitled";

/** A box to tick.
    @type {(title: string, name: string) => HTMLElement} */
export const tick = (title, name) => make("label", { class: "cw-box" }, make("input", { type: "checkbox", name }), ` ${title}`);

/** Two fields side by side.
    @type {(...fields: HTMLElement[]) => HTMLElement} */
export const pair = (...fields) => make("div", { class: "cw-pair" }, ...fields);

/** What is known of a source wherever it is used.
    @type {(kinds: string[]) => HTMLElement[]} */
export const drawDetails = (kinds) => [
  field("Title", "title", "input", { autocomplete: "off" }),
  pair(field("Publisher", "publisher", "input", { autocomplete: "off" }), field("Author", "author", "input", { autocomplete: "off" })),
  pair(field("Published", "published_at", "input", { type: "date", max: "9999-12-31" }), drawKinds(kinds)),
];

/** @type {(kinds: string[]) => HTMLElement} */
const drawKinds = (kinds) => make("label", {}, "Kind", make("select", { name: "kind" },
  make("option", { value: "" }, "not said"), ...kinds.map((kind) => make("option", { value: kind }, kind))));

/** Where a copy of it is kept, and whether it may be named.
    @type {() => HTMLElement[]} */
export const drawKeeping = () => [
  field("Archived at", "archive_url", "input", { autocomplete: "off", spellcheck: "false" }),
  tick("Confidential: it counts, and leaves in no export", "confidential"),
];

/** What a source says about the claim.
    @type {() => HTMLElement} */
export const drawStances = () => make("fieldset", { class: "cw-stances" },
  make("legend", {}, "The source"),
  ...Object.entries(STANCES).map(([stance, sign]) => make("label", {},
    make("input", { type: "radio", name: "stance", value: stance }), make("span", {}, `${sign} ${stance === "context" ? "gives context" : stance}`))));
