// Sources' pages and files: read what a page says of itself, save copies. Requests of their own, so that nobody waits.

/** @import { Evidence, Memory } from "./types.d.ts" */

import { find, isWebAddress, link, localTime, make } from "../shared/elements.js";
import { control } from "./forms.js";

/** What is said of a source that was used before. */
export const KNOWN = "This source is known already. What is known of it stays; once attached, it can be corrected for all claims.";

/** The fields that a page can fill in, and what they are called.
    @type {Record<string, string>} */
const FILLED = { title: "title", publisher: "publisher", author: "author", published_at: "date", kind: "kind", archive_url: "archive" };

/** What came of a request.
    @typedef {{ ok: boolean, message: string, known?: Record<string, string> | null, page?: Record<string, string> }} Answer */

/** @type {(memory: Memory, path: string, body: string | File, type: string) => Promise<Answer>} */
const request = async (memory, path, body, type) => {
  try {
    const response = await fetch(path, { method: "POST", body, headers: { "X-Claim-Workbench-Token": memory.data.token, "Content-Type": type } });
    return { ok: response.ok, ...await response.json() };
  } catch {
    return { ok: false, message: "The server did not answer. Try again." };
  }
};

/** Read the page at the address when the typing pauses, unless the source is confidential: its server would learn of it.
    @type {(memory: Memory, form: HTMLFormElement) => void} */
export const readSoon = (memory, form) => {
  clearTimeout(memory.reading);
  const said = find(form, ".cw-lookup");
  const address = control(form, "url").value.trim();
  said.textContent = "";
  if (!isWebAddress(address) || control(form, "confidential").checked) return;
  memory.reading = setTimeout(() => readPage(memory, form, address, said), 600);
};

/** @type {(memory: Memory, form: HTMLFormElement, address: string, said: HTMLElement) => Promise<void>} */
const readPage = async (memory, form, address, said) => {
  said.textContent = "Reading the page …";
  const told = await request(memory, "sources/read", address, "text/plain");
  if (!form.isConnected || control(form, "url").value.trim() !== address) return;
  if (!told.ok) said.textContent = `The page could not be read; what it is can be typed here. ${told.message}`;
  else if (told.known) said.textContent = `${KNOWN} ${fillIn(form, told.known)}`;
  else said.textContent = fillIn(form, told.page ?? {}) || "The page does not say what it is.";
};

/** Put in what the page says, only where nobody typed anything; return what was put in.
    @type {(form: HTMLFormElement, told: Record<string, string>) => string} */
const fillIn = (form, told) => {
  const filled = Object.keys(FILLED).filter((name) => {
    const here = control(form, name);
    return told[name] && (!here.value || here.value === here.dataset.filled);
  });
  for (const name of filled) {
    const here = control(form, name);
    here.value = told[name];
    here.dataset.filled = here.value;
  }
  if (filled.length) form.dispatchEvent(new Event("input"));
  return filled.length ? `Filled in from there: ${filled.map((name) => FILLED[name]).join(", ")}.` : "";
};

/** Say beside a source how far its copy is.
    @type {(memory: Memory, sourceId: number, words: string) => void} */
const tellOfCopy = (memory, sourceId, words) => {
  memory.copyNotes.set(sourceId, words);
  for (const note of memory.part("evidence").querySelectorAll(`.cw-copy-note[data-source="${sourceId}"]`)) note.textContent = words;
};

/** @type {(memory: Memory, sourceId: number, path: string, body: string | File, type: string, begun: string) => Promise<void>} */
const saveCopy = async (memory, sourceId, path, body, type, begun) => {
  tellOfCopy(memory, sourceId, begun);
  const told = await request(memory, path, body, type);
  tellOfCopy(memory, sourceId, told.ok ? told.message : `No copy was saved. ${told.message}`);
  if (told.ok) memory.post();
};

/** Have the server save a copy of a source's page.
    @type {(memory: Memory, sourceId: number) => Promise<void>} */
export const savePage = (memory, sourceId) => saveCopy(memory, sourceId, `sources/${sourceId}/page`, "", "text/plain", "Saving a copy of the page …");

/** @type {(memory: Memory, sourceId: number, file: File) => Promise<void>} */
const saveFile = (memory, sourceId, file) => saveCopy(
  memory, sourceId, `sources/${sourceId}/file?name=${encodeURIComponent(file.name)}`, file, file.type || "application/octet-stream", `Saving ${file.name} …`);

/** Have the person choose a file that is kept as a copy of a source.
    @type {(memory: Memory, sourceId: number) => void} */
export const chooseFile = (memory, sourceId) => {
  const chooser = make("input", { type: "file" });
  chooser.onchange = () => { if (chooser.files?.[0]) saveFile(memory, sourceId, chooser.files[0]); };
  chooser.click();
};

/** Once a source is attached, save the copy of its page that was asked for with it.
    @type {(memory: Memory) => void} */
export const saveWantedCopy = (memory) => {
  const one = memory.data.claim?.evidence.findLast(({ withdrawn_at: gone }) => !gone);
  memory.copyWanted = false;
  if (one && isWebAddress(one.url) && !one.copies.length && !one.confidential) savePage(memory, one.source_id);
};

/** The copies of a source.
    @type {(memory: Memory, one: Evidence) => HTMLElement} */
export const drawCopies = (memory, one) => {
  const copies = one.copies.map((copy, i) => [i ? ", " : "Saved copies: ",
    make("a", { href: `sources/copies/${copy.snapshot_id}`, download: "", title: `${copy.name}\nSHA-256 ${copy.sha256}` },
      localTime(copy.fetched_at)), copy.is_readable ? "" : " (no text in it)"]);
  const archive = one.archive_url ? [copies.length ? " · " : "", link(one.archive_url, "In an archive")] : [];
  return make("div", {},
    copies.length || archive.length ? make("p", { class: "cw-note" }, ...copies, ...archive) : null,
    make("p", { class: "cw-note cw-copy-note", role: "status", "data-source": one.source_id }, memory.copyNotes.get(one.source_id) ?? ""));
};
