import { Temporal } from "temporal-polyfill";
import { soldOn } from "../../server/rules/packs/commission/cases/sold.ts";
import { customerLedger } from "../../server/rules/packs/commission/customer-ledger.ts";
import type { LedgerFacts } from "../../server/rules/packs/commission/sale-facts.ts";
import { commissionStatement } from "../../server/rules/packs/commission/statement.ts";
import { target } from "./target.ts";

const CUSTOMERS = 20_000;
const MONTHS = 60;
const TODAY = "2026-08-20";

function dayOf(month: number, date: number): string {
  const year = 2021 + Math.floor((7 + month) / 12);
  return `${year}-${String(((7 + month) % 12) + 1).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Every month-end rate is entered, so that a third of the customers is converted twice. */
const ACCOUNT: LedgerFacts["account"] = {
  currency: "USD",
  usdRates: {
    EUR: Array.from({ length: MONTHS }, (_, month) => ({
      from: Temporal.PlainDate.from(dayOf(month + 1, 1))
        .subtract({ days: 1 })
        .toString(),
      rate: 1.05 + (month % 13) / 100,
    })),
  },
};

/** Sold five years ago, a change of MRR every month, one refund; sold for life and managed since, so that every month pays. */
function customer(number: number): LedgerFacts {
  const day = dayOf(0, 1 + (number % 28));
  return soldOn(day, {
    currency: number % 3 === 0 ? "EUR" : "USD",
    account: ACCOUNT,
    mrr: Array.from({ length: MONTHS }, (_, month) => ({
      on: month === 0 ? day : dayOf(month, 1 + ((number + month) % 28)),
      amountMinor: 50_00 + ((number * 31 + month * 977) % 400_00),
    })),
    managed: [{ from: day, until: null }],
    refunds: [{ month: dayOf(10, 1).slice(0, 7), refundedMinor: 10_01, bookedOn: dayOf(14, 3) }],
  });
}

/** Milliseconds; the quickest of three, because the machine may do something else meanwhile. */
function timed(work: () => unknown): number {
  const runs = [1, 2, 3].map(() => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return Math.min(...runs);
}

/** Milliseconds of this thread alone; too coarse for less than some dozens of them. */
function timedAlone(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The rules of commission alone, on one core. */
export function benchCommissionRules(): void {
  const sales = Array.from({ length: CUSTOMERS }, (_, number) => customer(number));
  commissionStatement(sales, TODAY);
  const runs = [1, 2, 3].map(() => timedAlone(() => commissionStatement(sales, TODAY)));
  const ledgers = sales.slice(0, 2_000).map((sale) => timed(() => customerLedger(sale, TODAY)));
  const p99 = ledgers.sort((a, b) => a - b)[Math.floor(ledgers.length * 0.99)] ?? NaN;
  const what = `${CUSTOMERS} customers with ${MONTHS} months`;
  target(`Commission rules: statement of ${what}`, { value: Math.min(...runs), unit: "ms", atMost: 1_000 });
  target("Commission rules: ledger of one, p99", { value: p99, unit: "ms", atMost: 10 });
}
