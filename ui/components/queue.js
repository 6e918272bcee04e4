// The queue: the claims as a list that moves at once in the browser. The card tells the server.

const paint = (memory, parent) => {
  const list = parent.querySelector(".cw-list");
  const lines = visible(memory);
  const drawn = JSON.stringify(lines);
  if (memory.drawn !== drawn) {
    memory.drawn = drawn;
    list.replaceChildren(...lines.map(drawLine));
    if (!lines.length) list.append(make("p", { class: "cw-none" }, "No claims here. Choose another tab, or fewer words."));
  }
  for (const line of list.children) line.setAttribute("aria-selected", String(Number(line.dataset.claim) === memory.open));
  const current = list.querySelector('[aria-selected="true"]');
  if (current) {
    list.setAttribute("aria-activedescendant", current.id);
    bringIntoView(list, current);
  } else list.removeAttribute("aria-activedescendant");
  const place = lines.findIndex((line) => line.claim_id === memory.open) + 1;
  parent.querySelector(".cw-place").textContent = place ? `${place} of ${lines.length}` : `${lines.length}`;
};

/** Another view of the claims: of this article it is drawn at once, of all articles the server draws it. */
const changeView = (memory, parent, changed) => {
  const view = { ...memory.data.view, after: [], ...changed };
  memory.data = { ...memory.data, view };
  memory.key = null; // choosing the same view again draws it anew, too
  if (view.scope === "article" && memory.data.complete) {
    keepLines(memory, memory.data, memory.data.article_id);
    drawHead(memory, parent);
    paint(memory, parent);
  }
  tell("view", view);
};

const drawHead = (memory, parent) => {
  const { view, counts } = memory.data;
  parent.querySelector(".cw-scope").value = view.scope;
  parent.querySelector(".cw-sort").value = view.sort;
  parent.querySelector(".cw-sort").hidden = view.scope !== "all";
  const search = parent.querySelector(".cw-search");
  if (document.activeElement !== search) search.value = view.text;
  parent.querySelector(".cw-tabs").replaceChildren(...Object.entries(TABS).map(([tab, { title }]) => make("button", {
    type: "button", role: "radio", "data-tab": tab, "aria-checked": String(view.tab === tab),
    onClick: () => changeView(memory, parent, { tab }),
  }, view.text ? title : `${title} ${counts[tab].toLocaleString()}`)));
  const further = parent.querySelector(".cw-further");
  const back = parent.querySelector(".cw-back");
  parent.querySelector(".cw-pages").hidden = !memory.data.next_key && !view.after.length;
  further.disabled = !memory.data.next_key;
  back.disabled = !view.after.length;
  further.onclick = () => changeView(memory, parent, { after: [...view.after, memory.data.next_key] });
  back.onclick = () => changeView(memory, parent, { after: view.after.slice(0, -1) });
};

/** Go some claims further down (or up) the list, and stop at its ends. */
const walk = (memory, steps) => {
  const lines = visible(memory);
  const here = lines.findIndex((line) => line.claim_id === memory.open);
  const there = Math.max(0, Math.min(lines.length - 1, here + steps));
  if (lines.length && there !== here) openClaim(lines[there].claim_id);
};

/** The open claim that comes after this one in the queue, from its beginning again at its end. */
const upcoming = (memory) => {
  const lines = visible(memory);
  const here = lines.findIndex((line) => line.claim_id === memory.open);
  return [...lines.slice(here + 1), ...lines.slice(0, Math.max(here, 0))].find((line) => TABS.open.holds.includes(line.state))?.claim_id ?? null;
};

const STEPS = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };
const LIST_STEPS = { Home: -Infinity, End: Infinity, PageDown: 10, PageUp: -10 };

const listen = (memory, parent) => {
  const list = parent.querySelector(".cw-list");
  const search = parent.querySelector(".cw-search");
  parent.querySelector(".cw-scope").onchange = (event) => changeView(memory, parent, { scope: event.target.value });
  parent.querySelector(".cw-sort").onchange = (event) => changeView(memory, parent, { sort: event.target.value });
  search.oninput = () => {
    clearTimeout(memory.searching);
    memory.searching = setTimeout(() => changeView(memory, parent, { text: search.value.trim() }), 200);
  };
  search.onkeydown = (event) => {
    if (event.key === "Escape" && !search.value) search.blur();
    if (event.key === "Enter") list.focus();
  };
  list.onkeydown = (event) => {
    if (!(event.key in LIST_STEPS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    walk(memory, LIST_STEPS[event.key]);
  };
  const show = (claimId) => {
    memory.open = claimId;
    paint(memory, parent);
  };
  hear(memory, "open", ({ claim_id: claimId }) => show(claimId));
  hear(memory, "shown", show);
  hear(memory, "upcoming", (wish) => { wish.claim_id = upcoming(memory); });
  hear(memory, "walk", (steps) => walk(memory, steps));
  hearKeys(memory, (event) => {
    const arrow = event.key.startsWith("Arrow");
    // An arrow that scrolls the article, or chooses a rating, keeps doing so.
    if (arrow && event.target.closest(".cw-text, .cw-card, input, [role=radiogroup], [role=tablist]")) return;
    if (event.key === "/") search.focus();
    else if (event.key in STEPS) walk(memory, STEPS[event.key]);
    else return;
    event.preventDefault();
  });
};

export default function (component) {
  const { data, parentElement: parent } = component;
  const memory = memoryOf(parent, () => ({ open: null }));
  memory.data = data;
  keepLines(memory, data, data.article_id);
  memory.open ??= window.claimWorkbenchOpen ?? null;
  drawHead(memory, parent);
  paint(memory, parent);
  listen(memory, parent);
  return deafen(memory);
}
