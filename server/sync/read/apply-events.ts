import { isAboutOneRecord } from "../../errors/is-about-one-record.ts";
import { isPortalGone } from "../../errors/portal-ending-error.ts";
import type { Gateway } from "../../hubspot/create-gateway.ts";
import type { Database } from "../../store/engine/database.ts";
import { dropOldReadings, instantNow, noteLiveReading } from "../../store/mirror/live-readings.ts";
import { lockFacts } from "../../store/portals/portals.ts";
import { claimEvents, finishEvents, postponeEvents, type DueEvent } from "../../store/jobs/webhook-events.ts";
import type { Follow } from "../mirror/apply-records.ts";
import { forgetPeople } from "../mirror/forget-people.ts";
import { readChanges } from "./read-changes.ts";
import { readTenant } from "./read-tenant.ts";
import { deletedForPrivacy } from "./reduce-events.ts";
import { storeReading, untilCurrent } from "./store-reading.ts";

/** Of 500 events at most ten batches are read, and one transaction is short. */
const BATCH = 500;
/** Longer than reading ten batches takes; a service that dies leaves its events to the next after this. */
const CLAIM_SECONDS = 60;
const FIRST_PAUSE_SECONDS = 2;
const LAST_PAUSE_SECONDS = 300;

/** What it takes to apply the events of one portal. */
export interface Live {
  database: Database;
  gateway: Pick<Gateway, "readRecords">;
  portalId: number;
  follow?: Follow | undefined;
  /** Told of what made events be put off. */
  failed?: (error: unknown) => void;
}

/** HubSpot is asked outside of the transaction: the embedded database has only one. */
async function apply(live: Live, due: DueEvent[]): Promise<void> {
  const { database, portalId, follow } = live;
  const tenant = await readTenant(database, portalId);
  const readAt = await instantNow(database);
  const events = due.map(({ event }) => event);
  const keys = due.map(({ key }) => key);
  const readings = await readChanges(live, tenant, events);
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    await forgetPeople(transaction, portalId, deletedForPrivacy(events));
    for (const reading of readings) await storeReading(transaction, portalId, reading, { readAt, follow });
    await noteLiveReading(transaction, portalId, readAt);
    await dropOldReadings(transaction, portalId);
    await finishEvents(transaction, portalId, keys);
  });
}

async function postpone({ database, portalId, failed }: Live, due: DueEvent[], error: unknown): Promise<void> {
  failed?.(error);
  const attempts = Math.max(...due.map((event) => event.attempts));
  const seconds = Math.min(LAST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1));
  const keys = due.map(({ key }) => key);
  await postponeEvents(database, portalId, keys, { seconds, reason: (error as Error).message });
}

/** One record that cannot be applied must not hold up the others: such a batch is halved. */
async function applyOrPostpone(live: Live, due: DueEvent[]): Promise<void> {
  try {
    await untilCurrent(() => apply(live, due));
  } catch (error) {
    if (isPortalGone(error)) throw error;
    if (due.length === 1 || !isAboutOneRecord(error)) return postpone(live, due, error);
    const half = Math.ceil(due.length / 2);
    await applyOrPostpone(live, due.slice(0, half));
    await applyOrPostpone(live, due.slice(half));
  }
}

/**
 * Applies every event that is due: reads the records they concern, stores what the CRM says now, and removes the events
 * in the same transaction. The work depends on the records concerned, however many the portal has. Repeating it changes
 * nothing, so a crash only repeats. What HubSpot does not answer is put off with growing pauses.
 */
export async function applyEvents(live: Live, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = await claimEvents(live.database, live.portalId, { limit: BATCH, seconds: CLAIM_SECONDS });
    if (due.length === 0) return;
    await applyOrPostpone(live, due);
  }
}
