import { isReadingDue } from "../store/backfills.ts";
import { backfill, type Backfill } from "./backfill.ts";
import { reconcile } from "./reconcile.ts";

/** How long a record that was deleted unnoticed may be shown. */
const READ_ALL_AFTER_DAYS = 7;

/**
 * Brings the mirror of a connected portal up to date: reads the whole CRM the first time, after an interruption and once
 * a week, else what was changed since the last time.
 * @returns whether it is up to date; false when the reading was cut short
 * @throws HubSpotError
 */
export async function catchUp(options: Backfill): Promise<boolean> {
  const readsAll = await isReadingDue(options.database, options.portalId, READ_ALL_AFTER_DAYS);
  if (readsAll) return backfill(options);
  await reconcile(options);
  return !options.signal.aborted;
}
