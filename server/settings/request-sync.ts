import { kindsRead } from "../facts/client-source.ts";
import { takeIdempotencyKey } from "../store/answered-writes.ts";
import { latestRun, startRun } from "../store/backfills.ts";
import type { Database } from "../store/database.ts";
import { lockFacts } from "../store/portals.ts";
import { readSettings } from "../store/settings.ts";

/**
 * Notes that the CRM is to be read again, so that it shows at once; a reading under way goes on instead.
 * @returns whether there is something to read; not when this key asked before
 */
export function requestSync(database: Database, portalId: number, idempotencyKey: string): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    if (await takeIdempotencyKey(transaction, portalId, `sync ${idempotencyKey}`)) return false;
    const run = await latestRun(transaction, portalId);
    if (run.some((progress) => !progress.finished)) return true;
    const { settings } = await readSettings(transaction, portalId);
    await startRun(transaction, portalId, kindsRead(settings));
    return true;
  });
}
