import { type Queryable, type Sql, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

/** A person of the account, as an owner of records. */
export interface OwnerRow {
  ownerId: string;
  /** HubSpot's id of the same person as a user; null for an owner who is none. */
  userId: string | null;
  name: string;
  email: string | null;
  active: boolean;
}

/** Replaces the account's people. Of one who is listed twice, as present and as gone, the present one stands. */
export async function saveOwners(transaction: Queryable, portalId: number, owners: OwnerRow[]) {
  const people = mergedBy(
    owners,
    ({ ownerId }) => ownerId,
    (earlier, later) => (earlier.active ? earlier : later),
  );
  const known = await transaction.query<{ ownerId: string; inactiveSince: string | null }>(sql`
    delete from owners where portal_id = ${portalId}
    returning owner_id, inactive_since`);
  const since = new Map(known.map(({ ownerId, inactiveSince }) => [ownerId, inactiveSince]));
  const rows = people.map((owner) => ({ ...owner, inactiveSince: since.get(owner.ownerId) ?? null }));
  await transaction.query(sql`
    insert into owners (portal_id, owner_id, user_id, name, email, active, inactive_since)
    select p.portal_id, "ownerId", "userId", name, email, active,
           case when not active then coalesce("inactiveSince", now()) end
    from portals p, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "ownerId" text, "userId" text, name text, email text, active boolean, "inactiveSince" timestamptz)
    where p.portal_id = ${portalId}`);
}

/**
 * Who has left the account: e-mail addresses in small letters, and the instant (UTC) since which that is known. Somebody who is
 * still there as another owner has not left.
 */
export async function departedOwners(database: Queryable, portalId: number): Promise<Map<string, string>> {
  const rows = await database.query<{ email: string; since: string }>(sql`
    select lower(email) as email, min(inactive_since) as since from owners
    where portal_id = ${portalId} and email is not null
    group by lower(email) having not bool_or(active)`);
  return new Map(rows.map(({ email, since }) => [email, since]));
}

/** The owner with this e-mail address who is still there; null for a stranger's. */
export async function ownerWithEmail(database: Queryable, portalId: number, email: string): Promise<string | null> {
  const [row] = await database.query<{ ownerId: string }>(sql`
    select owner_id from owners
    where portal_id = ${portalId} and lower(email) = lower(${email}) and active limit 1`);
  return row?.ownerId ?? null;
}

/** HubSpot numbers owners; whatever longer stands there is nobody, and too long for an index. */
const LONGEST_ID = 20;

/** The id of an owner that a record names; null for what is none. */
export const ownerIdIn = (named: Sql): Sql => sql`case when length(${named}) <= ${LONGEST_ID} then ${named} end`;

/** Those who are still there of the owners with these ids, and of those with these e-mail addresses in small letters. */
export function ownersAmong(
  database: Queryable,
  portalId: number,
  { ownerIds, emails }: { ownerIds: string[]; emails: string[] },
) {
  return database.query<{ ownerId: string; name: string; email: string | null }>(sql`
    select owner_id, name, lower(email) as email from owners
    where portal_id = ${portalId} and active
      and (owner_id = any(${ownerIds}::text[]) or lower(email) = any(${emails}::text[]))
    order by owner_id`);
}

/** The name of a user; null when the account has no such person. */
export async function nameOfUser(database: Queryable, portalId: number, userId: string): Promise<string | null> {
  const [row] = await database.query<{ name: string }>(sql`
    select name from owners where portal_id = ${portalId} and user_id = ${userId} order by active desc limit 1`);
  return row?.name ?? null;
}

/** HubSpot's id of an owner as a user; null for one who is none, or whom the account does not have. */
export async function userOfOwner(database: Queryable, portalId: number, ownerId: string): Promise<string | null> {
  const [row] = await database.query<{ userId: string | null }>(sql`
    select user_id from owners where portal_id = ${portalId} and owner_id = ${ownerId}`);
  return row?.userId ?? null;
}

/** As many as a list to choose from can hold. */
const MOST_COLLEAGUES = 500;

/** The active owners by name, and which of them a user is. */
export async function colleaguesOf(database: Queryable, portalId: number, userId: string) {
  const rows = await database.query<{ ownerId: string; name: string; isYou: boolean }>(sql`
    select owner_id, name, user_id is not distinct from ${userId} as is_you from owners
    where portal_id = ${portalId} and active order by name, owner_id limit ${MOST_COLLEAGUES}`);
  return {
    people: rows.map(({ ownerId, name }) => ({ ownerId, name })),
    you: rows.find(({ isYou }) => isYou)?.ownerId ?? null,
  };
}

export async function isActiveOwner(database: Queryable, portalId: number, ownerId: string): Promise<boolean> {
  const rows = await database.query(sql`
    select 1 from owners where portal_id = ${portalId} and owner_id = ${ownerId} and active`);
  return rows.length > 0;
}
