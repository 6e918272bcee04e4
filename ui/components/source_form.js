// The form of a source: attaching one to the claim, and correcting what is said of one.

const openSourceForm = (memory) => {
  memory.attaching = true;
  takeDraftBack(memory.data.claim.claim_id, "source");
  memory.redraw("evidence");
  const form = memory.part("evidence").querySelector(".cw-source-form");
  form.elements.url.focus({ preventScroll: true });
  bringIntoView(form.closest(".cw-sheet"), form);
};
const closeSourceForm = (memory, claim) => {
  memory.attaching = false;
  putDraftAway(claim.claim_id, "source");
  memory.complain();
  memory.redraw("evidence");
  memory.part("evidence").querySelector(".cw-attach").focus();
};

/** A form put away keeps its words; whoever wants none of them begins anew. */
const startEmpty = (memory, claim) => {
  dropDraft(claim.claim_id, "source");
  openSourceForm(memory);
  memory.redraw("evidence");
  memory.part("evidence").querySelector(".cw-source-form [name=url]").focus();
};

const tick = (title, name) => make("label", { class: "cw-box" }, make("input", { type: "checkbox", name }), ` ${title}`);
const pair = (...fields) => make("div", { class: "cw-pair" }, ...fields);

/** What is known of a source wherever it is used. */
const drawDetails = (kinds) => [
  field("Title", "title", "input", { autocomplete: "off" }),
  pair(field("Publisher", "publisher", "input", { autocomplete: "off" }), field("Author", "author", "input", { autocomplete: "off" })),
  pair(field("Published", "published_at", "input", { type: "date", max: "9999-12-31" }), drawKinds(kinds)),
];
const drawKinds = (kinds) => make("label", {}, "Kind", make("select", { name: "kind" },
  make("option", { value: "" }, "not said"), ...kinds.map((kind) => make("option", { value: kind }, kind))));
const drawKeeping = () => [
  field("Archived at", "archive_url", "input", { autocomplete: "off", spellcheck: "false" }),
  tick("Confidential: it counts, and leaves in no export", "confidential"),
];

const drawSourceForm = (memory, claim) => {
  const known = make("ul", { class: "cw-known", "aria-label": "Known sources", "aria-live": "polite" });
  const form = make("form", { class: "cw-source-form", "aria-label": "Attach a source", noValidate: true },
    field("Address, or words of a source used before", "url", "input", { autocomplete: "off", spellcheck: "false" }),
    known,
    make("p", { class: "cw-note cw-lookup", role: "status" }),
    make("input", { type: "hidden", name: "source_id" }),
    // What only the checker knows comes first; the rest is mostly filled in from the page.
    drawStances(),
    field("Quote: what the source says, word for word", "quote", "textarea", { rows: "2" }),
    pair(field("Where in the source", "locator", "input", { autocomplete: "off", placeholder: "page, paragraph, minute" }), field("Note", "note", "input", { autocomplete: "off" })),
    ...drawDetails(memory.data.kinds),
    ...drawKeeping(),
    tick("Save a copy of the page", "keep_copy"),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Attach source", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: () => closeSourceForm(memory, claim) }, "Cancel", keycap("Esc")),
      draftsOf(claim.claim_id).source ? make("button", { type: "button", class: "cw-button cw-quiet", onClick: () => startEmpty(memory, claim) }, "Start empty") : null));
  draftForm(form, claim.claim_id, "source", { stance: "supports", keep_copy: "on" });
  listenToForm(form, () => attachSource(memory, form), () => closeSourceForm(memory, claim));
  form.elements.url.oninput = () => {
    form.elements.source_id.value = "";
    memory.takesKnown = null;
    memory.findSources(form.elements.url.value);
    // The same words as on the claim before: the server's answer stays the same, and so is not told again.
    drawKnown(memory, memory.data.found);
    readSoon(memory, form);
  };
  known.parentElement.addEventListener("keydown", (event) => walkKnown(form, event));
  return form;
};

/** Arrows go from the field into the sources found and among them. */
const walkKnown = (form, event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [form.elements.url, ...form.querySelectorAll(".cw-known button")];
  const here = stops.indexOf(event.target);
  if (!step || here < 0 || stops.length === 1) return;
  event.preventDefault();
  stops[Math.max(0, Math.min(stops.length - 1, here + step))].focus();
};

/** An address of a kind that no browser opens as a page. */
const OTHER_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|mailto|file):)/i;

/** Words that are no address mean the first source found by them; where the answer is on its way, it is waited for. */
const takeKnown = (memory, form) => {
  const typed = form.elements.url.value.trim();
  if (!typed || isWebAddress(typed) || form.elements.source_id.value) return false;
  const first = form.querySelector(".cw-known button");
  if (first) first.click();
  else if (OTHER_ADDRESS.test(typed)) memory.complain("Only an address that begins with http or https can be a source's. What has none goes by its title.");
  else if (memory.data.found.words === typed) memory.complain(`No source used before has the words “${typed}”. Paste the whole address of a new one; what has none goes by its title.`);
  else memory.takesKnown = typed;
  return true;
};

