// The card, third part: what we say. A rating of a scale and why.

const drawJudging = (memory, box, claim) => {
  if (claim.state === "dismissed") {
    fill(box, drawVerdicts(memory, claim));
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
      make("button", { type: "submit", class: "cw-button cw-primary cw-record", "aria-keyshortcuts": "Enter" }, "Record and next",
        make("span", { class: "cw-key-idle" }, keycap("⏎")), make("span", { class: "cw-key-typing" }, keycap("Ctrl ⏎")))));
  draftForm(form, claim.claim_id, "verdict", {});
  listenToVerdictForm(memory, claim, form, scale);
  fill(box, drawVerdicts(memory, claim), form);
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

/** The digit that chooses the rating at a place: 1 to 9, then 0; none beyond. */
const digitAt = (place) => (place < 10 ? String((place + 1) % 10) : null);

const drawRating = (rating, place) => make("label", { class: "cw-rating", title: rating.description, style: rating.colour ? { "--cw-tone": rating.colour } : {} },
  make("input", { type: "radio", name: "rating_id", value: String(rating.rating_id), "data-digit": digitAt(place), "aria-keyshortcuts": digitAt(place) }),
  make("span", {}, make("i", { class: "cw-dot", "aria-hidden": "true" }), rating.label, digitAt(place) ? keycap(digitAt(place)) : null));

/** What a verdict lacks that the server would refuse: it is said before, and the keyboard goes to where it is put right. */
const lacks = (memory, rating, { rationale }) => {
  const { claim_id: claimId, evidence } = memory.data.claim;
  if (!rating) return { words: "Choose a rating first: press its digit or click it." };
  if (!rating.decisive) return null;
  const isComing = memory.outbox.some((command) => command.verb === "attach" && command.claim_id === claimId);
  if (!isComing && evidence.every((one) => one.withdrawn_at)) {
    return { words: `“${rating.label}” needs at least one source. Attach one (s), or choose a rating that decides nothing.`, where: memory.part("evidence").querySelector(".cw-attach") };
  }
  if (rationale.trim()) return null;
  return { words: `“${rating.label}” needs a rationale. Say in a sentence what the sources show.`, where: memory.part("judging").querySelector("[name=rationale]") };
};

const listenToVerdictForm = (memory, claim, form, scale) => {
  const says = form.querySelector(".cw-rating-says");
  const explain = () => {
    const chosen = form.querySelector("[name=rating_id]:checked")?.value;
    const rating = scale.ratings.find((one) => String(one.rating_id) === chosen);
    says.textContent = rating?.description ?? "";
  };
  explain();
  form.addEventListener("input", explain);
  form.onsubmit = (event) => {
    event.preventDefault();
    const values = valuesOf(form);
    const lacking = lacks(memory, scale.ratings.find((one) => String(one.rating_id) === values.rating_id), values);
    if (lacking) {
      memory.complain(lacking.words);
      lacking.where?.focus();
      return;
    }
    // The queue does not know yet of the verdicts that are still on their way.
    const wish = { claim_id: null, judged: memory.outbox.filter(({ verb }) => verb === "record").map((one) => one.claim_id) };
    tell("upcoming", wish);
    memory.send("record", { ...values, next: wish.claim_id, opened_ago: Date.now() - memory.shownSince });
    // A key pressed before the next claim is there must not be typed into this one's rationale.
    memory.part("claim").querySelector("h2")?.focus({ preventScroll: true });
  };
  form.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    if (event.key === "Escape") event.target.blur();
  };
};
