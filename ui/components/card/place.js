// The card, still its first part: where the claim stands, who says it, and whom and when its words mean.

/** @import { Claim, Memory } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { make, targetOf } from "../shared/elements.js";

/** Who says it, and through whom the claim comes.
    @type {(claim: Claim) => HTMLElement} */
export const drawSpeaker = (claim) => {
  const chain = claim.attribution.map(({ speaker, cue, stance }) => `${speaker} ${cue}${["says", "tells"].includes(stance) ? "" : ` (${stance})`}`);
  return make("p", { class: "cw-said-by" },
    claim.speaker ? ["Stated by ", make("b", {}, claim.speaker)] : "Stated by the article",
    chain.length ? make("span", { title: "Through whom the claim comes, the outermost first" }, ` · ${chain.join(" › ")}`) : null);
};

/** The restatement; words that are not in the quote are marked, and say where they come from when pointed at.
    @type {(claim: Claim) => (HTMLElement | string)[]} */
export const drawWorded = (claim) => claim.worded.map(({ words, context }) => (context === null ? words : make("span", {
  class: "cw-brought-in", role: "mark", tabIndex: 0, "aria-description": `Not in the quote. From the article: ${context}`, "data-context": context,
}, words)));

/** Who is named in place of a word of the article; a click puts the word back.
    @type {(memory: Memory, claim: Claim) => HTMLElement | null} */
export const drawResolutions = (memory, claim) => {
  const used = claim.resolutions.filter((one) => one.in_effect);
  if (!used.length) return null;
  return make("p", { class: "cw-note cw-resolutions" }, "Read as: ", ...used.map((one) => make("span", { class: "cw-resolution" },
    `${one.mention} → ${one.referent}`,
    make("button", {
      type: "button", class: "cw-button cw-quiet", "aria-label": `Put “${one.mention}” back in place of ${one.referent}`, title: `Put “${one.mention}” back`,
      onClick: () => memory.send("revert", { start: one.start }),
    }, "undo"))));
};

/** Words such as "last year", which mean something only beside the day of publication.
    @type {(claim: Claim) => HTMLElement | null} */
export const drawDates = (claim) => {
  if (!claim.relative_dates.length) return null;
  const said = claim.relative_dates.map((words) => `“${words}”`).join(", ");
  const day = claim.published_at ? new Date(`${claim.published_at}T12:00:00`) : null;
  const shown = day?.toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return make("p", { class: "cw-note cw-dates" }, shown ? `${said}: published ${shown}` : `${said}: the article does not say when it was published`);
};

const PLACE = "cw-place-folded";

/** @type {() => boolean} */
const isFolded = () => {
  try { return localStorage.getItem(PLACE) !== null; } catch { return false; }
};

/** @type {(folded: boolean) => void} */
const keepFolded = (folded) => {
  try { if (folded) localStorage.setItem(PLACE, "1"); else localStorage.removeItem(PLACE); } catch { /* private window */ }
};

/** The direction in which words are read: that of their first letter. The sentence before them may have another.
    @type {(words: string) => "ltr" | "rtl"} */
export const directionOf = (words) => (/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(words.match(/\p{L}/u)?.[0] ?? "") ? "rtl" : "ltr");

/** The claim in its sentence, with the sentence before and after, and the way to each of its places.
    @type {(claim: Claim) => HTMLElement} */
export const drawPlace = (claim) => make("details", { class: "cw-in-place", open: !isFolded() },
  make("summary", { onClick: (event) => keepFolded(Boolean(targetOf(event).closest("details")?.open)) }, "In the article"),
  make("p", { class: "cw-context", dir: directionOf(claim.quote) }, String(claim.columns.context_before), make("b", {}, claim.quote), String(claim.columns.context_after)),
  make("p", { class: "cw-note" }, claim.appearances.length > 1 ? `Stands there ${claim.appearances.length} times: ` : null,
    ...claim.appearances.map(([start, end], i) => make("button", {
      type: "button", class: "cw-button cw-quiet cw-jump", "aria-label": `Show appearance ${i + 1} in the article`, onClick: () => tell("jump", { start, end }),
    }, claim.appearances.length > 1 ? String(i + 1) : "Show it there"))));
