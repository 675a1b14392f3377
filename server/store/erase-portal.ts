import type { Queryable } from "./database.ts";
import { sql, type Statement } from "./sql.ts";

/** Every table that holds rows of a portal; the test compares the list with the schema. */
const ERASE: ((portalId: number) => Statement)[] = [
  (portalId) => sql`delete from settings where portal_id = ${portalId}`,
  (portalId) => sql`delete from settings_changes where portal_id = ${portalId}`,
  (portalId) => sql`delete from poc_forms where portal_id = ${portalId}`,
  (portalId) => sql`delete from official_figures where portal_id = ${portalId}`,
  (portalId) => sql`delete from reconciliations where portal_id = ${portalId}`,
  (portalId) => sql`delete from backfills where portal_id = ${portalId}`,
  (portalId) => sql`delete from derivations where portal_id = ${portalId}`,
  (portalId) => sql`delete from companies where portal_id = ${portalId}`,
  (portalId) => sql`delete from company_mrr where portal_id = ${portalId}`,
  (portalId) => sql`delete from deals where portal_id = ${portalId}`,
  (portalId) => sql`delete from contacts where portal_id = ${portalId}`,
  (portalId) => sql`delete from partner_clients where portal_id = ${portalId}`,
  (portalId) => sql`delete from partner_client_mrr where portal_id = ${portalId}`,
  (portalId) => sql`delete from commission_reversals where portal_id = ${portalId}`,
  (portalId) => sql`delete from steps where portal_id = ${portalId}`,
  (portalId) => sql`delete from step_totals where portal_id = ${portalId}`,
  (portalId) => sql`delete from data_problems where portal_id = ${portalId}`,
  (portalId) => sql`delete from registrations where portal_id = ${portalId}`,
  (portalId) => sql`delete from registration_events where portal_id = ${portalId}`,
  (portalId) => sql`delete from answered_writes where portal_id = ${portalId}`,
  (portalId) => sql`delete from crm_writes where portal_id = ${portalId}`,
  (portalId) => sql`delete from crm_tasks where portal_id = ${portalId}`,
  (portalId) => sql`delete from claims where portal_id = ${portalId}`,
  (portalId) => sql`delete from advice_read where portal_id = ${portalId}`,
  (portalId) => sql`delete from owners where portal_id = ${portalId}`,
  (portalId) => sql`delete from webhook_events where portal_id = ${portalId}`,
  (portalId) => sql`delete from live_readings where portal_id = ${portalId}`,
  (portalId) => sql`delete from review_watches where portal_id = ${portalId}`,
  (portalId) => sql`delete from reviews where portal_id = ${portalId}`,
  (portalId) => sql`delete from tier_changes where portal_id = ${portalId}`,
  (portalId) => sql`delete from notices where portal_id = ${portalId}`,
  (portalId) => sql`delete from nominations where portal_id = ${portalId}`,
  (portalId) => sql`delete from jobs where portal_id = ${portalId}`,
  (portalId) => sql`delete from tokens where portal_id = ${portalId}`,
  (portalId) => sql`delete from portals where portal_id = ${portalId}`,
];

/** Removes everything that is kept of a portal. */
export async function erasePortal(transaction: Queryable, portalId: number): Promise<void> {
  for (const statement of ERASE) await transaction.query(statement(portalId));
}
