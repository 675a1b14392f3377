import type { CommissionLedger, CommissionLine, QuarterTotal } from "@partner-standing/contract/commission/commission";
import type { CommissionMessages } from "@partner-standing/texts/commission/en";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";

export interface LedgerLineViewModel {
  key: string;
  month: string;
  /** A reversal says so, a month that pays nothing why, and one that is not over that it is a forecast. */
  note: string | null;
  basis: string;
  rate: string;
  amount: string;
}

export interface QuarterViewModel {
  quarter: string;
  heading: string;
  payday: string;
  /** What was taken back in this quarter; null where nothing was. */
  reversed: string | null;
  lines: LedgerLineViewModel[];
}

export interface LedgerViewModel {
  /** Due and forecast, the next payment first. */
  ahead: QuarterViewModel[];
  /** Paid, the newest first. */
  past: QuarterViewModel[];
}

interface Told {
  text: CommissionMessages;
  reader: CardReader;
}

function noteOf({ kind, reason, status }: CommissionLine, { text, reader }: Told): string | null {
  const { ledger, reasons } = text;
  if (kind === "reversal") return ledger.reversal;
  if (reason !== "earns") return reasons[reason];
  return status === "forecast" ? reader.label(ledger.statuses.forecast) : null;
}

function lineViewModel(line: CommissionLine, index: number, currency: string, told: Told) {
  const { reader } = told;
  const money = (minor: number) => formatMoney(minor, currency, reader.tag);
  return {
    key: `${line.month} ${index}`,
    month: reader.month(line.month),
    note: noteOf(line, told),
    basis: money(line.basisMinor),
    rate: reader.measure(line.ratePercent, "percent"),
    amount: money(line.amountMinor),
  };
}

function quarterViewModel(total: QuarterTotal, { lines }: CommissionLedger, told: Told): QuarterViewModel {
  const { text, reader } = told;
  const { quarter, currency, totalMinor, reversedMinor, status, paidOn } = total;
  const money = (minor: number) => formatMoney(minor, currency, reader.tag);
  return {
    quarter,
    heading: text.ledger.heading(quarterShown(quarter, text.ledger), money(totalMinor), text.ledger.statuses[status]),
    payday: text.ledger.payday[status](reader.date(paidOn)),
    reversed: reversedMinor < 0 ? text.ledger.reversed(money(reversedMinor)) : null,
    lines: lines
      .filter((line) => line.quarter === quarter)
      .map((line, index) => lineViewModel(line, index, currency, told)),
  };
}

/** The ledger of one customer by quarter and month. */
export function ledgerViewModel(ledger: CommissionLedger, told: Told): LedgerViewModel {
  const shown = (isPaid: boolean) =>
    ledger.quarters
      .filter(({ status }) => (status === "paid") === isPaid)
      .map((total) => quarterViewModel(total, ledger, told));
  return { ahead: shown(false), past: shown(true).reverse() };
}
