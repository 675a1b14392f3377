import type { CommissionPayment } from "@partner-standing/contract/commission/commission";
import { type Queryable, sql } from "../engine/database.ts";

/** What HubSpot paid for a quarter, as a person enters it; nothing in it is a removal. */
interface EnteredPayment extends Pick<CommissionPayment, "quarter" | "currency" | "paidMinor" | "paidOn" | "note"> {
  by: { userId: string; name: string };
}

/** Entries of a quarter and currency that are told: what stands, and what stood before. */
const TOLD = 5;

export async function addPayment(transaction: Queryable, portalId: number, payment: EnteredPayment) {
  const { quarter, currency, paidMinor, paidOn, note, by } = payment;
  await transaction.query(sql`
    insert into commission_payments (portal_id, quarter, currency, paid_minor, paid_on, note, entered_by, entered_by_name)
    values (${portalId}, ${quarter}, ${currency}, ${paidMinor}, ${paidOn}, ${note}, ${by.userId}, ${by.name})`);
}

/** Of each quarter and currency the last entries, the newest first. */
export function paymentsOf(database: Queryable, portalId: number) {
  return database.query<CommissionPayment>(sql`
    select quarter, currency, paid_minor, paid_on, note, entered_by_name as entered_by, entered_at from (
      select *, row_number() over (partition by quarter, currency order by payment_id desc) as place
      from commission_payments where portal_id = ${portalId}
    ) as entries
    where place <= ${TOLD} order by payment_id desc`);
}

export interface KeptPayment extends CommissionPayment {
  /** Counts up in the order of entering. */
  paymentId: number;
}

/** Every entry after one of them, in the order in which they were entered. */
export function paymentsAfter(
  database: Queryable,
  portalId: number,
  { after, limit }: { after: number; limit: number },
): Promise<KeptPayment[]> {
  return database.query<KeptPayment>(sql`
    select payment_id, quarter, currency, paid_minor, paid_on, note, entered_by_name as entered_by, entered_at
    from commission_payments where portal_id = ${portalId} and payment_id > ${after}
    order by payment_id limit ${limit}`);
}

/** The notes that somebody wrote to entries. */
export function paymentNotes(database: Queryable, portalId: number) {
  return database.query<{ paymentId: number; note: string }>(sql`
    select payment_id, note from commission_payments where portal_id = ${portalId} and note is not null`);
}

/** Leaves an entry without its note, because a person in it was deleted. */
export async function removeNote(transaction: Queryable, portalId: number, paymentId: number) {
  await transaction.query(sql`
    update commission_payments set note = null where portal_id = ${portalId} and payment_id = ${paymentId}`);
}
