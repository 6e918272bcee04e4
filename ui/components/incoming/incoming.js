// A file on its way in: how far it is, what would change or has changed, field by field, and what a person must look at.

/** @import { Component, Version } from "../shared/types.d.ts" */

import { find, make } from "../shared/elements.js";

/**
 * @typedef {keyof typeof OUTCOME_WORDS} Outcome
 *
 * @typedef {object} Finding
 * @property {Outcome} outcome
 * @property {string} [place] Where it stands in the file.
 * @property {string} [subject] What it is about, in words.
 * @property {number | string} [key] What it is about, as addresses name it.
 * @property {string} [message]
 * @property {Version[]} [differences]
 * @property {Version[]} [ignored] What the file says otherwise, and an import leaves alone.
 *
 * @typedef {object} Shown
 * @property {string} kind What the file holds: claims, articles, fact-checks.
 * @property {boolean} imported Whether it was imported, and not only looked at.
 * @property {string} told
 * @property {boolean} running
 * @property {number} share How much is done, from 0 to 1.
 * @property {string} offer What the button to import says; empty where there is nothing to import.
 * @property {string} list The address of the whole list; empty where there is none.
 * @property {string} problem
 * @property {Partial<Record<Outcome, number>>} counts
 * @property {Finding[]} findings
 * @property {string} rest
 */

/** @type {Partial<Record<Outcome, string>>} */
const OUTCOME_SIGNS = { added: "+", changed: "±", ignored: "≠", duplicate: "=", conflict: "✗", refused: "✗", unreadable: "✗" };
const OUTCOME_WORDS = {
  added: "new", changed: "changed", unchanged: "unchanged", ignored: "cannot be changed here", duplicate: "here already", conflict: "changed on both sides",
  refused: "refused", unreadable: "cannot be read",
};

/** Where to look at a thing of a kind; fact-checks have no page of their own.
    @type {Record<string, string>} */
const ADDRESSES = { claims: "review?claim=", articles: "review?article=" };

/** @type {(label: string, text: string | null) => HTMLElement} */
const sideOf = (label, text) => make("td", { "data-side": label },
  text === "" ? make("span", { class: "cw-nothing" }, "nothing") : make("div", { dir: "auto" }, text));

/** @type {(differences: Version[], sides: [string, string]) => HTMLElement} */
const drawDifferences = (differences, [theirs, mine]) => make("table", {},
  make("thead", {}, make("tr", {}, ...["Field", theirs, mine].map((name) => make("th", { scope: "col" }, name)))),
  make("tbody", {}, ...differences.map((one) => make("tr", {},
    make("th", { scope: "row" }, one.field), sideOf(theirs, one.theirs), sideOf(mine, one.mine)))));

/** @type {(finding: Finding, kind: string, imported: boolean) => HTMLElement} */
const drawFinding = (finding, kind, imported) => {
  const address = ADDRESSES[kind];
  const subject = finding.subject ?? "";
  return make("li", { "data-outcome": finding.outcome },
    make("span", { "aria-hidden": "true" }, OUTCOME_SIGNS[finding.outcome]),
    make("span", { class: "cw-place" }, finding.place ?? ""),
    make("span", { dir: "auto" },
      address && finding.key ? make("a", { href: `${address}${finding.key}`, target: "_blank" }, subject || "Open it") : subject,
      " ", make("span", { class: "cw-quiet-text" }, OUTCOME_WORDS[finding.outcome])),
    finding.message ? make("span", { dir: "auto" }, finding.message) : null,
    finding.ignored ? drawDifferences(finding.ignored, ["Here, and stays", "In the file"]) : null,
    finding.differences ? drawDifferences(finding.differences, imported && finding.outcome === "changed" ? ["Before", "Now"] : ["Here", "In the file"]) : null);
};

/** Draw how far the file is; tell the server that it is wanted, or to stop.
    @param {Component<Shown>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  /** @type {(name: string) => HTMLElement} */
  const part = (name) => find(parent, `.cw-${name}`);
  const told = part("told");
  if (told.textContent !== data.told) told.textContent = data.told;
  const bar = find(parent, ".cw-bar", HTMLProgressElement);
  bar.hidden = !data.running;
  bar.value = data.share;
  const button = find(parent, ".cw-import", HTMLButtonElement);
  button.hidden = !data.offer;
  button.textContent = data.offer;
  button.onclick = () => { button.disabled = true; setTriggerValue("wanted", true); };
  button.disabled = false;
  const stop = part("stop");
  stop.hidden = !data.running;
  stop.onclick = () => setTriggerValue("stopped", true);
  part("problem").hidden = !data.problem;
  part("problem").textContent = data.problem;
  part("counts").replaceChildren(...Object.entries(data.counts).map(([outcome, number]) => make("li", {},
    `${number.toLocaleString("en")} ${OUTCOME_WORDS[/** @type {Outcome} */ (outcome)]}`)));
  part("findings").replaceChildren(...data.findings.map((finding) => drawFinding(finding, data.kind, data.imported)));
  part("rest").textContent = data.rest;
  const whole = find(parent, ".cw-whole", HTMLAnchorElement);
  whole.hidden = !data.list;
  whole.href = data.list;
}
