import { kindsRead } from "../facts/client-source.ts";
import { answerOnce, type Asked } from "../store/answer-once.ts";
import { latestRun, startRun } from "../store/backfills.ts";
import type { Database } from "../store/database.ts";
import { readSettings } from "../store/settings.ts";

/** Notes once that the CRM is to be read again, so that it shows at once; a reading under way goes on instead. */
export async function requestSync(database: Database, portalId: number, asked: Asked): Promise<void> {
  await answerOnce(database, portalId, { write: "sync-now", ...asked, body: {} }, async (transaction) => {
    const run = await latestRun(transaction, portalId);
    if (run.some((progress) => !progress.finished)) return null;
    const { settings } = await readSettings(transaction, portalId);
    await startRun(transaction, portalId, kindsRead(settings));
    return null;
  });
}
