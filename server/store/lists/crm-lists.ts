import type { ListFailure, ListPage, ListedKind } from "@partner-standing/contract/lists/crm-list";
import type { CustomerFilter } from "@partner-standing/contract/standing/customers";
import type { RegistrationFilter } from "@partner-standing/contract/leads/registrations";
import { type Queryable, sql } from "../engine/database.ts";

/** What goes into a list: records that a page lists on a day. */
export type Listing = {
  kind: ListedKind;
  search: string;
  /** A calendar date in the account's time zone. */
  on: string;
  /** Only what this user owns; null for all. */
  ownedBy: string | null;
} & ({ page: "customers"; filter: CustomerFilter } | { page: "leads"; filter: RegistrationFilter });

/** A list that somebody wants. */
export interface WantedList {
  userId: string;
  name: string;
  listing: Listing;
  /** How many the page lists. */
  total: number;
}

/** A list, how far it has come, and what became of it. */
export interface KeptList {
  listId: number;
  name: string;
  kind: ListedKind;
  total: number;
  walked: number;
  leftOut: number;
  /** HubSpot's id of it; null until it is made. */
  crmListId: string | null;
  state: "working" | "done" | "failed";
  failure: ListFailure | null;
  said: string | null;
}

/** A list at work. */
export interface ListAtWork extends Pick<KeptList, "listId" | "name" | "crmListId" | "said"> {
  listing: Listing;
  /** The last one that is gone through; empty at the beginning. */
  after: string;
  /** Whether HubSpot had no list of this name before it was asked to make it. */
  wasFree: boolean;
}

/** Wants a list, unless the same user wants the same already. */
export async function wantList(transaction: Queryable, portalId: number, wanted: WantedList) {
  const { userId, name, total, listing } = wanted;
  const { page, kind, filter, search, on, ownedBy } = listing;
  await transaction.query(sql`
    insert into crm_lists (portal_id, user_id, page, name, object_type, filter, search, on_day, owned_by, total)
    select p.portal_id, ${userId}, ${page}, ${name}, ${kind}, ${filter}, ${search}, ${on}::date, ${ownedBy}, ${total}::integer
    from portals p where p.portal_id = ${portalId} and not exists (
      select 1 from crm_lists
      where portal_id = ${portalId} and state = 'working' and user_id = ${userId} and page = ${page} and name = ${name}
        and object_type = ${kind} and filter = ${filter} and search = ${search})`);
}

/** The newest lists that a user has had made of a page. */
export function listsOf(
  database: Queryable,
  portalId: number,
  { userId, page, limit }: { userId: string; page: ListPage; limit: number },
) {
  return database.query<KeptList>(sql`
    select list_id, name, object_type as kind, total, walked, left_out, crm_list_id, state, failure, said
    from crm_lists where portal_id = ${portalId} and user_id = ${userId} and page = ${page}
    order by list_id desc limit ${limit}`);
}

/** The oldest list that is at work; null where none is. */
export async function listAtWork(database: Queryable, portalId: number): Promise<ListAtWork | null> {
  const [row] = await database.query<ListAtWork>(sql`
    select list_id, name, crm_list_id, said, after, was_free,
           jsonb_build_object('page', page, 'kind', object_type, 'filter', filter, 'search', search,
             'on', on_day, 'ownedBy', owned_by) as listing
    from crm_lists where portal_id = ${portalId} and state = 'working' order by list_id limit 1`);
  return row ?? null;
}

/** HubSpot has no list of this name, so that one which is there later is this one. */
export async function noteFree(database: Queryable, portalId: number, listId: number) {
  await database.query(sql`
    update crm_lists set was_free = true, said = null where portal_id = ${portalId} and list_id = ${listId}`);
}

export async function noteMade(database: Queryable, portalId: number, listId: number, crmListId: string) {
  await database.query(sql`
    update crm_lists set crm_list_id = ${crmListId}, said = null
    where portal_id = ${portalId} and list_id = ${listId} and state = 'working'`);
}

/** What came of some of those that go into a list. */
export interface Walked {
  /** The last one that was gone through before. */
  from: string;
  /** The last one that is gone through now. */
  after: string;
  walked: number;
  leftOut: number;
  isLast: boolean;
}

/** Keeps how far a list has come, once: whoever has lost its turn counts nothing a second time. */
export async function noteWalked(database: Queryable, portalId: number, listId: number, some: Walked) {
  const { from, after, walked, leftOut, isLast } = some;
  await database.query(sql`
    update crm_lists set walked = walked + ${walked}, left_out = left_out + ${leftOut}, after = ${after}, said = null,
           state = ${isLast ? "done" : "working"}
    where portal_id = ${portalId} and list_id = ${listId} and state = 'working' and after = ${from}`);
}

/** Keeps why HubSpot does not go on for now. */
export async function noteWaiting(database: Queryable, portalId: number, listId: number, said: string) {
  await database.query(sql`
    update crm_lists set said = ${said} where portal_id = ${portalId} and list_id = ${listId} and state = 'working'`);
}

/** Ends a list that cannot be finished. */
export async function noteFailed(
  database: Queryable,
  portalId: number,
  listId: number,
  { failure, said }: { failure: ListFailure; said: string | null },
) {
  await database.query(sql`
    update crm_lists set state = 'failed', failure = ${failure}, said = ${said}
    where portal_id = ${portalId} and list_id = ${listId} and state = 'working'`);
}

/** What people have written of lists: their names, and what was looked for. */
export function wordsOfLists(database: Queryable, portalId: number) {
  return database.query<{ listId: number; name: string; search: string }>(sql`
    select list_id, name, search from crm_lists where portal_id = ${portalId}`);
}

/** Forgets lists; in HubSpot they stay. */
export async function forgetLists(transaction: Queryable, portalId: number, listIds: number[]) {
  await transaction.query(sql`
    delete from crm_lists where portal_id = ${portalId} and list_id = any(${listIds}::bigint[])`);
}
