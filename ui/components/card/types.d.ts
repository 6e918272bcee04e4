// The shapes of the card. Offsets are half-open and count code points; times are ISO 8601, in UTC.

import type { Command, Common, Judged, Listening, Named, Outcome, State, View } from "../shared/types.d.ts";

export type Stance = "supports" | "refutes" | "context";
export type OneSided = "own site" | "claimant" | "own site and claimant" | "one origin";

/** What is known of a source wherever it is used. */
export interface Source {
  source_id: number;
  url: string | null;
  title: string;
  publisher: string | null;
  author: string | null;
  published_at: string | null;
  kind: string | null;
  archive_url: string | null;
  confidential: boolean;
}

/** A saved copy of a source; ``is_readable`` says whether any text was found in it. */
export interface Copy {
  snapshot_id: number;
  name: string;
  sha256: string;
  fetched_at: string;
  is_readable: boolean;
}

/** A source attached to the claim; ``withdrawn_at`` is null while it stands. */
export interface Evidence extends Source {
  evidence_id: number;
  source_version: number;
  stance: Stance;
  quote: string;
  locator: string;
  note: string;
  added_by: string;
  withdrawn_at: string | null;
  copies: Copy[];
  /** Null where there is no quote or no copy that could be read. */
  quote_in_copy: boolean | null;
}

export interface Verdict {
  verdict_id: number;
  label: string;
  colour: string | null;
  common: Common;
  scale: string;
  rationale: string;
  correction: string;
  checker: string;
  recorded_at: string;
  /** The wording that it judged, where the claim has another one now. */
  earlier_wording: string | null;
  /** The claim on which it was given, where that was merged into this one. */
  came_with: number | null;
  retracted_at: string | null;
}

/** An editor's word on a verdict. */
export interface Signoff {
  verdict_id: number;
  decision: "approve" | "return";
  comment: string;
  editor: string;
  signed_at: string;
  undone: boolean;
}

/** A change of the claim, in words, with the fields that it changed. */
export interface Event {
  at: string;
  by: string;
  said: string;
  changes: { field: string; before: string | null; after: string | null }[];
}

/** Everything about one claim. */
export interface Claim extends Judged {
  claim_id: number;
  version: number;
  state: State;
  /** The columns of claims.csv that are on the card, by name: those whose row in db/columns/claims.py says so. */
  columns: Record<string, unknown>;
  /** Why the machine proposed it, as words that continue "because it …". */
  signals: string[];
  /** The rules that made the machine's wording, in order; null where nobody wrote them down. */
  rules: string[] | null;
  created_by: string;
  headline: string;
  claim_text: string;
  /** The restatement piece by piece; words from outside the quote come with the words around their place. */
  worded: { words: string; context: string | null }[];
  speaker: string | null;
  /** The machine's wording; null where a person made the claim. */
  proposed_text: string | null;
  proposed_headline: string | null;
  proposed_speaker: string | null;
  quote: string;
  appearances: [number, number][];
  attribution: { speaker: string; cue: string; stance: string }[];
  resolutions: { start: number; mention: string; referent: string; in_effect: boolean }[];
  relative_dates: string[];
  /** The day on which the article was published. */
  published_at: string | null;
  dismissal_reason: string | null;
  taken_back: boolean;
  merged_into: number | null;
  merged: { claim_id: number; version: number; headline: string }[];
  evidence: Evidence[];
  one_sided: OneSided | null;
  /** The verdict that stands; all of them, and the editors' words on them, newest first. */
  verdict_id: number | null;
  verdicts: Verdict[];
  on_earlier_wording: boolean;
  signoffs: Signoff[];
  events: Event[];
}

/** How the work on a claim is shared out. */
export interface Work {
  assignee_id: number | null;
  priority: number;
  tags: Named[];
}

/** A claim as it came, with what is told beside it. */
export interface Known {
  claim: Claim | null;
  work: Work | null;
}

