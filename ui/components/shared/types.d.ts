// The shapes that several components share. Nothing here comes into a browser: these are for the checker and for readers.

/** What Streamlit hands to a component whenever its data may have changed. */
export interface Component<Data> {
  data: Data;
  parentElement: HTMLElement;
  /** Tell the server, once: the name of a trigger and any value that JSON has. */
  setTriggerValue: (name: string, value: unknown) => void;
}

/** A stretch of an article: half-open, in code points. */
export interface Span {
  start: number;
  end: number;
}

export type State = "open" | "checked" | "approved" | "returned" | "recheck" | "dismissed";
export type Common = "true" | "mostly true" | "mixed" | "mostly false" | "false" | "unverifiable";

/** The verdict of a claim as lists show it. */
export interface Standing {
  label: string;
  colour: string | null;
  common: Common | null;
}

/** What has a state and, once somebody gave it, a verdict. */
export interface Judged {
  state: State;
  verdict: Standing | null;
}

/** Something to choose by its name. */
export interface Named {
  key: number;
  name: string;
}

export interface Article {
  article_id: number;
  title: string;
  author: string | null;
  publisher: string | null;
  published_at: string | null;
  url: string | null;
  n_claims: number;
  n_open: number;
  n_checked: number;
  n_attention: number;
  n_words: number;
  n_covered: number;
}

/** A value of a field as this person has it and as it was recorded meanwhile. */
export interface Version {
  field: string;
  mine: string | null;
  theirs: string | null;
}

/** What came of a command. */
export interface Outcome {
  ticket: string;
  verb: string;
  claim_id: number | null;
  ok: boolean;
  message: string;
  version: number | null;
  new_version?: number;
  /** Both sides of what somebody else was quicker to change. */
  versions: Version[];
}

/** What a person asks the server to do; each verb has fields of its own. */
export interface Command {
  ticket: string;
  verb: string;
  /** The claim that stood open when it was given. */
  at: number | null;
  claim_id: number | null;
  version: number | null;
  [field: string]: unknown;
}

/** Which claims the queue shows. */
export interface View {
  tab: string;
  text: string;
  sort: string;
  scope: string;
  /** The keys of the pages that were turned, the last one shown. */
  after: string[];
  /** What each filter narrows it to, by its name; an empty text where it does not. */
  [filter: string]: unknown;
}

/** Everything that components tell each other, by its name, and what comes with it. */
export interface Told {
  /** A person went to a claim. */
  open: { claim_id: number; step: number };
  /** The server says, or the card foresees, which claim stands open. */
  shown: number | null;
  /** A command for the card to send; ``of`` is the claim that it is meant for. */
  do: { verb: string; of?: number | null; [field: string]: unknown };
  /** Another view of the queue: ``enter`` says which claim of it is opened; ``nth`` makes every question another one. */
  view: View & { enter: string | null; nth: string };
  /** So many claims further down the queue. */
  walk: number;
  /** Which open claim comes next: the queue puts it into ``claim_id``. */
  upcoming: { claim_id: number | null; judged: (number | null)[] };
  /** The reader is to widen (w), split (t) or merge (m) the open claim. */
  words: string;
  /** Words of the article to be shown. */
  jump: Span;
  /** The list of keys is wanted. */
  keys: undefined;
  outcome: Outcome;
  /** A command was refused when its page was gone. */
  refused: Outcome;
  /** The server has been silent for long. */
  unanswered: undefined;
  /** Modules of a newer version ask those before them for what the window remembers. */
  page: { page: Page | null };
}

/** What a component remembers from run to run to stop listening. */
export interface Listening {
  ears?: Record<string, () => void>;
}

/** The field in which somebody types, and what became of it. */
export interface Typing {
  /** Where it stands: enough to find it again when the page was drawn anew. */
  field: Place | null;
  element: Element | null;
  /** The claim on the card. */
  claim: number | null;
  /** When the field was taken away, as ``performance.now()``; 0 while it is there. */
  torn: number;
  /** The keys pressed since. */
  waiting: string;
  /** The field from which a form went out. */
  sent: Place | null;
  watched: boolean;
}
export interface Place {
  form: string;
  name: string | null;
  claim: number | null;
}

/** For each part of a claim's card the drafts of it, by tab. */
export type Drafts = Record<string, Tabs>;
export type Tabs = Record<string, Draft>;
export interface Draft {
  /** When it was typed, in milliseconds. */
  at: number;
  values: Values;
}
/** The fields of a form by their names. */
export type Values = Record<string, string>;

/** What the window remembers for as long as it stands, whatever page of the application it shows. */
export interface Page {
  /** The number of the last step; null before the first. */
  step: number | null;
  session: { name: string; since: number } | null;
  /** The claim that stands open; undefined before any was. */
  open: number | null | undefined;
  /** The last step, until the card has heard of it. */
  asked: { claim_id: number; step: number } | null;
  /** How many views of the queue were asked for. */
  views: number;
  /** The name of this tab, once drafts asked for it. */
  tab: string | null;
  /** Commands on their way. */
  outbox: Command[];
  /** The tickets of the answers taken: one that is told again must not drop what was typed since. */
  answered: Set<string>;
  /** Drafts that the browser would not keep (a private window, a full disk), by claim. */
  unkept: Map<number | null, Drafts>;
  typing: Typing;
}

/** What stands in an element; null, undefined and false stand for nothing. */
export type Leaf = Node | string | number | null | undefined | false;
export type Child = Leaf | Leaf[];

/** Attributes and fields of an element to make, and what it does when something happens to it. */
export interface Attributes {
  onClick?: (event: MouseEvent) => void;
  onMousedown?: (event: MouseEvent) => void;
  onInput?: (event: Event) => void;
  onSubmit?: (event: SubmitEvent) => void;
  onToggle?: (event: Event) => void;
  style?: Record<string, string>;
  [name: string]: unknown;
}
