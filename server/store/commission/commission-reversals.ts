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

const REVERSAL = sql`company_id, reversal_id, month, refunded_minor, booked_on, entered_by, entered_at`;

export async function addReversal(transaction: Queryable, portalId: number, reversal: CommissionReversal) {
  const { companyId, month, refundedMinor, bookedOn, enteredBy } = reversal;
  await transaction.query(sql`
    insert into commission_reversals (portal_id, company_id, month, refunded_minor, booked_on, entered_by)
    values (${portalId}, ${companyId}, ${month}, ${refundedMinor}, ${bookedOn}, ${enteredBy})`);
}

/** A customer's reversals in the order in which they were entered. */
export function reversalsOf(database: Queryable, portalId: number, companyId: string) {
  return database.query<StoredReversal>(sql`
    select ${REVERSAL} from commission_reversals
    where portal_id = ${portalId} and company_id = ${companyId} order by reversal_id`);
}

/** Every reversal of a portal, customer by customer, each in the order of entering. */
export function allReversals(database: Queryable, portalId: number) {
  return database.query<StoredReversal>(sql`
    select ${REVERSAL} from commission_reversals
    where portal_id = ${portalId} order by company_id, reversal_id`);
}
