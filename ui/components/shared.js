// What every component builds on: elements made without markup, a bus between components, and when keys may act.

/** Make an element. Attributes beginning with "on" are handlers; children are elements or text, never markup. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element[name.toLowerCase()] = value;
    else if (name === "style") for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
    else if (name in element && !["list", "form", "role"].includes(name) && typeof value !== "string") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
};

/** A key printed on what it does; screen readers hear it from aria-keyshortcuts. */
const keycap = (key) => make("kbd", { "aria-hidden": "true" }, key);

/** Put children into a box in place of what was there; what is null or false is left out. */
const fill = (box, ...children) => {
  box.replaceChildren(...make("div", {}, ...children).childNodes);
};

/** Memory of one mounted component, kept from run to run. */
const memories = new WeakMap();
const memoryOf = (parent, fresh) => {
  if (!memories.has(parent)) memories.set(parent, fresh());
  return memories.get(parent);
};

/** The bus: components of one page tell each other what the person did, before the server has answered. */
const tell = (what, detail) => document.dispatchEvent(new CustomEvent(`cw:${what}`, { detail }));
const hear = (memory, what, handler) => {
  memory.ears ??= {};
  memory.ears[what]?.();
  const listener = (event) => handler(event.detail);
  document.addEventListener(`cw:${what}`, listener);
  memory.ears[what] = () => document.removeEventListener(`cw:${what}`, listener);
};
const hearKeys = (memory, handler) => {
  memory.ears ??= {};
  memory.ears.keydown?.();
  const listener = (event) => {
    if (mayActOnKey(event)) handler(event);
  };
  document.addEventListener("keydown", listener);
  memory.ears.keydown = () => document.removeEventListener("keydown", listener);
};
/** Keys that go before all others, while something is under way that they decide on. */
const hearKeysFirst = (memory, handler) => {
  memory.ears ??= {};
  memory.ears.first?.();
  const listener = (event) => {
    if (mayActOnKey(event)) handler(event);
  };
  document.addEventListener("keydown", listener, true);
  memory.ears.first = () => document.removeEventListener("keydown", listener, true);
};
/** Every step a person takes has a number, and the server's answers carry it: an older answer must not pull back
    somebody who has walked on meanwhile. */
const nextStep = () => {
  window.claimWorkbenchStep = (window.claimWorkbenchStep ?? 0) + 1;
  return window.claimWorkbenchStep;
};
/** What a session says before it has heard of any step is its latest word until there is one. A server that was started
    again begins another session, and knows of no step taken before. */
const isLatest = ({ step, session }) => {
  const now = window.claimWorkbenchStep ?? 0;
  if (window.claimWorkbenchSession?.name !== session) window.claimWorkbenchSession = { name: session, since: now };
  return step === null ? now === window.claimWorkbenchSession.since : step >= now;
};
/** The card alone is told with every answer which claim stands open: the article and the queue stay as they are, so
    that nothing of them has to travel, and hear of it here. */
const showOpen = (claimId) => {
  window.claimWorkbenchOpen = claimId;
  tell("shown", claimId);
};
const openClaim = (claimId) => tell("open", { claim_id: claimId, step: nextStep() });
/** Where the columns stand one above the other, a claim that was chosen in one of them is brought into sight in another. */
const bringUp = (column) => {
  if (window.matchMedia("(max-width: 999px)").matches) document.querySelector(`.cw-${column}`)?.scrollIntoView({ block: "start" });
};
const deafen = (memory) => () => Object.values(memory.ears ?? {}).forEach((stop) => stop());

const TYPING = "input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable]:not([contenteditable=false])";
/** In a form that is filled in, Enter sends that form, also from its boxes and buttons; only the ratings are chosen by single keys. */
const FILLING = ".cw-card form:not(.cw-verdict-form)";
const DIALOG = "dialog[open], [role=dialog], [role=alertdialog]";
const KEYS_OFF = "cw-single-keys-off";

const keysAreOn = () => {
  try { return localStorage.getItem(KEYS_OFF) === null; } catch { return true; }
};
const switchKeys = (on) => {
  try { if (on) localStorage.removeItem(KEYS_OFF); else localStorage.setItem(KEYS_OFF, "1"); } catch { /* private window */ }
};

