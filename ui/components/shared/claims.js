// How claims and articles are told in short: signs, states in words, coverage.

/** @import { Common, Judged } from "./types.d.ts" */

/** How much of an article's words was looked at, in whole per cent; 100 only where nothing is left.
    @type {(article: { n_words: number, n_covered: number }) => number} */
export const coverageOf = ({ n_words: words, n_covered: covered }) => (words ? Math.floor((100 * covered) / words) : 100);

/** The sign of a verdict on the common scale: the second way to tell it, beside its colour.
    @type {Record<Common, string>} */
export const SIGNS = {
  true: "✓", "mostly true": "✓", mixed: "◐", "mostly false": "✗", false: "✗", unverifiable: "?",
};

/** The sign of a claim's state, or of its verdict.
    @type {(line: Judged) => string} */
export const signOf = (line) => {
  if (line.state === "dismissed") return "–";
  if (line.state === "returned" || line.state === "recheck") return "!";
  if (line.state === "open") return "●";
  return (line.verdict?.common && SIGNS[line.verdict.common]) ?? "◆";
};

/** A claim's state and verdict in words.
    @type {(line: Judged) => string} */
export const spokenState = (line) => (line.verdict && line.state !== "dismissed" ? `${line.state}, ${line.verdict.label}` : line.state);

/** The colour of a verdict as a style.
    @type {(verdict: { colour: string | null } | null) => Record<string, string>} */
export const toneOf = (verdict) => (verdict?.colour ? { "--cw-tone": verdict.colour } : {});
