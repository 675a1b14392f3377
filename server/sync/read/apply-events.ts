import { isAboutOneRecord } from "../../errors/database-errors.ts";
import { isPortalGone } from "../../errors/account-errors.ts";
import { kindsRead } from "../../facts/client-facts.ts";
import type { Gateway } from "../../hubspot/gateway.ts";
import type { Database } from "../../store/engine/database.ts";
import {
  type DueEvent,
  type WebhookEvent,
  claimEvents,
  finishEvents,
  postponeEvents,
} from "../../store/jobs/webhook-events.ts";
import type { FactKind } from "../../store/mirror/backfills.ts";
import { dropOldReadings, instantNow, noteLiveReading } from "../../store/mirror/live-readings.ts";
import { recordsOfCompanies } from "../../store/mirror/records-of-companies.ts";
import { lockFacts } from "../../store/portals/portals.ts";
import { type Follow, type Tenant, readTenant } from "../mirror/apply-records.ts";
import { forgetPeople } from "../mirror/forget-people.ts";
import { type Reading, readNow } from "./read-records.ts";
import { type RecordRef, deletedForPrivacy, reduceEvents } from "./reduce-events.ts";
import { storeReading, untilCurrent } from "./store-reading.ts";

interface Source {
  database: Database;
  gateway: Pick<Gateway, "readRecords">;
}

function idsOf(records: RecordRef[], kind: FactKind): Set<string> {
  return new Set(records.filter((record) => record.kind === kind).map((record) => record.id));
}

/** Where a company went into another one, its deals and contacts went along, whether HubSpot tells of them or not. */
async function alongWith(merged: RecordRef[], { database }: Source, portalId: number): Promise<RecordRef[]> {
  const companies = idsOf(merged, "companies");
  return companies.size > 0 ? recordsOfCompanies(database, portalId, [...companies]) : [];
}

/**
 * Reads every record that the events concern, also a deleted one: it may have been restored since. Only who was deleted
 * for privacy is gone without being asked for.
 * @throws HubSpotError
 */
async function readChanges(source: Source, tenant: Tenant, events: WebhookEvent[]): Promise<Reading[]> {
  const { portal, settings } = tenant;
  const { changed, merged } = reduceEvents(events);
  const erased = deletedForPrivacy(events);
  const concerned = [...changed, ...(await alongWith(merged, source, portal.portalId))];

  async function read(kind: FactKind): Promise<Reading> {
    const known = new Set([...idsOf(merged, kind), ...(kind === "contacts" ? erased : [])]);
    const asked = [...idsOf(concerned, kind)].filter((id) => !known.has(id));
    const reading = await readNow(source.gateway, settings, kind, asked);
    return { ...reading, gone: [...known, ...reading.gone] };
  }

  // HubSpot refuses kinds that the account does not let the app read.
  return Promise.all(kindsRead(settings).map(read));
}

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
