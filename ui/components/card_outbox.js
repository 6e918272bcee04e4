// The card's way to the server. Every command carries a ticket and is sent until the server says that it has it; what
// was typed stays until it is recorded, and what was refused stays said until somebody has seen it.

const DRAFT_OF = { record: "verdict", attach: "source", reword: "wording", return: "return" };

/** Commands on their way. They outlast the card, which goes when another page is opened and comes again with it. */
const keepOutbox = (memory, commands) => { memory.outbox = window.claimWorkbenchOutbox = commands; };

/** Whether the server has still to answer: the last step, a command, or the words by which a source is looked for. */
const isUnanswered = (memory) => !memory.settled || (memory.words ?? null) !== memory.data.found.words;

const post = (memory) => {
  memory.emit("asked", { opened: memory.opened, step: memory.step, words: memory.words ?? null, view: memory.view ?? null, commands: memory.outbox.slice(0, 1) });
  clearTimeout(memory.again);
  // What reaches the server while it finishes the run before can be lost on the way.
  if (isUnanswered(memory)) memory.again = setTimeout(() => postAgain(memory), 2000);
};

/** A server that was started again knows nothing of this page until the whole of it is asked for. */
const postAgain = (memory) => {
  memory.unanswered += 1;
  if (memory.unanswered % 3 === 2) tell("unanswered");
  post(memory);
};

/** Nobody leaves the page by mistake while a command is still on its way; who leaves it all the same sends it first. */
const hearUnload = (memory) => {
  memory.ears ??= {};
  memory.ears.unload?.();
  const warn = (event) => {
    keepWanted(memory);
    if (memory.outbox.length) event.preventDefault();
  };
  const leave = () => sendOnLeaving(memory);
  window.addEventListener("beforeunload", warn);
  window.addEventListener("pagehide", leave);
  memory.ears.unload = () => {
    window.removeEventListener("beforeunload", warn);
    window.removeEventListener("pagehide", leave);
  };
};

/** Browsers let so many bytes go out from a page that is being closed. */
const MOST_ON_CLOSING = 60_000;

/** The card goes, and with it its connection: what is still on its way goes out by a request that outlasts the page. It
    stays in the outbox, too: sent again when the card is back, a command gets the answer that it had. */
const sendOnLeaving = async (memory) => {
  clearTimeout(memory.again);
  clearTimeout(memory.going);
  if (!memory.outbox.length || !memory.data?.reviewer) return;
  const body = JSON.stringify({ commands: memory.outbox });
  const headers = { "X-Claim-Workbench-Token": memory.data.token, "Content-Type": "application/json" };
  try {
    const response = await fetch("desk/commands", { method: "POST", body, headers, keepalive: body.length < MOST_ON_CLOSING });
    const { outcomes } = await response.json();
    for (const { ok, verb, claim_id: claimId } of outcomes) if (ok && DRAFT_OF[verb]) dropDraft(claimId, DRAFT_OF[verb]);
    const refused = outcomes.find(({ ok }) => !ok);
    if (refused) tell("refused", refused);
  } catch { /* no connection: the outbox and the drafts keep everything until the card is back */ }
};

/** A command says at which claim it was given: the server may not have heard of the step there yet. */
const sendCommand = (memory, command) => {
  const at = memory.wanted ?? claimInSight(memory);
  memory.count += 1;
  clearTimeout(memory.going);
  Object.assign(memory, { step: nextStep(), opened: null, wanted: at, waiting: false, settled: false, held: null });
  keepOutbox(memory, [...memory.outbox, { ticket: `${tabName}-${Date.now()}-${memory.count}`, at, ...command }]);
  unlearn(memory, command);
  forgetTrouble(memory, command.claim_id);
  memory.say("");
  if (command.verb === "record") {
    memory.waiting = !goAhead(memory, command);
    memory.setBusy(memory.waiting);
  }
  memory.post();
};

/** A step to another claim: shown at once where it is known, else as waiting; told to the server when the steps pause. */
const goTo = (memory, { claim_id: claimId, step }) => {
  const first = memory.settled;
  Object.assign(memory, { opened: claimId, wanted: claimId, step, waiting: false, settled: false, held: null });
  memory.setBusy(claimId !== claimInSight(memory) && !showKnown(memory, claimId));
  clearTimeout(memory.going);
  // The first step goes out at once; those that follow before its answer go out together when they pause.
  if (first) memory.post();
  else memory.going = setTimeout(memory.post, 60);
};

/** The answers taken, for as long as the window stands: one that is told again must not drop what was typed since. */
const answered = window.claimWorkbenchAnswered ??= new Set();

/** Take the server's answers: drop what was recorded from the drafts. Returns those that it had not given before. */
const takeAnswers = (memory) => {
  const fresh = memory.data.outcomes.filter(({ ticket }) => !answered.has(ticket));
  for (const outcome of fresh) {
    answered.add(outcome.ticket);
    if (outcome.ok) followOn(memory, outcome);
    tell("outcome", outcome);
    if (outcome.ok) forgetDraft(memory, outcome);
    else if (outcome.verb === "edit source" && outcome.versions.length) goOnFromTheirs(memory, outcome.claim_id);
  }
  clearTimeout(memory.again);
  memory.unanswered = 0;
  if (memory.outbox.length) memory.post();
  else if (isUnanswered(memory)) memory.again = setTimeout(() => postAgain(memory), 2000);
  return fresh;
};

/** Commands go out one at a time; the next one on the same claim builds on the version that this one made. */
const followOn = (memory, outcome) => {
  for (const command of memory.outbox) {
    if (command.claim_id === outcome.claim_id && command.version === outcome.version) command.version = outcome.new_version;
  }
};

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

/** Say what came of commands. A digit that waited for the next claim is not meant for the one whose verdict was refused. */
const sayOutcomes = (memory, outcomes) => {
  for (const outcome of outcomes) {
    memory.troubles.delete(null);
    if (outcome.ok) memory.troubles.delete(outcome.claim_id);
    else memory.troubles.set(outcome.claim_id, outcome);
    if (!outcome.ok) memory.held = null;
    memory.say(outcome.ok ? outcome.message : "");
  }
  if (outcomes.length) drawTroubles(memory);
};

const forgetTrouble = (memory, claimId) => {
  memory.troubles.delete(null);
  memory.troubles.delete(claimId);
  drawTroubles(memory);
};

const drawTroubles = (memory) => memory.complain(...[...memory.troubles.values()].flatMap((outcome) => drawTrouble(memory, outcome)));

/** What went wrong, with the way to its claim where that is out of sight; where somebody else was quicker, both versions
    side by side. */
const drawTrouble = (memory, outcome) => [
  outcome.claim_id === null || outcome.claim_id === memory.shown ? make("p", {}, outcome.message) : make("p", {},
    `On claim ${outcome.claim_id}: ${outcome.message} ${outcome.verb in DRAFT_OF ? "What you typed is still there. " : ""}`,
    make("button", { type: "button", class: "cw-button cw-to-refused", onClick: () => openClaim(outcome.claim_id) }, `Go to claim ${outcome.claim_id}`)),
  outcome.versions.length ? make("table", {},
    make("thead", {}, make("tr", {}, make("th", {}, ""), make("th", {}, "Yours"), make("th", {}, "Recorded meanwhile"))),
    make("tbody", {}, ...outcome.versions.map((row) => make("tr", {}, make("th", {}, row.field), make("td", { dir: "auto" }, row.mine ?? "–"), make("td", { dir: "auto" }, row.theirs ?? "–"))))) : "",
];
