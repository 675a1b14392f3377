import { type Queryable, sql } from "../engine/database.ts";

/** Commission of one month that HubSpot took back because the customer did not pay. */
export interface CommissionReversal {
  companyId: string;
  /** The month that was not paid, as `YYYY-MM`. */
  month: string;
  /** What was not paid of it, in minor units; null for all of it. */
  refundedMinor: number | null;
  /** Calendar date in the portal's time zone. */
  bookedOn: string;
  /** HubSpot's id of the user. */
  enteredBy: string;
}

export interface StoredReversal extends CommissionReversal {
  /** Counts up in the order of entering. */
  reversalId: number;
  /** Instant in UTC. */
  enteredAt: string;
}

export async function addReversal(transaction: Queryable, portalId: number, reversal: CommissionReversal) {
  const { companyId, month, refundedMinor, bookedOn, enteredBy } = reversal;
  await transaction.query(sql`
    insert into commission_reversals (portal_id, company_id, month, refunded_minor, booked_on, entered_by)
    values (${portalId}, ${companyId}, ${month}, ${refundedMinor}, ${bookedOn}, ${enteredBy})`);
}

/** The reversals of a customer, or of all of them, customer by customer; each in the order in which they were entered. */
export function reversalsOf(database: Queryable, portalId: number, companyId: string | null) {
  return database.query<StoredReversal>(sql`
    select company_id, reversal_id, month, refunded_minor, booked_on, entered_by, entered_at from commission_reversals
    where portal_id = ${portalId} and (${companyId}::text is null or company_id = ${companyId}::text)
    order by company_id, reversal_id`);
}
