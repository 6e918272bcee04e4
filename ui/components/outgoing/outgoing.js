// What goes out: how much, what stays back and why, the first rows as they stand in the file, and the button.

/** @import { Component } from "../shared/types.d.ts" */

import { find, make } from "../shared/elements.js";
import { memoryOf } from "../shared/memory.js";

/**
 * @typedef {{ claim_id: number, headline: string }} Claim
 *
 * @typedef {object} Held Claims that stay back for one reason.
 * @property {string} said
 * @property {Claim[]} claims The first of them.
 * @property {number} more How many there are beside those.
 * @property {string | null} all The address of the queue that holds them.
 *
 * @typedef {object} Finding
 * @property {string} link
 * @property {string} headline
 * @property {string} message
 * @property {"error" | "warning"} severity
 *
 * @typedef {object} Shown
 * @property {string} counted
 * @property {string} file
 * @property {string} address
 * @property {number} total How many rows will go out; 0 where that is not known.
 * @property {Held[]} held
 * @property {string} looked
 * @property {Finding[]} findings
 * @property {string} found
 * @property {string[]} columns
 * @property {string[][]} rows
 * @property {string} rest
 * @property {string} text
 */

/** Milliseconds between two questions how far a download is. */
const EVERY = 400;

/** So many times a download may be unknown to the server before nothing more is said about it. */
const PATIENCE = 20;

/** @type {(claim: Claim) => HTMLElement} */
const claimLink = (claim) => make("a", { href: `review?claim=${claim.claim_id}` }, claim.headline);

/** @type {(held: Held) => HTMLElement} */
const drawHeld = (held) => {
  const said = held.all === null ? held.said : [held.said, " ", make("a", { href: held.all }, "In the queue")];
  if (!held.claims.length) return make("li", {}, said);
  return make("li", {}, make("details", {}, make("summary", {}, held.said),
    make("ul", {}, held.claims.map((claim) => make("li", {}, claimLink(claim)))),
    make("p", { class: "cw-note" }, held.more > 0 ? `and ${held.more.toLocaleString()} more: ` : null,
      held.all === null ? null : make("a", { href: held.all }, "in the queue"))));
};

/** @type {(finding: Finding) => HTMLElement} */
const drawFinding = (finding) => make("li", {},
  make("a", { href: finding.link, dir: "auto" }, finding.headline),
  ` – ${finding.message}${finding.severity === "error" ? " It stays back until then." : ""}`);

/** @typedef {{ state: "unknown" | "running" | "done" | "stopped", rows: number }} Progress */
/** What is said of a download that is over.
    @type {(now: Progress, total: number) => string} */
const ending = ({ state, rows }, total) => {
  if (state === "stopped") return "Stopped before the end. Try again.";
  if (state !== "done") return "";
  return total > 0 || rows > 0 ? `Sent: ${rows.toLocaleString()} ${rows === 1 ? "row" : "rows"}.` : "Sent.";
};

/** Ask again and again how far a download is, until it is done; what the browser does with the file it shows itself.
    @type {(parent: HTMLElement, ticket: string, total: number, whenSent: () => void) => void} */
const watch = (parent, ticket, total, whenSent) => {
  const bar = find(parent, "progress", HTMLProgressElement);
  const told = find(parent, ".cw-sent");
  let unknown = 0;
  bar.hidden = false;
  bar.removeAttribute("value");
  told.textContent = "Preparing …";
  const look = async () => {
    /** @type {Progress} */
    let now = { state: "unknown", rows: 0 };
    try { now = await (await fetch(`export/progress/${ticket}`)).json(); } catch { /* asked again */ }
    unknown = now.state === "unknown" ? unknown + 1 : 0;
    if (!parent.isConnected) return;
    if (now.state === "running" || (now.state === "unknown" && unknown < PATIENCE)) {
      if (total > 0 && now.rows > 0) { bar.max = total; bar.value = Math.min(now.rows, total); }
      if (now.rows > 0) told.textContent = `${now.rows.toLocaleString()}${total > 0 ? ` of ${total.toLocaleString()}` : ""} rows`;
      setTimeout(look, EVERY);
      return;
    }
    bar.hidden = true;
    if (now.state === "done") whenSent();
    told.textContent = ending(now, total);
  };
  setTimeout(look, EVERY);
};

/** Have a download carry a ticket of its own, and watch it from the click on.
    @type {(parent: HTMLElement, data: Shown, setTriggerValue: (name: string, value: unknown) => void) => void} */
const prepareDownload = (parent, data, setTriggerValue) => {
  const download = find(parent, ".cw-download", HTMLAnchorElement);
  download.textContent = `Download ${data.file}`;
  download.download = data.file;
  download.href = data.address;
  download.onclick = () => {
    const ticket = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    download.href = `${data.address}${data.address.includes("?") ? "&" : "?"}ticket=${ticket}`;
    watch(parent, ticket, data.total, () => setTriggerValue("sent", ticket));
  };
};

/** Draw what goes out and tell the server of every download that is done.
    @param {Component<Shown>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => ({ address: data.address }));
  if (memory.address !== data.address) {
    memory.address = data.address;
    find(parent, ".cw-sent").textContent = "";
  }
  /** @type {(box: string, there: unknown) => void} */
  const show = (box, there) => { find(parent, box).hidden = !there; };
  find(parent, ".cw-counted").textContent = data.counted;
  show(".cw-held", data.held.length);
  find(parent, ".cw-held > ul").replaceChildren(...data.held.map(drawHeld));
  show(".cw-findings", data.findings.length || data.looked);
  find(parent, ".cw-looked").textContent = data.looked;
  find(parent, ".cw-findings > ul").replaceChildren(...data.findings.map(drawFinding));
  find(parent, ".cw-findings > h2").textContent = data.findings.length ? `Look at these first: ${data.found}` : "Nothing found so far";
  prepareDownload(parent, data, setTriggerValue);
  show(".cw-beginning", data.columns.length || data.text);
  show("table", data.columns.length);
  show("pre", data.text);
  find(parent, "thead tr").replaceChildren(...data.columns.map((column) => make("th", { scope: "col" }, column)));
  find(parent, "tbody").replaceChildren(...data.rows.map((row) => make("tr", {},
    ...row.map((cell) => make("td", {}, make("div", { dir: "auto" }, cell))))));
  find(parent, "pre").textContent = data.text;
  find(parent, ".cw-rest").textContent = data.rest;
}
