// What was refused stays said until somebody has seen it.

/** @import { Outcome } from "../shared/types.d.ts" */
/** @import { Memory } from "./types.d.ts" */

import { make } from "../shared/elements.js";
import { openClaim } from "../shared/steps.js";
import { DRAFT_OF } from "./outbox.js";

/** What was refused on a claim is over once something else is tried there.
    @type {(memory: Memory, claimId: number | null) => void} */
export const forgetTrouble = (memory, claimId) => {
  memory.troubles.delete(null);
  memory.troubles.delete(claimId);
  drawTroubles(memory);
};

/** Say everything that was refused and that nobody has seen to yet.
    @type {(memory: Memory) => void} */
export const drawTroubles = (memory) => memory.complain(...[...memory.troubles.values()].flatMap((outcome) => drawTrouble(memory, outcome)));

/** A refusal, with the way to its claim where that is out of sight; where somebody else was quicker, both versions
    side by side.
    @type {(memory: Memory, outcome: Outcome) => (Node | string)[]} */
const drawTrouble = (memory, { claim_id: claimId, message, verb, versions }) => [
  claimId === null || claimId === memory.shown ? make("p", {}, message) : make("p", {},
    `On claim ${claimId}: ${message} ${verb in DRAFT_OF ? "What you typed is still there. " : ""}`,
    make("button", { type: "button", class: "cw-button cw-to-refused", onClick: () => openClaim(claimId) }, `Go to claim ${claimId}`)),
  versions.length ? make("table", {},
    make("thead", {}, make("tr", {}, make("th", {}, ""), make("th", {}, "Yours"), make("th", {}, "Recorded meanwhile"))),
    make("tbody", {}, ...versions.map((row) => make("tr", {}, make("th", {}, row.field), make("td", { dir: "auto" }, row.mine ?? "–"), make("td", { dir: "auto" }, row.theirs ?? "–"))))) : "",
];
