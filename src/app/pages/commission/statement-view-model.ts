import type { CommissionStatement, QuarterTotal } from "@partner-standing/contract/commission/commission";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import { bothAmounts, moneyOr } from "@partner-standing/texts/sales/sales-view-model";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import type { StatementMessages } from "@partner-standing/texts/statement/en";

export interface QuarterRow {
  key: string;
  /** As the service names it. */
  quarter: string;
  name: string;
  commission: string;
  /** Null where nothing was taken back. */
  reversed: string | null;
  total: string;
  /** Both amounts in the account's currency; null where it is in that. */
  inAccount: string | null;
  customers: string;
  paidOn: string;
  status: { text: string; variant: "success" | "warning" | "default" };
  /** A quarter has a row for each currency, and all of them in one export. */
  isFirst: boolean;
}

interface StatementViewModel {
  /** The next payment, and what is expected after it. */
  lines: string[];
  /** Paid and due, newest first. */
  settled: QuarterRow[];
  /** Quarters that are not over, the next one first. */
  forecast: QuarterRow[];
}

interface Told {
  text: StatementMessages;
  reader: CardReader;
}

const VARIANTS = { paid: "default", due: "warning", forecast: "default" } as const;

function quarterRow(total: QuarterTotal, isFirst: boolean, { to, ...told }: Told & { to: string }): QuarterRow {
  const { text, reader } = told;
  const { quarter, currency, commissionMinor, reversedMinor, totalMinor, customers, paidOn, status } = total;
  const money = (minor: number) => formatMoney(minor, currency, reader.tag);
  return {
    key: `${quarter} ${currency}`,
    quarter,
    name: quarterShown(quarter, text),
    commission: money(commissionMinor),
    reversed: reversedMinor < 0 ? money(reversedMinor) : null,
    total: money(totalMinor),
    inAccount: total.inAccount && bothAmounts(total.inAccount, to, { sold: text.sold, reader }),
    customers: reader.count(customers),
    paidOn: reader.date(paidOn),
    status: { text: reader.label(text.statuses[status]), variant: VARIANTS[status] },
    isFirst,
  };
}

function quarterRows(totals: QuarterTotal[], told: Told & { to: string }): QuarterRow[] {
  return totals.map((total, place) => quarterRow(total, totals[place - 1]?.quarter !== total.quarter, told));
}

/** The sums of the earliest quarter of a status, each in its currency; empty where there is none. */
function earliest(quarters: QuarterTotal[], status: QuarterTotal["status"]): QuarterTotal[] {
  const first = quarters.find((total) => total.status === status);
  return quarters.filter(({ quarter }) => quarter === first?.quarter);
}

function paymentLine(
  totals: QuarterTotal[],
  said: (amounts: string, quarter: string, date: string) => string,
  { text, reader }: Told,
): string[] {
  const [first] = totals;
  if (!first) return [];
  const amounts = totals.map(({ totalMinor, currency }) => formatMoney(totalMinor, currency, reader.tag));
  return [said(reader.list(amounts), quarterShown(first.quarter, text), reader.date(first.paidOn))];
}

/** Newest first, the currencies of a quarter in the order in which they come. */
function newestFirst(totals: QuarterTotal[]): QuarterTotal[] {
  return [...totals].sort((one, other) => other.quarter.localeCompare(one.quarter));
}

export interface AccountRow {
  quarter: string;
  estimate: string;
  payout: string;
  customers: string;
  paidOn: string;
  status: string;
}

type Account = NonNullable<CommissionStatement["account"]>;

/** All currencies together: what is ahead first, in the order of its days, then what is paid, the newest first. */
export function accountRows({ quarters, currency }: Account, { text, reader }: Told): AccountRow[] {
  const told = { sold: text.sold, reader };
  const ahead = quarters.filter(({ status }) => status !== "paid");
  const paid = quarters.filter(({ status }) => status === "paid").reverse();
  return [...ahead, ...paid].map(({ quarter, estimateMinor, payoutMinor, customers, paidOn, status }) => ({
    quarter: quarterShown(quarter, text),
    estimate: moneyOr(estimateMinor, currency, told),
    payout: moneyOr(payoutMinor, currency, told),
    customers: reader.count(customers),
    paidOn: reader.date(paidOn),
    status: reader.label(text.statuses[status]),
  }));
}

/** What open deals would add to each quarter; nothing where they would add nothing. */
export function addedLines(quarters: CommissionStatement["openDeals"]["quarters"], { text, reader }: Told): string[] {
  const { title, line } = text.openByQuarter;
  const names = [...new Set(quarters.map(({ quarter }) => quarter))];
  const amountsOf = (name: string) =>
    quarters
      .filter(({ quarter }) => quarter === name)
      .map(({ addedMinor, currency }) => formatMoney(addedMinor, currency, reader.tag));
  const said = names.map((name) => line(quarterShown(name, text), reader.list(amountsOf(name))));
  return said.length > 0 ? [title(reader.series(said))] : [];
}

/** The commission of all customers, by quarter and currency. */
export function statementViewModel({ quarters, account }: CommissionStatement, told: Told): StatementViewModel {
  const { next, nothingDue, expected } = told.text;
  const due = paymentLine(earliest(quarters, "due"), next, told);
  const ahead = quarters.filter(({ status }) => status === "forecast");
  const shown = { ...told, to: account?.currency ?? "" };
  const settled = quarters.filter(({ status }) => status !== "forecast");
  return {
    lines: [...(due.length > 0 ? due : [nothingDue]), ...paymentLine(earliest(quarters, "forecast"), expected, told)],
    settled: quarterRows(newestFirst(settled), shown),
    forecast: quarterRows(ahead, shown),
  };
}
