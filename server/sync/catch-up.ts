import { isReadingDue } from "../store/backfills.ts";
import { backfill, type Backfill } from "./backfill.ts";
import { deletedUnnoticed } from "./deleted-unnoticed.ts";
import { reconcile } from "./reconcile.ts";

/** However well everything agrees: a week is as long as a mirror may rest on single changes. */
const READ_ALL_AFTER_HOURS = 7 * 24;
/** Less than from night to night: HubSpot's search may count a record late, and that must not read everything at each start. */
const READ_ALL_AGAIN_AFTER_HOURS = 20;

/**
 * Brings the mirror of a connected portal up to date: reads the whole CRM the first time, after an interruption and once
 * a week, else what was changed since the last time; where that leaves more records here than there, the whole again.
 * @returns whether it is up to date; false when the reading was cut short
 * @throws HubSpotError
 */
export async function catchUp(options: Backfill): Promise<boolean> {
  const { database, portalId, signal } = options;
  if (await isReadingDue(database, portalId, READ_ALL_AFTER_HOURS)) return backfill(options);
  await reconcile(options);
  if (signal.aborted) return false;
  const mayReadAll = await isReadingDue(database, portalId, READ_ALL_AGAIN_AFTER_HOURS);
  return mayReadAll && (await deletedUnnoticed(options)) ? backfill(options) : true;
}
