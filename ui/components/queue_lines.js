// The lines of the queue, and which of them are shown.

const TABS = {
  open: { title: "Open", holds: ["open", "returned", "recheck"] },
  checked: { title: "Checked", holds: ["checked", "approved"] },
  dismissed: { title: "Dismissed", holds: ["dismissed"] },
  all: { title: "All", holds: null },
};

const drawLine = (line) => make("div", {
  class: "cw-line", role: "option", id: `cw-line-${line.claim_id}`, "data-claim": line.claim_id, "data-state": line.state,
  "aria-label": `${line.headline}, ${spokenState(line)}`,
  style: line.verdict?.colour ? { "--cw-tone": line.verdict.colour } : {}, onClick: () => openClaim(line.claim_id),
},
make("span", { class: "cw-sign", "aria-hidden": "true" }, signOf(line)),
make("span", {},
  make("span", { class: "cw-line-title" }, line.headline),
  make("span", { class: "cw-line-more" }, moreOf(line))),
make("span", { class: "cw-worth", title: "Checkworthiness" }, line.checkworthiness.toFixed(2).replace(/^0/, "")));

const moreOf = (line) => [
  ["open", "checked"].includes(line.state) ? null : line.state,
  line.state === "dismissed" ? null : line.verdict?.label,
  line.speaker,
].filter(Boolean).join(" · ");

const fits = (line, { tab, text }) => (!TABS[tab].holds || TABS[tab].holds.includes(line.state))
  && (!text || `${line.headline} ${line.speaker ?? ""}`.toLowerCase().includes(text.toLowerCase()));

/** The lines to show. They stay, in their order, while one works: a claim that was just checked does not vanish under
    the pointer; another view, another article or another page draws them anew. */
const keepLines = (memory, { lines, worked, view }, articleId) => {
  const key = JSON.stringify([view, view.scope === "article" ? articleId : null]);
  const here = view.scope === "article" ? lines.filter((line) => fits(line, view)) : lines;
  if (memory.key !== key) {
    memory.key = key;
    memory.ids = here.map((line) => line.claim_id);
    memory.lines = new Map();
  }
  const known = new Set(memory.seen ?? []);
  memory.seen = lines.map((line) => line.claim_id);
  for (const line of [...lines, ...worked]) memory.lines.set(line.claim_id, line);
  if (view.scope === "all") return;
  // A claim just made joins the others where it stands in the article.
  const wanted = new Set(memory.ids);
  for (const line of lines) if (!known.has(line.claim_id) && known.size) wanted.add(line.claim_id);
  memory.ids = memory.seen.filter((claimId) => wanted.has(claimId));
};

/** The lines on the screen: those of the view, and the open claim even where the view leaves it out. */
const visible = (memory) => {
  const ids = memory.ids.includes(memory.open) || !memory.lines.has(memory.open) ? memory.ids
    : memory.data.view.scope === "all" ? [...memory.ids, memory.open]
      : memory.seen.filter((claimId) => memory.ids.includes(claimId) || claimId === memory.open);
  return ids.map((claimId) => memory.lines.get(claimId));
};
