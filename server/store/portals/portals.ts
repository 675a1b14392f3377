import { PortalEndingError } from "../../errors/account-errors.ts";
import { zoneOf } from "../../process/clock.ts";
import { type Queryable, sql } from "../engine/database.ts";
import { endingStep } from "./erase-portal.ts";
import { readDocument, type StoredDocument, type StoredSettings } from "../settings/settings.ts";

/** One connected account: one partner firm. */
export interface Portal {
  portalId: number;
  /** Whose days it counts. */
  timeZone: string;
  companyCurrency: string;
  /** The host that opens its records; differs by data centre. */
  uiDomain: string;
}

export interface StoredPortal extends Portal {
  /** What the account calls its time zone where nobody knows such a zone: then its days are those of UTC. */
  unknownTimeZone: string | null;
  /** Which connection of the account this is: erased and installed again, it has another. */
  incarnation: string;
  /** Grows with every change of a fact, and with every page of a reading. */
  factsVersion: number;
  /** Instant (UTC) of the end of the last complete reading of the CRM. */
  syncedAt: string | null;
  /** Instant (UTC) at which single records were read last because of a change; null before the first. */
  liveReadAt: string | null;
  /** Instant (UTC) since which reading the CRM fails; null while it works. */
  syncFailedAt: string | null;
  /** What follows from settings or the account is being derived anew: some figures are of before, some of after. */
  deriving: boolean;
}

/** Whether there is a verdict: the CRM was read completely, and everything is derived from it in one way. */
export function hasFigures({ syncedAt, deriving }: Pick<StoredPortal, "syncedAt" | "deriving">): boolean {
  return syncedAt !== null && !deriving;
}

/** A portal as it is kept: with the time zone that the account says it has. */
type PortalRow = Omit<StoredPortal, "unknownTimeZone">;

const PORTAL = sql`
  p.portal_id, p.time_zone, p.company_currency, p.ui_domain, p.incarnation, p.facts_version, p.synced_at, p.live_read_at,
  p.sync_failed_at`;

function withZone<Row extends PortalRow>(row: Row): Row & StoredPortal {
  const timeZone = zoneOf(row.timeZone);
  return { ...row, timeZone, unknownTimeZone: timeZone === row.timeZone ? null : row.timeZone };
}

/** Makes an account known. What is known of it already is renewed by its next reading. @throws PortalEndingError */
export async function savePortal(database: Queryable, portal: Portal) {
  const { portalId, timeZone, companyCurrency, uiDomain } = portal;
  const saved = await database.query(sql`
    insert into portals (portal_id, time_zone, company_currency, ui_domain)
    values (${portalId}, ${timeZone}, ${companyCurrency}, ${uiDomain})
    on conflict (portal_id) do update set portal_id = excluded.portal_id where portals.ending_since is null
    returning 1`);
  if (saved.length === 0) throw new PortalEndingError(portalId);
}

/** Renews what HubSpot says of an account that is known: one that was erased meanwhile stays erased. @throws PortalEndingError */
export async function renewPortal(database: Queryable, portal: Portal) {
  const { portalId, timeZone, companyCurrency, uiDomain } = portal;
  const renewed = await database.query(sql`
    update portals set time_zone = ${timeZone}, company_currency = ${companyCurrency}, ui_domain = ${uiDomain}
    where portal_id = ${portalId} and ending_since is null returning 1`);
  if (renewed.length === 0) throw new PortalEndingError(portalId);
}

export async function findPortal(database: Queryable, portalId: number): Promise<StoredPortal | null> {
  const [row] = await database.query<PortalRow>(sql`
    select ${PORTAL}, exists (select 1 from derivations d where d.portal_id = ${portalId}) as deriving
    from portals p where p.portal_id = ${portalId}`);
  return row ? withZone(row) : null;
}

/**
 * Takes the portal's facts for this transaction, before any other of its rows: writers of one portal queue up here, those
 * of others do not. Whoever erases it takes it the same way, so that neither waits for the other with something in hand.
 * @throws PortalEndingError
 */
export async function lockFacts(transaction: Queryable, portalId: number) {
  const locked = await transaction.query(sql`
    update portals set facts_version = facts_version + 1
    where portal_id = ${portalId} and ending_since is null returning 1`);
  if (locked.length === 0) throw new PortalEndingError(portalId);
}

/**
 * Keeps the portal's facts as they are for this transaction, before any other of its rows is taken; several may do that at
 * once.
 * @returns whether there are complete figures
 * @throws PortalEndingError
 */
