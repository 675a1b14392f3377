import { EndlessListError, type KindFailure } from "../../errors/hubspot-errors.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { instantNow } from "../../store/mirror/live-readings.ts";
import {
  type ReconcilingRun,
  dropReconciling,
  finishReconciling,
  reconcilingRuns,
  saveReconciling,
  startReconciling,
} from "../../store/mirror/reconciliations.ts";
import { lockFacts } from "../../store/portals/portals.ts";
import type { Backfill } from "./backfill.ts";
import { readNow, requireEnd, settleKinds } from "./read-records.ts";
import { readTenant } from "../mirror/apply-records.ts";
import { storeReading, untilCurrent } from "./store-reading.ts";

/** HubSpot's search runs up to a minute behind, and its clock is not ours. */
const OVERLAP_MS = 10 * 60_000;

/** What was changed after a run began is for the next one: a CRM in which something always changes has no last page. */
function isBehind({ startedAt }: ReconcilingRun, since: string): boolean {
  return Date.parse(since) > Date.parse(startedAt) + OVERLAP_MS;
}

/** Reads a page of changed records and stores it together with how far the list has been looked through. @returns what is left of the run */
async function reconcilePage(
  { database, gateway, portalId, follow }: Backfill,
  run: ReconcilingRun,
): Promise<ReconcilingRun | null> {
  const { kind, since, behindId } = run;
  const { ids, next } = await gateway.readModified(kind, { since, behindId });
  const left = next && !isBehind(run, next.since) ? { ...run, ...next, listed: run.listed + ids.length } : null;
  return untilCurrent(async () => {
    const readAt = await instantNow(database);
    const { settings } = await readTenant(database, portalId);
    const reading = await readNow(gateway, settings, kind, ids);
    return database.transaction(async (transaction) => {
      await lockFacts(transaction, portalId);
      await storeReading(transaction, portalId, reading, { readAt, follow });
      if (left) return (await saveReconciling(transaction, portalId, left)) ? left : null;
      await finishReconciling(transaction, portalId, kind);
      return null;
    });
  });
}

async function reconcileKind(backfill: Backfill, run: ReconcilingRun): Promise<void> {
  const { gateway, signal } = backfill;
  await requireEnd(gateway, run.kind, run.listed);
  for (let left: ReconcilingRun | null = run; left && !signal.aborted;) {
    const { listed }: ReconcilingRun = left;
    left = await reconcilePage(backfill, left);
    if (left) await requireEnd(gateway, left.kind, left.listed, listed);
  }
}

/**
 * Finds what webhooks missed in these kinds: properties that HubSpot calculates, and changes from when the service was away
 * for longer than HubSpot repeats. Reads again every record that was changed since the last time, the same way as after a
 * webhook. A run lives in the database: interrupted, it goes on where it was, and a new one begins only when none of these
 * kinds is in the middle of one. A record deleted unnoticed does not show here (`deletedUnnoticed`).
 * @returns the kinds that could not be looked through
 */
export async function reconcile(backfill: Backfill, kinds: readonly FactKind[]): Promise<KindFailure[]> {
  const { database, portalId } = backfill;
  const under = (runs: ReconcilingRun[]) => runs.filter(({ kind }) => kinds.includes(kind));
  if (under(await reconcilingRuns(database, portalId)).length === 0)
    await startReconciling(database, portalId, kinds, OVERLAP_MS);
  return settleKinds(under(await reconcilingRuns(database, portalId)), (run) =>
    reconcileKind(backfill, run).catch(async (error: unknown) => {
      // Where it went on led nowhere: the next run begins where this one did.
      if (error instanceof EndlessListError) await dropReconciling(database, portalId, run.kind);
      throw error;
    }),
  );
}
