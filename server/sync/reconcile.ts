import { kindsRead } from "../facts/client-source.ts";
import type { FactKind } from "../store/backfills.ts";
import { dropOldReadings, instantNow } from "../store/live-readings.ts";
import { findPortal, lockFacts, markReconciled } from "../store/portals.ts";
import { reach, reachedInstant } from "../store/reconciliations.ts";
import { readSettings } from "../store/settings.ts";
import type { ModifiedCursor } from "../hubspot/read-modified.ts";
import type { Backfill } from "./backfill.ts";
import { readNow } from "./read-now.ts";
import { storeReading } from "./store-reading.ts";

/** HubSpot's search runs up to a minute behind, and its clock is not ours. */
const OVERLAP_MS = 10 * 60_000;

/** Reads a page of changed records and stores it together with how far the list has been looked through. */
async function reconcilePage(
  { database, gateway, portalId, follow }: Backfill,
  kind: FactKind,
  { cursor, startedAt }: { cursor: ModifiedCursor; startedAt: string },
): Promise<ModifiedCursor | null> {
  const { ids, next } = await gateway.readModified(kind, cursor);
  const readAt = await instantNow(database);
  const portal = await findPortal(database, portalId);
  if (!portal) throw new Error(`Portal ${portalId} is not connected`);
  const tenant = { portal, settings: (await readSettings(database, portalId)).settings };
  const reading = await readNow(gateway, tenant.settings, kind, ids);
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    await storeReading(transaction, tenant, reading, { readAt, follow });
    await reach(transaction, portalId, kind, next?.since ?? startedAt);
  });
  return next;
}

async function reconcileKind(backfill: Backfill, kind: FactKind, startedAt: string): Promise<void> {
  const { database, portalId, signal } = backfill;
  const reached = await reachedInstant(database, portalId, kind);
  if (reached === null) throw new Error(`The ${kind} of portal ${portalId} were never read completely`);
  const since = new Date(Date.parse(reached) - OVERLAP_MS).toISOString();
  let cursor: ModifiedCursor | null = { since, behindId: null };
  while (cursor && !signal.aborted) cursor = await reconcilePage(backfill, kind, { cursor, startedAt });
}

/**
 * Finds what webhooks missed: properties that HubSpot calculates, and changes from when the service was away for longer
 * than HubSpot repeats. Reads again every record that was changed since the last time, the same way as after a webhook.
 * Interrupted, it goes on where it was. A record deleted unnoticed does not show here (`deletedUnnoticed`).
 * @throws HubSpotError
 */
export async function reconcile(backfill: Backfill): Promise<void> {
  const { database, portalId, signal } = backfill;
  const startedAt = await instantNow(database);
  const { settings } = await readSettings(database, portalId);
  for (const kind of kindsRead(settings)) await reconcileKind(backfill, kind, startedAt);
  if (signal.aborted) return;
  await database.transaction(async (transaction) => {
    await markReconciled(transaction, portalId);
    await dropOldReadings(transaction, portalId);
  });
}