export async function shareFacts(transaction: Queryable, portalId: number): Promise<boolean> {
  const shared = await transaction.query(sql`
    select 1 from portals where portal_id = ${portalId} and ending_since is null for share`);
  if (shared.length === 0) throw new PortalEndingError(portalId);
  const portal = await findPortal(transaction, portalId);
  return portal !== null && hasFigures(portal);
}

/**
 * The CRM was read completely, and the next time begins with the account. What the reading brought may have run out or need
 * a reminder: the day's leads are looked through again.
 */
export async function markSynced(database: Queryable, portalId: number) {
  await database.query(sql`
    update portals set synced_at = now(), sync_failed_at = null, account_read = false, leads_day = null
    where portal_id = ${portalId}`);
}

/** The mirror is what the CRM was a moment ago, unless it must be read anew from its beginning. */
export async function markReconciled(database: Queryable, portalId: number) {
  await database.query(sql`
    update portals set synced_at = now(), sync_failed_at = null, account_read = false
    where portal_id = ${portalId} and synced_at is not null`);
}

/** There is no verdict until the CRM has been read completely again. */
export async function markUnread(database: Queryable, portalId: number) {
  await database.query(sql`
    update portals set synced_at = null, account_read = false where portal_id = ${portalId}`);
}

/** Whether the account itself was read for the reading under way. */
export async function isAccountRead(database: Queryable, portalId: number): Promise<boolean> {
  const [row] = await database.query<{ read: boolean }>(sql`
    select account_read as read from portals where portal_id = ${portalId}`);
  return row?.read === true;
}

/** HubSpot answers, and has told of the account. */
export async function markAccountRead(database: Queryable, portalId: number) {
  await database.query(sql`
    update portals set account_read = true, sync_failed_at = null where portal_id = ${portalId}`);
}

/** The next reading begins with the account, as one that is under way. */
export async function markAccountUnread(database: Queryable, portalId: number) {
  await database.query(sql`update portals set account_read = false where portal_id = ${portalId}`);
}

export async function markSyncFailed(database: Queryable, portalId: number) {
  await database.query(sql`
    update portals set sync_failed_at = now() where portal_id = ${portalId} and sync_failed_at is null`);
}

/** The calendar day whose expiries and reminders are done; null before the first. */
export async function leadsDay(database: Queryable, portalId: number): Promise<string | null> {
  const [row] = await database.query<{ day: string | null }>(sql`
    select leads_day as day from portals where portal_id = ${portalId}`);
  return row?.day ?? null;
}

export async function saveLeadsDay(database: Queryable, portalId: number, day: string) {
  await database.query(sql`update portals set leads_day = ${day} where portal_id = ${portalId}`);
}

/** A portal with everything that a request about it starts from. */
export interface Tenant {
  portal: StoredPortal;
  settings: StoredSettings;
  /** The day of the last review and how the waiting for its form ended: it changes with them. Null before the first. */
  reviewed: string | null;
}

/** Changes whenever something changes that an answer may be made of, and never comes back to what it was. */
export function stateOf({ portal, settings, reviewed }: Tenant): string {
  const { incarnation, timeZone, unknownTimeZone, companyCurrency, uiDomain } = portal;
  const { factsVersion, syncedAt, syncFailedAt, deriving } = portal;
  const account = [incarnation, timeZone, unknownTimeZone, companyCurrency, uiDomain];
  return [...account, factsVersion, settings.version, reviewed, syncedAt, syncFailedAt, deriving].join(" ");
}

/**
 * One look-up instead of three: every card open begins with it. Null for a portal that is not connected, or no longer:
 * HubSpot took our access away.
 * @throws PortalEndingError
 */
export async function findTenant(database: Queryable, portalId: number): Promise<Tenant | null> {
  const [row] = await database.query<PortalRow & Pick<Tenant, "reviewed"> & StoredDocument & { isEnding: boolean }>(sql`
    select ${PORTAL}, p.ending_since is not null as is_ending,
           exists (select 1 from derivations d where d.portal_id = ${portalId}) as deriving,
           s.version, s.document::text as document,
           (select concat_ws(' ', r.review_on, r.form_step) from reviews r where r.portal_id = ${portalId}
            order by r.review_on desc limit 1) as reviewed
    from portals p left join settings s on s.portal_id = p.portal_id
    where p.portal_id = ${portalId}
      and (p.ending_since is not null
           or not exists (select 1 from tokens t where t.portal_id = ${portalId}
                          and (t.revoked_at is not null or t.uninstalled_at is not null)))`);
  if (!row) return null;
  const { version, document, reviewed, isEnding, ...portal } = row;
  if (isEnding) throw new PortalEndingError(portalId, await endingStep(database, portalId));
  return { portal: withZone(portal), settings: readDocument({ version, document }), reviewed };
}
