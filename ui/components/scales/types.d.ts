// The shapes of the page of scales.

import type { Common } from "../shared/types.d.ts";

export interface Rating {
  rating_id: number;
  label: string;
  description: string;
  colour: string;
  /** Higher is truer; null where it has no place between true and false. */
  value: number | null;
  common: Common;
  retired: boolean;
  /** How many claims stand on it now. */
  n_claims: number;
  /** How many verdicts were ever given by it. */
  n_verdicts: number;
}

/** What the form of a rating begins with: a rating, or what a new one needs. */
export type Offered = Rating | { scale_id: number; colour: string; common: Common };

export interface Scale {
  scale_id: number;
  label: string;
  description: string;
  is_default: boolean;
  retired: boolean;
  ratings: Rating[];
}

export interface Shown {
  scales: Scale[];
  /** The places of the common scale. */
  common: Common[];
  /** Colours to begin with. */
  palette: string[];
  outcome: { ticket: string; verb: string; ok: boolean; message: string } | null;
}

export interface Memory {
  data: Shown;
  /** The scales that are unfolded. */
  open: Set<number>;
  /** The form that is open, as "rating 3"; null where none is. */
  editing: string | null;
  /** The form that was open when the scales were drawn last. */
  edited?: string | null;
  drawn?: string;
  /** Whether the form of a new scale stands there. */
  drawnNew?: boolean;
  /** The ticket of the answer taken last. */
  answered?: string;
  /** Send a command to the server. */
  send: (verb: string, values: Record<string, unknown>) => void;
  /** Open a form, or close the open one. */
  edit: (what: string | null) => void;
}