export interface Rating {
  rating_id: number;
  label: string;
  description: string;
  colour: string | null;
  decisive: boolean;
}
export interface Scale {
  scale_id: number;
  label: string;
  ratings: Rating[];
}

/** What the server sends with every answer. */
export interface Shown extends Known {
  /** The claims to which the next step most likely leads. */
  ahead: Known[];
  /** The claim that stands open, by the last step that the server knows of; which session says so. */
  open: number | null;
  step: number | null;
  session: string;
  /** The tickets of the commands that the server has; what came of them. */
  received: string[];
  outcomes: Outcome[];
  people: Named[];
  priorities: Named[];
  scales: Scale[];
  /** Why a claim can be dismissed; what kinds of source there are. */
  reasons: string[];
  kinds: string[];
  reviewer: string | null;
  /** Proves to other addresses of the application that this page is the reviewer's. */
  token: string;
  undo: { said: string; claim_id: number | null } | null;
  /** The sources that the words looked for are in. */
  found: { words: string | null; sources: Source[] };
  /** What to say where there is no claim. */
  nothing: string;
}

export type Part = "claim" | "work" | "evidence" | "judging" | "history";

export interface Memory extends Listening {
  data: Shown;
  /** Commands on their way; they outlast the card, in the memory of the window. */
  outbox: Command[];
  /** Claims seen before, or come ahead. */
  known: Map<number, Known>;
  /** What was refused, by claim. */
  troubles: Map<number | null, Outcome>;
  /** What each part was drawn from: it is drawn again only where that changed. */
  drawn: Partial<Record<Part, string>>;
  /** How many commands were given. */
  count: number;
  /** The claim that the last step leads to, for the server. */
  opened: number | null;
  step: number | null;
  /** The claim that the person went to, until the server has answered. */
  wanted: number | null;
  /** Whether the server alone can say which claim comes next. */
  waiting: boolean;
  /** Whether the server has answered the last step and has every command. */
  settled: boolean;
  /** When a claim was brought back, as ``Date.now()``. */
  backSince: number;
  /** The claim in sight when the page was reloaded. */
  reloaded: number | null;
  /** A verdict that was refused on a claim out of sight. */
  refused?: Outcome | null;
  /** The claim on the card, since when, and whether anything was begun on it. */
  shown?: number;
  shownSince: number;
  begun?: boolean;
  /** Which forms are open. */
  editing?: boolean;
  attaching?: boolean;
  dismissing?: boolean;
  returning?: boolean;
  correcting?: number | null;
  historyOpen?: boolean;
  /** A digit that waits for the next claim. */
  held?: string | null;
  takesFocus?: boolean;
  justAttached?: boolean;
  copyWanted?: boolean;
  /** The scale that was judged by last. */
  scaleId?: number;
  /** The source whose correction was sent. */
  sentSource?: number;
  /** The words by which a source is looked for, and those whose first find is to be taken. */
  words?: string;
  takesKnown?: string | null;
  copyNotes: Map<number, string>;
  /** The view of the queue that was asked for last. */
  view?: View & { enter: string | null; nth: string };
  /** So many questions in a row had no answer. */
  unanswered: number;
  /** Timers: for what is sent again, for steps that go out together, for looking up sources and pages. */
  again?: ReturnType<typeof setTimeout>;
  going?: ReturnType<typeof setTimeout>;
  finding?: ReturnType<typeof setTimeout>;
  reading?: ReturnType<typeof setTimeout>;

  /** The box of a part; draw a part anew; draw what changed. */
  part: (name: Part) => HTMLElement;
  redraw: (name: Part) => void;
  draw: () => void;
  /** Say what went wrong, or that nothing does; say what was done. */
  complain: (...words: (Node | string)[]) => void;
  say: (words: string) => void;
  setBusy: (busy: boolean) => void;
  /** Tell the server how things stand. */
  post: () => void;
  emit: (name: string, value: unknown) => void;
  /** Give a command on the claim in sight, unless its fields name another. */
  send: (verb: string, fields: Record<string, unknown>) => void;
  findSources: (words: string) => void;
}
