import type { Filing } from "@partner-standing/contract/point-of-contact";
import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** Keeps a copy of a form that was filed; nothing ever changes it. */
export async function recordFiling(transaction: Queryable, portalId: number, filing: Filing): Promise<void> {
  const { filedOn, filedBy, contacts, accountMapping } = filing;
  await transaction.query(sql`
    insert into poc_forms (portal_id, filed_on, filed_by, contacts, account_mapping)
    values (${portalId}, ${filedOn}, ${filedBy}, ${JSON.stringify(contacts)}::jsonb,
            ${JSON.stringify(accountMapping)}::jsonb)`);
}

/** The forms of a portal, the newest first. */
export async function filingsOf(database: Queryable, portalId: number, limit: number): Promise<Filing[]> {
  return database.query<Filing>(sql`
    select filed_on as "filedOn", filed_by as "filedBy", contacts, account_mapping as "accountMapping"
    from poc_forms where portal_id = ${portalId} order by filing_id desc limit ${limit}`);
}
