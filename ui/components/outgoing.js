// What goes out: how much, what stays back and why, the first rows as they stand in the file, and the button.

const EVERY = 400;
/** How long a download may be unknown to the server before nothing more is said about it. */
const PATIENCE = 20;

const claimLink = (claim) => make("a", { href: `review?claim=${claim.claim_id}` }, claim.headline);

const drawHeld = (held) => {
  const said = held.all === null ? held.said : [held.said, " ", make("a", { href: held.all }, "In the queue")];
  if (!held.claims.length) return make("li", {}, said);
  return make("li", {}, make("details", {}, make("summary", {}, held.said),
    make("ul", {}, held.claims.map((claim) => make("li", {}, claimLink(claim)))),
    make("p", { class: "cw-note" }, held.more > 0 ? `and ${held.more.toLocaleString()} more: ` : null,
      held.all === null ? null : make("a", { href: held.all }, "in the queue"))));
};

const drawFinding = (finding) => make("li", {},
  make("a", { href: finding.link, dir: "auto" }, finding.headline),
  ` – ${finding.message}${finding.severity === "error" ? " It stays back until then." : ""}`);

/** Ask again and again how far a download is, until it is done; what the browser does with the file it shows itself. */
const watch = (parent, ticket, total, whenSent) => {
  const bar = parent.querySelector("progress");
  const told = parent.querySelector(".cw-sent");
  let unknown = 0;
  bar.hidden = false;
  bar.removeAttribute("value");
  told.textContent = "Preparing …";
  const look = async () => {
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
    told.textContent = { done: total > 0 || now.rows > 0 ? `Sent: ${now.rows.toLocaleString()} ${now.rows === 1 ? "row" : "rows"}.` : "Sent.", stopped: "Stopped before the end. Try again." }[now.state] ?? "";
  };
  setTimeout(look, EVERY);
};

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => ({ address: data.address }));
  if (memory.address !== data.address) {
    memory.address = data.address;
    parent.querySelector(".cw-sent").textContent = "";
  }
  const show = (box, there) => { parent.querySelector(box).hidden = !there; };
  parent.querySelector(".cw-counted").textContent = data.counted;
  show(".cw-held", data.held.length);
  parent.querySelector(".cw-held > ul").replaceChildren(...data.held.map(drawHeld));
  show(".cw-findings", data.findings.length || data.looked);
  parent.querySelector(".cw-looked").textContent = data.looked;
  parent.querySelector(".cw-findings > ul").replaceChildren(...data.findings.map(drawFinding));
  parent.querySelector(".cw-findings > h2").textContent = data.findings.length ? `Look at these first: ${data.found}` : "Nothing found so far";
  const download = parent.querySelector(".cw-download");
  download.textContent = `Download ${data.file}`;
  download.download = data.file;
  download.href = data.address;
  download.onclick = () => {
    const ticket = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
    download.href = `${data.address}${data.address.includes("?") ? "&" : "?"}ticket=${ticket}`;
    watch(parent, ticket, data.total, () => setTriggerValue("sent", ticket));
  };
  show(".cw-beginning", data.columns.length || data.text);
  show("table", data.columns.length);
  show("pre", data.text);
  parent.querySelector("thead tr").replaceChildren(...data.columns.map((column) => make("th", { scope: "col" }, column)));
  parent.querySelector("tbody").replaceChildren(...data.rows.map((row) => make("tr", {},
    ...row.map((cell) => make("td", {}, make("div", { dir: "auto" }, cell))))));
  parent.querySelector("pre").textContent = data.text;
  parent.querySelector(".cw-rest").textContent = data.rest;
}
