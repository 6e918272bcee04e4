// The card, third part: what we say. A rating of a scale and why.

/** @import { Told } from "../shared/types.d.ts" */
/** @import { Claim, Memory, Rating, Scale } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { toneOf } from "../shared/claims.js";
import { fill, find, keycap, make, seek, targetOf } from "../shared/elements.js";
import { draftsOf, keepDraft } from "./drafts.js";
import { draftForm, field, valuesOf } from "./forms.js";
import { theClaim } from "./sight.js";
import { drawVerdicts } from "./signoff.js";

/** Draw the form of the verdict and the verdicts before.
    @type {(memory: Memory, box: HTMLElement, claim: Claim) => void} */
export const drawJudging = (memory, box, claim) => {
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
  listenToVerdictForm(memory, form, scale);
  fill(box, drawVerdicts(memory, claim), form);
};

/** @type {(memory: Memory, claim: Claim) => Scale} */
const chosenScale = (memory, claim) => {
  const drafted = draftsOf(claim.claim_id).scale?.scale_id;
  const wanted = drafted === undefined ? memory.scaleId : Number(drafted);
  return memory.data.scales.find((scale) => scale.scale_id === wanted) ?? memory.data.scales[0];
};

/** @type {(memory: Memory, claim: Claim, scale: Scale) => HTMLElement} */
const drawScaleChoice = (memory, claim, scale) => {
  const select = make("select", { "aria-label": "Scale", class: "cw-scale" },
    ...memory.data.scales.map((one) => make("option", { value: one.scale_id, selected: one === scale }, one.label)));
  select.onchange = () => {
    memory.scaleId = Number(select.value);
    keepDraft(claim.claim_id, "scale", { scale_id: select.value });
    memory.redraw("judging");
    find(memory.part("judging"), ".cw-scale").focus();
  };
  return make("div", { class: "cw-part-head" }, make("h3", {}, claim.verdicts.length ? "Another verdict" : "Verdict"), memory.data.scales.length > 1 ? select : null);
};

/** The digit that chooses the rating at a place: 1 to 9, then 0; none beyond.
    @type {(place: number) => string | null} */
const digitAt = (place) => (place < 10 ? String((place + 1) % 10) : null);

/** @type {(rating: Rating, place: number) => HTMLElement} */
const drawRating = (rating, place) => make("label", { class: "cw-rating", title: rating.description, style: toneOf(rating) },
  make("input", { type: "radio", name: "rating_id", value: String(rating.rating_id), "data-digit": digitAt(place), "aria-keyshortcuts": digitAt(place) }),
  make("span", {}, make("i", { class: "cw-dot", "aria-hidden": "true" }), rating.label, keycapAt(place)));

/** @type {(place: number) => HTMLElement | null} */
const keycapAt = (place) => {
  const digit = digitAt(place);
  return digit === null ? null : keycap(digit);
};

/** What a verdict lacks that the server would refuse: it is said before, and the keyboard goes to where it is put right.
    @type {(memory: Memory, rating: Rating | undefined, values: { rationale: string }) => { words: string, where?: HTMLElement | null } | null} */
const lacks = (memory, rating, { rationale }) => {
  const { claim_id: claimId, evidence } = theClaim(memory);
  if (!rating) return { words: "Choose a rating first: press its digit or click it." };
  if (!rating.decisive) return null;
  const isComing = memory.outbox.some((command) => command.verb === "attach" && command.claim_id === claimId);
  if (!isComing && evidence.every((one) => one.withdrawn_at)) {
    return { words: `“${rating.label}” needs at least one source. Attach one (s), or choose a rating that decides nothing.`, where: seek(memory.part("evidence"), ".cw-attach") };
  }
  if (rationale.trim()) return null;
  return { words: `“${rating.label}” needs a rationale. Say in a sentence what the sources show.`, where: seek(memory.part("judging"), "[name=rationale]") };
};

/** @type {(memory: Memory, form: HTMLFormElement, scale: Scale) => void} */
const listenToVerdictForm = (memory, form, scale) => {
  const says = find(form, ".cw-rating-says");
  const explain = () => {
    const chosen = seek(form, "[name=rating_id]:checked", HTMLInputElement)?.value;
    const rating = scale.ratings.find((one) => String(one.rating_id) === chosen);
    says.textContent = rating?.description ?? "";
  };
  explain();
  form.addEventListener("input", explain);
  form.onsubmit = (event) => {
    event.preventDefault();
    const values = valuesOf(form);
    const lacking = lacks(memory, scale.ratings.find((one) => String(one.rating_id) === values.rating_id), { rationale: values.rationale });
    if (lacking) {
      memory.complain(lacking.words);
      lacking.where?.focus();
      return;
    }
    // The queue does not know yet of the verdicts that are still on their way.
    /** @type {Told["upcoming"]} */
    const wish = { claim_id: null, judged: memory.outbox.filter(({ verb }) => verb === "record").map((one) => one.claim_id) };
    tell("upcoming", wish);
    memory.send("record", { ...values, next: wish.claim_id, opened_ago: Date.now() - memory.shownSince });
    // A key pressed before the next claim is there must not be typed into this one's rationale.
    seek(memory.part("claim"), "h2")?.focus({ preventScroll: true });
  };
  form.onkeydown = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    if (event.key === "Escape") targetOf(event).blur();
  };
};
