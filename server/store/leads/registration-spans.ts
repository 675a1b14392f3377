import type { Queryable } from "../engine/database.ts";
import { sql } from "../engine/sql.ts";

/** When a registration ran. Dates are calendar dates in the portal's time zone. */
export interface StoredSpan {
  domain: string;
  /** The company that was registered, where one was. */
  companyId: string | null;
  registeredOn: string;
  /** The day from which it no longer counts: released or run out, whichever came first. */
  endsOn: string;
}

/** Every registration of a portal, ended ones too; of these domains and companies only where they are named. */
export async function registrationSpans(
  database: Queryable,
  portalId: number,
  only: { domains: string[]; companyIds: string[] } | null,
): Promise<StoredSpan[]> {
  return database.query<StoredSpan>(sql`
    select domain, company_id as "companyId", registered_on as "registeredOn",
           least(expires_on, coalesce(ended_on, expires_on)) as "endsOn"
    from registrations
    where portal_id = ${portalId}
      and (${only === null} or domain = any(${only?.domains ?? []}::text[])
           or company_id = any(${only?.companyIds ?? []}::text[]))
    order by registration_id`);
}
