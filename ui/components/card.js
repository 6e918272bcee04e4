// The card: one claim, and the only part of the page that speaks to the server.
// Every command carries a ticket and is sent until the server says it has it; what was typed stays until it is recorded.

const PARTS = { claim: drawClaim, work: drawWork, evidence: drawEvidence, judging: drawJudging, history: drawHistory };
const DRAFT_OF = { record: "verdict", attach: "source", reword: "wording", return: "return" };
const TEXT_HELP = {
  u: "the next sentence nobody looked at", ", .": "the sentence before, after", l: "looked at: no claim in these words", n: "new claim from the selected words",
  w: "widen or trim the claim's words", t: "split the claim in two", "← →": "move the end of the selected words (Shift: their beginning)",
  m: "merge with a duplicate", z: "undo your last action",
};
const HELP = {
  "j k ↓ ↑": "next, previous claim", "1 … 9": "choose a rating (or a reason, while dismissing)", Enter: "record the verdict, open the next open claim",
  r: "write the rationale", s: "attach a source", e: "edit the wording", d: "dismiss, or bring back",
  a: "approve the verdict", b: "return the verdict to its checker", y: "say that the verdict still holds for this wording",
  ...TEXT_HELP,
  Esc: "leave a field, or let go of the selected words", "Ctrl Enter": "save the form one types in", "/": "search the claims", "x X": "select a claim, all up to this one", "?": "this list",
};

const prepare = (parent) => {
  const memory = { outbox: [], drawn: {}, opened: null, step: null, count: 0 };
  memory.part = (name) => parent.querySelector(`.cw-${name}`);
  memory.redraw = (name) => keepFocus(memory.part(name), () => PARTS[name](memory, memory.part(name), memory.data.claim));
  memory.complain = (...words) => {
    parent.querySelector(".cw-alert").replaceChildren(...words);
    if (words.length) openAgain(parent);
  };
  memory.setBusy = (busy) => setBusy(memory, parent, busy);
  memory.post = () => {
    memory.sentStep = memory.step;
    memory.emit("asked", { opened: memory.opened, step: memory.step, words: memory.words ?? null, view: memory.view ?? null, commands: memory.outbox.slice(0, 1) });
    clearTimeout(memory.again);
    // What reaches the server while it finishes the run before can be lost on the way.
    if (memory.outbox.length) memory.again = setTimeout(memory.post, 2000);
  };
  memory.send = (verb, values) => sendCommand(memory, { verb, claim_id: memory.data.claim?.claim_id ?? null, version: memory.data.claim?.version ?? null, ...values });
  memory.findSources = (words) => {
    clearTimeout(memory.finding);
    memory.finding = setTimeout(() => { memory.words = words.trim(); memory.post(); }, 250);
  };
  return memory;
};

/** Another view of the queue: the server draws it. */
const changeQueue = (memory, view) => {
  memory.view = view;
  memory.step = nextStep();
  memory.post();
};

const sendCommand = (memory, command) => {
  memory.count += 1;
  memory.complain();
  memory.step = nextStep();
  memory.opened = null;
  if (command.verb === "record") memory.setBusy(true);
  memory.outbox.push({ ticket: `${Date.now()}-${memory.count}`, ...command });
  memory.post();
};

/** A step to another claim: shown as waiting at once, told to the server when the steps pause. */
const goTo = (memory, parent, { claim_id: claimId, step }) => {
  memory.opened = claimId;
  memory.step = step;
  setBusy(memory, parent, claimId !== memory.data.open);
  clearTimeout(memory.going);
  // The first step goes out at once; those that follow before its answer go out together when they pause.
  if (memory.answeredStep === memory.sentStep) memory.post();
  else memory.going = setTimeout(memory.post, 60);
};

/** The answers taken, for as long as the window stands: one that is told again must not drop what was typed since. */
const answered = window.claimWorkbenchAnswered ??= new Set();

