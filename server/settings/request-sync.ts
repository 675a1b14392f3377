import { kindsRead } from "../facts/client-facts.ts";
import type { Database } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import { askForJob } from "../store/jobs/jobs.ts";
import { latestRun, startRun } from "../store/mirror/backfills.ts";
import { kindReadings } from "../store/mirror/reconciliations.ts";
import { markAccountUnread } from "../store/portals/portals.ts";
import { readSettings } from "../store/settings/settings.ts";

/**
 * Notes once that the account and the CRM are to be read again, so that it shows at once; a reading under way goes on
 * instead, unless it cannot: then all of it begins anew.
 */
export async function requestSync(database: Database, portalId: number, asked: Asked): Promise<void> {
  await answerOnce(database, portalId, { write: "sync-now", ...asked, body: {} }, async (transaction) => {
    await markAccountUnread(transaction, portalId);
    await askForJob(transaction, portalId, "sync");
    const failing = (await kindReadings(transaction, portalId)).filter(({ failedSince }) => failedSince !== null);
    const unfinished = (await latestRun(transaction, portalId)).filter(({ finished }) => !finished);
    const goesOn = unfinished.some(({ kind }) => failing.every((known) => known.kind !== kind));
    if (goesOn) return null;
    const { settings } = await readSettings(transaction, portalId);
    await startRun(transaction, portalId, kindsRead(settings));
    return null;
  });
}
