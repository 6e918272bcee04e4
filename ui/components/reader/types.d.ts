// The shapes of the reader. Offsets are half-open and count code points.

import type { Article, Judged, Listening, Span } from "../shared/types.d.ts";

/** A stretch of the article that is a claim; ``position`` 0 is its first appearance. */
export interface Highlight extends Span, Judged {
  claim_id: number;
  headline: string;
  position: number;
}

/** A passage that is not the article's own prose. */
export interface Passage extends Span {
  kind: string;
}

/** Where something stands, as [start, end]. */
export type Pair = [number, number];

/** What the server sends: an article and everything marked in it. */
export interface Reading {
  article: Article;
  revision_id: number;
  text: string;
  highlights: Highlight[];
  passages: Passage[];
  /** What somebody marked as looked at. */
  looks: Pair[];
  /** What is the article's own and nobody looked at yet. */
  gaps: Span[];
  /** Empty until the language model is loaded. */
  sentences: Pair[];
}

/** A piece of the text that is drawn as one element with one text node. */
export interface Piece extends Span {
  node: HTMLElement;
}

/** Where words begin and end, sorted. */
export interface Edges {
  starts: number[];
  ends: number[];
}

/** What is being chosen by keys: a sentence, other words for the open claim, a cut through it. */
export type Mode = "sentence" | "words" | "split";

export interface Memory extends Listening {
  data: Reading;
  /** The box that holds the text, and the line that says what goes on. */
  text: HTMLElement;
  said: HTMLElement;
  pieces: Piece[];
  mode: Mode | null;
  selected: Span | null;
  /** The claim that stands open. */
  open?: number | null;
  /** The highlight that is the tab stop. */
  stop?: HTMLElement | null;
  /** The words that were chosen last, from where the next step goes on. */
  lastPlace?: Span | null;
  edges?: Edges | null;
  /** The text that is drawn, with what it was drawn from. */
  revision?: number;
  drawn?: string;
  /** The text in which the open claim was last scrolled to. */
  place?: number;
}
