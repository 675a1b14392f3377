import { latestRun } from "../../store/mirror/backfills.ts";
import type { Queryable } from "../../store/engine/database.ts";
import { noteReadings, readAfter } from "../../store/mirror/live-readings.ts";
import { type Follow, applyRecords, forgetApplied, readTenant } from "../mirror/apply-records.ts";
import type { Reading } from "./read-records.ts";
import { readsAlike } from "./read-plans.ts";

/** Properties were mapped differently since these records were read: they have to be read again. */
class OvertakenError extends Error {
  override readonly name = "OvertakenError";
}

/**
 * Stores what was read because of events, except where somebody has stored a later reading. The caller holds the
 * portal's facts (`lockFacts`), and reads again what was overtaken (`untilCurrent`).
 * @param readAt the instant before which the reading was asked for
 */
export async function storeReading(
  transaction: Queryable,
  portalId: number,
  { kind, found, gone, under }: Reading,
  { readAt, follow }: { readAt: string; follow?: Follow | undefined },
): Promise<void> {
  const ids = [...found.map((record) => record.id), ...gone];
  if (ids.length === 0) return;
  // Rates, time zone and whatever else figures follow from may have changed since; names must not.
  const tenant = await readTenant(transaction, portalId);
  if (!readsAlike(kind, under, tenant.settings)) throw new OvertakenError();
  const newer = await readAfter(transaction, portalId, kind, ids, readAt);
  const stored = ids.filter((id) => !newer.has(id));
  const records = found.filter((record) => !newer.has(record.id));
  const forgotten = gone.filter((id) => !newer.has(id));
  // The newest run's number: a backfill that passed this place in the list must not take the record for deleted.
  const run = (await latestRun(transaction, portalId))[0]?.run ?? 0;
  if (records.length > 0) await applyRecords(transaction, tenant, { kind, run, records }, follow);
  await forgetApplied(transaction, tenant, kind, forgotten);
  await noteReadings(transaction, portalId, kind, stored, readAt);
}

/** Reads and stores again for as long as somebody changed by which names to read in between. */
export async function untilCurrent<Result>(readAndStore: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await readAndStore();
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error;
    }
  }
}
