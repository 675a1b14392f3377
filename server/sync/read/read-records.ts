import { EndlessListError, type KindFailure } from "../../errors/hubspot-errors.ts";
import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { Gateway } from "../../hubspot/gateway.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { type ReadSettings, readPlan } from "./read-plans.ts";

/** What the CRM says now of some records of one kind. */
export interface Reading {
  kind: FactKind;
  found: CrmObject[];
  /** No longer in the CRM. */
  gone: string[];
  /** The settings that decided by which names it was read. */
  under: ReadSettings;
}

/**
 * Reads these records as they are now.
 * @throws HubSpotError
 */
export async function readNow(
  gateway: Pick<Gateway, "readRecords">,
  settings: ReadSettings,
  kind: FactKind,
  ids: string[],
): Promise<Reading> {
  const answered = ids.length > 0 ? await gateway.readRecords(readPlan(kind, settings), ids) : [];
  // Asked for a merged record, HubSpot may answer the one it went into, which may have been asked for as well.
  const found = new Map(answered.map((record) => [record.id, record]));
  return { kind, found: [...found.values()], gone: ids.filter((id) => !found.has(id)), under: settings };
}

/**
 * Does something about several kinds side by side, and waits for all of them: one that fails neither ends the others nor
 * leaves them running behind the back of whoever asked.
 * @returns the kinds that failed, with why
 */
export async function settleKinds<About extends { kind: FactKind }>(
  about: About[],
  work: (about: About) => Promise<void>,
): Promise<KindFailure[]> {
  const settled = await Promise.all(
    about.map((each) =>
      work(each).then(
        () => [],
        (error: unknown) => [{ kind: each.kind, error }],
      ),
    ),
  );
  return settled.flat();
}

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
