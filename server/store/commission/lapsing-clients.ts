import type { ClientText } from "../mirror/partner-clients.ts";
import { type Queryable, sql } from "../engine/database.ts";

/** A managed client, the first day on which it no longer counts, and its activity as the CRM says it. */
export interface LapsingRow extends Pick<ClientText, "firstActivityOn" | "lastActivityOn"> {
  kind: "companies" | "partner_clients";
  objectId: string;
  /** Its company; null where a partner client stands for none. */
  companyId: string | null;
  name: string;
  /** US cents per month. */
  amountMinor: number;
  until: string;
}

/** Clients that are managed on a date and stop to be by another, for whatever reason, the first to stop first. */
export function lapsingClients(database: Queryable, portalId: number, { on, until }: { on: string; until: string }) {
  return database.query<LapsingRow>(sql`
    with ending as (
      -- Few clients have a step in these days, and all have years of them.
      select distinct object_type, object_id from steps
      where portal_id = ${portalId} and metric = 'managedMrr' and step_on > ${on}::date and step_on <= ${until}::date),
    lapsing as (
      select s.object_type, s.object_id, sum(s.amount) filter (where s.step_on <= ${on}::date) as amount,
             max(s.step_on) as until
      from ending e join steps s on s.portal_id = ${portalId} and s.object_type = e.object_type
        and s.object_id = e.object_id and s.metric = 'managedMrr'
      group by s.object_type, s.object_id
      having sum(s.amount) filter (where s.step_on <= ${on}::date) > 0 and max(s.step_on) <= ${until}::date)
    select l.object_type as kind, l.object_id, coalesce(c.company_id, k.company_id) as company_id,
           coalesce(c.name, k.name, l.object_id) as name, l.amount::bigint as amount_minor, l.until,
           coalesce(c.first_activity_on, k.first_activity_on) as first_activity_on,
           coalesce(c.last_activity_on, k.last_activity_on) as last_activity_on
    from lapsing l
    left join companies c on l.object_type = 'companies' and c.portal_id = ${portalId} and c.company_id = l.object_id
    left join partner_clients k
      on l.object_type = 'partner_clients' and k.portal_id = ${portalId} and k.client_id = l.object_id
    order by l.until, l.amount desc, l.object_id`);
}
