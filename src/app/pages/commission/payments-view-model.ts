import type { CommissionPayment, CommissionStatement } from "@partner-standing/contract/commission/commission";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { formatMoney } from "@partner-standing/texts/formats/format-money";
import { quarterShown } from "@partner-standing/texts/quarters/quarter-shown";
import type { StatementMessages } from "@partner-standing/texts/statement/en";

/** A quarter whose payday has come, in one currency. */
export interface PaymentRow {
  key: string;
  quarter: string;
  currency: string;
  name: string;
  computed: string;
  paid: string;
  /** In words; null while nothing is entered. */
  difference: string | null;
  paidOn: string | null;
  /** The entry that stands; null where there is none. */
  entry: CommissionPayment | null;
}

interface PaymentsViewModel {
  /** Newest first. */
  rows: PaymentRow[];
  /** The last entries, each with who and when. */
  history: string[];
}

interface Told {
  text: StatementMessages;
  reader: CardReader;
}

const keyOf = ({ quarter, currency }: { quarter: string; currency: string }) => `${quarter} ${currency}`;

/** The newest entries come first: the first of a quarter and currency stands, unless it is a removal. */
function standing(payments: CommissionPayment[]): Map<string, CommissionPayment> {
  const newest = new Map([...payments].reverse().map((payment) => [keyOf(payment), payment]));
  return new Map([...newest].filter(([, { paidMinor }]) => paidMinor !== null));
}

/** What is computed for a quarter and currency, by today's rates where those of the months are not known. */
interface Computed {
  totalMinor: number;
  isEstimate: boolean;
}

/** HubSpot pays a partner in one currency: where customers pay in several, all of them together are compared. */
function computedTotals({ quarters, account }: Statement): Map<string, Computed> {
  const together = account?.quarters.map(({ estimateMinor, payoutMinor, ...total }) => ({
    ...total,
    ...{ currency: account.currency, isEstimate: payoutMinor === null, totalMinor: payoutMinor ?? estimateMinor ?? 0 },
  }));
  const all = together ?? quarters.map((total) => ({ ...total, isEstimate: false }));
  return new Map(all.filter(({ status }) => status === "paid").map((total) => [keyOf(total), total]));
}

type Statement = Pick<CommissionStatement, "quarters" | "account" | "payments">;

/** What HubSpot paid beside what is computed, by quarter and currency; also where no sale is left behind an entry. */
export function paymentsViewModel(
  statement: Statement,
  { text: { paid: text, ...names }, reader }: Told,
): PaymentsViewModel {
  const money = (minor: number, currency: string) => formatMoney(minor, currency, reader.tag);
  const { payments } = statement;
  const entered = standing(payments);
  const computed = computedTotals(statement);
  const row = (key: string): PaymentRow => {
    const entry = entered.get(key) ?? null;
    const [quarter = "", currency = ""] = key.split(" ");
    const { totalMinor, isEstimate } = computed.get(key) ?? { totalMinor: 0, isEstimate: false };
    const total = money(totalMinor, currency);
    const more = (entry?.paidMinor ?? 0) - totalMinor;
    const amount = money(Math.abs(more), currency);
    const differs = more > 0 ? text.more(amount) : text.less(amount);
    return {
      key,
      quarter,
      currency,
      name: quarterShown(quarter, names),
      computed: isEstimate ? text.estimated(total) : total,
      paid: entry ? money(entry.paidMinor ?? 0, currency) : text.notEntered,
      difference: entry && (more === 0 ? text.same : differs),
      paidOn: entry && reader.date(entry.paidOn ?? ""),
      entry,
    };
  };
  return {
    rows: [...new Set([...computed.keys(), ...entered.keys()])].sort().reverse().map(row),
    history: payments.map(({ quarter, currency, paidMinor, paidOn, note, enteredBy, enteredAt }) => {
      const name = quarterShown(quarter, names);
      const entry =
        paidMinor === null || paidOn === null
          ? text.removed(name)
          : text.entry(name, money(paidMinor, currency), reader.date(paidOn));
      const line = text.by(entry, enteredBy, reader.instant(enteredAt));
      return note ? `${line} ${note}` : line;
    }),
  };
}
