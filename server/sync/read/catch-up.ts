import { UnreadKindsError, type KindFailure } from "../../errors/unread-kinds-error.ts";
import { ALWAYS_READ, kindsRead } from "../../facts/client-source.ts";
import { isRunOlderThan, type FactKind } from "../../store/mirror/backfills.ts";
import { dropOldReadings } from "../../store/mirror/live-readings.ts";
import { markAccountUnread, markReconciled } from "../../store/portals/portals.ts";
import { kindReadings, reconcilingRuns } from "../../store/mirror/reconciliations.ts";
import { readSettings } from "../../store/settings/settings.ts";
import { endReading, readKinds, startReading, unfinishedKinds, type Backfill } from "./backfill.ts";
import { deletedUnnoticed } from "./deleted-unnoticed.ts";
import { reconcile } from "./reconcile.ts";

/** However well everything agrees: a week is as long as a mirror may rest on single changes. */
const READ_ALL_AFTER_HOURS = 7 * 24;
/** Less than from night to night: HubSpot's search may count a record late, and that must not read everything at each start. */
const READ_ALL_AGAIN_AFTER_HOURS = 20;

/** The kinds that are read of a portal, apart by whether they could be read the last time. */
async function knownKinds({ database, portalId }: Backfill): Promise<{ sound: FactKind[]; unread: FactKind[] }> {
  const kinds = kindsRead((await readSettings(database, portalId)).settings);
  const failing = (await kindReadings(database, portalId)).filter(({ failedSince }) => failedSince !== null);
  const isUnread = (kind: FactKind) => failing.some((known) => known.kind === kind);
  return { sound: kinds.filter((kind) => !isUnread(kind)), unread: kinds.filter(isUnread) };
}

async function isBeingRead({ database, portalId }: Backfill, kinds: FactKind[]): Promise<boolean> {
  return (await unfinishedKinds(database, portalId)).some((kind) => kinds.includes(kind));
}

async function isBeingReconciled({ database, portalId }: Backfill, kinds: FactKind[]): Promise<boolean> {
  return (await reconcilingRuns(database, portalId)).some(({ kind }) => kinds.includes(kind));
}

/** A kind that cannot be read is noted by whoever asked, and left alone until the others are up to date. */
function requireRead(failures: KindFailure[]): void {
  if (failures.length > 0) throw new UnreadKindsError(failures);
}

/** Brings these kinds up to date. @returns false when that was cut short */
async function keepUp(options: Backfill, sound: FactKind[], unread: FactKind[]): Promise<boolean> {
  requireRead(await readKinds(options, sound));
  if (await isBeingRead(options, sound)) return false;
  if (await endReading(options, unread)) return true;
  requireRead(await reconcile(options, sound));
  return !(await isBeingReconciled(options, sound));
}

/** Tries again what could not be read. */
async function tryAgain(options: Backfill, unread: FactKind[]): Promise<KindFailure[]> {
  const unfinished = await unfinishedKinds(options.database, options.portalId);
  const finished = unread.filter((kind) => !unfinished.includes(kind));
  return [...(await readKinds(options, unread)), ...(await reconcile(options, finished))];
}

/** The mirror is up to date, but for kinds that cannot be read; what nothing but clients rests on holds up no other figure. */
async function noteUpToDate(options: Backfill, unread: FactKind[]): Promise<void> {
  const { database, portalId } = options;
  await endReading(options, unread);
  await database.transaction(async (transaction) => {
    if (ALWAYS_READ.some((kind) => unread.includes(kind))) await markAccountUnread(transaction, portalId);
    else await markReconciled(transaction, portalId);
    await dropOldReadings(transaction, portalId);
  });
}

/** Whether everything is to be read because some of it was deleted and nobody told of that. */
async function isReadingCalledFor(options: Backfill, kinds: FactKind[]): Promise<boolean> {
  const { database, portalId } = options;
  return (await isRunOlderThan(database, portalId, READ_ALL_AGAIN_AFTER_HOURS)) && deletedUnnoticed(options, kinds);
}

/**
 * Brings the mirror of a connected portal up to date: reads the whole CRM the first time, after an interruption and once
 * a week, else what was changed since the last time; where that leaves more records here than there, the whole again. Each
 * kind is read for itself: one that cannot be read keeps no other from being up to date.
 * @returns whether it is up to date; false when the reading was cut short
 * @throws UnreadKindsError
 */
export async function catchUp(options: Backfill): Promise<boolean> {
  const { database, portalId } = options;
  const { sound, unread } = await knownKinds(options);
  const isOld = await isRunOlderThan(database, portalId, READ_ALL_AFTER_HOURS);
  if (isOld && !(await isBeingRead(options, sound))) await startReading(options);
  if (!(await keepUp(options, sound, unread))) return false;
  const failures = await tryAgain(options, unread);
  const failing = failures.map(({ kind }) => kind);
  const recovered = unread.filter((kind) => !failing.includes(kind));
  if ((await isBeingRead(options, recovered)) || (await isBeingReconciled(options, recovered))) return false;
  await noteUpToDate(options, failing);
  requireRead(failures);
  if (!(await isReadingCalledFor(options, sound))) return true;
  await startReading(options);
  return catchUp(options);
}
