import { EndlessListError } from "../../errors/endless-list-error.ts";
import type { Gateway } from "../../hubspot/create-gateway.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";

/** So many may come although there are fewer: a list is not of one moment, and HubSpot counts a while after it lists. */
const GRACE = 20_000;

/** Whether a number has come to or past `first`, or to or past a doubling of it. */
export function passesDoubling(before: number, after: number, first: number): boolean {
  return Math.floor(Math.log2(after / first)) > Math.max(-1, Math.floor(Math.log2(before / first)));
}

/**
 * Sees now and then that a list does not go on for ever: it cannot hold twice as many records as there are.
 * @param listed how many records it has answered so far
 * @param seen with how many of them that was seen before, in this turn
 * @throws EndlessListError
 */
export async function requireEnd(
  gateway: Pick<Gateway, "countRecords">,
  kind: FactKind,
  listed: number,
  seen = 0,
): Promise<void> {
  if (!passesDoubling(seen, listed, GRACE)) return;
  const there = await gateway.countRecords(kind);
  if (listed > 2 * there + GRACE)
    throw new EndlessListError(kind, `${listed} have come, and there are ${there} in the account`);
}
