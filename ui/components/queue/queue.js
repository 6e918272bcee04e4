// The queue: the claims as a list that moves at once in the browser. The card tells the server.

/** @import { Component, View } from "../shared/types.d.ts" */
/** @import { Line, Memory, Shown } from "./types.d.ts" */

import { deafen, hear, hearEvent, tell } from "../shared/bus.js";
import { bringIntoView, find, focusedIn, make, seek, targetOf } from "../shared/elements.js";
import { hearKeys } from "../shared/keys.js";
import { memoryOf } from "../shared/memory.js";
import { page } from "../shared/page.js";
import { openClaim } from "../shared/steps.js";
import { choose, drawBulk, takeReckoning, tick } from "./bulk.js";
import { drawNarrowing } from "./filters.js";
import { counted, drawLine, TABS, WAITING } from "./lines.js";

/** Whether a claim was opened beside the view: it stands in the list so that one can come back to it.
    @type {(memory: Memory, line: Line) => boolean} */
const isBeside = (memory, { claim_id: claimId }) => memory.data.beside.includes(claimId);

/** Draw the list, where it changed, and mark its lines.
    @type {(memory: Memory, parent: HTMLElement) => void} */
const paint = (memory, parent) => {
  const list = find(parent, ".cw-list");
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
  find(parent, ".cw-place").textContent = place ? `${place} of ${members.length}` : `${members.length}`;
};

/** Show on the lines which claim stands open and which are selected.
    @type {(memory: Memory, list: HTMLElement) => void} */
const mark = (memory, list) => {
  const current = memory.current?.isConnected ? memory.current : null;
  if (Number(current?.dataset.claim) !== memory.open) {
    for (const line of list.querySelectorAll('[aria-selected="true"]')) line.setAttribute("aria-selected", "false");
    memory.current = seek(list, `[data-claim="${memory.open}"]`);
    memory.current?.setAttribute("aria-selected", "true");
  }
  if (memory.current) {
    list.setAttribute("aria-activedescendant", memory.current.id);
    bringIntoView(list, memory.current);
  } else list.removeAttribute("aria-activedescendant");
};

/** Another view of the claims; the same one again shows what arrived meanwhile. The server draws it.
    @type {(memory: Memory, parent: HTMLElement, changed: Partial<View>, enter?: string | null) => void} */
const changeView = (memory, parent, changed, enter = null) => {
  page.views += 1;
  const view = /** @type {View} */ ({ ...memory.data.view, after: [], ...changed });
  memory.data = { ...memory.data, view };
  memory.turning = true;
  if (!changed.after) choose(memory, parent, []);
  drawHead(memory, parent);
  find(parent, ".cw-list").setAttribute("aria-busy", "true");
  tell("view", { ...view, enter, nth: `${Date.now()}-${page.views}` });
};

/** @type {(memory: Memory, parent: HTMLElement) => void} */
const drawHead = (memory, parent) => {
  const { view, counts, counted: most } = memory.data;
  find(parent, ".cw-scope", HTMLSelectElement).value = view.scope;
  find(parent, ".cw-sort", HTMLSelectElement).value = view.sort;
  const search = find(parent, ".cw-search", HTMLInputElement);
  if (document.activeElement !== search) search.value = view.text;
  const focused = focusedIn(document)?.dataset.tab;
  const tabs = find(parent, ".cw-tabs");
  tabs.replaceChildren(...Object.entries(TABS).map(([tab, title]) => make("button", {
    type: "button", role: "radio", "data-tab": tab, "aria-checked": String(view.tab === tab), tabIndex: view.tab === tab ? 0 : -1,
    title: tab === "mine" ? "Assigned to you and waiting for a verdict" : null,
    onClick: () => changeView(memory, parent, { tab }),
  }, title, " ", make("span", { class: "cw-tab-count" }, counted(counts[tab], most)))));
  tabs.onkeydown = (event) => walkTabs(memory, parent, event);
  if (focused && focused in TABS) find(tabs, `[data-tab="${focused}"]`).focus();
  drawNarrowing(memory, parent, (changed, enter) => changeView(memory, parent, changed, enter));
  drawPages(memory, parent);
};

/** @type {Record<string, number>} */
const TAB_STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The tabs are one tab stop; arrows go from one to the next, as in every group of choices.
    @type {(memory: Memory, parent: HTMLElement, event: KeyboardEvent) => void} */
const walkTabs = (memory, parent, event) => {
  const names = Object.keys(TABS);
  const step = TAB_STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const tab = names[(names.indexOf(memory.data.view.tab) + step + names.length) % names.length];
  changeView(memory, parent, { tab });
  find(parent, `[data-tab="${tab}"]`).focus();
};

/** @type {(memory: Memory, parent: HTMLElement) => void} */
const drawPages = (memory, parent) => {
  const { view, next_key: nextKey } = memory.data;
  const further = find(parent, ".cw-further", HTMLButtonElement);
  const back = find(parent, ".cw-back", HTMLButtonElement);
  further.hidden = back.hidden = !nextKey && !view.after.length;
  further.disabled = !nextKey;
  back.disabled = !view.after.length;
  further.onclick = () => turn(memory, parent, 1);
  back.onclick = () => turn(memory, parent, -1);
  find(parent, ".cw-again").onclick = () => changeView(memory, parent, {});
};

