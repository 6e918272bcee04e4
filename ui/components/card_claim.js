// The card, first part: what is claimed. In its words, in its place, and as the machine put it.

const STATE_WORDS = {
  open: "open", checked: "checked", approved: "approved", returned: "returned", recheck: "needs another check", dismissed: "dismissed",
};

const drawClaim = (memory, box, claim) => {
  const editing = memory.editing || Boolean(draftsOf(claim.claim_id).wording);
  fill(box,
    make("div", { class: "cw-meta" },
      make("span", { class: "cw-state", "data-state": claim.state, style: toneOf(claim) },
        make("span", { class: "cw-sign", "aria-hidden": "true" }, signOf(claim)), " ",
        claim.verdict && claim.state !== "dismissed" ? claim.verdict.label : STATE_WORDS[claim.state]),
      make("span", {}, `Claim ${claim.claim_id} · ${claim.claim_type}`),
      make("span", { class: "cw-steps" },
        make("button", { type: "button", class: "cw-button", "aria-label": "Previous claim", "aria-keyshortcuts": "k", onClick: () => tell("walk", -1) }, "↑", keycap("k")),
        make("button", { type: "button", class: "cw-button", "aria-label": "Next claim", "aria-keyshortcuts": "j", onClick: () => tell("walk", 1) }, "↓", keycap("j")))),
    editing ? drawWordingForm(memory, claim) : drawWording(memory, claim),
    drawDismissing(memory, claim),
    drawPlace(memory, claim),
  );
};

const toneOf = (claim) => (claim.verdict?.colour ? { "--cw-tone": claim.verdict.colour } : {});

const drawWording = (memory, claim) => make("div", { class: "cw-wording" },
  make("h2", { tabIndex: -1 }, claim.headline),
  make("p", { class: "cw-restated" }, claim.claim_text),
  make("p", { class: "cw-said-by" }, claim.speaker ? ["Stated by ", make("b", {}, claim.speaker)] : "Stated by the article"),
  claim.signals.length ? make("p", { class: "cw-note" }, `Proposed because it ${claim.signals.join("; ")} · checkworthiness ${claim.checkworthiness.toFixed(2)}`) : null,
  make("div", { class: "cw-row" },
    make("button", { type: "button", class: "cw-button cw-edit", "aria-keyshortcuts": "e", onClick: () => editWording(memory) }, "Edit wording", keycap("e")),
    claim.state === "dismissed"
      ? make("button", { type: "button", class: "cw-button cw-restore", "aria-keyshortcuts": "d", onClick: () => memory.send("restore", {}) }, "Bring back", keycap("d"))
      : make("button", { type: "button", class: "cw-button cw-dismiss", "aria-keyshortcuts": "d", "aria-expanded": String(Boolean(memory.dismissing)), onClick: () => toggleDismissing(memory) }, "Dismiss", keycap("d"))),
  claim.state === "dismissed" ? make("p", { class: "cw-note" }, `Dismissed: ${claim.dismissal_reason ?? "no reason was given"}`) : null,
  drawMachineWording(claim));

/** The machine's wording, one click away, never edited. */
const drawMachineWording = (claim) => make("details", {},
  make("summary", {}, claim.claim_text === claim.proposed_text && claim.headline === claim.proposed_headline ? "Wording is the machine's" : "The machine's wording"),
  make("p", { class: "cw-machine" }, make("b", {}, claim.proposed_headline ?? "–"), make("br"), claim.proposed_text ?? "–"));

const field = (title, name, tag = "input", attributes = {}) => make("label", {}, title, make(tag, { name, ...attributes }));

const drawWordingForm = (memory, claim) => {
  const form = make("form", { class: "cw-wording-form", "aria-label": "Wording of the claim", noValidate: true },
    field("Headline", "headline", "input", { maxlength: "300", required: true }),
    field("Restatement: the claim so that it stands alone", "claim_text", "textarea", { rows: "4", required: true }),
    field("Speaker (empty: the article)", "speaker", "input", { maxlength: "300" }),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Save wording"),
      make("button", { type: "button", class: "cw-button", onClick: () => stopEditing(memory, claim) }, "Cancel")),
    drawMachineWording(claim));
  draftForm(form, claim.claim_id, "wording", { headline: claim.headline, claim_text: claim.claim_text, speaker: claim.speaker });
  form.onsubmit = (event) => {
    event.preventDefault();
    memory.send("reword", valuesOf(form));
  };
  form.onkeydown = (event) => {
    if (event.key === "Escape") stopEditing(memory, claim);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  };
  return form;
};

const editWording = (memory) => {
  memory.editing = true;
  memory.redraw("claim");
  memory.part("claim").querySelector("[name=headline]").focus();
};
const stopEditing = (memory, claim) => {
  memory.editing = false;
  dropDraft(claim.claim_id, "wording");
  memory.redraw("claim");
  memory.part("claim").querySelector(".cw-edit").focus();
};

const toggleDismissing = (memory) => {
  memory.dismissing = !memory.dismissing;
  memory.redraw("claim");
  memory.part("claim").querySelector(memory.dismissing ? ".cw-reasons button" : ".cw-dismiss").focus();
};

const drawDismissing = (memory, claim) => {
  if (!memory.dismissing || claim.state === "dismissed") return null;
  return make("div", { class: "cw-reasons", role: "group", "aria-label": "Why is it dismissed?" },
    make("p", {}, "Why is it dismissed?"),
    ...memory.data.reasons.map((reason, i) => make("button", {
      type: "button", class: "cw-button", "data-digit": String((i + 1) % 10), onClick: () => dismiss(memory, reason),
    }, reason, keycap((i + 1) % 10))));
};

const dismiss = (memory, reason) => {
  memory.dismissing = false;
  memory.send("dismiss", { reason });
};

/** The words around the claim: beside the article they are folded away, on a narrow screen they stand there. */
const drawPlace = (memory, claim) => make("details", {
  class: "cw-in-place", open: memory.placeOpen ?? window.matchMedia("(max-width: 999px)").matches,
},
make("summary", { onClick: (event) => { memory.placeOpen = !event.target.closest("details").open; } }, "In the article"),
make("p", { class: "cw-context", dir: "auto" }, claim.context_before, make("b", {}, claim.quote), claim.context_after),
claim.appearances.length > 1 ? make("p", { class: "cw-note" }, `Stands in the article ${claim.appearances.length} times.`) : null,
claim.attribution.length ? make("p", { class: "cw-note" }, "Attributed: ", claim.attribution.map((step) => `${step.speaker} ${step.cue}`).join(" ← ")) : null);
