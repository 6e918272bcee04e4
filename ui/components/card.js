// The card: one claim, and the only part of the page that speaks to the server.

const PARTS = { claim: drawClaim, work: drawWork, evidence: drawEvidence, judging: drawJudging, history: drawHistory };
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
  const memory = {
    outbox: window.claimWorkbenchOutbox ?? [], known: new Map(), troubles: new Map(), drawn: {}, count: 0, opened: null,
    // Steps are counted in the window: a card that comes back goes on from the last one.
    step: window.claimWorkbenchStep ?? null,
    // The claim that the person went to, until the server has answered; whether the server alone can say which it is.
    wanted: null, waiting: false, settled: false, backSince: 0, reloaded: takeWanted(),
  };
  memory.part = (name) => parent.querySelector(`.cw-${name}`);
  memory.redraw = (name) => keepFocus(memory.part(name), () => PARTS[name](memory, memory.part(name), memory.data.claim));
  memory.draw = () => drawCard(memory, parent);
  memory.complain = (...words) => complain(parent, words);
  memory.say = (words) => { parent.querySelector(".cw-told").textContent = words; };
  memory.setBusy = (busy) => setBusy(memory, parent, busy);
  memory.post = () => post(memory);
  memory.send = (verb, values) => sendCommand(memory, { verb, claim_id: claimInSight(memory), version: memory.data.claim?.version ?? null, ...values });
  memory.findSources = (words) => {
    clearTimeout(memory.finding);
    memory.finding = setTimeout(() => { memory.words = words.trim(); memory.post(); }, 250);
  };
  parent.addEventListener("input", () => { memory.begun = true; });
  return memory;
};

/** Another view of the queue: the server draws it. */
const changeQueue = (memory, view) => {
  Object.assign(memory, { view, step: nextStep(), wanted: null, settled: false });
  memory.post();
};

/** What went wrong is in sight, also on a telephone, whose page is longer than its window; a form that was shut opens again. */
const complain = (parent, words) => {
  const box = parent.querySelector(".cw-alert");
  box.replaceChildren(...words);
  if (!words.length) return;
  box.scrollIntoView({ block: "nearest" });
  openAgain(parent);
};

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
    const before = memory.shown;
    // What went wrong on the claim before was seen there.
    for (const seen of [null, before]) memory.troubles.delete(seen);
    Object.assign(memory, {
      shown: claim.claim_id, shownSince: Date.now(), editing: false, attaching: false, dismissing: false, returning: false, correcting: null, drawn: {},
      begun: false,
    });
    // Whoever went on to another claim types no more in the one before: the next keys are for this one.
    if (before !== undefined) typing.field = null;
    typing.claim = claim.claim_id;
    sheet.scrollTop = 0;
    if (before !== undefined) bringUp("card");
    // Who worked in the card goes on in the card: its fields are about to be drawn anew.
    memory.takesFocus = sheet.contains(document.activeElement);
    drawTroubles(memory);
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

const isDigit = (key) => /^[0-9]$/.test(key);
const digit = (memory, parent, key) => {
  const box = memory.dismissing ? memory.part("claim") : memory.part("judging");
  const target = box.querySelector(`[data-digit="${key}"]`);
  if (!target) return false;
  target.click();
  // A rating out of sight would be chosen unseen.
  bringIntoView(parent.querySelector(".cw-sheet"), target.closest("label, button"));
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
  memory.held = isDigit(key) ? key : null;
  if (key === "Enter") memory.say("The claim was still being opened: nothing was recorded by Enter.");
  return memory.held !== null;
};

const actOnKey = (memory, parent, event) => {
  if (event.key === "?") return showKeys(parent);
  if (event.key === "z" && !event.repeat) return memory.send("undo", {}) ?? true;
  if (!memory.data.claim || event.repeat) return false;
  if (isKeyUnderWay(memory, event)) return true;
  if (isBusy(parent)) return holdKey(memory, event);
  if (event.key === "Enter" && event.target.closest("button, a, summary, [role=button], [role=tab], [role=menuitem]")) return false;
  if (isDigit(event.key)) return digit(memory, parent, event.key);
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

/** What the other columns ask for, and keys. */
const listen = (memory, parent) => {
  hear(memory, "open", (detail) => goTo(memory, detail));
  hear(memory, "do", ({ verb, of, ...values }) => {
    // The card may still show the claim before: what is meant for another one must not reach it.
    if (of !== undefined && of !== claimInSight(memory)) memory.complain("The claim is still being opened. Try again.");
    else memory.send(verb, values);
  });
  hear(memory, "view", (view) => changeQueue(memory, view));
  hear(memory, "keys", () => showKeys(parent));
  hearKeys(memory, (event) => {
    if (actOnKey(memory, parent, event)) event.preventDefault();
  });
  hearUnload(memory);
};

export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => prepare(parent));
  memory.emit = setTriggerValue;
  // A server that was started again has not heard of the step that it was away for.
  const unheard = window.claimWorkbenchSession?.name !== data.session && !memory.settled ? memory.wanted : null;
  takeData(memory, data);
  const outcomes = takeAnswers(memory);
  drawCard(memory, parent);
  sayOutcomes(memory, outcomes);
  drawKnown(memory, data.found);
  if (memory.justAttached && memory.copyWanted) saveWantedCopy(memory);
  memory.justAttached = false;
  setBusy(memory, parent, isAwaited(memory));
  drawUndo(memory, parent, data.undo);
  listen(memory, parent);
  if (memory.refused && memory.refused.claim_id !== memory.shown) goBack(memory, memory.refused.claim_id);
  else if (memory.refused) memory.backSince = Date.now();
  if (memory.settled && isLatest(data)) {
    Object.assign(memory, { opened: data.open, wanted: null, waiting: false });
    showOpen(data.open);
    if (memory.reloaded !== null && memory.reloaded !== data.open) openClaim(memory.reloaded);
    memory.reloaded = null;
    if (unheard !== null && unheard !== data.open) openClaim(unheard);
  }
  watchTyping();
  resumeTyping(parent, memory.data.claim?.claim_id);
  parent.querySelector(".cw-card").dataset.answered = String(data.step);
  return () => {
    deafen(memory)();
    // Drawn anew in its place, it has only been moved.
    setTimeout(() => { if (!parent.isConnected) sendOnLeaving(memory); });
  };
}