/** Go to the next page, or the one before, and open the claim that comes first on the way.
    @type {(memory: Memory, parent: HTMLElement, direction: number) => void} */
const turn = (memory, parent, direction) => {
  const { view, next_key: nextKey } = memory.data;
  if (memory.turning || (direction > 0 ? !nextKey : !view.after.length)) return;
  if (direction > 0 && nextKey) changeView(memory, parent, { after: [...view.after, nextKey] }, "first");
  else changeView(memory, parent, { after: view.after.slice(0, -1) }, "last");
};

/** Go some claims further down (or up) the list, and at its end to the next page.
    @type {(memory: Memory, parent: HTMLElement, steps: number) => void} */
const walk = (memory, parent, steps) => {
  const { lines } = memory.data;
  const here = lines.findIndex((line) => line.claim_id === memory.open);
  const there = Math.max(0, Math.min(lines.length - 1, here + steps));
  if (lines.length && there !== here) openClaim(lines[there].claim_id);
  else if (Math.abs(steps) === 1) turn(memory, parent, steps);
};

/** The open claim that comes after this one in the queue, from its beginning again at its end; none of those ``judged``.
    @type {(lines: Pick<Line, "claim_id" | "state">[], open: number | null, judged: (number | null)[]) => number | null} */
export const upcoming = (lines, open, judged) => {
  const here = lines.findIndex((line) => line.claim_id === open);
  return [...lines.slice(here + 1), ...lines.slice(0, Math.max(here, 0))]
    .find((line) => WAITING.includes(line.state) && !judged.includes(line.claim_id))?.claim_id ?? null;
};

/** @type {Record<string, number>} */
const STEPS = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** @type {Record<string, number>} */
const LIST_STEPS = { Home: -Infinity, End: Infinity, PageDown: 10, PageUp: -10 };

/** What is done in the head of the list and in the list itself.
    @type {(memory: Memory, parent: HTMLElement, search: HTMLInputElement) => void} */
const listenHere = (memory, parent, search) => {
  const list = find(parent, ".cw-list");
  const [scope, sort] = [".cw-scope", ".cw-sort"].map((name) => find(parent, name, HTMLSelectElement));
  scope.onchange = () => changeView(memory, parent, { scope: scope.value });
  sort.onchange = () => changeView(memory, parent, { sort: sort.value });
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
};

/** What the other columns tell, and keys.
    @type {(memory: Memory, parent: HTMLElement) => void} */
const listen = (memory, parent) => {
  const search = find(parent, ".cw-search", HTMLInputElement);
  listenHere(memory, parent, search);
  /** @type {(claimId: number | null) => void} */
  const show = (claimId) => {
    memory.open = claimId;
    paint(memory, parent);
  };
  hear(memory, "open", ({ claim_id: claimId }) => show(claimId));
  hear(memory, "shown", show);
  hear(memory, "upcoming", (wish) => { wish.claim_id = upcoming(memory.data.lines, memory.open, wish.judged); });
  // Who goes back has typed enough: the field shows the words of the view that comes back.
  hearEvent(memory, "popstate", window, "popstate", () => search.blur());
  hear(memory, "walk", (steps) => walk(memory, parent, steps));
  hear(memory, "outcome", (outcome) => takeReckoning(memory, parent, outcome));
  hearKeys(memory, (event) => {
    if (actOnQueueKey(memory, parent, event)) event.preventDefault();
  });
};

/** @type {(memory: Memory, parent: HTMLElement, event: KeyboardEvent) => boolean} */
const actOnQueueKey = (memory, parent, event) => {
  const arrow = event.key.startsWith("Arrow");
  // An arrow that scrolls the article, or chooses a rating, keeps doing so.
  if (arrow && targetOf(event).closest(".cw-text, .cw-card, input, [role=radiogroup], [role=tablist]")) return false;
  if (event.key === "/") find(parent, ".cw-search").focus();
  else if (event.key === "x" || event.key === "X") tick(memory, parent, memory.open, event);
  else if (event.key === "Escape" && memory.chosen.size) choose(memory, parent, []);
  else if (event.key in STEPS) walk(memory, parent, STEPS[event.key]);
  else return false;
  return true;
};

/** @type {(data: Shown) => Memory} */
const prepare = (data) => ({ data, open: null, chosen: new Set(), whole: null, turning: false });

/** Draw a page of the queue; what is asked for goes to the card, which tells the server.
    @param {Component<Shown>} component */
export default function (component) {
  const { data, parentElement: parent } = component;
  const memory = memoryOf(parent, () => prepare(data));
  memory.data = data;
  memory.turning = false;
  memory.open ??= page.open ?? null;
  find(parent, ".cw-list").removeAttribute("aria-busy");
  drawHead(memory, parent);
  paint(memory, parent);
  drawBulk(memory, parent);
  listen(memory, parent);
  return deafen(memory);
}
