import type { CommissionLine } from "@partner-standing/contract/commission/commission";
import type { CalendarMonth } from "./calendar-month.ts";
import type { CalendarQuarter } from "./calendar-quarter.ts";

/** A line of a ledger with months and quarters as integers, so that millions can be added up; see `CommissionLine`. */
export interface LedgerEntry extends Pick<
  CommissionLine,
  "kind" | "basisMinor" | "ratePercent" | "amountMinor" | "reason" | "rule"
> {
  month: CalendarMonth;
  quarter: CalendarQuarter;
}
