import { latestRun } from "../store/backfills.ts";
import type { Queryable } from "../store/database.ts";
import { forgetRecords } from "../store/forget-records.ts";
import { noteReadings, readAfter } from "../store/live-readings.ts";
import { readSettings } from "../store/settings.ts";
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
  const stored = ids.filter((id) => !newer.has(id));
  const records = found.filter((record) => !newer.has(record.id));
  const forgotten = gone.filter((id) => !newer.has(id));
  // The newest run's number: a backfill that passed this place in the list must not take the record for deleted.
  const run = (await latestRun(transaction, portalId))[0]?.run ?? 0;
  // Settings may have changed since the reading was asked for; the names are those that it was read by.
  const { settings } = await readSettings(transaction, portalId);
  const current = { ...tenant, settings: { ...settings, properties: tenant.settings.properties } };
  if (records.length > 0) await applyRecords(transaction, current, { kind, run, records }, follow);
  await forgetRecords(transaction, portalId, kind, forgotten);
  await noteReadings(transaction, portalId, kind, stored, readAt);
}
