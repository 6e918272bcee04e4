// The queue: the claims as a list that moves at once in the browser. The card tells the server.

/** Whether a claim was opened beside the view: it stands in the list so that one can come back to it. */
const isBeside = (memory, { claim_id: claimId }) => memory.data.beside.includes(claimId);

const paint = (memory, parent) => {
  const list = parent.querySelector(".cw-list");
  const { lines, beside } = memory.data;
  const drawn = JSON.stringify([lines, beside]);
  if (memory.drawn !== drawn) {
    memory.drawn = drawn;
    list.replaceChildren(...lines.map((line) => drawLine(line, {
      beside: isBeside(memory, line), onTick: (claimId, event) => tick(memory, parent, claimId, event),
    })));
    if (lines.every((line) => isBeside(memory, line))) list.append(make("p", { class: "cw-none" }, "No claims here. Choose another tab, fewer words or fewer filters."));
  }
  mark(memory, list);
  const members = lines.filter((line) => !isBeside(memory, line));
  const place = members.findIndex((line) => line.claim_id === memory.open) + 1;
  parent.querySelector(".cw-place").textContent = place ? `${place} of ${members.length}` : `${members.length}`;
};

/** Show on the lines which claim stands open and which are selected. */
const mark = (memory, list) => {
  const current = memory.current?.isConnected ? memory.current : null;
  if (Number(current?.dataset.claim) !== memory.open) {
    for (const line of list.querySelectorAll('[aria-selected="true"]')) line.setAttribute("aria-selected", "false");
    memory.current = list.querySelector(`[data-claim="${memory.open}"]`);
    memory.current?.setAttribute("aria-selected", "true");
  }
  if (memory.current) {
    list.setAttribute("aria-activedescendant", memory.current.id);
    bringIntoView(list, memory.current);
  } else list.removeAttribute("aria-activedescendant");
};

/** Another view of the claims; the same one again shows what arrived meanwhile. The server draws it. */
const changeView = (memory, parent, changed, enter = null) => {
  window.claimWorkbenchNth = (window.claimWorkbenchNth ?? 0) + 1;
  const view = { ...memory.data.view, after: [], ...changed };
  memory.data = { ...memory.data, view };
  memory.turning = true;
  if (!changed.after) choose(memory, parent, []);
  drawHead(memory, parent);
  parent.querySelector(".cw-list").setAttribute("aria-busy", "true");
  tell("view", { ...view, enter, nth: `${Date.now()}-${window.claimWorkbenchNth}` });
};

const drawHead = (memory, parent) => {
  const { view, counts, counted: most } = memory.data;
  parent.querySelector(".cw-scope").value = view.scope;
  parent.querySelector(".cw-sort").value = view.sort;
  const search = parent.querySelector(".cw-search");
  if (document.activeElement !== search) search.value = view.text;
  const focused = document.activeElement?.dataset.tab;
  const tabs = parent.querySelector(".cw-tabs");
  tabs.replaceChildren(...Object.entries(TABS).map(([tab, title]) => make("button", {
    type: "button", role: "radio", "data-tab": tab, "aria-checked": String(view.tab === tab), tabIndex: view.tab === tab ? 0 : -1,
    title: tab === "mine" ? "Assigned to you and waiting for a verdict" : null,
    onClick: () => changeView(memory, parent, { tab }),
  }, title, " ", make("span", { class: "cw-tab-count" }, counted(counts[tab], most)))));
  tabs.onkeydown = (event) => walkTabs(memory, parent, event);
  if (focused && focused in TABS) tabs.querySelector(`[data-tab="${focused}"]`).focus();
  drawNarrowing(memory, parent);
  drawPages(memory, parent);
};

/** The tabs are one tab stop; arrows go from one to the next, as in every group of choices. */
const walkTabs = (memory, parent, event) => {
  const names = Object.keys(TABS);
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const tab = names[(names.indexOf(memory.data.view.tab) + step + names.length) % names.length];
  changeView(memory, parent, { tab });
  parent.querySelector(`[data-tab="${tab}"]`).focus();
};

