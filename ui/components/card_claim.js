// The card, first part: what is claimed. In its words, and what can be done with them; where it stands is the next part.

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
      // The question whether it still holds stands with the verdict, further down: that there is one must be seen at once.
      mustConfirm(claim) && claim.on_earlier_wording ? make("span", { class: "cw-warning" }, "judged on an earlier wording") : null,
      make("span", {}, `Claim ${claim.claim_id} · ${claim.claim_type}`),
      make("span", { class: "cw-steps" },
        make("button", { type: "button", class: "cw-button cw-to-queue", onClick: () => bringUp("queue") }, "Queue"),
        make("button", { type: "button", class: "cw-button", "aria-label": "Previous claim", "aria-keyshortcuts": "k", onClick: () => tell("walk", -1) }, "↑", keycap("k")),
        make("button", { type: "button", class: "cw-button", "aria-label": "Next claim", "aria-keyshortcuts": "j", onClick: () => tell("walk", 1) }, "↓", keycap("j")))),
    editing ? drawWordingForm(memory, claim) : drawWording(memory, claim),
    drawDismissing(memory, claim),
    drawPlace(memory, claim),
  );
};

const toneOf = (claim) => (claim.verdict?.colour ? { "--cw-tone": claim.verdict.colour } : {});

const drawWording = (memory, claim) => make("div", { class: "cw-wording" },
  make("h2", { tabIndex: -1, class: "cw-in-words", title: "Click to edit", onClick: () => clickToEdit(memory, "headline") }, claim.headline),
  make("p", { class: "cw-restated cw-in-words", title: "Click to edit", onClick: () => clickToEdit(memory, "claim_text") }, claim.claim_text),
  drawSpeaker(claim),
  drawResolutions(memory, claim),
  drawDates(claim),
  claim.signals.length ? make("p", { class: "cw-note" }, `Proposed because it ${claim.signals.join("; ")} · checkworthiness ${claim.checkworthiness.toFixed(2)}`)
    : make("p", { class: "cw-note" }, `Added by ${claim.created_by}`),
  drawMachineWording(memory, claim),
  hasDraftAway(claim.claim_id, "wording") ? make("p", { class: "cw-note cw-kept-words" }, "Words of yours that were not saved are kept: Edit wording brings them back.") : null,
  drawActions(memory, claim),
  drawWhyNot(memory, claim));

const drawActions = (memory, claim) => {
  const action = (key, words, name, run, more = {}) => make("button", {
    type: "button", class: `cw-button ${name}`, "aria-keyshortcuts": key, onMousedown: (event) => event.preventDefault(), onClick: run, ...more,
  }, words, keycap(key));
  return make("div", { class: "cw-row cw-actions" },
    action("e", "Edit wording", "cw-edit", () => editWording(memory)),
    claim.state === "dismissed"
      ? action("d", claim.merged_into === null ? "Bring back" : "Take apart", "cw-restore", () => bringBack(memory))
      : action("d", "Dismiss", "cw-dismiss", () => toggleDismissing(memory), { "aria-expanded": String(Boolean(memory.dismissing)) }),
    action("w", "Words", "cw-words", () => tell("words", "w"), { title: "Widen or trim the words of the article that it stands on" }),
    action("t", "Split", "cw-split", () => tell("words", "t"), { title: "Make two claims of it" }),
    action("m", "Merge", "cw-merge", () => tell("words", "m"), { title: "Merge it with a duplicate" }));
};