/** Take the server's answers to the commands sent: drop what was recorded from the drafts, say what went wrong. */
const takeAnswers = (memory, parent) => {
  memory.outbox = memory.outbox.filter((command) => !memory.data.received.includes(command.ticket));
  for (const outcome of memory.data.outcomes) {
    if (answered.has(outcome.ticket)) continue;
    answered.add(outcome.ticket);
    if (outcome.ok) followOn(memory, outcome);
    tell("outcome", outcome);
    if (outcome.ok) forgetDraft(memory, outcome);
    else if (outcome.verb === "edit source" && outcome.versions.length) goOnFromTheirs(memory, outcome.claim_id);
    parent.querySelector(".cw-told").textContent = outcome.ok ? outcome.message : "";
    memory.complain(...(outcome.ok ? [] : drawTrouble(outcome)));
  }
  clearTimeout(memory.again);
  if (memory.outbox.length) memory.post();
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
  if (verb === "reword") memory.editing = false;
  if (verb === "attach") {
    memory.attaching = false;
    memory.justAttached = true;
  }
  if (verb === "return") memory.returning = false;
  if (verb === "edit source") putAwayCorrection(memory, claimId);
  memory.drawn = {};
};

/** What went wrong; where somebody else was quicker, both versions side by side. */
const drawTrouble = (outcome) => [
  make("p", {}, outcome.message),
  outcome.versions.length ? make("table", {},
    make("thead", {}, make("tr", {}, make("th", {}, ""), make("th", {}, "Yours"), make("th", {}, "Recorded meanwhile"))),
    make("tbody", {}, ...outcome.versions.map((row) => make("tr", {}, make("th", {}, row.field), make("td", { dir: "auto" }, row.mine ?? "–"), make("td", { dir: "auto" }, row.theirs ?? "–"))))) : "",
];

const drawCard = (memory, parent) => {
  const { claim } = memory.data;
  const sheet = parent.querySelector(".cw-sheet");
  if (!claim) {
    for (const part of Object.keys(PARTS)) memory.part(part).replaceChildren();
    memory.part("claim").replaceChildren(make("p", { class: "cw-note" }, memory.data.nothing));
    memory.drawn = {};
    return;
  }
  if (memory.shown !== claim.claim_id) {
    Object.assign(memory, {
      shown: claim.claim_id, shownSince: Date.now(), editing: false, attaching: false, dismissing: false, returning: false, correcting: null, drawn: {},
    });
    sheet.scrollTop = 0;
    if (memory.shownBefore) bringUp("card");
    memory.shownBefore = true;
    // Who worked in the card goes on in the card: its fields are about to be drawn anew.
    memory.takesFocus = sheet.contains(document.activeElement);
    if (!memory.data.outcomes.some((outcome) => !outcome.ok)) memory.complain();
  }
  // A part is drawn again only where its own facts changed, so that a field one types in stays as it is.
  const { evidence, one_sided: oneSided, verdicts, signoffs, on_earlier_wording: earlier, events, version, ...words } = claim;
  const judging = [verdicts, signoffs, earlier, claim.state, memory.data.scales, memory.data.reviewer];
  const facts = { claim: words, work: [memory.data.work, memory.data.people], evidence: [evidence, oneSided], judging, history: events };
  for (const part of Object.keys(PARTS)) {
    const drawn = JSON.stringify(facts[part]);
    if (memory.drawn[part] !== drawn) memory.redraw(part);
    memory.drawn[part] = drawn;
  }
  if (memory.takesFocus) memory.part("claim").querySelector("h2")?.focus({ preventScroll: true });
  memory.takesFocus = false;
};

const drawUndo = (memory, parent, last) => {
  const button = parent.querySelector(".cw-undo");
  button.disabled = !last;
  button.title = last ? `You ${last.said}${last.claim_id === null ? "" : ` (claim ${last.claim_id})`}` : "There is nothing of yours to undo";
  button.onclick = () => memory.send("undo", {});
};