const attachSource = (memory, form) => {
  if (takeKnown(memory, form)) return;
  const { keep_copy: keepCopy, ...values } = valuesOf(form);
  memory.send("attach", values);
  shut(form);
  memory.copyWanted = Boolean(keepCopy) && !values.confidential && isWebAddress(values.url);
};

const drawStances = () => make("fieldset", { class: "cw-stances" },
  make("legend", {}, "The source"),
  ...Object.entries(STANCES).map(([stance, sign]) => make("label", {},
    make("input", { type: "radio", name: "stance", value: stance }), make("span", {}, `${sign} ${stance === "context" ? "gives context" : stance}`))));

const listenToForm = (form, save, close) => {
  form.onsubmit = (event) => {
    event.preventDefault();
    save();
  };
  form.onkeydown = (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
};

const correctionOf = (sourceId) => `source ${sourceId}`;
const isCorrecting = (memory, claim, one) => memory.correcting === one.source_id || Boolean(draftsOf(claim.claim_id)[correctionOf(one.source_id)]);
const correctSource = (memory, one) => {
  memory.correcting = one.source_id;
  takeDraftBack(memory.data.claim.claim_id, correctionOf(one.source_id));
  memory.redraw("evidence");
  memory.part("evidence").querySelector(".cw-correction-form [name=title]").focus();
};
const stopCorrecting = (memory, claim, sourceId) => {
  memory.correcting = null;
  putDraftAway(claim.claim_id, correctionOf(sourceId));
  memory.redraw("evidence");
  memory.part("evidence").querySelector(".cw-attach")?.focus();
};

const drawCorrectionForm = (memory, claim, one) => {
  const stop = () => stopCorrecting(memory, claim, one.source_id);
  const form = make("form", { class: "cw-correction-form", "aria-label": `Correct the source ${nameOf(one)}`, noValidate: true },
    make("p", { class: "cw-note" }, "A correction holds for every claim that relies on this source."),
    make("input", { type: "hidden", name: "source_version" }),
    field("Address", "url", "input", { autocomplete: "off", spellcheck: "false" }),
    ...drawDetails(memory.data.kinds),
    ...drawKeeping(),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Save source", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: stop }, "Cancel", keycap("Esc")),
      drawAnew(claim.claim_id, correctionOf(one.source_id), () => correctSource(memory, one))));
  draftForm(form, claim.claim_id, correctionOf(one.source_id), one);
  listenToForm(form, () => {
    memory.sentSource = one.source_id;
    memory.send("edit source", { ...valuesOf(form), source_id: one.source_id });
    shut(form);
  }, stop);
  return form;
};

const putAwayCorrection = (memory, claimId) => {
  dropDraft(claimId, correctionOf(memory.sentSource));
  memory.correcting = null;
};
/** The draft keeps the version that the correction began on. Once both versions were shown, a second save builds on theirs. */
const goOnFromTheirs = (memory, claimId) => {
  const part = correctionOf(memory.sentSource);
  const now = memory.data.claim?.evidence.find(({ source_id: id }) => id === memory.sentSource)?.source_version;
  const draft = draftsOf(claimId)[part];
  if (draft && now) keepDraft(claimId, part, { ...draft, source_version: String(now) });
  memory.drawn = {};
};

/** Sources used before that hold the words typed: a click fills the form with one. */
const drawKnown = (memory, { words, sources }) => {
  const form = memory.part("evidence").querySelector(".cw-source-form");
  if (!form) return;
  const typed = form.elements.url.value.trim();
  const fitting = words && typed.startsWith(words) && !form.elements.source_id.value ? sources.filter(({ url }) => url !== typed) : []; // its own address needs no choosing
  form.querySelector(".cw-known").replaceChildren(...fitting.map((source) => make("li", {}, make("button", {
    type: "button", class: "cw-button cw-quiet", onClick: () => reuse(form, source),
  }, `${nameOf(source)}${source.publisher ? ` · ${source.publisher}` : ""}`))));
  if (memory.takesKnown !== words || !words) return;
  memory.takesKnown = null;
  takeKnown(memory, form);
};

const SHARED = ["url", "title", "publisher", "author", "published_at", "kind", "archive_url", "source_id"];
const reuse = (form, source) => {
  for (const name of SHARED) form.elements[name].value = source[name] ?? "";
  form.elements.confidential.checked = source.confidential;
  form.dispatchEvent(new Event("input"));
  form.querySelector(".cw-known").replaceChildren();
  form.querySelector(".cw-lookup").textContent = KNOWN;
  form.elements.quote.focus();
};
