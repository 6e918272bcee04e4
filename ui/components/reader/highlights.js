// The article as elements: one text node per piece, each piece knowing which claims it belongs to.

/** @import { Span } from "../shared/types.d.ts" */
/** @import { Highlight, Piece, Reading } from "./types.d.ts" */

import { spokenState, toneOf } from "../shared/claims.js";
import { make } from "../shared/elements.js";
import { countPoints, cutAt } from "./offsets.js";

/** Draw the text with its highlights, its passages that are not the article's own prose, and what nobody looked at yet.
    Returns the page and its pieces, in order.
    @type {(reading: Pick<Reading, "text" | "highlights" | "passages" | "gaps" | "looks">) => { page: DocumentFragment, pieces: Piece[] }} */
export const drawArticle = ({ text, highlights, passages, gaps, looks }) => {
  const marked = looks.map(([start, end]) => ({ start, end }));
  const edges = new Set([0, countPoints(text)]);
  for (const span of [...highlights, ...passages, ...gaps, ...marked]) edges.add(span.start).add(span.end);
  const pieces = cutAt(text, [...edges].sort((a, b) => a - b));
  const [cover, aside] = [coverOf(pieces, highlights), coverOf(pieces, passages)];
  const [missing, looked] = [coverOf(pieces, gaps), coverOf(pieces, marked)];
  /** @type {Set<number>} */
  const begun = new Set();
  const page = document.createDocumentFragment();
  const drawn = pieces.map((piece, i) => {
    const kind = aside[i][0]?.kind;
    const classes = [kind && `cw-aside cw-${kind}`, missing[i].length && "cw-gap", looked[i].length && "cw-look"].filter(Boolean).join(" ");
    return { start: piece.start, end: piece.end, node: drawPiece(piece, cover[i], classes || null, begun) };
  });
  page.append(...drawn.map(({ node }) => node));
  return { page, pieces: drawn };
};

/** For each piece the spans that cover it, the shortest first, so that a claim inside another can be clicked.
    @type {<S extends Span>(pieces: Span[], spans: S[]) => S[][]} */
export const coverOf = (pieces, spans) => {
  const cover = pieces.map(() => /** @type {typeof spans} */ ([]));
  const at = new Map(pieces.map((piece, i) => [piece.start, i]));
  for (const span of spans) {
    for (let i = at.get(span.start) ?? pieces.length; i < pieces.length && pieces[i].end <= span.end; i += 1) cover[i].push(span);
  }
  for (const spansHere of cover) spansHere.sort((a, b) => (a.end - a.start) - (b.end - b.start));
  return cover;
};

/** @type {(piece: { text: string }, claims: Highlight[], classes: string | null, begun: Set<number>) => HTMLElement} */
const drawPiece = (piece, claims, classes, begun) => {
  const [first] = claims;
  if (!first) return make("span", { class: classes }, piece.text);
  const mark = make("mark", {
    class: classes,
    "data-claims": claims.map((claim) => claim.claim_id).join(" "),
    "data-state": first.state,
    style: toneOf(first.verdict),
  }, piece.text);
  if (!begun.has(first.claim_id)) beginClaim(mark, first, begun);
  return mark;
};

/** The first piece of a claim can hold the keyboard, and says its headline and state to a screen reader.
    @type {(mark: HTMLElement, claim: Highlight, begun: Set<number>) => void} */
const beginClaim = (mark, claim, begun) => {
  begun.add(claim.claim_id);
  mark.tabIndex = -1;
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-label", `Claim, ${spokenState(claim)}: ${claim.headline}. ${mark.textContent}`);
};
