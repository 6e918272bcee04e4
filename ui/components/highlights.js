// The article as elements: one text node per piece, each piece knowing which claims it belongs to.

/** Draw the text with its highlights and its passages that are not the article's own prose. */
const drawArticle = ({ text, highlights, passages }) => {
  const edges = new Set([0, countPoints(text)]);
  for (const span of [...highlights, ...passages]) edges.add(span.start).add(span.end);
  const pieces = cutAt(text, [...edges].sort((a, b) => a - b));
  const cover = coverOf(pieces, highlights);
  const aside = coverOf(pieces, passages);
  const begun = new Set();
  const page = document.createDocumentFragment();
  pieces.forEach((piece, i) => page.append(drawPiece(piece, cover[i], aside[i], begun)));
  return page;
};

/** For each piece the spans that cover it, the shortest first, so that a claim inside another can be clicked. */
const coverOf = (pieces, spans) => {
  const cover = pieces.map(() => []);
  const at = new Map(pieces.map((piece, i) => [piece.start, i]));
  for (const span of spans) {
    for (let i = at.get(span.start); i < pieces.length && pieces[i].end <= span.end; i += 1) cover[i].push(span);
  }
  for (const spansHere of cover) spansHere.sort((a, b) => (a.end - a.start) - (b.end - b.start));
  return cover;
};

const drawPiece = (piece, claims, passages, begun) => {
  const kind = passages[0]?.kind;
  if (!claims.length) return make("span", { class: kind ? `cw-aside cw-${kind}` : null }, piece.text);
  const first = claims[0];
  const mark = make("mark", {
    class: kind ? `cw-aside cw-${kind}` : null,
    "data-claims": claims.map((claim) => claim.claim_id).join(" "),
    "data-state": first.state,
    style: first.verdict?.colour ? { "--cw-tone": first.verdict.colour } : {},
  }, piece.text);
  if (!begun.has(first.claim_id)) beginClaim(mark, first, begun);
  return mark;
};

/** The first piece of a claim is its one tab stop, and says its headline and state to a screen reader. */
const beginClaim = (mark, claim, begun) => {
  begun.add(claim.claim_id);
  mark.tabIndex = 0;
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-label", `Claim, ${spokenState(claim)}: ${claim.headline}. ${mark.textContent}`);
};
