// The shapes of the queue.

import type { Judged, Listening, Named, View } from "../shared/types.d.ts";

/** A claim in the list. */
export interface Line extends Judged {
  claim_id: number;
  headline: string;
  speaker: string | null;
  checkworthiness: number;
  priority: number;
  assignee: string | null;
  /** Made by a person and undone. */
  taken_back: boolean;
  tags: string[];
}

/** A value to choose, what stands for it on the page, and the group under whose title it stands. */
export type Choice = [value: string | number, words: string, group?: string];

/** A filter of the queue, as its row in db/queries/filters.py says it; ``choices`` is null where any words will do. */
export interface FilterField {
  name: string;
  title: string;
  choices: Choice[] | null;
}

/** A view that the desk keeps; ``address`` holds what differs from the usual one. */
export interface KeptView {
  saved_view_id: number;
  name: string;
  address: Record<string, string>;
}

/** What can be chosen to narrow the queue by. */
export interface Choices {
  filters: FilterField[];
  priorities: Named[];
  people: Named[];
  tags: Named[];
  views: KeptView[];
}

/** What the server sends: a page of the claims of a view. */
export interface Shown {
  view: View;
  article_id: number | null;
  lines: Line[];
  /** Claims that were opened beside the view. */
  beside: number[];
  /** Asks for the next page; null on the last one. */
  next_key: string | null;
  /** How many claims stand under each tab, and the number beyond which they are not counted. */
  counts: Record<string, number | null | undefined>;
  counted: number;
  choices: Choices;
  /** Why a claim can be dismissed. */
  reasons: string[];
}

/** The whole view, once it was counted: only what was counted and said can be changed. */
export interface Whole {
  ticket: string;
  number: number;
}

export interface Memory extends Listening {
  data: Shown;
  /** The claim that stands open, and its line. */
  open: number | null;
  current?: HTMLElement | null;
  /** The claims selected, the one selected last, and the whole view where that is selected. */
  chosen: Set<number>;
  anchor?: number;
  whole: Whole | null;
  /** Whether another view is on its way. */
  turning: boolean;
  searching?: ReturnType<typeof setTimeout>;
  /** What the parts were drawn from: they are drawn again only where that changed. */
  drawn?: string;
  bulkDrawn?: string;
  narrowed?: string;
}
