// Elements made without markup: text reaches the page by text nodes only.

/** @import { Attributes, Child } from "./types.d.ts" */

/** Make an element. Attributes beginning with "on" are handlers; children are elements or text, never markup.
    @type {<T extends keyof HTMLElementTagNameMap>(tag: T, attributes?: Attributes, ...children: Child[]) => HTMLElementTagNameMap[T]} */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
};

/** @type {(element: HTMLElement, name: string, value: unknown) => void} */
const set = (element, name, value) => {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) Object.assign(element, { [name.toLowerCase()]: value });
  else if (name === "style") for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text);
  else if (name in element && !["list", "form", "role"].includes(name) && typeof value !== "string") Object.assign(element, { [name]: value });
  else element.setAttribute(name, value === true ? "" : String(value));
};

/** A key printed on what it does; screen readers hear it from aria-keyshortcuts.
    @type {(key: string | number) => HTMLElement} */
export const keycap = (key) => make("kbd", { "aria-hidden": "true" }, key);

/** Put children into a box in place of what was there; what is null or false is left out.
    @type {(box: Element, ...children: Child[]) => void} */
export const fill = (box, ...children) => {
  box.replaceChildren(...make("div", {}, ...children).childNodes);
};

/**
 * Return the first element in a box that a selector fits; null where none does, or one of another kind.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode | null | undefined} box
 * @param {string} selector
 * @param {new () => E} [kind] The element's class where its own fields are needed.
 * @returns {E | null}
 */
export const seek = (box, selector, kind) => {
  const found = box?.querySelector(selector);
  return found instanceof (kind ?? HTMLElement) ? /** @type {E} */ (found) : null;
};

/**
 * Return the first element in a box that a selector fits; throws where the page has none, which is a mistake of ours.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode | null | undefined} box
 * @param {string} selector
 * @param {new () => E} [kind] The element's class where its own fields are needed.
 * @returns {E}
 */
export const find = (box, selector, kind) => {
  const found = seek(box, selector, kind);
  if (!found) throw new Error(`${selector} is not on the page`);
  return found;
};

/** The element on which an event came about.
    @type {(event: Event) => HTMLElement} */
export const targetOf = (event) => /** @type {HTMLElement} */ (event.target);

/** The element that has the keyboard, where it stands in a box.
    @type {(box: Node) => HTMLElement | null} */
export const focusedIn = (box) => (document.activeElement instanceof HTMLElement && box.contains(document.activeElement) ? document.activeElement : null);

/** Whether an address may be followed: sources may hold anything, links only http and https.
    @type {(address: string | null) => address is string} */
export const isWebAddress = (address) => {
  try { return ["http:", "https:"].includes(new URL(address ?? "").protocol); } catch { return false; }
};

/** A link to a web address; the text alone where the address is of another kind.
    @type {(address: string | null, text: string) => HTMLElement} */
export const link = (address, text) => isWebAddress(address)
  ? make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text)
  : make("span", {}, text);

/** A time of the server (ISO 8601, UTC) in the reader's own manner and zone.
    @type {(iso: string) => HTMLElement} */
export const localTime = (iso) => {
  const time = new Date(iso);
  return make("time", { datetime: iso, title: iso },
    Number.isNaN(time.valueOf()) ? iso : time.toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" }));
};

/** Scroll a box, and nothing around it, so that something in it can be seen with some text before it.
    @type {(box: Element, place: Element | Range) => void} */
export const bringIntoView = (box, place) => {
  const inner = place.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  if (inner.top >= outer.top + 24 && inner.bottom <= outer.bottom - 24) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  box.scrollTo({ top: box.scrollTop + inner.top - outer.top - outer.height / 3, behavior: calm ? "auto" : "smooth" });
};

/** Where the columns stand one above the other, a claim that was chosen in one of them is brought into sight in another.
    @type {(column: string) => void} */
export const bringUp = (column) => {
  if (window.matchMedia("(max-width: 999px)").matches) document.querySelector(`.cw-${column}`)?.scrollIntoView({ block: "start" });
};
