import type { CrmObject } from "../hubspot/crm-object.ts";
import type { Gateway } from "../hubspot/create-gateway.ts";
import { FACT_KINDS, latestRun, type FactKind } from "../store/backfills.ts";
import type { Database, Queryable } from "../store/database.ts";
import { forgetRecords } from "../store/forget-records.ts";
import { dropOldReadings, instantNow, noteReadings, readAfter } from "../store/live-readings.ts";
import { findPortal, lockFacts } from "../store/portals.ts";
import { recordsOfCompanies } from "../store/records-of-companies.ts";
import { readSettings } from "../store/settings.ts";
import { claimEvents, finishEvents, postponeEvents, type DueEvent } from "../store/webhook-events.ts";
import { applyRecords, type Follow, type Tenant } from "./apply-records.ts";
import { readPlan } from "./read-plans.ts";
import { reduceEvents, type RecordRef } from "./reduce-events.ts";

/** Of 500 events at most ten batches are read, and one transaction is short. */
const BATCH = 500;
/** Longer than reading ten batches takes; a service that dies leaves its events to the next after this. */
const CLAIM_SECONDS = 60;
const FIRST_PAUSE_SECONDS = 2;
const LAST_PAUSE_SECONDS = 900;

/** What it takes to apply the events of one portal. */
export interface Live {
  database: Database;
  gateway: Pick<Gateway, "readRecords">;
  portalId: number;
  follow?: Follow | undefined;
}

/** What the CRM says now of the records of one kind that events concern. */
interface Reading {
  kind: FactKind;
  found: CrmObject[];
  /** No longer in the CRM. */
  gone: string[];
}

async function readTenant({ database, portalId }: Live): Promise<Tenant> {
  const portal = await findPortal(database, portalId);
  if (!portal) throw new Error(`Portal ${portalId} is not connected`);
  return { portal, settings: (await readSettings(database, portalId)).settings };
}

/** Where a company went into another one, its deals and contacts went along. */
async function whatChanged({ database, portalId }: Live, due: DueEvent[]) {
  const { changed, merged } = reduceEvents(due.map(({ event }) => event));
  const companies = merged.filter(({ kind }) => kind === "companies").map(({ id }) => id);
  const along = companies.length > 0 ? await recordsOfCompanies(database, portalId, companies) : [];
  return { changed: [...changed, ...along], merged };
}

function idsOf(records: RecordRef[], kind: FactKind): string[] {
  return [...new Set(records.filter((record) => record.kind === kind).map((record) => record.id))];
}

/** Asks for every record of the kind, also for a deleted one: it may have been restored since. */
async function read(
  { gateway }: Live,
  tenant: Tenant,
  kind: FactKind,
  records: { changed: RecordRef[]; merged: RecordRef[] },
) {
  const merged = new Set(idsOf(records.merged, kind));
  const asked = idsOf(records.changed, kind).filter((id) => !merged.has(id));
  const answered = asked.length > 0 ? await gateway.readRecords(readPlan(kind, tenant.settings.properties), asked) : [];
  const found = [...new Map(answered.map((record) => [record.id, record])).values()].filter(
    ({ id }) => !merged.has(id),
  );
  const there = new Set(found.map((record) => record.id));
  return { kind, found, gone: [...merged, ...asked.filter((id) => !there.has(id))] };
}

async function store(
  live: Live,
  transaction: Queryable,
  tenant: Tenant,
  { kind, found, gone }: Reading,
  readAt: string,
) {
  const { portalId, follow } = live;
  const ids = [...found.map((record) => record.id), ...gone];
  if (ids.length === 0) return;
  const newer = await readAfter(transaction, portalId, kind, ids, readAt);
  const records = found.filter((record) => !newer.has(record.id));
  // The newest run's number: a backfill that passed this place in the list must not take the record for deleted.
  const run = (await latestRun(transaction, portalId))[0]?.run ?? 0;
  if (records.length > 0) await applyRecords(transaction, tenant, { kind, run, records }, follow);
  await forgetRecords(
    transaction,
    portalId,
    kind,
    gone.filter((id) => !newer.has(id)),
  );
  await noteReadings(
    transaction,
    portalId,
    kind,
    ids.filter((id) => !newer.has(id)),
    readAt,
  );
}

async function apply(live: Live, due: DueEvent[]): Promise<void> {
  const { database, portalId } = live;
  const tenant = await readTenant(live);
  const records = await whatChanged(live, due);
  const readAt = await instantNow(database);
  const readings = await Promise.all(FACT_KINDS.map((kind) => read(live, tenant, kind, records)));
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    for (const reading of readings) await store(live, transaction, tenant, reading, readAt);
    await dropOldReadings(transaction, portalId);
    await finishEvents(
      transaction,
      portalId,
      due.map(({ key }) => key),
    );
  });
}

function pauseOf(due: DueEvent[]): number {
  const attempts = Math.max(...due.map((event) => event.attempts));
  return Math.min(LAST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1));
}

/** One record that HubSpot does not answer must not hold up the others: what fails for good is halved. */
async function applyOrPostpone(live: Live, due: DueEvent[], failed: (error: unknown) => void): Promise<void> {
  try {
    await apply(live, due);
  } catch (error) {
    const { transient = true, message } = error as { transient?: boolean; message: string };
    if (transient || due.length === 1) {
      failed(error);
      const keys = due.map(({ key }) => key);
      return postponeEvents(live.database, live.portalId, keys, { seconds: pauseOf(due), reason: message });
    }
    const half = Math.ceil(due.length / 2);
    await applyOrPostpone(live, due.slice(0, half), failed);
    await applyOrPostpone(live, due.slice(half), failed);
  }
}

/**
 * Applies every event that is due: reads the records they concern, stores what the CRM says now, and removes the events
 * in the same transaction. The work depends on the records concerned, however many the portal has. Repeating it changes
 * nothing, so a crash only repeats. What HubSpot does not answer is put off with growing pauses.
 */
export async function applyEvents(
  live: Live,
  signal: AbortSignal,
  failed: (error: unknown) => void = () => undefined,
): Promise<void> {
  while (!signal.aborted) {
    const due = await claimEvents(live.database, live.portalId, { limit: BATCH, seconds: CLAIM_SECONDS });
    if (due.length === 0) return;
    await applyOrPostpone(live, due, failed);
  }
}