const drawPages = (memory, parent) => {
  const { view, next_key: nextKey } = memory.data;
  const further = parent.querySelector(".cw-further");
  const back = parent.querySelector(".cw-back");
  further.hidden = back.hidden = !nextKey && !view.after.length;
  further.disabled = !nextKey;
  back.disabled = !view.after.length;
  further.onclick = () => turn(memory, parent, 1);
  back.onclick = () => turn(memory, parent, -1);
  parent.querySelector(".cw-again").onclick = () => changeView(memory, parent, {});
};

/** Go to the next page, or the one before, and open the claim that comes first on the way. */
const turn = (memory, parent, direction) => {
  const { view, next_key: nextKey } = memory.data;
  if (memory.turning || (direction > 0 ? !nextKey : !view.after.length)) return;
  if (direction > 0) changeView(memory, parent, { after: [...view.after, nextKey] }, "first");
  else changeView(memory, parent, { after: view.after.slice(0, -1) }, "last");
};

/** Go some claims further down (or up) the list, and at its end to the next page. */
const walk = (memory, parent, steps) => {
  const { lines } = memory.data;
  const here = lines.findIndex((line) => line.claim_id === memory.open);
  const there = Math.max(0, Math.min(lines.length - 1, here + steps));
  if (lines.length && there !== here) openClaim(lines[there].claim_id);
  else if (Math.abs(steps) === 1) turn(memory, parent, steps);
};

/** The open claim that comes after this one in the queue, from its beginning again at its end; none of those ``judged``. */
const upcoming = (memory, judged) => {
  const { lines } = memory.data;
  const here = lines.findIndex((line) => line.claim_id === memory.open);
  return [...lines.slice(here + 1), ...lines.slice(0, Math.max(here, 0))]
    .find((line) => WAITING.includes(line.state) && !judged.includes(line.claim_id))?.claim_id ?? null;
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
    memory.searching = setTimeout(() => changeView(memory, parent, { text: search.value.trim() }), 250);
  };
  search.onkeydown = (event) => {
    if (event.key === "Escape" && !search.value) search.blur();
    if (event.key === "Enter") list.focus();
  };
  list.onkeydown = (event) => {
    if (!(event.key in LIST_STEPS) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    walk(memory, parent, LIST_STEPS[event.key]);
  };
  const show = (claimId) => {
    memory.open = claimId;
    paint(memory, parent);
  };
  hear(memory, "open", ({ claim_id: claimId }) => show(claimId));
  hear(memory, "shown", show);
  hear(memory, "upcoming", (wish) => { wish.claim_id = upcoming(memory, wish.judged); });
  memory.ears.popstate?.();
  // Who goes back has typed enough: the field shows the words of the view that comes back.
  const back = () => search.blur();
  window.addEventListener("popstate", back);
  memory.ears.popstate = () => window.removeEventListener("popstate", back);
  hear(memory, "walk", (steps) => walk(memory, parent, steps));
  hear(memory, "outcome", (outcome) => takeReckoning(memory, parent, outcome));
  hearKeys(memory, (event) => {
    if (actOnQueueKey(memory, parent, event)) event.preventDefault();
  });
};

const actOnQueueKey = (memory, parent, event) => {
  const arrow = event.key.startsWith("Arrow");
  // An arrow that scrolls the article, or chooses a rating, keeps doing so.
  if (arrow && event.target.closest(".cw-text, .cw-card, input, [role=radiogroup], [role=tablist]")) return false;
  if (event.key === "/") parent.querySelector(".cw-search").focus();
  else if (event.key === "x" || event.key === "X") tick(memory, parent, memory.open, event);
  else if (event.key === "Escape" && memory.chosen.size) choose(memory, parent, []);
  else if (event.key in STEPS) walk(memory, parent, STEPS[event.key]);
  else return false;
  return true;
};

export default function (component) {
  const { data, parentElement: parent } = component;
  const memory = memoryOf(parent, () => ({ open: null, chosen: new Set(), whole: null }));
  memory.data = data;
  memory.turning = false;
  memory.open ??= window.claimWorkbenchOpen ?? null;
  parent.querySelector(".cw-list").removeAttribute("aria-busy");
  drawHead(memory, parent);
  paint(memory, parent);
  drawBulk(memory, parent);
  listen(memory, parent);
  return deafen(memory);
}
