// Sources' pages and files: read what a page says of itself, save copies. Requests of their own, so that nobody waits.

const KNOWN = "This source is known already. What is known of it stays; once attached, it can be corrected for all claims.";
const FILLED = { title: "title", publisher: "publisher", author: "author", published_at: "date", kind: "kind", archive_url: "archive" };

const request = async (memory, path, body, type) => {
  try {
    const response = await fetch(path, { method: "POST", body, headers: { "X-Claim-Workbench-Token": memory.data.token, "Content-Type": type } });
    return { ok: response.ok, ...await response.json() };
  } catch {
    return { ok: false, message: "The server did not answer. Try again." };
  }
};

/** Read the page at the address when the typing pauses, unless the source is confidential: its server would learn of it. */
const readSoon = (memory, form) => {
  clearTimeout(memory.reading);
  const said = form.querySelector(".cw-lookup");
  const address = form.elements.url.value.trim();
  said.textContent = "";
  if (!isWebAddress(address) || form.elements.confidential.checked) return;
  memory.reading = setTimeout(() => readPage(memory, form, address, said), 600);
};

const readPage = async (memory, form, address, said) => {
  said.textContent = "Reading the page …";
  const told = await request(memory, "sources/read", address, "text/plain");
  if (!form.isConnected || form.elements.url.value.trim() !== address) return;
  if (!told.ok) said.textContent = `The page could not be read; what it is can be typed here. ${told.message}`;
  else if (told.known) said.textContent = `${KNOWN} ${fillIn(form, told.known)}`;
  else said.textContent = fillIn(form, told.page) || "The page does not say what it is.";
};

/** Put in what the page says, only where nobody typed anything; return what was put in. */
const fillIn = (form, told) => {
  const filled = Object.keys(FILLED).filter((name) => {
    const here = form.elements[name];
    return told[name] && (!here.value || here.value === here.dataset.filled);
  });
  for (const name of filled) {
    form.elements[name].value = told[name];
    form.elements[name].dataset.filled = form.elements[name].value;
  }
  if (filled.length) form.dispatchEvent(new Event("input"));
  return filled.length ? `Filled in from there: ${filled.map((name) => FILLED[name]).join(", ")}.` : "";
};

const copyNotes = (memory) => memory.copyNotes ??= new Map();
const tellOfCopy = (memory, sourceId, words) => {
  copyNotes(memory).set(sourceId, words);
  for (const note of memory.part("evidence").querySelectorAll(`.cw-copy-note[data-source="${sourceId}"]`)) note.textContent = words;
};

const saveCopy = async (memory, sourceId, path, body, type, begun) => {
  tellOfCopy(memory, sourceId, begun);
  const told = await request(memory, path, body, type);
  tellOfCopy(memory, sourceId, told.ok ? told.message : `No copy was saved. ${told.message}`);
  if (told.ok) memory.post();
};
const savePage = (memory, sourceId) => saveCopy(memory, sourceId, `sources/${sourceId}/page`, "", "text/plain", "Saving a copy of the page …");
const saveFile = (memory, sourceId, file) => saveCopy(
  memory, sourceId, `sources/${sourceId}/file?name=${encodeURIComponent(file.name)}`, file, file.type || "application/octet-stream", `Saving ${file.name} …`);
const chooseFile = (memory, sourceId) => {
  const chooser = make("input", { type: "file" });
  chooser.onchange = () => { if (chooser.files[0]) saveFile(memory, sourceId, chooser.files[0]); };
  chooser.click();
};

/** Once a source is attached, the copy of its page that was asked for with it. */
const saveWantedCopy = (memory) => {
  const one = memory.data.claim?.evidence.findLast(({ withdrawn_at: gone }) => !gone);
  memory.copyWanted = false;
  if (one && isWebAddress(one.url) && !one.copies.length && !one.confidential) savePage(memory, one.source_id);
};

const drawCopies = (memory, one) => {
  const copies = one.copies.map((copy, i) => [i ? ", " : "Saved copies: ",
    make("a", { href: `sources/copies/${copy.snapshot_id}`, download: "", title: `${copy.name}\nSHA-256 ${copy.sha256}` },
      localTime(copy.fetched_at)), copy.is_readable ? "" : " (no text in it)"]);
  const archive = one.archive_url ? [copies.length ? " · " : "", link(one.archive_url, "In an archive")] : [];
  return make("div", {},
    copies.length || archive.length ? make("p", { class: "cw-note" }, ...copies, ...archive) : null,
    make("p", { class: "cw-note cw-copy-note", role: "status", "data-source": one.source_id }, copyNotes(memory).get(one.source_id) ?? ""));
};
