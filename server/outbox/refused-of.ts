import type { LeftOut } from "../hubspot/batch-errors.ts";
import type { Refused } from "./tell-due.ts";

/** Parts what HubSpot did not take into what it names, with its reason, and the rest. */
export function refusedOf<Write>(
  writes: Write[],
  leftOut: LeftOut[],
  nameOf: (write: Write) => string,
): { refused: Refused<Write>[]; left: Write[] } {
  const reasons = new Map(leftOut.map(({ id, reason }) => [id, reason]));
  const reasonFor = (write: Write) => reasons.get(nameOf(write));
  return {
    refused: writes.flatMap((write) => {
      const reason = reasonFor(write);
      return reason === undefined ? [] : [{ ...write, reason }];
    }),
    left: writes.filter((write) => reasonFor(write) === undefined),
  };
}
