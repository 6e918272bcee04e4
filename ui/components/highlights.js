// The article as elements: one text node per piece, each piece knowing which claims it belongs to.

/** Draw the text with its highlights, its passages that are not the article's own prose, and what nobody looked at yet.
    Returns the page and its pieces: {start, end, node}, in order. */
const drawArticle = ({ text, highlights, passages, gaps, looks }) => {
  const marked = looks.map(([start, end]) => ({ start, end }));
  const edges = new Set([0, countPoints(text)]);
  for (const span of [...highlights, ...passages, ...gaps, ...marked]) edges.add(span.start).add(span.end);
  const pieces = cutAt(text, [...edges].sort((a, b) => a - b));
  const [cover, aside, missing, looked] = [highlights, passages, gaps, marked].map((spans) => coverOf(pieces, spans));
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

const drawPiece = (piece, claims, classes, begun) => {
  if (!claims.length) return make("span", { class: classes }, piece.text);
  const first = claims[0];
  const mark = make("mark", {
    class: classes,
    "data-claims": claims.map((claim) => claim.claim_id).join(" "),
    "data-state": first.state,
    style: first.verdict?.colour ? { "--cw-tone": first.verdict.colour } : {},
  }, piece.text);
  if (!begun.has(first.claim_id)) beginClaim(mark, first, begun);
  return mark;
};

/** The first piece of a claim can hold the keyboard, and says its headline and state to a screen reader. */
const beginClaim = (mark, claim, begun) => {
  begun.add(claim.claim_id);
  mark.tabIndex = -1;
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-label", `Claim, ${spokenState(claim)}: ${claim.headline}. ${mark.textContent}`);
};
