// The card: one claim, and the only part of the page that speaks to the server.

/** @import { Component } from "../shared/types.d.ts" */
/** @import { Claim, Memory, Part, Shown } from "./types.d.ts" */

import { deafen, hear, tell } from "../shared/bus.js";
import { bringUp, find, make, seek } from "../shared/elements.js";
import { hearKeys } from "../shared/keys.js";
import { memoryOf } from "../shared/memory.js";
import { page } from "../shared/page.js";
import { isLatest, nextStep, openClaim, showOpen } from "../shared/steps.js";
import { resumeTyping, typing, watchTyping } from "../shared/typing.js";
import { goBack, isAwaited, takeData, takeWanted } from "./ahead.js";
import { sayOutcomes, takeAnswers } from "./answers.js";
import { drawClaim } from "./claim.js";
import { keepFocus, openAgain } from "./forms.js";
import { drawHistory } from "./history.js";
import { actOnKey, setBusy, showKeys } from "./keys.js";
import { goTo, hearUnload, post, sendCommand, sendOnLeaving } from "./sending.js";
import { claimInSight } from "./sight.js";
import { drawKnown } from "./source_form.js";
import { saveWantedCopy } from "./source_pages.js";
import { drawEvidence } from "./sources.js";
import { drawTroubles } from "./troubles.js";
import { drawJudging } from "./verdict.js";
import { drawWork } from "./work.js";

/** @type {Record<Part, (memory: Memory, box: HTMLElement, claim: Claim) => void>} */
const PARTS = { claim: drawClaim, work: drawWork, evidence: drawEvidence, judging: drawJudging, history: drawHistory };
const NAMES = /** @type {Part[]} */ (Object.keys(PARTS));

/** @type {(parent: HTMLElement, data: Shown) => Memory} */
const prepare = (parent, data) => {
  /** @type {Memory} */
  const memory = {
    // Nothing is in sight yet.
    data: { ...data, claim: null, work: null },
    // Steps are counted in the window: a card that comes back goes on from the last one, with what is still on its way.
    step: page.step, outbox: page.outbox,
    known: new Map(), troubles: new Map(), drawn: {}, count: 0, opened: null, copyNotes: new Map(), unanswered: 0,
    wanted: null, waiting: false, settled: false, backSince: 0, shownSince: 0, reloaded: takeWanted(),
    part: (name) => find(parent, `.cw-${name}`),
    redraw: (name) => keepFocus(memory.part(name), () => drawPart(memory, name)),
    draw: () => drawCard(memory, parent),
    complain: (...words) => complain(parent, words),
    say: (words) => { find(parent, ".cw-told").textContent = words; },
    setBusy: (busy) => setBusy(memory, parent, busy),
    post: () => post(memory),
    emit: () => {},
    send: (verb, fields) => sendCommand(memory, { verb, claim_id: claimInSight(memory), version: memory.data.claim?.version ?? null, ...fields }),
    findSources: (words) => {
      clearTimeout(memory.finding);
      memory.finding = setTimeout(() => { memory.words = words.trim(); memory.post(); }, 250);
    },
  };
  parent.addEventListener("input", () => { memory.begun = true; });
  return memory;
};

/** @type {(memory: Memory, name: Part) => void} */
const drawPart = (memory, name) => {
  if (memory.data.claim) PARTS[name](memory, memory.part(name), memory.data.claim);
};

/** Another view of the queue: the server draws it.
    @type {(memory: Memory, view: NonNullable<Memory["view"]>) => void} */
const changeQueue = (memory, view) => {
  Object.assign(memory, { view, step: nextStep(), wanted: null, settled: false });
  memory.post();
};

/** What went wrong is in sight, also on a telephone, whose page is longer than its window; a form that was shut opens again.
    @type {(parent: HTMLElement, words: (Node | string)[]) => void} */
const complain = (parent, words) => {
  const box = find(parent, ".cw-alert");
  box.replaceChildren(...words);
  if (!words.length) return;
  box.scrollIntoView({ block: "nearest" });
  openAgain(parent);
};

/** @type {(memory: Memory, parent: HTMLElement) => void} */
const drawCard = (memory, parent) => {
  const { claim } = memory.data;
  const sheet = find(parent, ".cw-sheet");
  if (!claim) {
    for (const part of NAMES) memory.part(part).replaceChildren();
    memory.part("claim").replaceChildren(make("p", { class: "cw-note" }, memory.data.nothing));
    memory.drawn = {};
    return;
  }
  if (memory.shown !== claim.claim_id) {
    const before = memory.shown;
    // What went wrong on the claim before was seen there.
    for (const seen of [null, before ?? null]) memory.troubles.delete(seen);
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
  const { evidence, one_sided: oneSided, verdicts, signoffs, on_earlier_wording: earlier, events, version: _version, ...words } = claim;
  const judging = [verdicts, signoffs, earlier, claim.state, memory.data.scales, memory.data.reviewer];
  const facts = { claim: words, work: [memory.data.work, memory.data.people], evidence: [evidence, oneSided], judging, history: events };
  for (const part of NAMES) {
    const drawn = JSON.stringify(facts[part]);
    if (memory.drawn[part] !== drawn) memory.redraw(part);
    memory.drawn[part] = drawn;
  }
  if (memory.takesFocus) seek(memory.part("claim"), "h2")?.focus({ preventScroll: true });
  memory.takesFocus = false;
};

/** @type {(memory: Memory, parent: HTMLElement, last: Shown["undo"]) => void} */
const drawUndo = (memory, parent, last) => {
  const button = find(parent, ".cw-undo", HTMLButtonElement);
  button.disabled = !last;
  button.title = last ? `You ${last.said}${last.claim_id === null ? "" : ` (claim ${last.claim_id})`}` : "There is nothing of yours to undo";
  button.onclick = () => memory.send("undo", {});
};

/** What the other columns ask for, and keys.
    @type {(memory: Memory, parent: HTMLElement) => void} */
const listen = (memory, parent) => {
  hear(memory, "open", (step) => {
    page.asked = null;
    goTo(memory, step);
  });
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

/** Draw the claim that stands open, and tell the server what the person does.
    @param {Component<Shown>} component */
export default function (component) {
  const { data, parentElement: parent, setTriggerValue } = component;
  const memory = memoryOf(parent, () => prepare(parent, data));
  memory.emit = setTriggerValue;
  // A server that was started again has not heard of the step that it was away for.
  const unheard = page.session?.name !== data.session && !memory.settled ? memory.wanted : null;
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
  const refused = memory.refused?.claim_id ?? null;
  if (refused !== null && refused !== memory.shown) goBack(memory, refused);
  else if (memory.refused) memory.backSince = Date.now();
  if (memory.settled && isLatest(data)) {
    Object.assign(memory, { opened: data.open, wanted: null, waiting: false });
    showOpen(data.open);
    if (memory.reloaded !== null && memory.reloaded !== data.open) openClaim(memory.reloaded);
    memory.reloaded = null;
    if (unheard !== null && unheard !== data.open) openClaim(unheard);
  }
  // Somebody took a step while this column was still on its way.
  if (page.asked) tell("open", page.asked);
  watchTyping();
  resumeTyping(parent, memory.data.claim?.claim_id);
  find(parent, ".cw-card").dataset.answered = String(data.step);
  return () => {
    deafen(memory)();
    // Drawn anew in its place, it has only been moved.
    setTimeout(() => { if (!parent.isConnected) sendOnLeaving(memory); });
  };
}
