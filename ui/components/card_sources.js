// The card, second part: what we know. Sources attached to the claim, and the form that attaches another.

const STANCES = { supports: "+", refutes: "−", context: "±" };

const drawEvidence = (memory, box, claim) => {
  const evidence = claim.evidence.filter((one) => !one.withdrawn_at);
  const attaching = memory.attaching || Boolean(draftsOf(claim.claim_id).source);
  fill(box,
    make("div", { class: "cw-part-head" },
      make("h3", {}, `Sources ${evidence.length}`),
      attaching ? null : make("button", { type: "button", class: "cw-button cw-attach", "aria-keyshortcuts": "s", onClick: () => openSourceForm(memory) }, "Attach source", keycap("s"))),
    evidence.length ? make("ul", { class: "cw-sources" }, ...evidence.map((one) => drawSource(memory, one))) : null,
    attaching ? drawSourceForm(memory, claim) : null,
    !evidence.length && !attaching ? make("p", { class: "cw-note" }, "None yet. A decisive verdict needs at least one.") : null,
  );
};

const drawSource = (memory, one) => make("li", { "data-stance": one.stance },
  make("span", { class: "cw-stance", "aria-hidden": "true" }, STANCES[one.stance]),
  make("div", {},
    make("p", {}, make("b", {}, one.stance), " ", link(one.url, one.title || one.url || "untitled"), one.publisher ? ` · ${one.publisher}` : ""),
    one.quote ? make("p", { class: "cw-source-quote", dir: "auto" }, `“${one.quote}”`) : null,
    make("p", { class: "cw-note" }, [one.locator, one.note, one.added_by].filter(Boolean).join(" · "))),
  make("button", { type: "button", class: "cw-button cw-quiet", "aria-label": `Withdraw ${one.title || one.url}`, onClick: () => memory.send("withdraw", { evidence_id: one.evidence_id }) }, "Withdraw"));

const openSourceForm = (memory) => {
  memory.attaching = true;
  memory.redraw("evidence");
  memory.part("evidence").querySelector("[name=url]").focus();
};
const closeSourceForm = (memory, claim) => {
  memory.attaching = false;
  dropDraft(claim.claim_id, "source");
  memory.redraw("evidence");
  memory.part("evidence").querySelector(".cw-attach").focus();
};

const drawSourceForm = (memory, claim) => {
  const known = make("ul", { class: "cw-known", "aria-label": "Known sources", "aria-live": "polite" });
  const form = make("form", { class: "cw-source-form", "aria-label": "Attach a source", noValidate: true },
    field("Address, or words of a source used before", "url", "input", { autocomplete: "off", spellcheck: "false" }),
    known,
    make("input", { type: "hidden", name: "source_id" }),
    field("Title", "title", "input", { autocomplete: "off" }),
    field("Publisher", "publisher", "input", { autocomplete: "off" }),
    drawStances(),
    field("Quote: what the source says, word for word", "quote", "textarea", { rows: "2" }),
    field("Where in the source (page, paragraph, minute)", "locator", "input", { autocomplete: "off" }),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Attach source"),
      make("button", { type: "button", class: "cw-button", onClick: () => closeSourceForm(memory, claim) }, "Cancel")));
  draftForm(form, claim.claim_id, "source", { stance: "supports" });
  listenToSourceForm(memory, claim, form);
  return form;
};

const drawStances = () => make("fieldset", { class: "cw-stances" },
  make("legend", {}, "The source"),
  ...Object.entries(STANCES).map(([stance, sign]) => make("label", {},
    make("input", { type: "radio", name: "stance", value: stance }), make("span", {}, `${sign} ${stance === "context" ? "gives context" : stance}`))));

const listenToSourceForm = (memory, claim, form) => {
  form.onsubmit = (event) => {
    event.preventDefault();
    memory.send("attach", valuesOf(form));
  };
  form.onkeydown = (event) => {
    if (event.key === "Escape") closeSourceForm(memory, claim);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
  form.elements.url.oninput = () => {
    form.elements.source_id.value = "";
    memory.findSources(form.elements.url.value);
  };
};

/** Sources used before that hold the words typed: a click fills the form with one. */
const drawKnown = (memory, { words, sources }) => {
  const form = memory.part("evidence").querySelector(".cw-source-form");
  if (!form) return;
  const typed = form.elements.url.value.trim();
  const fitting = words && typed.startsWith(words) && !form.elements.source_id.value ? sources : [];
  form.querySelector(".cw-known").replaceChildren(...fitting.map((source) => make("li", {}, make("button", {
    type: "button", class: "cw-button cw-quiet", onClick: () => reuse(memory, form, source),
  }, `${source.title || source.url}${source.publisher ? ` · ${source.publisher}` : ""}`))));
};

const reuse = (memory, form, source) => {
  for (const name of ["url", "title", "publisher", "source_id"]) form.elements[name].value = source[name] ?? "";
  form.dispatchEvent(new Event("input"));
  form.querySelector(".cw-known").replaceChildren();
  form.elements.quote.focus();
};
