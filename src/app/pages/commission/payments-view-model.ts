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

/** What HubSpot paid beside what is computed, by quarter and currency; also where no sale is left behind an entry. */
export function paymentsViewModel(
  { quarters, payments }: Pick<CommissionStatement, "quarters" | "payments">,
  { text: { paid: text, ...names }, reader }: Told,
): PaymentsViewModel {
  const money = (minor: number, currency: string) => formatMoney(minor, currency, reader.tag);
  const entered = standing(payments);
  const computed = new Map(quarters.filter(({ status }) => status === "paid").map((total) => [keyOf(total), total]));
  const row = (key: string): PaymentRow => {
    const entry = entered.get(key) ?? null;
    const [quarter = "", currency = ""] = key.split(" ");
    const totalMinor = computed.get(key)?.totalMinor ?? 0;
    const more = (entry?.paidMinor ?? 0) - totalMinor;
    const amount = money(Math.abs(more), currency);
    const differs = more > 0 ? text.more(amount) : text.less(amount);
    return {
      key,
      quarter,
      currency,
      name: quarterShown(quarter, names),
      computed: money(totalMinor, currency),
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
