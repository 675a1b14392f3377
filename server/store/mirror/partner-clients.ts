import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

/** What the CRM says of a client of the Solutions program, as it says it; null where it says nothing. */
export interface ClientText {
  soldOn: string | null;
  firstActivityOn: string | null;
  lastActivityOn: string | null;
  /** The e-mail address of whoever was active last in the client's account. */
  managedBy: string | null;
  /** Ids of the options that are ticked, with semicolons between them. */
  appsUsed: string | null;
}

/** A record of HubSpot's own object of clients. */
export interface PartnerClientRow extends ClientText {
  id: string;
  name: string;
  /** The customer's company in the CRM; null where it is associated with none. */
  companyId: string | null;
  historyFull: boolean;
  /** Every MRR value known, oldest first; instants in UTC. */
  mrr: { changedAt: string; value: string }[];
}

/** Stores what the CRM says of these clients. MRR values seen earlier stay, also those HubSpot no longer answers. */
export async function savePartnerClients(
  database: Queryable,
  portalId: number,
  run: number,
  rows: PartnerClientRow[],
): Promise<void> {
  await database.query(sql`
    insert into partner_clients (portal_id, client_id, run, name, company_id, sold_on, first_activity_on, last_activity_on,
      managed_by, apps_used, history_full)
    select p.portal_id, id, ${run}, name, "companyId", "soldOn", "firstActivityOn", "lastActivityOn", "managedBy",
      "appsUsed", "historyFull"
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(rows, ({ id }) => id))}::jsonb) as r(
      id text, name text, "companyId" text, "soldOn" text, "firstActivityOn" text, "lastActivityOn" text,
      "managedBy" text, "appsUsed" text, "historyFull" boolean)
    where p.portal_id = ${portalId}
    on conflict (portal_id, client_id) do update set
      run = excluded.run, name = excluded.name, company_id = excluded.company_id, sold_on = excluded.sold_on,
      first_activity_on = excluded.first_activity_on, last_activity_on = excluded.last_activity_on,
      managed_by = excluded.managed_by, apps_used = excluded.apps_used, history_full = excluded.history_full`);
  const changes = rows.flatMap(({ id, mrr }) => mrr.map((change) => ({ id, ...change })));
  const values = mergedBy(changes, ({ id, changedAt }) => `${id} ${Date.parse(changedAt)}`);
  await database.query(sql`
    insert into partner_client_mrr (portal_id, client_id, changed_at, value)
    select p.portal_id, id, "changedAt", value
    from portals p, jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(id text, "changedAt" timestamptz, value text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, client_id, changed_at) do update set value = excluded.value`);
}

interface WithHistory extends Omit<PartnerClientRow, "mrr"> {
  mrr: [changedAtMs: number, value: string][] | null;
}

const withInstants = ({ mrr, ...row }: WithHistory): PartnerClientRow => ({
  ...row,
  mrr: (mrr ?? []).map(([ms, value]) => ({ changedAt: new Date(ms).toISOString(), value })),
});

/** These clients with every MRR value ever seen; unknown ids are left out. */
export async function readPartnerClients(
  database: Queryable,
  portalId: number,
  ids: string[],
): Promise<PartnerClientRow[]> {
  const rows = await database.query<WithHistory>(sql`
    select p.client_id as id, p.name, p.company_id as "companyId", p.sold_on as "soldOn",
           p.first_activity_on as "firstActivityOn", p.last_activity_on as "lastActivityOn", p.managed_by as "managedBy",
           p.apps_used as "appsUsed", p.history_full as "historyFull",
           (select jsonb_agg(jsonb_build_array((extract(epoch from m.changed_at) * 1000)::bigint, m.value)
                             order by m.changed_at)
            from partner_client_mrr m where m.portal_id = ${portalId} and m.client_id = p.client_id) as mrr
    from partner_clients p
    where p.portal_id = ${portalId} and p.client_id = any(${ids}::text[])`);
  return rows.map(withInstants);
}

/** The clients that stand for a company, in order of their ids: usually one. */
export async function partnerClientsOf(
  database: Queryable,
  portalId: number,
  companyId: string,
): Promise<PartnerClientRow[]> {
  const rows = await database.query<{ id: string }>(sql`
    select client_id as id from partner_clients
    where portal_id = ${portalId} and company_id = ${companyId} order by length(client_id), client_id`);
  const ids = rows.map((row) => row.id);
  const clients = await readPartnerClients(database, portalId, ids);
  return clients.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Forgets every MRR value seen of a portal's partner clients. */
export async function forgetClientMrr(transaction: Queryable, portalId: number): Promise<void> {
  await transaction.query(sql`delete from partner_client_mrr where portal_id = ${portalId}`);
}
