// What the server answered: what was recorded is no draft any more, and what came of each command is said.

/** @import { Outcome } from "../shared/types.d.ts" */
/** @import { Memory } from "./types.d.ts" */

import { tell } from "../shared/bus.js";
import { page } from "../shared/page.js";
import { dropDraft } from "./drafts.js";
import { buildingOn, DRAFT_OF, keepOutbox, unheard } from "./outbox.js";
import { waitForAnswer } from "./sending.js";
import { claimInSight } from "./sight.js";
import { goOnFromTheirs, putAwayCorrection } from "./source_correction.js";
import { drawTroubles } from "./troubles.js";

/** Take the server's answers: drop what was recorded from the drafts. Returns those that it had not given before.
    @type {(memory: Memory) => Outcome[]} */
export const takeAnswers = (memory) => {
  const fresh = unheard(memory.data.outcomes);
  for (const outcome of fresh) {
    page.answered.add(outcome.ticket);
    if (outcome.ok) keepOutbox(memory, buildingOn(memory.outbox, outcome));
    tell("outcome", outcome);
    if (outcome.ok) forgetDraft(memory, outcome);
    else if (outcome.verb === "edit source" && outcome.versions.length) goOnFromTheirs(memory, outcome.claim_id);
  }
  clearTimeout(memory.again);
  memory.unanswered = 0;
  if (memory.outbox.length) memory.post();
  else waitForAnswer(memory);
  return fresh;
};

/** What was recorded is no draft any more, and its form is closed.
    @type {(memory: Memory, outcome: Outcome) => void} */
const forgetDraft = (memory, { verb, claim_id: claimId }) => {
  if (DRAFT_OF[verb]) dropDraft(claimId, DRAFT_OF[verb]);
  if (verb === "record") dropDraft(claimId, "scale");
  if (verb === "edit source") putAwayCorrection(memory, claimId);
  // Where another claim stands there already, somebody may be typing in it.
  if (claimId !== null && claimId !== claimInSight(memory)) return;
  if (verb === "reword") memory.editing = false;
  if (verb === "attach") Object.assign(memory, { attaching: false, justAttached: true });
  if (verb === "return") memory.returning = false;
  memory.drawn = {};
};

/** Say what came of commands. A digit that waited for the next claim is not meant for the one whose verdict was refused.
    @type {(memory: Memory, outcomes: Outcome[]) => void} */
export const sayOutcomes = (memory, outcomes) => {
  for (const outcome of outcomes) {
    memory.troubles.delete(null);
    if (outcome.ok) memory.troubles.delete(outcome.claim_id);
    else memory.troubles.set(outcome.claim_id, outcome);
    if (!outcome.ok) memory.held = null;
    memory.say(outcome.ok ? outcome.message : "");
  }
  if (outcomes.length) drawTroubles(memory);
};
