import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

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

/** What is stored of the histories of records, each instant once. */
export function mrrValues(rows: { id: string; mrr: MrrHistory }[]) {
  const changes = rows.flatMap(({ id, mrr }) => mrr.map((change) => ({ id, ...change })));
  return mergedBy(changes, ({ id, changedAt }) => `${id} ${Date.parse(changedAt)}`);
}

/** Forgets every value seen of a portal's records of a kind. */
export async function forgetMrr(transaction: Queryable, portalId: number, kind: keyof typeof MRR_TABLES) {
  const table = MRR_TABLES[kind];
  await transaction.query(sql`delete from ${table} where portal_id = ${portalId}`);
}
