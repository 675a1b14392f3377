import { EndlessListError, type KindFailure, UnreadKindsError } from "../../errors/hubspot-errors.ts";
import { ALWAYS_READ, kindsRead } from "../../facts/client-facts.ts";
import type { Gateway } from "../../hubspot/gateway.ts";
import { followList } from "../../process/follow-list.ts";
import type { Page } from "../../hubspot/read-records.ts";
import type { Database, Queryable } from "../../store/engine/database.ts";
import { keepStatistics, refreshStatistics } from "../../store/engine/refresh-statistics.ts";
import {
  type FactKind,
  type Progress,
  isRunOpen,
  latestRun,
  restartKind,
  saveProgress,
  startRun,
} from "../../store/mirror/backfills.ts";
import { unseenRecords } from "../../store/mirror/forget-records.ts";
import { instantNow, readAfter } from "../../store/mirror/live-readings.ts";
import { noteReadKind, reachStartOfReading } from "../../store/mirror/reconciliations.ts";
import { lockFacts, markSynced } from "../../store/portals/portals.ts";
import { readSettings } from "../../store/settings/settings.ts";
import { type Follow, type Tenant, applyRecords, forgetApplied, readTenant } from "../mirror/apply-records.ts";
import { type ReadSettings, readPlan } from "./read-plans.ts";
import { passesDoubling, requireEnd, settleKinds } from "./read-records.ts";

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

/** Begins to read the whole CRM; what an earlier reading has left goes. */
export async function startReading({ database, portalId }: Pick<Backfill, "database" | "portalId">): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const { settings } = await readSettings(transaction, portalId);
    await startRun(transaction, portalId, kindsRead(settings));
  });
}

/** What is left to read of the reading under way, of kinds that are still read; empty at its end. */
export async function unfinishedKinds(database: Queryable, portalId: number): Promise<FactKind[]> {
  const kinds = kindsRead((await readSettings(database, portalId)).settings);
  const run = await latestRun(database, portalId);
  return run.filter(({ kind, finished }) => !finished && kinds.includes(kind)).map(({ kind }) => kind);
}

/** A newer reading began, because properties were mapped differently: what this one reads is under the old names. */
async function isOvertaken(database: Queryable, portalId: number, run: number): Promise<boolean> {
  const [newest] = await latestRun(database, portalId);
  return newest?.run !== run;
}

/** Whatever a complete reading of a kind did not come across is no longer in the CRM. */
async function finishKind(transaction: Queryable, tenant: Tenant, { kind, run }: Progress): Promise<void> {
  const { portalId } = tenant.portal;
  await forgetApplied(transaction, tenant, kind, await unseenRecords(transaction, portalId, kind, run));
  await reachStartOfReading(transaction, portalId, kind);
}

/** Stores a page and the cursor behind it together. @returns false for a reading that is overtaken */
async function storePage(
  { database, portalId, follow }: Backfill,
  { records }: Page,
  next: Progress,
  readAt: string,
): Promise<boolean> {
  const { kind, run } = next;
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    if (await isOvertaken(transaction, portalId, run)) return false;
    const ids = records.map((record) => record.id);
    const newer = await readAfter(transaction, portalId, kind, ids, readAt);
    const unread = records.filter((record) => !newer.has(record.id));
    // Rates or the time zone may have changed since the reading began; the names cannot have, or it would be overtaken.
    const tenant = await readTenant(transaction, portalId);
    await applyRecords(transaction, tenant, { kind, run, records: unread }, follow);
    await saveProgress(transaction, portalId, next);
    await noteReadKind(transaction, portalId, kind);
    if (next.finished) await finishKind(transaction, tenant, next);
    return true;
  });
}

async function readPages(backfill: Backfill, settings: ReadSettings, start: Progress): Promise<void> {
  const { database, gateway, signal } = backfill;
  const { kind, run } = start;
  const plan = readPlan(kind, settings);
  const follow = followList(start.after);
  await requireEnd(gateway, kind, start.records);
  let progress = start;
  while (!progress.finished && !signal.aborted) {
    const readAt = await instantNow(database);
    const page = await gateway.readPage(plan, progress.after);
    const because = follow(page);
    if (because) throw new EndlessListError(kind, because);
    const records = progress.records + page.records.length;
    const next: Progress = { kind, run, records, after: page.after, finished: page.after === null };
    if (!(await storePage(backfill, page, next, readAt))) return;
    // At the end of many records in any case: from now on single changes are looked up among them.
    if (next.finished && records >= MANY_RECORDS) await refreshStatistics(database);
    else if (passesDoubling(progress.records, records, MANY_RECORDS)) await keepStatistics(database);
    await requireEnd(gateway, kind, records, progress.records);
    progress = next;
  }
}

/**
 * Reads these kinds side by side, each for itself: a crash repeats at most the page that it interrupted, and repeating
 * changes nothing. A list that leads nowhere is read from its start next time.
 * @returns the kinds that could not be read; the others were read to their end, or as far as the signal let them
 */
export async function readKinds(backfill: Backfill, kinds: readonly FactKind[]): Promise<KindFailure[]> {
  const { database, portalId } = backfill;
  const run = await latestRun(database, portalId);
  // After the run is known: whoever maps properties from now on starts another, and this one ends.
  const { settings } = await readSettings(database, portalId);
  const left = run.filter(({ kind, finished }) => !finished && kinds.includes(kind));
  return settleKinds(left, (progress) =>
    readPages(backfill, settings, progress).catch(async (error: unknown) => {
      if (error instanceof EndlessListError) await restartKind(database, portalId, progress);
      throw error;
    }),
  );
}

/**
 * Ends the reading under way once it is complete: from then on there is a verdict.
 * @param unread kinds that cannot be read: nothing but the standing of clients waits for partner clients
 * @returns whether it was ended
 */
export async function endReading(
  { database, portalId, follow }: Pick<Backfill, "database" | "portalId" | "follow">,
  unread: readonly FactKind[],
): Promise<boolean> {
  const isNeeded = (kind: FactKind) => !unread.includes(kind) || (ALWAYS_READ as readonly FactKind[]).includes(kind);
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    if ((await unfinishedKinds(transaction, portalId)).some(isNeeded)) return false;
    if (!(await isRunOpen(transaction, portalId))) return false;
    const tenant = await readTenant(transaction, portalId);
    if (tenant.portal.syncedAt === null) await follow?.readFirst(transaction, tenant);
    await markSynced(transaction, portalId);
    return true;
  });
}

/**
 * Reads the whole CRM of a connected portal into the store. Interrupted by a crash or the signal, the next call goes on.
 * @returns whether it is read
 * @throws UnreadKindsError after the other kinds were read
 */
export async function backfill(options: Backfill): Promise<boolean> {
  const { database, portalId } = options;
  if (!(await isRunOpen(database, portalId))) await startReading(options);
  const failures = await readKinds(options, await unfinishedKinds(database, portalId));
  const unread = failures.map(({ kind }) => kind);
  const isEnded = await endReading(options, unread);
  if (failures.length > 0) throw new UnreadKindsError(failures);
  return isEnded;
}
