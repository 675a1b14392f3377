import { monthOf } from "./calendar-month.ts";
import { quarterOf } from "./calendar-quarter.ts";
import type { LedgerEntry } from "./ledger-entry.ts";
import { RULE_OF } from "./rule-citations.ts";
import type { Refund } from "./sale-facts.ts";
import { shareOf } from "./share-of.ts";

/** Oldest first; of one day the smallest first, and the one of all that is left last. */
function byBooking(a: Refund, b: Refund): number {
  if (a.bookedOn !== b.bookedOn) return a.bookedOn < b.bookedOn ? -1 : 1;
  return (a.refundedMinor ?? Infinity) < (b.refundedMinor ?? Infinity) ? -1 : 1;
}

/**
 * What is taken back of a month, each refund in the quarter in which it was booked. What stays is always the commission
 * on what was really paid, so any split of a refund takes back as much as the whole of it (reading K06).
 */
export function reversalsOf(earned: LedgerEntry, refunds: readonly Refund[]): LedgerEntry[] {
  const { month, ratePercent } = earned;
  let paidMinor = earned.basisMinor;
  return refunds.toSorted(byBooking).map(({ refundedMinor, bookedOn }) => {
    const leftMinor = Math.max(0, paidMinor - (refundedMinor ?? paidMinor));
    const basisMinor = leftMinor - paidMinor;
    const amountMinor = shareOf(leftMinor, ratePercent) - shareOf(paidMinor, ratePercent);
    paidMinor = leftMinor;
    const quarter = quarterOf(monthOf(bookedOn));
    return {
      month,
      kind: "reversal",
      basisMinor,
      ratePercent,
      amountMinor,
      reason: "refunded",
      quarter,
      rule: RULE_OF.refunded,
    };
  });
}
