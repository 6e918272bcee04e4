// The files that went out, the newest first; each leads to what changed since.

/** @import { Component } from "../shared/types.d.ts" */

import { find, localTime, make } from "../shared/elements.js";

/**
 * @typedef {object} File
 * @property {number} export_id
 * @property {string} made_at
 * @property {string} made_by
 * @property {string} file
 * @property {string} which Which claims are in it, in words.
 * @property {number | null} rows Null where it has none, as a report.
 */

/** Draw the files and tell the server since which one changes are wanted.
    @param {Component<{ made: File[] }>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  find(parent, "tbody").replaceChildren(...data.made.map((file) => make("tr", {},
    make("td", {}, file.export_id),
    make("td", {}, localTime(file.made_at)),
    make("td", { dir: "auto" }, file.made_by),
    make("td", {}, file.file),
    make("td", { dir: "auto" }, file.which),
    make("td", { class: file.rows === null ? null : "cw-number" }, file.rows?.toLocaleString()),
    make("td", {}, make("button", {
      type: "button", class: "cw-button cw-quiet", "aria-label": `What changed since export ${file.export_id}`,
      onClick: () => setTriggerValue("since", file.export_id),
    }, "What changed since")))));
}
