import type { FactKind } from "./backfills.ts";
import { forgetTaskRecords } from "./crm-tasks.ts";
import { replaceProblems } from "./data-problems.ts";
import type { Queryable } from "./database.ts";
import { keepTraits } from "./gone-contacts.ts";
import { sql, type Statement } from "./sql.ts";
import { replaceSteps } from "./steps.ts";

const REMOVE: Record<FactKind, (portalId: number, ids: string[]) => Statement> = {
  companies: (portalId, ids) => sql`
    delete from companies where portal_id = ${portalId} and company_id = any(${ids}::text[])`,
  deals: (portalId, ids) => sql`
    delete from deals where portal_id = ${portalId} and deal_id = any(${ids}::text[])`,
  contacts: (portalId, ids) => sql`
    delete from contacts where portal_id = ${portalId} and contact_id = any(${ids}::text[])`,
  partner_clients: (portalId, ids) => sql`
    delete from partner_clients where portal_id = ${portalId} and client_id = any(${ids}::text[])`,
};

/** The MRR values seen of these kinds. */
const REMOVE_MRR: Partial<typeof REMOVE> = {
  companies: (portalId, ids) => sql`
    delete from company_mrr where portal_id = ${portalId} and company_id = any(${ids}::text[])`,
  partner_clients: (portalId, ids) => sql`
    delete from partner_client_mrr where portal_id = ${portalId} and client_id = any(${ids}::text[])`,
};

const UNSEEN: Record<FactKind, (portalId: number, run: number) => Statement> = {
  companies: (portalId, run) => sql`
    select company_id as id from companies where portal_id = ${portalId} and run < ${run}`,
  deals: (portalId, run) => sql`
    select deal_id as id from deals where portal_id = ${portalId} and run < ${run}`,
  contacts: (portalId, run) => sql`
    select contact_id as id from contacts where portal_id = ${portalId} and run < ${run}`,
  partner_clients: (portalId, run) => sql`
    select client_id as id from partner_clients where portal_id = ${portalId} and run < ${run}`,
};

/**
 * Removes records that the CRM no longer has, with all they counted. MRR values seen of them go too. What people said of a
 * contact elsewhere stays, and by what it can be found there is kept for a while: see `forgetPeople`.
 */
export async function forgetRecords(
  transaction: Queryable,
  portalId: number,
  kind: FactKind,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  await replaceSteps(transaction, portalId, kind, ids, []);
  await replaceProblems(transaction, portalId, kind, ids, []);
  if (kind === "contacts") await keepTraits(transaction, portalId, ids);
  await transaction.query(REMOVE[kind](portalId, ids));
  // Nothing can be told to a record that is gone: it would be tried for ever.
  await transaction.query(sql`
    delete from crm_writes where portal_id = ${portalId} and object_type = ${kind} and object_id = any(${ids}::text[])`);
  await forgetTaskRecords(transaction, portalId, kind, ids);
  const removeMrr = REMOVE_MRR[kind];
  if (removeMrr) await transaction.query(removeMrr(portalId, ids));
}

/** The records of a kind that a complete reading did not come across. */
export async function unseenRecords(
  database: Queryable,
  portalId: number,
  kind: FactKind,
  run: number,
): Promise<string[]> {
  const rows = await database.query<{ id: string }>(UNSEEN[kind](portalId, run));
  return rows.map((row) => row.id);
}
