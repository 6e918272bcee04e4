// Steps from claim to claim, and which answer of the server is the latest word on them.

import { tell } from "./bus.js";
import { page } from "./page.js";

/** Count a step. Every step a person takes has a number, and the server's answers carry it: an older answer must not pull
    back somebody who has walked on meanwhile.
    @type {() => number} */
export const nextStep = () => {
  page.step = (page.step ?? 0) + 1;
  return page.step;
};

/** Whether an answer knows of the last step. What a session says before it has heard of any step is its latest word until
    there is one. A server that was started again begins another session, and knows of no step taken before.
    @type {(answer: { step: number | null, session: string }) => boolean} */
export const isLatest = ({ step, session }) => {
  const now = page.step ?? 0;
  if (page.session?.name !== session) page.session = { name: session, since: now };
  return step === null ? now === page.session.since : step >= now;
};

/** Say which claim stands open. The card alone is told it with every answer: the article and the queue stay as they are, so
    that nothing of them has to travel, and hear of it here.
    @type {(claimId: number | null) => void} */
export const showOpen = (claimId) => {
  page.open = claimId;
  tell("shown", claimId);
};

/** Go to a claim: one more step. Where the card is not there yet, it hears of the step when it comes.
    @type {(claimId: number) => void} */
export const openClaim = (claimId) => {
  page.asked = { claim_id: claimId, step: nextStep() };
  tell("open", page.asked);
};