const isBusy = (parent) => parent.querySelector(".cw-card").getAttribute("aria-busy") === "true";
const setBusy = (memory, parent, busy) => {
  parent.querySelector(".cw-card").setAttribute("aria-busy", String(busy));
  if (busy || !memory.held) return;
  digit(memory, parent, memory.held);
  memory.held = null;
};

const digit = (memory, parent, key) => {
  const box = memory.dismissing ? memory.part("claim") : memory.part("judging");
  const target = box.querySelector(`[data-digit="${key}"]`);
  if (!target) return false;
  target.click();
  return true;
};

const ACTIONS = {
  s: (memory) => openSourceForm(memory),
  e: (memory) => editWording(memory),
  d: (memory) => (memory.data.claim.state === "dismissed" ? bringBack(memory) : toggleDismissing(memory)),
  a: (memory) => approve(memory),
  b: (memory) => openReturnForm(memory),
  y: (memory) => confirmWording(memory),
  r: (memory) => memory.part("judging").querySelector("[name=rationale]")?.focus(),
  Enter: (memory) => memory.part("judging").querySelector("form")?.requestSubmit(),
};

/** A digit pressed while the next claim is on its way is meant for that claim: it waits. Anything else lets it go. */
const holdKey = (memory, { key }) => {
  memory.held = /^[0-9]$/.test(key) ? key : null;
  return memory.held !== null;
};

const actOnKey = (memory, parent, event) => {
  if (event.key === "?") return showKeys(parent);
  if (event.key === "z" && !event.repeat) return memory.send("undo", {}) ?? true;
  if (!memory.data.claim || event.repeat) return false;
  if (isBusy(parent)) return holdKey(memory, event);
  if (event.key === "Enter" && event.target.closest("button, a, summary, [role=button], [role=tab], [role=menuitem]")) return false;
  if (/^[0-9]$/.test(event.key)) return digit(memory, parent, event.key);
  if (event.key === "Escape" && memory.dismissing) return toggleDismissing(memory) ?? true;
  const action = ACTIONS[event.key];
  if (!action) return false;
  action(memory);
  return true;
};

const showKeys = (parent) => {
  const dialog = parent.querySelector(".cw-keys");
  const lines = Object.entries(HELP).flatMap(([key, what]) => [make("dt", {}, ...key.split(" ").map((one) => make("kbd", {}, one))), make("dd", {}, what)]);
  dialog.querySelector(".cw-key-list").replaceChildren(...lines);
  const on = dialog.querySelector(".cw-keys-on");
  on.checked = keysAreOn();
  on.onchange = () => switchKeys(on.checked);
  dialog.querySelector(".cw-close").onclick = () => dialog.close();
  dialog.showModal();
  return true;
};

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => prepare(parent));
  memory.data = data;
  memory.emit = setTriggerValue;
  takeAnswers(memory, parent);
  drawCard(memory, parent);
  drawKnown(memory, data.found);
  if (memory.justAttached && memory.copyWanted) saveWantedCopy(memory);
  memory.justAttached = false;
  memory.answeredStep = data.step;
  // An answer to something older, such as words looked up, must not hold up whoever has gone on: it ends no waiting and begins none.
  if (isLatest(data)) {
    setBusy(memory, parent, false);
    showOpen(data.open);
  }
  hear(memory, "open", (detail) => goTo(memory, parent, detail));
  hear(memory, "do", ({ verb, of, ...values }) => {
    // The card may still show the claim before: what is meant for another one must not reach it.
    if (of !== undefined && of !== data.claim?.claim_id) memory.complain("The claim is still being opened. Try again.");
    else memory.send(verb, values);
  });
  drawUndo(memory, parent, data.undo);
  hear(memory, "view", (view) => changeQueue(memory, view));
  hear(memory, "keys", () => showKeys(parent));
  hearKeys(memory, (event) => {
    if (actOnKey(memory, parent, event)) event.preventDefault();
  });
  watchTyping();
  resumeTyping(parent, data.claim?.claim_id);
  return deafen(memory);
}
