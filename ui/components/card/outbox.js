// The outbox: commands on their way. Every command carries a ticket and is sent until the server says that it has it.

/** @import { Command, Outcome } from "../shared/types.d.ts" */
/** @import { Memory } from "./types.d.ts" */

import { page } from "../shared/page.js";

/** The draft that a command sends: it stays until the command is recorded.
    @type {Record<string, string>} */
export const DRAFT_OF = { record: "verdict", attach: "source", reword: "wording", return: "return" };

/** Keep commands on their way. They outlast the card, which goes when another page is opened and comes again with it.
    @type {(memory: Memory, commands: Command[]) => void} */
export const keepOutbox = (memory, commands) => { memory.outbox = page.outbox = commands; };

/** The commands that the server does not have yet.
    @type {(commands: Command[], received: string[]) => Command[]} */
export const unreceived = (commands, received) => commands.filter(({ ticket }) => !received.includes(ticket));

/** The answers that were not given before.
    @type {(outcomes: Outcome[], answered?: Set<string>) => Outcome[]} */
export const unheard = (outcomes, answered = page.answered) => outcomes.filter(({ ticket }) => !answered.has(ticket));

/** Commands go out one at a time; the next one on the same claim builds on the version that the one before it made.
    @type {(commands: Command[], outcome: Outcome) => Command[]} */
export const buildingOn = (commands, outcome) => commands.map((command) => (
  command.claim_id === outcome.claim_id && command.version === outcome.version ? { ...command, version: outcome.new_version ?? null } : command));