/** The field in which somebody types. Where the page takes it away under their hands (two runs of the server that cross
    each other can have it drawn anew), the words that follow must not act as keys: they wait until the field is there again. */
const typing = window.claimWorkbenchTyping ??= { field: null, claim: null, torn: 0, waiting: "" };
const FIELD_RETURNS = 3000; // ms; after that, keys act again
const isTorn = () => {
  if (!typing.field) return false;
  if (!typing.torn && !typing.element.isConnected && document.activeElement === document.body) typing.torn = performance.now();
  return Boolean(typing.torn) && performance.now() - typing.torn < FIELD_RETURNS;
};

const watchTyping = () => {
  if (typing.watched) return;
  typing.watched = true;
  const into = ({ target }) => Object.assign(typing, {
    field: target.matches(".cw-card form [name]") ? { form: target.form.className.split(" ")[0], name: target.name, claim: typing.claim } : null, torn: 0, waiting: "", element: target,
  });
  const outOf = ({ target }) => setTimeout(() => {
    if (document.activeElement === document.body && target.isConnected) typing.field = null;
  });
  const hold = (event) => {
    if (!isTorn() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) typing.waiting += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener("focusin", into);
  document.addEventListener("focusout", outOf);
  document.addEventListener("keydown", hold, true);
};

/** Give the keyboard back to the field that was taken away, with what was typed meanwhile. */
const resumeTyping = (parent, claimId) => {
  const { field, waiting } = typing;
  if (!isTorn() || !field) return;
  const found = field.claim === claimId ? parent.querySelector(`form.${field.form} [name="${CSS.escape(field.name)}"]:not([type=radio], [type=checkbox])`) : null;
  if (!found) return;
  found.focus({ preventScroll: true });
  if (!found.matches("textarea, input:not([type=date])")) return;
  found.setRangeText(waiting, found.value.length, found.value.length, "end");
  if (waiting) found.dispatchEvent(new Event("input", { bubbles: true }));
};

/** A single key acts only while nobody types, composes or answers a dialog, and only where keys are switched on. */
const mayActOnKey = (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (!keysAreOn() || document.querySelector(DIALOG)) return false;
  return !event.composedPath().some((node) => node instanceof Element && node.matches(`${TYPING}, ${FILLING}`));
};

/** How much of an article's words was looked at, in whole per cent; 100 only where nothing is left. */
const coverageOf = ({ n_words: words, n_covered: covered }) => (words ? Math.floor((100 * covered) / words) : 100);

/** The sign of a state or verdict: the second way to tell it, beside its colour. */
const SIGNS = {
  true: "✓", "mostly true": "✓", mixed: "◐", "mostly false": "✗", false: "✗", unverifiable: "?",
};
const signOf = (line) => {
  if (line.state === "dismissed") return "–";
  if (line.state === "returned" || line.state === "recheck") return "!";
  if (line.state === "open") return "●";
  return SIGNS[line.verdict?.common] ?? "◆";
};
const spokenState = (line) => (line.verdict && line.state !== "dismissed" ? `${line.state}, ${line.verdict.label}` : line.state);

/** Whether an address may be followed: sources may hold anything, links only http and https. */
const isWebAddress = (address) => {
  try { return ["http:", "https:"].includes(new URL(address).protocol); } catch { return false; }
};
const link = (address, text) => isWebAddress(address)
  ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text)
  : make("span", {}, text);

/** A time of the server (ISO 8601, UTC) in the reader's own manner and zone. */
const localTime = (iso) => {
  const time = new Date(iso);
  return make("time", { datetime: iso, title: iso },
    Number.isNaN(time.valueOf()) ? iso : time.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }));
};

/** Scroll a box, and nothing around it, so that an element in it can be seen with some text before it. */
const bringIntoView = (box, element) => {
  const inner = element.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  if (inner.top >= outer.top + 24 && inner.bottom <= outer.bottom - 24) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  box.scrollTo({ top: box.scrollTop + inner.top - outer.top - outer.height / 3, behavior: calm ? "auto" : "smooth" });
};
