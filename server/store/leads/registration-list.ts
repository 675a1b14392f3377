import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import type { RegistrationFilter, RegistrationSort } from "@partner-standing/contract/leads/registrations";
import { type Database, isThere, type Queryable, type Sql, sql } from "../engine/database.ts";
import { readInParts } from "../engine/read-in-parts.ts";
import { beginningsOf, wordsIn } from "../engine/words.ts";
import { newer, type Registration } from "./registrations.ts";

/** A registration with those it is about, as the CRM names them now. */
export interface ListedRegistration extends Omit<Registration, "registeredFor"> {
  registrationId: number;
  companyName: string | null;
  contactName: string | null;
  registeredByName: string | null;
  claim: ClaimInput | null;
}

/** The day it is, and the last day on which what runs out is near. */
export interface ListedOn {
  on: string;
  soon: string;
}

const isRunning = (on: string) => sql`(r.ended_on is null and r.expires_on > ${on}::date)`;

/** What has run out counts as ended from that day, though the night's work has not come by. */
function isListed(filter: RegistrationFilter, { on, soon }: ListedOn): Sql {
  if (filter === "running") return isRunning(on);
  if (filter === "running-out") return sql`(${isRunning(on)} and r.expires_on <= ${soon}::date)`;
  if (filter === "released") return sql`coalesce(r.ended_because = 'released', false)`;
  return sql`(r.ended_because = 'expired' or (r.ended_on is null and r.expires_on <= ${on}::date))`;
}

/** Companies by name or country that have words which begin so. Looked up once: they are asked for by id and by domain. */
const named = (portalId: number, search: string) => sql`named as materialized (
  select company_id, registrable_domain, own_domains from companies
  where portal_id = ${portalId} and ${wordsIn(sql`name`, sql`country`)} @@ to_tsquery('simple', ${beginningsOf(search)}))`;

/** Domains that hold the text, and those of `named` companies and of contacts whose name or address has such words. */
function isFound(portalId: number, search: string): Sql {
  if (search === "") return sql`true`;
  return sql`(position(lower(${search}) in r.domain) > 0
    or r.company_id in (select company_id from named)
    or r.domain in (
      select registrable_domain from named where registrable_domain is not null union
      select unnest(own_domains) from named)
    or r.contact_id in (
      select contact_id from contacts
      where portal_id = ${portalId}
        and ${wordsIn(sql`name`, sql`email`)} @@ to_tsquery('simple', ${beginningsOf(search)})))`;
}

const ORDERS: Record<RegistrationSort, { column: Sql; by: Sql; follows: Sql }> = {
  expires: { column: sql`expires_on`, by: sql`expires_on, registration_id`, follows: sql`>` },
  registered: { column: sql`registered_on`, by: sql`registered_on desc, registration_id desc`, follows: sql`<` },
  domain: { column: sql`domain`, by: sql`domain, registration_id`, follows: sql`>` },
};

/** Which registrations, and in which order. */
export interface Listed extends ListedOn {
  filter: RegistrationFilter;
  search: string;
  sort: RegistrationSort;
}

interface Page extends Listed {
  /** The registration with which the page before ended; null for the first page. */
  after: number | null;
  limit: number;
}

