// The card's way to the server: what is asked is sent until it is answered, also as the page goes.

/** @import { Command, Outcome } from "../shared/types.d.ts" */
/** @import { Memory } from "./types.d.ts" */

import { hearEvent, tell } from "../shared/bus.js";
import { nextStep } from "../shared/steps.js";
import { goAhead, keepWanted, showKnown, unlearn } from "./ahead.js";
import { dropDraft, tabName } from "./drafts.js";
import { DRAFT_OF, keepOutbox } from "./outbox.js";
import { claimInSight } from "./sight.js";
import { forgetTrouble } from "./troubles.js";

/** Whether the server has still to answer: the last step, a command, or the words by which a source is looked for.
    @type {(memory: Memory) => boolean} */
const isUnanswered = (memory) => !memory.settled || (memory.words ?? null) !== memory.data.found.words;

/** Tell the server how things stand, until it has answered.
    @type {(memory: Memory) => void} */
export const post = (memory) => {
  memory.emit("asked", { opened: memory.opened, step: memory.step, words: memory.words ?? null, view: memory.view ?? null, commands: memory.outbox.slice(0, 1) });
  clearTimeout(memory.again);
  // What reaches the server while it finishes the run before can be lost on the way.
  waitForAnswer(memory);
};

/** Ask again later where the server has still to answer.
    @type {(memory: Memory) => void} */
export const waitForAnswer = (memory) => {
  if (isUnanswered(memory)) memory.again = setTimeout(() => postAgain(memory), 2000);
};

/** A server that was started again knows nothing of this page until the whole of it is asked for.
    @type {(memory: Memory) => void} */
const postAgain = (memory) => {
  memory.unanswered += 1;
  if (memory.unanswered % 3 === 2) tell("unanswered");
  post(memory);
};

/** Nobody leaves the page by mistake while a command is still on its way; who leaves it all the same sends it first.
    @type {(memory: Memory) => void} */
export const hearUnload = (memory) => {
  hearEvent(memory, "beforeunload", window, "beforeunload", (/** @type {BeforeUnloadEvent} */ event) => {
    keepWanted(memory);
    if (memory.outbox.length) event.preventDefault();
  });
  hearEvent(memory, "pagehide", window, "pagehide", () => sendOnLeaving(memory));
};

/** Browsers let so many bytes go out from a page that is being closed. */
const MOST_ON_CLOSING = 60_000;

/** The card goes, and with it its connection: what is still on its way goes out by a request that outlasts the page. It
    stays in the outbox, too: sent again when the card is back, a command gets the answer that it had.
    @type {(memory: Memory) => Promise<void>} */
export const sendOnLeaving = async (memory) => {
  clearTimeout(memory.again);
  clearTimeout(memory.going);
  if (!memory.outbox.length || !memory.data.reviewer) return;
  const body = JSON.stringify({ commands: memory.outbox });
  const headers = { "X-Claim-Workbench-Token": memory.data.token, "Content-Type": "application/json" };
  try {
    const response = await fetch("desk/commands", { method: "POST", body, headers, keepalive: body.length < MOST_ON_CLOSING });
    const { outcomes } = /** @type {{ outcomes: Outcome[] }} */ (await response.json());
    for (const { ok, verb, claim_id: claimId } of outcomes) if (ok && DRAFT_OF[verb]) dropDraft(claimId, DRAFT_OF[verb]);
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused) tell("refused", refused);
  } catch { /* no connection: the outbox and the drafts keep everything until the card is back */ }
};

/** A command says at which claim it was given: the server may not have heard of the step there yet.
    @type {(memory: Memory, given: Omit<Command, "ticket" | "at">) => void} */
export const sendCommand = (memory, given) => {
  const at = memory.wanted ?? claimInSight(memory);
  memory.count += 1;
  const command = /** @type {Command} */ ({ ticket: `${tabName}-${Date.now()}-${memory.count}`, at, ...given });
  clearTimeout(memory.going);
  Object.assign(memory, { step: nextStep(), opened: null, wanted: at, waiting: false, settled: false, held: null });
  keepOutbox(memory, [...memory.outbox, command]);
  unlearn(memory, command);
  forgetTrouble(memory, command.claim_id);
  memory.say("");
  if (command.verb === "record") {
    memory.waiting = !goAhead(memory, command);
    memory.setBusy(memory.waiting);
  }
  memory.post();
};

/** A step to another claim: shown at once where it is known, else as waiting; told to the server when the steps pause.
    @type {(memory: Memory, to: { claim_id: number, step: number }) => void} */
export const goTo = (memory, { claim_id: claimId, step }) => {
  const first = memory.settled;
  Object.assign(memory, { opened: claimId, wanted: claimId, step, waiting: false, settled: false, held: null });
  memory.setBusy(claimId !== claimInSight(memory) && !showKnown(memory, claimId));
  clearTimeout(memory.going);
  // The first step goes out at once; those that follow before its answer go out together when they pause.
  if (first) memory.post();
  else memory.going = setTimeout(memory.post, 60);
};
