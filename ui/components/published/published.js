// What others have checked: the rating as published, its place on the common scale, the claim, and where it was checked.

/** @import { Common, Component } from "../shared/types.d.ts" */

import { SIGNS } from "../shared/claims.js";
import { find, link, make } from "../shared/elements.js";
import { drawTurning } from "../shared/pages.js";

/**
 * @typedef {object} Check
 * @property {string} url
 * @property {string} claim
 * @property {string} claimant
 * @property {string} claim_date
 * @property {string} title
 * @property {string} publisher
 * @property {string} reviewed_at
 * @property {string} language
 * @property {string} rating The rating as it was published.
 * @property {string} numbers Its value and the ends of its scale, where it has words as well.
 * @property {Common | null} common
 */

/** What is not empty, with dots between.
    @type {(...parts: string[]) => string} */
const joined = (...parts) => parts.filter(Boolean).join(" · ");

/** @type {(check: Check) => HTMLElement} */
const drawCheck = (check) => make("li", {},
  make("div", { class: "cw-verdict-published" },
    make("span", { class: "cw-label", dir: "auto" }, check.rating),
    make("span", { class: "cw-mapped" }, joined(check.numbers, check.common === null ? "not mapped" : `${SIGNS[check.common]} ${check.common}`))),
  make("span", { class: "cw-claim", dir: "auto" }, check.claim),
  make("span", { class: "cw-about", dir: "auto" },
    joined(check.claimant && `said by ${check.claimant}`, check.claim_date), check.claimant || check.claim_date ? " · " : "",
    "checked by ", link(check.url, joined(check.publisher, check.title)), check.reviewed_at ? ` · ${check.reviewed_at}` : "",
    check.language ? ` · ${check.language}` : ""));

/** Draw a page of fact-checks and tell the server to turn it.
    @param {Component<{ counted: string, checks: Check[], newer: boolean, older: boolean }>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  find(parent, ".cw-counted").textContent = data.counted;
  find(parent, "ol").replaceChildren(...data.checks.map(drawCheck));
  find(parent, ".cw-none").hidden = data.checks.length > 0;
  drawTurning(parent, data, setTriggerValue);
}