/** Why it is put aside, and which claims are one with it. */
const drawWhyNot = (memory, claim) => [
  claim.state === "dismissed" && claim.merged_into === null
    ? make("p", { class: "cw-note" }, claim.taken_back ? "Made and undone: it stands nowhere in the text. Bring it back if it is a claim after all." : `Dismissed: ${claim.dismissal_reason ?? "no reason was given"}`) : null,
  claim.merged_into === null ? null : make("p", { class: "cw-note" }, `Merged into claim ${claim.merged_into}. `,
    make("button", { type: "button", class: "cw-button cw-quiet", onClick: () => openClaim(claim.merged_into) }, "Open that one")),
  ...claim.merged.map((one) => make("p", { class: "cw-note" }, `Merged: claim ${one.claim_id}, “${one.headline}” `,
    make("button", {
      type: "button", class: "cw-button cw-quiet", "aria-label": `Take claim ${one.claim_id} apart`,
      onClick: () => memory.send("unmerge", { merged_id: one.claim_id, merged_version: one.version }),
    }, "Take apart"))),
];

const bringBack = (memory) => {
  const { claim } = memory.data;
  if (claim.merged_into === null) memory.send("restore", {});
  else memory.send("unmerge", { merged_id: claim.claim_id, merged_version: claim.version });
};

/** The machine's wording, one click away, never edited; another click goes back to it. */
const drawMachineWording = (memory, claim) => {
  if (claim.proposed_text === null) return null;
  const isOurs = claim.claim_text !== claim.proposed_text || claim.headline !== claim.proposed_headline;
  return make("details", {},
    make("summary", {}, isOurs ? "The machine's wording" : "Wording is the machine's"),
    make("p", { class: "cw-machine" }, make("b", {}, claim.proposed_headline), make("br"), claim.proposed_text),
    isOurs ? make("button", {
      type: "button", class: "cw-button cw-quiet",
      onClick: () => memory.send("reword", { headline: claim.proposed_headline, claim_text: claim.proposed_text, speaker: claim.speaker }),
    }, "Go back to it") : null);
};

const field = (title, name, tag = "input", attributes = {}) => make("label", {}, title, make(tag, { name, ...attributes }));

/** A field of the wording; where the machine worded it otherwise, one click puts its words in. */
const wordingField = (title, name, tag, attributes, proposed) => make("div", { class: "cw-proposable" },
  field(title, name, tag, attributes),
  proposed === null ? null : make("button", {
    type: "button", class: "cw-button cw-quiet cw-use-machine", title: proposed || "the article",
    onClick: (event) => {
      const box = event.target.closest("form").elements.namedItem(name);
      box.value = proposed;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      box.focus();
    },
  }, "Machine's", make("span", { class: "cw-hidden" }, ` wording of the ${name.replace("claim_text", "restatement")}`)));

const drawWordingForm = (memory, claim) => {
  const ours = claim.proposed_text === null;
  const form = make("form", { class: "cw-wording-form", "aria-label": "Wording of the claim", noValidate: true },
    wordingField("Headline", "headline", "input", { maxlength: "300", required: true }, claim.proposed_headline),
    wordingField("Restatement: so that it stands alone", "claim_text", "textarea", { rows: "4", required: true }, claim.proposed_text),
    wordingField("Speaker (empty: the article)", "speaker", "input", { maxlength: "300" }, ours ? null : claim.proposed_speaker ?? ""),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Save wording", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: () => stopEditing(memory, claim) }, "Cancel", keycap("Esc")),
      drawAnew(claim.claim_id, "wording", () => editWording(memory))));
  draftForm(form, claim.claim_id, "wording", { headline: claim.headline, claim_text: claim.claim_text, speaker: claim.speaker });
  listenToForm(form, () => {
    memory.send("reword", valuesOf(form));
    shut(form);
  }, () => stopEditing(memory, claim));
  return form;
};

const editWording = (memory, name = "headline") => {
  memory.editing = true;
  takeDraftBack(memory.data.claim.claim_id, "wording");
  memory.redraw("claim");
  memory.part("claim").querySelector(`[name=${name}]`).focus();
};
/** A click into the words edits them there; whoever selects some of them to copy them does not want to. */
const clickToEdit = (memory, name) => {
  if (document.getSelection().isCollapsed) editWording(memory, name);
};
const stopEditing = (memory, claim) => {
  memory.editing = false;
  putDraftAway(claim.claim_id, "wording");
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
