import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { CommissionLedger, ReverseCommission } from "@partner-standing/contract/commission/commission";
import { answerOnce } from "../store/jobs/answer-once.ts";
import { addReversal, reversalsOf, type CommissionReversal } from "../store/commission/commission-reversals.ts";
import type { Database, Queryable } from "../store/engine/database.ts";

export type ReversalRefusal =
  | "unknown-record"
  | "nothing-to-reverse"
  | "refund-too-large"
  | "date-in-future"
  | "date-too-early"
  | "already-reversed";
type ReversalAnswer = { ledger: CommissionLedger } | { refusal: ReversalRefusal };

type Asked = Pick<ReverseCommission, "month" | "refundedMinor" | "bookedOn">;

/** What of the month is still paid after everything that was taken back, in minor units of what the customer pays. */
function leftOf({ lines }: CommissionLedger, month: string): number {
  const ofMonth = lines.filter((line) => line.month === month);
  if (!ofMonth.some(({ kind, amountMinor }) => kind === "commission" && amountMinor > 0)) return 0;
  const paying = ofMonth.filter(({ ratePercent }) => ratePercent > 0);
  return paying.reduce((left, { basisMinor }) => left + basisMinor, 0);
}

/** A statement names a day on which it took the commission of a month back: not before the month began. */
function dayRefusal({ month, bookedOn }: Asked, on: CalendarDate): ReversalRefusal | null {
  if (bookedOn > on) return "date-in-future";
  return bookedOn < `${month}-01` ? "date-too-early" : null;
}

function amountRefusal(ledger: CommissionLedger, { month, refundedMinor }: Asked): ReversalRefusal | null {
  const left = leftOf(ledger, month);
  if (left <= 0) return "nothing-to-reverse";
  return (refundedMinor ?? 0) > left ? "refund-too-large" : null;
}

/** Whether it is the same line of a statement: there is no second one of a month, a day and an amount. */
const isSame = (asked: Asked) => (known: CommissionReversal) =>
  known.month === asked.month && known.bookedOn === asked.bookedOn && known.refundedMinor === asked.refundedMinor;

/**
 * Notes commission of a month that HubSpot took back. Refused where the statement speaks of another month: one that pays
 * nothing, or less than what was not paid, or that had not begun; and where it was noted before, whatever the key.
 */
export async function reverseCommission(
  database: Database,
  portalId: number,
  { actor, idempotencyKey, ...asked }: ReverseCommission & { actor: string },
  {
    on,
    ledgerOf,
  }: { on: CalendarDate; ledgerOf: (database: Queryable, companyId: string) => Promise<CommissionLedger | null> },
): Promise<ReversalAnswer> {
  const { companyId, month, refundedMinor, bookedOn } = asked;
  const request = { write: "reverse-commission", actor, idempotencyKey, body: asked } as const;
  const refusal = await answerOnce<ReversalRefusal | null>(database, portalId, request, async (transaction) => {
    const ledger = await ledgerOf(transaction, companyId);
    if (!ledger) return "unknown-record";
    if ((await reversalsOf(transaction, portalId, companyId)).some(isSame(asked))) return "already-reversed";
    const refused = dayRefusal(asked, on) ?? amountRefusal(ledger, asked);
    if (refused) return refused;
    await addReversal(transaction, portalId, { companyId, month, refundedMinor, bookedOn, enteredBy: actor });
    return null;
  });
  if (refusal) return { refusal };
  const ledger = await ledgerOf(database, companyId);
  return ledger ? { ledger } : { refusal: "unknown-record" };
}
