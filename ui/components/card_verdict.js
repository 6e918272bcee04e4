// The card, third part: what we say. A rating of a scale, why, and what was said before.

const drawJudging = (memory, box, claim) => {
  if (claim.state === "dismissed") {
    fill(box, drawVerdicts(claim));
    return;
  }
  const scale = chosenScale(memory, claim);
  const form = make("form", { class: "cw-verdict-form", "aria-label": "Verdict", noValidate: true },
    drawScaleChoice(memory, claim, scale),
    make("fieldset", { class: "cw-ratings" },
      make("legend", { class: "cw-hidden" }, "Rating"),
      ...scale.ratings.map((rating, i) => drawRating(rating, i))),
    make("p", { class: "cw-note cw-rating-says" }),
    field(["Rationale: how it was checked and what was found", keycap("r")], "rationale", "textarea", { rows: "4", "aria-keyshortcuts": "r" }),
    field("Suggested correction", "correction", "textarea", { rows: "1" }),
    make("div", { class: "cw-row" },
      make("button", { type: "submit", class: "cw-button cw-primary cw-record", "aria-keyshortcuts": "Enter" }, "Record and next", keycap("⏎"))));
  draftForm(form, claim.claim_id, "verdict", {});
  listenToVerdictForm(memory, claim, form, scale);
  fill(box, drawVerdicts(claim), form);
};

const chosenScale = (memory, claim) => {
  const wanted = draftsOf(claim.claim_id).scale?.scale_id ?? memory.scaleId;
  return memory.data.scales.find((scale) => scale.scale_id === wanted) ?? memory.data.scales[0];
};

const drawScaleChoice = (memory, claim, scale) => {
  const select = make("select", { "aria-label": "Scale", class: "cw-scale" },
    ...memory.data.scales.map((one) => make("option", { value: one.scale_id, selected: one === scale }, one.label)));
  select.onchange = () => {
    memory.scaleId = Number(select.value);
    keepDraft(claim.claim_id, "scale", { scale_id: memory.scaleId });
    memory.redraw("judging");
    memory.part("judging").querySelector(".cw-scale").focus();
  };
  return make("div", { class: "cw-part-head" }, make("h3", {}, claim.verdicts.length ? "Another verdict" : "Verdict"), memory.data.scales.length > 1 ? select : null);
};

const drawRating = (rating, i) => make("label", { class: "cw-rating", title: rating.description, style: rating.colour ? { "--cw-tone": rating.colour } : {} },
  make("input", { type: "radio", name: "rating_id", value: String(rating.rating_id), "data-digit": String(i + 1), "aria-keyshortcuts": String(i + 1) }),
  make("span", {}, make("i", { class: "cw-dot", "aria-hidden": "true" }), rating.label, i < 9 ? keycap(i + 1) : null));

const listenToVerdictForm = (memory, claim, form, scale) => {
  const says = form.querySelector(".cw-rating-says");
  const explain = () => {
    const rating = scale.ratings.find((one) => String(one.rating_id) === valuesOf(form).rating_id);
    says.textContent = rating?.description ?? "";
  };
  explain();
  form.addEventListener("input", explain);
  form.onsubmit = (event) => {
    event.preventDefault();
    const values = valuesOf(form);
    const wish = { claim_id: null };
    tell("upcoming", wish);
    if (values.rating_id) memory.send("record", { ...values, next: wish.claim_id });
    else memory.complain("Choose a rating first: press its digit or click it.");
  };
  form.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    if (event.key === "Escape") event.target.blur();
  };
};

/** Past verdicts stay in sight, the newest first. */
const drawVerdicts = (claim) => make("div", { class: "cw-verdicts" },
  claim.verdicts.length ? make("h3", {}, claim.verdicts.length === 1 ? "Recorded verdict" : `Recorded verdicts ${claim.verdicts.length}`) : null,
  ...claim.verdicts.map((verdict) => make("article", { class: "cw-verdict", style: verdict.colour ? { "--cw-tone": verdict.colour } : {} },
    make("p", {}, make("i", { class: "cw-dot", "aria-hidden": "true" }), make("b", {}, verdict.label), make("span", { class: "cw-note" }, ` ${verdict.scale} · ${verdict.checker} · `, localTime(verdict.recorded_at))),
    verdict.rationale ? make("p", { dir: "auto", class: "cw-rationale" }, verdict.rationale) : null,
    verdict.correction ? make("p", { dir: "auto" }, make("b", {}, "Suggested correction: "), verdict.correction) : null,
    verdict.came_with ? make("p", { class: "cw-note" }, `Given on claim ${verdict.came_with}, which was merged into this one`) : null,
    verdict.retracted_at ? make("p", { class: "cw-note" }, "Taken back by its checker") : null,
    verdict.earlier_wording ? make("p", { class: "cw-note" }, `Judged on an earlier wording: ${verdict.earlier_wording}`) : null)));
