// Going ahead: the claims that most likely come next came with the one in sight, and those seen before are still known.
// A step to one of them, or a verdict on the one before, shows it at once while the server is told; what the server
// answers to the last step always has the last word.

/** So many claims stay known. */
const MOST_KNOWN = 40;
/** After a claim was brought back, keys still on their way were meant for the one that was in sight until then. */
const KEYS_UNDER_WAY = 700;

const claimInSight = (memory) => memory.data?.claim?.claim_id ?? null;

/** Keep what came of claims, except of those that a command still changes. */
const remember = ({ known, outbox }, { claim, work, ahead }) => {
  for (const one of [...ahead, { claim, work }]) {
    const claimId = one.claim?.claim_id;
    if (claimId === undefined || outbox.some((command) => command.claim_id === claimId)) continue;
    known.delete(claimId);
    known.set(claimId, one);
  }
  for (const claimId of known.keys()) if (known.size > MOST_KNOWN) known.delete(claimId);
};

/** A command makes what is known untrue: a verdict of its claim alone, all else perhaps of others. */
const unlearn = ({ known }, { verb, claim_id: claimId }) => {
  if (verb === "record") known.delete(claimId);
  else known.clear();
};

/** Show a claim that is known; false where it is not. */
const showKnown = (memory, claimId) => {
  const known = memory.known.get(claimId);
  if (!known) return false;
  memory.data = { ...memory.data, ...known };
  memory.draw();
  return true;
};

/** Whether the desk's rules allow a verdict, as far as it can be told here: the server decides. */
const isFounded = ({ data: { claim, scales, reviewer } }, { rating_id: ratingId, rationale }) => {
  const rating = scales.flatMap((scale) => scale.ratings).find((one) => String(one.rating_id) === ratingId);
  const founded = claim.evidence.some((one) => !one.withdrawn_at) && rationale.trim();
  return Boolean(reviewer && rating && (founded || !rating.decisive));
};

/** After a verdict, go to the next claim before it is recorded; false where its answer has to be waited for. */
const goAhead = (memory, command) => {
  if (command.next === null || !isFounded(memory, command) || !showKnown(memory, command.next)) return false;
  memory.wanted = command.next;
  showOpen(command.next);
  return true;
};

/** Whether somebody has begun with the claim in sight: it is not taken away from under their hands. */
const hasBegun = (memory) => memory.begun || memory.outbox.length > 0
  || Boolean(document.activeElement?.matches(TYPING) && memory.part("claim").parentElement.contains(document.activeElement));

/** Where a verdict was refused after all on a claim that is out of sight: go back to it, or stay with what was begun. */
const goBack = (memory, claimId) => {
  const stays = hasBegun(memory);
  if (!stays) memory.backSince = Date.now();
  openClaim(stays ? memory.shown : claimId);
};
const isKeyUnderWay = ({ backSince }, { key }) => Date.now() - backSince < KEYS_UNDER_WAY && (isDigit(key) || key in ACTIONS);

/** The server writes the address of the claim into the browser's bar. Who reloads the page before it has, comes back to
    the claim in sight all the same. */
const WANTED = "cw-wanted";
const keepWanted = ({ settled, wanted }) => {
  try { if (!settled && wanted !== null) sessionStorage.setItem(WANTED, String(wanted)); } catch { /* private window */ }
};
const takeWanted = () => {
  try {
    const wanted = Number(sessionStorage.getItem(WANTED));
    sessionStorage.removeItem(WANTED);
    return performance.getEntriesByType("navigation")[0]?.type === "reload" && wanted ? wanted : null;
  } catch { return null; }
};

/** Take what the server says. Until it answers the last step and has every command, the claim in sight stays. */
const takeData = (memory, data) => {
  const inSight = memory.data;
  keepOutbox(memory, memory.outbox.filter(({ ticket }) => !data.received.includes(ticket)));
  const fresh = data.outcomes.filter(({ ticket }) => !answered.has(ticket));
  memory.refused = fresh.find(({ ok, verb, claim_id: claimId }) => !ok && verb === "record" && claimId !== memory.shown) ?? null;
  memory.settled = isLatest(data) && !memory.outbox.length;
  remember(memory, data);
  memory.data = data;
  if (!inSight?.claim || data.open === memory.wanted) return;
  if (memory.refused ? hasBegun(memory) : !memory.settled && memory.wanted !== null) {
    const { claim, work } = memory.known.get(memory.wanted) ?? inSight;
    memory.data = { ...data, claim, work };
  }
};

/** Whether the card does not yet show what was last asked for. */
const isAwaited = (memory) => !memory.settled && (memory.waiting || memory.wanted !== claimInSight(memory));
