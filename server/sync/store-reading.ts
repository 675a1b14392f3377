import { latestRun } from "../store/backfills.ts";
import type { Queryable } from "../store/database.ts";
import { forgetRecords } from "../store/forget-records.ts";
import { noteReadings, readAfter } from "../store/live-readings.ts";
import { applyRecords, type Follow, type Tenant } from "./apply-records.ts";
import type { Reading } from "./read-now.ts";

/**
 * Stores what was read because of events, except where somebody has stored a later reading. The caller holds the
 * portal's facts (`lockFacts`).
 * @param readAt the instant before which the reading was asked for
 */
export async function storeReading(
  transaction: Queryable,
  tenant: Tenant,
  { kind, found, gone }: Reading,
  { readAt, follow }: { readAt: string; follow?: Follow | undefined },
): Promise<void> {
  const { portalId } = tenant.portal;
  const ids = [...found.map((record) => record.id), ...gone];
  if (ids.length === 0) return;
  const newer = await readAfter(transaction, portalId, kind, ids, readAt);
  const current = ids.filter((id) => !newer.has(id));
  const records = found.filter((record) => !newer.has(record.id));
  const forgotten = gone.filter((id) => !newer.has(id));
  // The newest run's number: a backfill that passed this place in the list must not take the record for deleted.
  const run = (await latestRun(transaction, portalId))[0]?.run ?? 0;
  if (records.length > 0) await applyRecords(transaction, tenant, { kind, run, records }, follow);
  await forgetRecords(transaction, portalId, kind, forgotten);
  await noteReadings(transaction, portalId, kind, current, readAt);
}
