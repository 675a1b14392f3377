import { saidBy, UnreadKindsError } from "../../errors/hubspot-errors.ts";
import type { Database } from "../../store/engine/database.ts";
import { lockFacts, markSyncFailed } from "../../store/portals/portals.ts";
import { kindReadings, noteUnreadKind } from "../../store/mirror/reconciliations.ts";

const FIRST_PAUSE_SECONDS = 2;
const LAST_PAUSE_SECONDS = 3_600;

/**
 * Notes that reading an account failed: as a whole, or for some kinds of its records.
 * @returns in how many seconds these kinds are to be tried again: as long again as they have failed; null for the whole account
 */
export async function noteUnread(database: Database, portalId: number, error: unknown): Promise<number | null> {
  if (!(error instanceof UnreadKindsError)) {
    await markSyncFailed(database, portalId);
    return null;
  }
  const { failures } = error;
  const readings = await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    for (const failure of failures)
      await noteUnreadKind(transaction, portalId, { kind: failure.kind, failure: saidBy(failure) });
    return kindReadings(transaction, portalId);
  });
  const failing = readings.filter(({ kind }) => failures.some((failure) => failure.kind === kind));
  const seconds = failing.map(({ failedSince }) => (Date.now() - Date.parse(failedSince ?? "")) / 1000);
  return Math.min(LAST_PAUSE_SECONDS, Math.max(FIRST_PAUSE_SECONDS, ...seconds));
}
