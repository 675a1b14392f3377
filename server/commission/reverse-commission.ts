import type { CommissionLedger, ReverseCommission } from "@partner-standing/contract/commission";
import { answerOnce } from "../store/answer-once.ts";
import { addReversal } from "../store/commission-reversals.ts";
import type { Database, Queryable } from "../store/database.ts";
import type { Tenant } from "../store/portals.ts";

export type ReversalRefusal = "unknown-record" | "nothing-to-reverse";
export type ReversalAnswer = { ledger: CommissionLedger } | { refusal: ReversalRefusal };

/** What the month still pays after everything that was taken back of it, in minor units of what the customer pays. */
function leftOf({ lines }: CommissionLedger, month: string): number {
  const ofMonth = lines.filter((line) => line.month === month && line.amountMinor !== 0);
  return ofMonth.reduce((left, { basisMinor }) => left + basisMinor, 0);
}

type Taken = Pick<ReverseCommission, "month" | "refundedMinor">;

function refusalOf(ledger: CommissionLedger | null, { month, refundedMinor }: Taken): ReversalRefusal | null {
  if (!ledger) return "unknown-record";
  const left = leftOf(ledger, month);
  return left <= 0 || (refundedMinor ?? 0) > left ? "nothing-to-reverse" : null;
}

/**
 * Notes commission of a month that HubSpot took back. Refused where the month pays nothing, or less than what was not
 * paid: a statement that says so speaks of another month.
 */
export async function reverseCommission(
  database: Database,
  { portal }: Tenant,
  { actor, idempotencyKey, ...asked }: ReverseCommission & { actor: string },
  ledgerOf: (database: Queryable, companyId: string) => Promise<CommissionLedger | null>,
): Promise<ReversalAnswer> {
  const { companyId, month, refundedMinor, bookedOn } = asked;
  const request = { write: "reverse-commission", actor, idempotencyKey, body: asked } as const;
  const refusal = await answerOnce(database, portal.portalId, request, async (transaction) => {
    const refused = refusalOf(await ledgerOf(transaction, companyId), asked);
    if (refused) return refused;
    await addReversal(transaction, portal.portalId, { companyId, month, refundedMinor, bookedOn, enteredBy: actor });
    return null;
  });
  if (refusal) return { refusal };
  const ledger = await ledgerOf(database, companyId);
  return ledger ? { ledger } : { refusal: "unknown-record" };
}
