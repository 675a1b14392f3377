import { kindsRead } from "../facts/client-source.ts";
import { takeIdempotencyKey } from "../store/answered-writes.ts";
import { latestRun, startRun } from "../store/backfills.ts";
import type { Database } from "../store/database.ts";
import { askForJob } from "../store/jobs.ts";
import { lockFacts, markAccountUnread } from "../store/portals.ts";
import { kindReadings } from "../store/reconciliations.ts";
import { readSettings } from "../store/settings.ts";

/**
 * Notes that the account and the CRM are to be read again, so that it shows at once; a reading under way goes on instead,
 * unless it cannot: then all of it begins anew.
 * @returns whether there is something to read; not when this key asked before
 */
export function requestSync(database: Database, portalId: number, idempotencyKey: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    if (await takeIdempotencyKey(transaction, portalId, `sync ${idempotencyKey}`)) return false;
    await markAccountUnread(transaction, portalId);
    await askForJob(transaction, portalId, "sync");
    const failing = (await kindReadings(transaction, portalId)).filter(({ failedSince }) => failedSince !== null);
    const unfinished = (await latestRun(transaction, portalId)).filter(({ finished }) => !finished);
    const goesOn = unfinished.some(({ kind }) => failing.every((known) => known.kind !== kind));
    if (goesOn) return true;
    const { settings } = await readSettings(transaction, portalId);
    await startRun(transaction, portalId, kindsRead(settings));
    return true;
  });
}
