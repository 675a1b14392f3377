import { kindsRead } from "../facts/client-source.ts";
import type { Gateway } from "../hubspot/create-gateway.ts";
import { latestRun, saveProgress, startRun, type Progress } from "../store/backfills.ts";
import type { Database, Queryable } from "../store/database.ts";
import { forgetRecords, unseenRecords } from "../store/forget-records.ts";
import { findPortal, lockFacts, markSynced } from "../store/portals.ts";
import { reachStartOfRun } from "../store/reconciliations.ts";
import { refreshStatistics } from "../store/refresh-statistics.ts";
import { readSettings } from "../store/settings.ts";
import { instantNow, readAfter } from "../store/live-readings.ts";
import { applyRecords, type Follow, type Tenant } from "./apply-records.ts";
import { readPlan } from "./read-plans.ts";

/** Fewer records are read quickly however the database goes about it. */
const MANY_RECORDS = 500;

/** What it takes to read the CRM of one portal. */
export interface Backfill {
  database: Database;
  gateway: Gateway;
  portalId: number;
  /** Ends the reading between two pages; it goes on from there next time. */
  signal: AbortSignal;
  follow?: Follow | undefined;
}

/** A run that was cut short goes on where it stopped; otherwise a new one begins. */
async function openRun({ database, portalId }: Backfill): Promise<Progress[]> {
  const latest = await latestRun(database, portalId);
  if (latest.some((progress) => !progress.finished)) return latest;
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const { settings } = await readSettings(transaction, portalId);
    await startRun(transaction, portalId, kindsRead(settings));
  });
  return latestRun(database, portalId);
}

/** A newer reading began, because properties were mapped differently: what this one reads is under the old names. */
async function isOvertaken(database: Queryable, portalId: number, run: number): Promise<boolean> {
  const [newest] = await latestRun(database, portalId);
  return newest?.run !== run;
}

/** With every doubling of what was read, beginning with the first many. */
function hasGrown(before: number, after: number): boolean {
  return Math.floor(Math.log2(after / MANY_RECORDS)) > Math.max(-1, Math.floor(Math.log2(before / MANY_RECORDS)));
}

/** Page and cursor are stored together: a crash repeats at most the page it interrupted, and repeating changes nothing. @returns whether all is read */
async function readKind(backfill: Backfill, tenant: Tenant, start: Progress): Promise<boolean> {
  const { database, gateway, portalId, signal, follow } = backfill;
  let progress = start;
  while (!progress.finished && !signal.aborted) {
    const { kind, run } = progress;
    const { properties } = tenant.settings;
    const readAt = await instantNow(database);
    const page = await gateway.readPage(readPlan(kind, tenant.settings), progress.after);
    const records = progress.records + page.records.length;
    const next: Progress = { kind, run, records, after: page.after, finished: page.after === null };
    const isStored = await database.transaction(async (transaction) => {
      await lockFacts(transaction, portalId);
      if (await isOvertaken(transaction, portalId, run)) return false;
      // Rates may have changed since the reading began; the names are those that the page was read by.
      const { settings } = await readSettings(transaction, portalId);
      const current = { ...tenant, settings: { ...settings, properties } };
      const ids = page.records.map((record) => record.id);
      const newer = await readAfter(transaction, portalId, kind, ids, readAt);
      const unread = page.records.filter((record) => !newer.has(record.id));
      await applyRecords(transaction, current, { kind, run, records: unread }, follow);
      await saveProgress(transaction, portalId, next);
      return true;
    });
    if (!isStored) return false;
    if (hasGrown(progress.records, records)) await refreshStatistics(database);
    progress = next;
  }
  return progress.finished;
}

/** Whatever a complete reading did not come across is no longer in the CRM. @returns false for one that is overtaken */
async function finishRun({ database, portalId, follow }: Backfill, tenant: Tenant, run: Progress[]): Promise<boolean> {
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    if (await isOvertaken(transaction, portalId, run[0]?.run ?? 0)) return false;
    for (const { kind, run: number } of run)
      await forgetRecords(transaction, portalId, kind, await unseenRecords(transaction, portalId, kind, number));
    const isFirst = !(await findPortal(transaction, portalId))?.syncedAt;
    if (isFirst) await follow?.readFirst(transaction, tenant);
    await reachStartOfRun(transaction, portalId);
    await markSynced(transaction, portalId);
    return true;
  });
}

/**
 * Reads the whole CRM of a connected portal into the store. Interrupted by a crash or the signal, the next call goes on.
 * @returns whether it is read
 * @throws HubSpotError
 */
export async function backfill(options: Backfill): Promise<boolean> {
  const { database, portalId } = options;
  const portal = await findPortal(database, portalId);
  if (!portal) throw new Error(`Portal ${portalId} is not connected`);
  const run = await openRun(options);
  // After the run is open: whoever maps properties from now on starts another, and this one ends.
  const { settings } = await readSettings(database, portalId);
  const tenant = { portal, settings };
  const read = await Promise.all(run.map((progress) => readKind(options, tenant, progress)));
  return read.every(Boolean) && finishRun(options, tenant, run);
}
