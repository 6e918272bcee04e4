// The card, what was said before: the verdicts recorded, whether they hold for this wording, and an editor's word on them.

/** A rationale of more characters than this scrolls by itself, so that the next verdict stays within reach. */
const LONG = 1500;
const SIGNED = { approve: "✓ Approved", return: "↩ Returned" };

/** The verdict that stands: not one that was taken back, or that came with a merged claim beside one of its own. */
const standingOf = (claim) => claim.verdicts.find((verdict) => verdict.verdict_id === claim.verdict_id);

/** Past verdicts stay in sight, the newest first. */
const drawVerdicts = (memory, claim) => make("div", { class: "cw-verdicts" },
  claim.verdicts.length ? make("h3", {}, claim.verdicts.length === 1 ? "Recorded verdict" : `Recorded verdicts ${claim.verdicts.length}`) : null,
  mustConfirm(claim) ? drawConfirming(memory, claim) : null,
  ...claim.verdicts.map((verdict) => make("article", { class: "cw-verdict", style: verdict.colour ? { "--cw-tone": verdict.colour } : {} },
    make("p", {}, make("i", { class: "cw-dot", "aria-hidden": "true" }), make("b", {}, verdict.label), make("span", { class: "cw-note" }, ` ${verdict.scale} · ${verdict.checker} · `, localTime(verdict.recorded_at))),
    verdict.rationale ? make("p", { dir: "auto", class: "cw-rationale", tabindex: verdict.rationale.length > LONG ? "0" : null }, verdict.rationale) : null,
    verdict.correction ? make("p", { dir: "auto" }, make("b", {}, "Suggested correction: "), verdict.correction) : null,
    verdict.came_with ? make("p", { class: "cw-note" }, `Given on claim ${verdict.came_with}, which was merged into this one`) : null,
    verdict.retracted_at ? make("p", { class: "cw-note" }, "Taken back by its checker") : null,
    verdict.earlier_wording ? make("p", { class: "cw-note", dir: "auto" }, `${verdict.came_with ? "Judged on that claim's wording" : "Judged on an earlier wording"}: ${verdict.earlier_wording}`) : null,
    ...claim.signoffs.filter((one) => one.verdict_id === verdict.verdict_id).map(drawSigned))),
  drawSigning(memory, claim));

const drawSigned = (one) => make("p", { class: "cw-signed", "data-decision": one.decision, "data-undone": one.undone ? "" : null, dir: "auto" },
  make("b", {}, SIGNED[one.decision]), ` by ${one.editor} · `, localTime(one.signed_at), one.comment ? `: ${one.comment}` : "",
  one.undone ? make("span", { class: "cw-note" }, " · undone by its editor") : null);

/** A verdict that was given on other words, or that lost what it rested on, holds once somebody says so. */
const mustConfirm = (claim) => Boolean(standingOf(claim)) && claim.state !== "dismissed" && (claim.on_earlier_wording || claim.state === "recheck");
const drawConfirming = (memory, claim) => make("div", { class: "cw-warning cw-confirming" },
  make("p", {}, claim.on_earlier_wording ? "Judged on an earlier wording. Does the verdict hold for this one?" : "This claim has to be checked again. Does the verdict still hold?"),
  make("button", { type: "button", class: "cw-button", "aria-keyshortcuts": "y", onClick: () => confirmWording(memory) }, "It still holds", keycap("y")));
const confirmWording = (memory) => {
  if (mustConfirm(memory.data.claim)) memory.send("confirm", {});
};

/** Why this person cannot sign the verdict off, in words; null where they can. */
const whyNotSigned = ({ data: { claim, reviewer } }) => {
  if (!standingOf(claim) || ["open", "dismissed"].includes(claim.state)) return "Only a recorded verdict can be signed off.";
  if (claim.state === "returned") return "Returned: it can be signed off once there is another verdict.";
  const { checker } = standingOf(claim);
  if (reviewer && checker.toLowerCase() === reviewer.toLowerCase()) return "You gave this verdict, so somebody else signs it off.";
  return null;
};

const drawSigning = (memory, claim) => {
  if (!standingOf(claim) || ["open", "dismissed"].includes(claim.state)) return null;
  const why = whyNotSigned(memory);
  if (why) return make("p", { class: "cw-note" }, why);
  if (memory.returning || draftsOf(claim.claim_id).return) return drawReturnForm(memory, claim);
  return make("div", { class: "cw-row cw-signing" },
    claim.state === "checked" && !claim.on_earlier_wording
      ? make("button", { type: "button", class: "cw-button cw-approve", "aria-keyshortcuts": "a", onClick: () => approve(memory) }, "Approve", keycap("a")) : null,
    make("button", { type: "button", class: "cw-button cw-return", "aria-keyshortcuts": "b", onClick: () => openReturnForm(memory) }, "Return", keycap("b")));
};

const approve = (memory) => {
  const why = whyNotSigned(memory);
  if (why) memory.complain(why);
  else memory.send("approve", {});
};
const openReturnForm = (memory) => {
  const why = whyNotSigned(memory);
  if (why) {
    memory.complain(why);
    return;
  }
  memory.returning = true;
  takeDraftBack(memory.data.claim.claim_id, "return");
  memory.redraw("judging");
  memory.part("judging").querySelector("[name=comment]").focus();
};
const closeReturnForm = (memory, claim) => {
  memory.returning = false;
  putDraftAway(claim.claim_id, "return");
  memory.redraw("judging");
  memory.part("judging").querySelector(".cw-return").focus();
};

const drawReturnForm = (memory, claim) => {
  const form = make("form", { class: "cw-return-form", "aria-label": "Return the verdict", noValidate: true },
    field("What is to be done before it can be approved", "comment", "textarea", { rows: "2", required: true }),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary" }, "Return to the checker", keycap("Ctrl ⏎")),
      make("button", { type: "button", class: "cw-button", onClick: () => closeReturnForm(memory, claim) }, "Cancel", keycap("Esc"))));
  draftForm(form, claim.claim_id, "return", {});
  listenToForm(form, () => {
    memory.send("return", valuesOf(form));
    shut(form);
  }, () => closeReturnForm(memory, claim));
  return form;
};
