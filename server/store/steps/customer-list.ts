import type { ClientFilter, CustomerFilter, CustomerSort } from "@partner-standing/contract/standing/customers";
import { type Database, isThere, type Queryable, type Sql, sql } from "../engine/database.ts";
import type { CustomerKey } from "../engine/page-keys.ts";
import { readInParts } from "../engine/read-in-parts.ts";
import { empty } from "../engine/sql.ts";
import { beginningsOf, wordsIn } from "../engine/words.ts";
import { earlierClient } from "../mirror/partner-clients.ts";
import type { CustomerFigures } from "./customer-figures.ts";
import { IN_LIST } from "./customer-totals.ts";

/** A customer with the name of its owner, and what the next page begins behind. */
export interface ListedCustomer extends Omit<CustomerFigures, "domain" | "ownerId"> {
  ownerName: string | null;
  key: string;
}

/** Whose customers are looked at, and how. */
export interface Looked {
  /** The day, and the next review. */
  on: string;
  review: string;
  /** The last day of those that clients are warned of. */
  warnedUntil: string;
  search: string;
  /** Only those that this user owns; null for all. */
  ownedBy: string | null;
}

/**
 * Whether its client is managed on a day, and by another no more. All that is managed ends one day, so what is to come takes
 * away what counts now: few steps are to come, and all clients have years of them.
 */
function isManaged(portalId: number, on: string, until = "infinity"): Sql {
  return sql`company_id in (
    select coalesce(c.company_id, s.object_id)
    from steps s left join partner_clients c
      on s.object_type = 'partner_clients' and c.portal_id = ${portalId} and c.client_id = s.object_id
    where s.portal_id = ${portalId} and s.metric = 'managedMrr' and s.step_on > ${on}::date
      and (s.object_type = 'companies' or not (${isThere(earlierClient(portalId))}))
    group by s.object_type, s.object_id, c.company_id
    having sum(s.amount) < 0 and max(s.step_on) <= ${until}::date)`;
}

/** The figures hold today: what a day changes has been derived before. */
function isListed(portalId: number, filter: CustomerFilter, days: Pick<Looked, "on" | "review" | "warnedUntil">): Sql {
  if (filter === "leaves") return sql`leaves_on <= ${days.review}::date`;
  if (filter === "managed") return isManaged(portalId, days.on);
  if (filter === "lapsing") return isManaged(portalId, days.on, days.warnedUntil);
  return IN_LIST[filter];
}

/** Customers that have words in their name or domain which begin so. */
function isFound(portalId: number, { search, ownedBy }: Pick<Looked, "search" | "ownedBy">): Sql {
  const isNamed =
    search === ""
      ? sql`true`
      : sql`${wordsIn(sql`name`, sql`domain`)} @@ to_tsquery('simple', ${beginningsOf(search)})`;
  if (ownedBy === null) return isNamed;
  return sql`${isNamed} and owner_id in (
    select o.owner_id from owners o where o.portal_id = ${portalId} and o.user_id = ${ownedBy})`;
}

const NONE: Record<CustomerFilter, number> = {
  ...{ all: 0, carries: 0, leaves: 0, uninstalled: 0 },
  ...{ "never-reviewed": 0, faulty: 0, managed: 0, lapsing: 0 },
};

const ORDERS: Record<CustomerSort, { column: Sql; by: Sql; follows: Sql; type: Sql }> = {
  share: {
    ...{ column: sql`k.attributed`, by: sql`k.attributed desc, k.company_id desc` },
    ...{ follows: sql`<`, type: sql`bigint` },
  },
  mrr: { column: sql`k.mrr`, by: sql`k.mrr desc, k.company_id desc`, follows: sql`<`, type: sql`bigint` },
  leaves: { column: sql`k.leaves_on`, by: sql`k.leaves_on, k.company_id`, follows: sql`>`, type: sql`date` },
  reviewed: { column: sql`k.reviewed_on`, by: sql`k.reviewed_on, k.company_id`, follows: sql`>`, type: sql`date` },
};

interface Ordered extends Looked {
  filter: CustomerFilter;
  sort: CustomerSort;
}

interface Page extends Ordered {
  after: CustomerKey | null;
  limit: number;
}

