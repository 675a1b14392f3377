import type { Queryable } from "../engine/database.ts";
import { sql } from "../engine/sql.ts";

/** A domain that was asked for, and one that belongs to the same company; itself too. */
export interface RelatedDomain {
  asked: string;
  domain: string;
}

/** For each of these domains all that belong to the same company: those of a company with several are one company's. */
export async function relatedDomains(
  database: Queryable,
  portalId: number,
  domains: string[],
): Promise<RelatedDomain[]> {
  const related = await database.query<RelatedDomain>(sql`
    select distinct a.asked, o.domain
    from unnest(${domains}::text[]) as a(asked)
    join companies c on c.portal_id = ${portalId} and c.own_domains @> array[a.asked]
    cross join unnest(c.own_domains) as o(domain)
    where o.domain <> a.asked`);
  return [...domains.map((domain) => ({ asked: domain, domain })), ...related];
}

/** The company that owns a domain, the first by its id; null where the mirror has none. */
export async function companyOfDomain(database: Queryable, portalId: number, domain: string): Promise<string | null> {
  const [row] = await database.query<{ id: string }>(sql`
    select id from (
      select company_id as id from companies where portal_id = ${portalId} and registrable_domain = ${domain}
      union
      select company_id from companies where portal_id = ${portalId} and own_domains @> array[${domain}]::text[]
    ) as owners
    order by length(id), id limit 1`);
  return row?.id ?? null;
}
