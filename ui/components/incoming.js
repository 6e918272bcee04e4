// A file on its way in: how far it is, what would change or has changed, field by field, and what a person must look at.

const OUTCOME_SIGNS = { added: "+", changed: "±", ignored: "≠", duplicate: "=", conflict: "✗", refused: "✗", unreadable: "✗" };
const OUTCOME_WORDS = {
  added: "new", changed: "changed", unchanged: "unchanged", ignored: "cannot be changed here", duplicate: "here already", conflict: "changed on both sides",
  refused: "refused", unreadable: "cannot be read",
};

const sideOf = (label, text) => make("td", { "data-side": label },
  text === "" ? make("span", { class: "cw-nothing" }, "nothing") : make("div", { dir: "auto" }, text));

const drawDifferences = (differences, [theirs, mine]) => make("table", {},
  make("thead", {}, make("tr", {}, ...["Field", theirs, mine].map((name) => make("th", { scope: "col" }, name)))),
  make("tbody", {}, ...differences.map((one) => make("tr", {},
    make("th", { scope: "row" }, one.field), sideOf(theirs, one.theirs), sideOf(mine, one.mine)))));

const drawFinding = (finding, kind, imported) => {
  const address = { claims: "review?claim=", articles: "review?article=" }[kind];
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

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const part = (name) => parent.querySelector(`.cw-${name}`);
  const told = part("told");
  if (told.textContent !== data.told) told.textContent = data.told;
  const bar = part("bar");
  bar.hidden = !data.running;
  bar.value = data.share;
  const button = part("import");
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
    `${number.toLocaleString("en")} ${OUTCOME_WORDS[outcome]}`)));
  part("findings").replaceChildren(...data.findings.map((finding) => drawFinding(finding, data.kind, data.imported)));
  part("rest").textContent = data.rest;
  part("whole").hidden = !data.list;
  part("whole").href = data.list;
}
