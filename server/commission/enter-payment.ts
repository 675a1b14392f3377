import type { CommissionPayment, CommissionStatement } from "@partner-standing/contract/commission/commission";
import type { EnterPayment } from "@partner-standing/contract/commission/enter-payment";
import { dayAfterQuarter } from "../rules/packs/commission/calendar.ts";
import { addPayment, paymentsOf } from "../store/commission/commission-payments.ts";
import type { Database } from "../store/engine/database.ts";
import { answerOnce } from "../store/jobs/answer-once.ts";

/** A day that is not right is one of the quarter, or of the payment. */
export type PaymentRefusal = "no-such-quarter" | "payday-ahead" | "paid-in-future" | "paid-before-quarter-ended";
type PaymentAnswer = { payments: CommissionPayment[] } | { refusal: PaymentRefusal };

/** The quarters of which something can be entered: in each currency, and in the account's where customers pay in others. */
type Told = Pick<CommissionStatement, "quarters" | "account" | "on">;
type Asked = Omit<EnterPayment, "idempotencyKey">;

const isSameQuarter =
  (asked: Pick<Asked, "quarter" | "currency">) =>
  ({ quarter, currency }: Pick<Asked, "quarter" | "currency">) =>
    quarter === asked.quarter && currency === asked.currency;

/** What was entered once can be corrected also where the CRM has no longer any sale behind it. */
function refusalOf(asked: Asked, isEntered: boolean, { quarters, account, on }: Told): PaymentRefusal | null {
  if (asked.paidOn === null) return null;
  const together = account?.quarters.map((total) => ({ ...total, currency: account.currency })) ?? [];
  const total = [...quarters, ...together].find(isSameQuarter(asked));
  if (!total && !isEntered) return "no-such-quarter";
  if (total && total.status !== "paid") return "payday-ahead";
  if (asked.paidOn > on) return "paid-in-future";
  return asked.paidOn < dayAfterQuarter(asked.quarter) ? "paid-before-quarter-ended" : null;
}

/**
 * Notes what HubSpot paid for a quarter whose payday has come, or that what was noted is removed. What stands already is
 * not entered again; what stood before is kept.
 */
export async function enterPayment(
  database: Database,
  portalId: number,
  { by, idempotencyKey, ...asked }: EnterPayment & { by: { userId: string; name: string } },
  statement: Told,
): Promise<PaymentAnswer> {
  const { paidMinor, paidOn, note } = asked;
  const request = { write: "enter-payment", actor: by.userId, idempotencyKey, body: asked } as const;
  const refusal = await answerOnce<PaymentRefusal | null>(database, portalId, request, async (transaction) => {
    const stands = (await paymentsOf(transaction, portalId)).find(isSameQuarter(asked));
    const refused = refusalOf(asked, stands !== undefined, statement);
    if (refused) return refused;
    const isKnown = [paidMinor, paidOn, note].every(
      (value, place) => value === ([stands?.paidMinor, stands?.paidOn, stands?.note][place] ?? null),
    );
    if (!isKnown) await addPayment(transaction, portalId, { ...asked, by });
    return null;
  });
  return refusal ? { refusal } : { payments: await paymentsOf(database, portalId) };
}
