// The claim in sight.

/** @import { Claim, Memory } from "./types.d.ts" */

/** The number of the claim on the card; null where there is none.
    @type {(memory: Memory) => number | null} */
export const claimInSight = (memory) => memory.data.claim?.claim_id ?? null;

/** The claim on the card; throws where there is none, as nothing can then be done to one.
    @type {(memory: Memory) => Claim} */
export const theClaim = ({ data: { claim } }) => {
  if (!claim) throw new Error("no claim is open");
  return claim;
};
