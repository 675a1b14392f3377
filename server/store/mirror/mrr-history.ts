import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import { MIRRORED } from "./backfills.ts";

/** Every MRR value known of a record, oldest first; instants in UTC. */
export type MrrHistory = { changedAt: string; value: string }[];

/** The values of the rows `m`, oldest first: a record with its history is one row. */
export const MRR_PAIRS = sql`
  jsonb_agg(jsonb_build_array((extract(epoch from m.changed_at) * 1000)::bigint, m.value) order by m.changed_at)`;

/** A record as it is read, with `MRR_PAIRS` in place of its history. */
export type WithPairs<Row extends { mrr: MrrHistory }> = Omit<Row, "mrr"> & {
  mrr: [changedAtMs: number, value: string][] | null;
};

export const historyOf = ({ mrr }: WithPairs<{ mrr: MrrHistory }>): MrrHistory =>
  (mrr ?? []).map(([ms, value]) => ({ changedAt: new Date(ms).toISOString(), value }));

/** Where the MRR values seen of a kind are kept. */
export const MRR_TABLES = { companies: sql`company_mrr`, partner_clients: sql`partner_client_mrr` };
type Kind = keyof typeof MRR_TABLES;

/** Stores the values of these records; those seen earlier stay, also what HubSpot no longer answers. */
export async function saveMrr(
  database: Queryable,
  portalId: number,
  kind: Kind,
  rows: { id: string; mrr: MrrHistory }[],
) {
  const changes = rows.flatMap(({ id, mrr }) => mrr.map((change) => ({ id, ...change })));
  const values = mergedBy(changes, ({ id, changedAt }) => `${id} ${Date.parse(changedAt)}`);
  const [table, { id }] = [MRR_TABLES[kind], MIRRORED[kind]];
  await database.query(sql`
    insert into ${table} (portal_id, ${id}, changed_at, value)
    select p.portal_id, id, "changedAt", value
    from portals p, jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(id text, "changedAt" timestamptz, value text)
    where p.portal_id = ${portalId}
    on conflict (portal_id, ${id}, changed_at) do update set value = excluded.value`);
}

/** Forgets every value seen of a portal's records of a kind. */
export async function forgetMrr(transaction: Queryable, portalId: number, kind: Kind) {
  const table = MRR_TABLES[kind];
  await transaction.query(sql`delete from ${table} where portal_id = ${portalId}`);
}
