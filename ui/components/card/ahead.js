// Going ahead: the claims that most likely come next came with the one in sight, and those seen before are still known.
// A step to one of them, or a verdict on the one before, shows it at once while the server is told; what the server
// answers to the last step always has the last word.

/** @import { Command } from "../shared/types.d.ts" */
/** @import { Known, Memory, Shown } from "./types.d.ts" */

import { TYPING } from "../shared/keys.js";
import { wasReloaded } from "../shared/page.js";
import { isLatest, openClaim, showOpen } from "../shared/steps.js";
import { keepOutbox, unheard, unreceived } from "./outbox.js";
import { claimInSight } from "./sight.js";

/** So many claims stay known. */
const MOST_KNOWN = 40;

/** Keep what came of claims, except of those that a command still changes.
    @type {(memory: Pick<Memory, "known" | "outbox">, came: Known & { ahead: Known[] }) => void} */
export const remember = ({ known, outbox }, { claim, work, ahead }) => {
  for (const one of [...ahead, { claim, work }]) {
    const claimId = one.claim?.claim_id;
    if (claimId === undefined || outbox.some((command) => command.claim_id === claimId)) continue;
    known.delete(claimId);
    known.set(claimId, one);
  }
  for (const claimId of known.keys()) if (known.size > MOST_KNOWN) known.delete(claimId);
};

/** A command makes what is known untrue: a verdict of its claim alone, all else perhaps of others.
    @type {(memory: Pick<Memory, "known">, command: Pick<Command, "verb" | "claim_id">) => void} */
export const unlearn = ({ known }, { verb, claim_id: claimId }) => {
  if (verb === "record" && claimId !== null) known.delete(claimId);
  else known.clear();
};

/** Show a claim that is known; false where it is not.
    @type {(memory: Memory, claimId: number) => boolean} */
export const showKnown = (memory, claimId) => {
  const known = memory.known.get(claimId);
  if (!known) return false;
  memory.data = { ...memory.data, ...known };
  memory.draw();
  return true;
};

/** Whether the desk's rules allow a verdict, as far as it can be told here: the server decides.
    @type {(shown: Pick<Shown, "claim" | "scales" | "reviewer">, verdict: Record<string, unknown>) => boolean} */
export const isFounded = ({ claim, scales, reviewer }, { rating_id: ratingId, rationale }) => {
  const rating = scales.flatMap((scale) => scale.ratings).find((one) => String(one.rating_id) === ratingId);
  const founded = claim?.evidence.some((one) => !one.withdrawn_at) && String(rationale ?? "").trim();
  return Boolean(reviewer && rating && (founded || !rating.decisive));
};

/** After a verdict, go to the next claim before it is recorded; false where its answer has to be waited for.
    @type {(memory: Memory, command: Record<string, unknown>) => boolean} */
export const goAhead = (memory, command) => {
  const next = /** @type {number | null} */ (command.next);
  if (next === null || !isFounded(memory.data, command) || !showKnown(memory, next)) return false;
  memory.wanted = next;
  showOpen(next);
  return true;
};

/** Whether somebody has begun with the claim in sight: it is not taken away from under their hands.
    @type {(memory: Memory) => boolean} */
const hasBegun = (memory) => memory.begun || memory.outbox.length > 0
  || Boolean(document.activeElement?.matches(TYPING) && memory.part("claim").parentElement?.contains(document.activeElement));

/** Where a verdict was refused after all on a claim that is out of sight: go back to it, or stay with what was begun.
    @type {(memory: Memory, claimId: number) => void} */
export const goBack = (memory, claimId) => {
  const begun = hasBegun(memory) ? memory.shown : undefined;
  if (begun === undefined) memory.backSince = Date.now();
  openClaim(begun ?? claimId);
};

const WANTED = "cw-wanted";

/** Keep the claim in sight for whoever reloads the page now: the server writes its address into the browser's bar, and may
    not have yet.
    @type {(memory: Memory) => void} */
export const keepWanted = ({ settled, wanted }) => {
  try { if (!settled && wanted !== null) sessionStorage.setItem(WANTED, String(wanted)); } catch { /* private window */ }
};

/** The claim that was in sight when the page was reloaded; null where it was not, or nothing is known.
    @type {() => number | null} */
export const takeWanted = () => {
  try {
    const wanted = Number(sessionStorage.getItem(WANTED));
    sessionStorage.removeItem(WANTED);
    return wasReloaded() && wanted ? wanted : null;
  } catch { return null; }
};

/** Take what the server says. Until it answers the last step and has every command, the claim in sight stays.
    @type {(memory: Memory, data: Shown) => void} */
export const takeData = (memory, data) => {
  const inSight = memory.data;
  keepOutbox(memory, unreceived(memory.outbox, data.received));
  memory.refused = unheard(data.outcomes).find(({ ok, verb, claim_id: claimId }) => !ok && verb === "record" && claimId !== memory.shown) ?? null;
  memory.settled = isLatest(data) && !memory.outbox.length;
  remember(memory, data);
  memory.data = data;
  if (!inSight.claim || data.open === memory.wanted) return;
  if (memory.refused ? hasBegun(memory) : !memory.settled && memory.wanted !== null) {
    const { claim, work } = (memory.wanted === null ? null : memory.known.get(memory.wanted)) ?? inSight;
    memory.data = { ...data, claim, work };
  }
};

/** Whether the card does not yet show what was last asked for.
    @type {(memory: Memory) => boolean} */
export const isAwaited = (memory) => !memory.settled && (memory.waiting || memory.wanted !== claimInSight(memory));
