import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { type KindFailure, saidBy, UnreadKindsError } from "../../errors/hubspot-errors.ts";
import { ALWAYS_READ, kindsRead } from "../../facts/client-facts.ts";
import { staleKinds } from "../../facts/derived-from.ts";
import type { Gateway } from "../../hubspot/gateway.ts";
import type { Account } from "../../hubspot/account.ts";
import type { Owner } from "../../hubspot/people.ts";
import type { Database, Queryable } from "../../store/engine/database.ts";
import { type FactKind, isRunOlderThan } from "../../store/mirror/backfills.ts";
import { countMirrored } from "../../store/mirror/count-mirrored.ts";
import { dropOldReadings } from "../../store/mirror/live-readings.ts";
import { type OwnerRow, saveOwners } from "../../store/mirror/owners.ts";
import { kindReadings, noteUnreadKind, reconcilingRuns } from "../../store/mirror/reconciliations.ts";
import {
  findPortal,
  isAccountRead,
  lockFacts,
  markAccountRead,
  markAccountUnread,
  markReconciled,
  markSyncFailed,
  renewPortal,
} from "../../store/portals/portals.ts";
import { readSettings, seedSettings } from "../../store/settings/settings.ts";
import { markStale } from "../../store/steps/derivations.ts";
import { type Backfill, backfill, endReading, readKinds, startReading, unfinishedKinds } from "./backfill.ts";
import { reconcile } from "./reconcile.ts";
import { settleKinds } from "./read-records.ts";

/**
 * Whether records of these kinds were deleted or merged and no webhook told of it: the mirror then holds more of them than
 * the CRM. To be asked after a reconciliation, which finds everything that came.
 * @throws UnreadKindsError where one cannot be counted
 */
export async function deletedUnnoticed(
  { database, gateway, portalId }: Backfill,
  kinds: readonly FactKind[],
): Promise<boolean> {
  const known = await countMirrored(database, portalId);
  const fewer: FactKind[] = [];
  const failures = await settleKinds(
    kinds.map((kind) => ({ kind })),
    async ({ kind }) => {
      if (known[kind] > (await gateway.countRecords(kind))) fewer.push(kind);
    },
  );
  if (failures.length > 0) throw new UnreadKindsError(failures);
  return fewer.length > 0;
}

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

function ownerRow(
  { id, email, firstName, lastName, userId, userIdIncludingInactive }: Owner,
  active: boolean,
): OwnerRow {
  const user = userId ?? userIdIncludingInactive;
  const name = [firstName, lastName].filter(Boolean).join(" ") || email || id;
  return { ownerId: id, userId: user ? String(user) : null, name, email: email ?? null, active };
}

/** Stores what the account is. Figures that follow from what has changed about it are derived anew. */
async function keepAccount(transaction: Queryable, account: Account): Promise<void> {
  const { portalId } = account;
  await lockFacts(transaction, portalId);
  const before = await findPortal(transaction, portalId);
  await renewPortal(transaction, account);
  const after = await findPortal(transaction, portalId);
  if (!before || !after) return;
  const { settings } = await readSettings(transaction, portalId);
  await markStale(transaction, portalId, staleKinds({ portal: before, settings }, { portal: after, settings }));
}

/**
 * Renews what is known of the account behind the gateway, and gives its CRM the app's properties.
 * @param options.portalId the account whose token the gateway has, where that is known
 * @returns the portal's id
 * @throws HubSpotError
 * @throws PortalEndingError
 */
export async function connectPortal(options: {
  database: Database;
  gateway: Gateway;
  portalId?: number;
  firstSettings?: PortalSettings | undefined;
}): Promise<number> {
  const { database, gateway, firstSettings } = options;
  const account = await gateway.readAccount();
  const { portalId = account.portalId } = options;
  if (portalId !== account.portalId)
    throw new Error(`HubSpot answers for account ${account.portalId} where ${portalId} was asked: nothing is stored`);
  await database.transaction((transaction) => keepAccount(transaction, account));
  if (firstSettings) await seedSettings(database, portalId, firstSettings);
  await gateway.provisionProperties();
  const [present, past] = await Promise.all([gateway.readOwners(false), gateway.readOwners(true)]);
  const owners = [...past.map((owner) => ownerRow(owner, false)), ...present.map((owner) => ownerRow(owner, true))];
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    await saveOwners(transaction, portalId, owners);
    await markAccountRead(transaction, portalId);
  });
  return portalId;
}

/**
 * Brings the mirror of an account up to date, or goes on with a reading that was interrupted. Each begins with the account
 * itself: it is made known, and given the app's properties.
 * @param options.forgetful a CRM that starts anew each time: what changed since the last time cannot be asked of it
 * @returns whether it is read
 * @throws HubSpotError when the account cannot be read, UnreadKindsError when some kinds of its records cannot
 */
export async function readPortal(
  options: Backfill & { firstSettings?: PortalSettings | undefined; forgetful?: boolean | undefined },
): Promise<boolean> {
  if (!(await isAccountRead(options.database, options.portalId))) await connectPortal(options);
  return options.forgetful ? backfill(options) : catchUp(options);
}

const FIRST_PAUSE_SECONDS = 2;
const LAST_PAUSE_SECONDS = 3_600;

/**
 * Notes that reading an account failed: as a whole, or for some kinds of its records.
 * @returns in how many seconds these kinds are to be tried again: as long again as they have failed; null for the whole account
 */
export async function noteUnread(database: Database, portalId: number, error: unknown): Promise<number | null> {
  if (!(error instanceof UnreadKindsError)) {
    await markSyncFailed(database, portalId);
    return null;
  }
  const { failures } = error;
  const readings = await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    for (const failure of failures)
      await noteUnreadKind(transaction, portalId, { kind: failure.kind, failure: saidBy(failure) });
    return kindReadings(transaction, portalId);
  });
  const failing = readings.filter(({ kind }) => failures.some((failure) => failure.kind === kind));
  const seconds = failing.map(({ failedSince }) => (Date.now() - Date.parse(failedSince ?? "")) / 1000);
  return Math.min(LAST_PAUSE_SECONDS, Math.max(FIRST_PAUSE_SECONDS, ...seconds));
}