/** Those of a list behind a condition, each with those it is about. A limit of null takes all. */
function withNames(portalId: number, listed: Listed, { behind, limit }: { behind: Sql; limit: number | null }): Sql {
  const { by } = ORDERS[listed.sort];
  // The index compares each text that it looks for with all others: for a whole list companies are gone through instead.
  const ofSeveral = limit === null ? sql`c.own_domains <> '{}'` : sql`c.own_domains && array(select domain from page)`;
  // The company of a domain is the one that `companyOfDomain` finds; all domains of the page are looked up at once.
  return sql`
    with ${named(portalId, listed.search)},
    page as materialized (
      select r.* from registrations r
      where r.portal_id = ${portalId} and not (${isThere(newer(portalId))}) and ${isListed(listed.filter, listed)}
        and ${isFound(portalId, listed.search)} and ${behind}
      order by ${by} limit ${limit}),
    owners_of_domains as (
      select p.domain, c.company_id from page p cross join lateral (
        select company_id from companies
        where portal_id = ${portalId} and registrable_domain = p.domain order by length(company_id), company_id limit 1) as c
      union
      select d.domain, c.company_id from companies c cross join unnest(c.own_domains) as d(domain)
      where c.portal_id = ${portalId} and ${ofSeveral} and d.domain in (select domain from page)),
    owner_of_domain as materialized (
      select distinct on (domain) domain, company_id from owners_of_domains
      order by domain, length(company_id), company_id),
    owned as materialized (
      select p.*, coalesce(p.company_id, d.company_id) as owner_id
      from page p left join owner_of_domain d on d.domain = p.domain)
    select o.registration_id, o.domain, t.contact_id, c.company_id, o.registered_on, o.expires_on, o.ended_on, o.ended_because, o.registered_by,
           c.name as company_name, t.name as contact_name, claims.claim,
           (select name from owners
            where portal_id = ${portalId} and user_id = coalesce(o.registered_for, o.registered_by) order by active desc limit 1) as registered_by_name
    from owned o
    left join lateral (
      select company_id, name from companies where portal_id = ${portalId} and company_id = o.owner_id limit 1) as c on true
    left join lateral (
      select contact_id, name from contacts where portal_id = ${portalId} and contact_id = o.contact_id limit 1) as t on true
    left join claims on claims.portal_id = ${portalId} and claims.domain = o.domain
    order by ${by}`;
}

/** A page of the registrations of a list. Its end is told by a registration, for neither its domain nor its days ever change. */
export function listRegistrations(database: Queryable, portalId: number, { after, limit, ...listed }: Page) {
  const { column, follows } = ORDERS[listed.sort];
  const behind =
    after === null
      ? sql`true`
      : sql`(r.${column}, r.registration_id) ${follows} (
          select ${column}, registration_id from registrations
          where portal_id = ${portalId} and registration_id = ${after})`;
  return database.query<ListedRegistration>(withNames(portalId, listed, { behind, limit }));
}

/** All registrations of a list as they are at one moment, some at a time. */
export function eachListed(
  database: Database,
  portalId: number,
  listed: Listed,
  take: (registrations: ListedRegistration[]) => void,
): Promise<void> {
  return readInParts(database, withNames(portalId, listed, { behind: sql`true`, limit: null }), take);
}

/** How many registrations each list holds, as far as the search finds them. */
export async function countListed(
  database: Queryable,
  portalId: number,
  { search, ...day }: ListedOn & { search: string },
): Promise<Record<RegistrationFilter, number>> {
  const count = (filter: RegistrationFilter) => sql`count(*) filter (where ${isListed(filter, day)})`;
  const [row] = await database.query<Record<"running" | "runningOut" | "expired" | "released", number>>(sql`
    with ${named(portalId, search)}
    select ${count("running")} as running, ${count("running-out")} as running_out,
           ${count("expired")} as expired, ${count("released")} as released
    from registrations r
    where r.portal_id = ${portalId} and not exists (select 1 ${newer(portalId)}) and ${isFound(portalId, search)}`);
  const { running = 0, runningOut = 0, expired = 0, released = 0 } = row ?? {};
  return { running, "running-out": runningOut, expired, released };
}

/** How many registrations run on a day, and how many of them run out in each month to come; by their daily steps. */
export async function registrationsAhead(
  database: Queryable,
  portalId: number,
  on: string,
): Promise<{ used: number; ahead: { month: string; expiring: number }[] }> {
  const rows = await database.query<{ month: string | null; amount: number }>(sql`
    select case when step_on > ${on}::date then to_char(step_on, 'YYYY-MM') end as month, sum(amount)::bigint as amount
    from step_totals where portal_id = ${portalId} and metric = 'registrations'
    group by 1 having sum(amount) <> 0 order by 1`);
  return {
    used: rows.find(({ month }) => month === null)?.amount ?? 0,
    ahead: rows.flatMap(({ month, amount }) => (month === null ? [] : [{ month, expiring: -amount }])),
  };
}