/** Those of a list behind a key, in its order, with more of each. A limit of null takes all. */
function ofList(portalId: number, page: Ordered & Pick<Page, "after"> & { limit: number | null }, more: Sql): Sql {
  const { filter, sort, after, limit } = page;
  const { column, by, follows, type } = ORDERS[sort];
  const behind = after
    ? sql`(${column}, k.company_id) ${follows} (${after.value}::${type}, ${after.companyId}::text)`
    : sql`true`;
  // What a search or an owner picks is put in order afterwards: in the order of an index all the others would be passed by.
  const isPicked = page.search !== "" || page.ownedBy !== null;
  return sql`
    with listed as ${isPicked ? sql`materialized` : sql`not materialized`} (
      select * from customers
      where portal_id = ${portalId} and ${isListed(portalId, filter, page)} and ${isFound(portalId, page)})
    select company_id, name, mrr, attributed, first_ninety, influenced, influenced_deals, reviews,
           nullif(reviewed_on, '-infinity') as reviewed_on, nullif(leaves_on, 'infinity') as leaves_on, leaves, uninstalled_on,
           has_app, carries, faults, ${column}::text as key,
           (select o.name from owners o
            where o.portal_id = ${portalId} and o.owner_id = k.owner_id and o.active) as owner_name ${more}
    from listed k where ${behind}
    order by ${by} limit ${limit}`;
}

/** A page of the customers of a list. */
export function listCustomers(database: Queryable, portalId: number, page: Page) {
  return database.query<ListedCustomer>(ofList(portalId, page, empty));
}

/**
 * All customers of a list as they are at one moment, some at a time, each with what all carry over these days, ascending, in US
 * cents per month.
 */
export function eachListed(
  database: Database,
  portalId: number,
  listed: Ordered & { days: string[] },
  take: (customers: (ListedCustomer & { carried: number })[], transaction: Queryable) => unknown,
): Promise<void> {
  const carried = sql`, ${carriedOver(portalId, listed.days)} as carried`;
  return readInParts(database, ofList(portalId, { ...listed, after: null, limit: null }, carried), take);
}

/** The companies of a list that follow one of them by their ids, which nothing changes. @param page.after empty for the first */
export async function customersBehind(
  database: Queryable,
  portalId: number,
  page: Looked & { filter: CustomerFilter; after: string; limit: number },
): Promise<string[]> {
  const rows = await database.query<{ companyId: string }>(sql`
    select company_id from customers
    where portal_id = ${portalId} and ${isListed(portalId, page.filter, page)} and ${isFound(portalId, page)}
      and company_id > ${page.after}
    order by company_id limit ${page.limit}`);
  return rows.map(({ companyId }) => companyId);
}

interface Counted {
  counts: Partial<Record<CustomerFilter, number>> | null;
  /** What all customers pay while they have the app, over all of the days; US cents per month. */
  carried: number;
}

const carriedOver = (portalId: number, days: string[]) => sql`(
  select coalesce(sum(amount * (${days.length}::bigint - width_bucket(step_on - 1, ${days}::date[]))), 0)::bigint
  from step_totals where portal_id = ${portalId} and metric = 'activeMrr')`;

const clientsCounted = (portalId: number, looked: Looked) => {
  const count = (filter: ClientFilter) => sql`(
    select count(*) from customers where portal_id = ${portalId} and ${isListed(portalId, filter, looked)})`;
  return sql`jsonb_build_object('managed', ${count("managed")}, 'lapsing', ${count("lapsing")})`;
};

/** Without a search, the totals are known; but for the clients, who are counted. */
const allCounted = (portalId: number, looked: Looked, carried: Sql) => sql`
  select coalesce(jsonb_object_agg(list, customers), '{}') || ${clientsCounted(portalId, looked)} as counts, ${carried} as carried
  from (
    select list, sum(customers) as customers from customer_totals
    where portal_id = ${portalId} and (list <> 'leaves' or day <= ${looked.review}::date) group by list) as lists`;

function foundCounted(portalId: number, looked: Looked, carried: Sql): Sql {
  const count = (filter: CustomerFilter) => sql`count(*) filter (where ${isListed(portalId, filter, looked)})`;
  return sql`
    select jsonb_build_object(
      'all', count(*), 'carries', ${count("carries")}, 'leaves', ${count("leaves")}, 'uninstalled', ${count("uninstalled")},
      'never-reviewed', ${count("never-reviewed")}, 'faulty', ${count("faulty")},
      'managed', ${count("managed")}, 'lapsing', ${count("lapsing")}) as counts, ${carried} as carried
    from customers k where k.portal_id = ${portalId} and ${isFound(portalId, looked)}`;
}

/**
 * How many customers each list holds, as far as the search finds them; and what all of them pay while they have the app, over
 * these days, ascending, in US cents per month.
 */
export async function countCustomers(database: Queryable, portalId: number, looked: Looked, days: string[]) {
  const isAll = looked.search === "" && looked.ownedBy === null;
  const carried = carriedOver(portalId, days);
  const [row] = await database.query<Counted>((isAll ? allCounted : foundCounted)(portalId, looked, carried));
  return { counts: { ...NONE, ...row?.counts }, carried: row?.carried ?? 0 };
}
