import type { CommissionLedger, ReverseCommission } from "@partner-standing/contract/commission/commission";
import type { ReversalField } from "@partner-standing/texts/commission/en";
import { toMinorUnits } from "@partner-standing/texts/formats/format-money";

/** The form as it is filled in. */
export interface ReversalDraft {
  month: string | null;
  isWhole: boolean;
  /** In the currency, not in its minor units. */
  refunded: number | null;
  bookedOn: string | null;
}

export const EMPTY_REVERSAL: ReversalDraft = { month: null, isWhole: true, refunded: null, bookedOn: null };

/** The months that pay something and are over, the newest first, and what of each is not taken back yet. */
export function reversibleMonths({ lines }: CommissionLedger): { month: string; leftMinor: number }[] {
  const leftOf = (month: string) =>
    lines.filter((line) => line.month === month).reduce((left, { basisMinor }) => left + basisMinor, 0);
  return lines
    .filter(({ kind, amountMinor, status }) => kind === "commission" && amountMinor > 0 && status !== "forecast")
    .map(({ month }) => ({ month, leftMinor: leftOf(month) }))
    .filter(({ leftMinor }) => leftMinor > 0)
    .reverse();
}

/** The first day on which commission of a month can have been taken back. */
export function earliestDay(month: string | null): string | undefined {
  return month === null ? undefined : `${month}-01`;
}

/** The fields that cannot be sent as they are. */
export function reversalFaults(draft: ReversalDraft, ledger: CommissionLedger): ReversalField[] {
  const { month, isWhole, refunded, bookedOn } = draft;
  const chosen = reversibleMonths(ledger).find((candidate) => candidate.month === month);
  const minor = refunded === null ? null : toMinorUnits(refunded, ledger.currency);
  const isAmount = isWhole || (minor !== null && minor > 0 && minor <= (chosen?.leftMinor ?? minor));
  const isDay = bookedOn !== null && bookedOn >= (earliestDay(month) ?? "") && bookedOn <= ledger.on;
  return [
    ...(chosen ? [] : ["month" as const]),
    ...(isAmount ? [] : ["refundedMinor" as const]),
    ...(isDay ? [] : ["bookedOn" as const]),
  ];
}

/** What the service is asked to book; only of a form without faults. */
export function reversalOf(
  { month, isWhole, refunded, bookedOn }: ReversalDraft,
  { company, currency }: CommissionLedger,
): Omit<ReverseCommission, "idempotencyKey"> {
  return {
    companyId: company.objectId,
    month: month ?? "",
    refundedMinor: isWhole || refunded === null ? null : toMinorUnits(refunded, currency),
    bookedOn: bookedOn ?? "",
  };
}
