import Big from "big.js";
import { Temporal } from "temporal-polyfill";
import type { LedgerFacts } from "../../server/rules/packs/commission/sale-facts.ts";
import { recomputeCommission } from "../recompute-commission.ts";

/** What a quarter pays in the account's currency, in minor units; null where somebody has not entered a rate. */
interface RecomputedPayout {
  estimate: number | null;
  payout: number | null;
}

type Account = LedgerFacts["account"];

/** Decimals of the currencies that the tests know, as ISO 4217 lists them. */
const DECIMALS: Record<string, number> = { USD: 2, EUR: 2, CHF: 2, JPY: 0, KWD: 3 };
const PLACES = 60;
const Exact = Big();
Exact.DP = PLACES;

const unit = (currency: string) => new Exact(10).pow(-(DECIMALS[currency] ?? 2));

/** US dollars for one unit: of the last entry up to a day, or of an entry of exactly this day. */
function dollars({ usdRates }: Account, currency: string, on: string, isExact: boolean): Big | null {
  if (currency === "USD") return new Exact(1);
  const known = usdRates[currency];
  if (known === undefined) return null;
  if (typeof known === "number") return isExact ? null : new Exact(known);
  let found: { from: string; rate: number } | null = null;
  for (const entry of known) {
    if (isExact ? entry.from !== on : entry.from > on) continue;
    if (found === null || entry.from > found.from) found = entry;
  }
  return found && new Exact(found.rate);
}

/** A fifth of what the customer pays, in the account's currency, rounded once. */
function fifth(basisMinor: number, currency: string, account: Account, on: string, isExact: boolean): number | null {
  if (basisMinor === 0) return 0;
  const [from, to] = [dollars(account, currency, on, isExact), dollars(account, account.currency, on, isExact)];
  if (from === null || to === null) return null;
  const paid = new Exact(basisMinor).times(unit(currency)).times("0.2").times(from).div(to);
  return Number(paid.div(unit(account.currency)).round(0, Big.roundHalfUp).toString());
}

const minus = (one: number | null, other: number | null) => (one === null || other === null ? null : one - other);

/** All customers of an account by quarter, in its currency: the slow way, from what each of them really paid. */
export function recomputePayouts(sales: readonly LedgerFacts[], account: Account, today: string) {
  const quarters: Record<string, RecomputedPayout> = {};
  const add = (quarter: string, ownMinor: number, { estimate, payout }: RecomputedPayout) => {
    // Too little for the customer's currency and the account's is nothing, and no rate is asked for.
    if (ownMinor === 0 && !estimate && !payout) return;
    const before = quarters[quarter] ?? { estimate: 0, payout: 0 };
    quarters[quarter] = {
      estimate: before.estimate === null || estimate === null ? null : before.estimate + estimate,
      payout: before.payout === null || payout === null ? null : before.payout + payout,
    };
  };
  for (const sale of sales) {
    for (const { month, basisMinor, amountMinor, reversed } of recomputeCommission(sale, today)) {
      const [year = 0, number = 0] = month.split("-").map(Number);
      const last = Temporal.PlainDate.from(`${month}-01`).add({ months: 1 }).subtract({ days: 1 }).toString();
      const { currency } = sale;
      const isOwn = currency === account.currency;
      const convert = (left: number): RecomputedPayout => ({
        estimate: fifth(left, currency, account, today, false),
        payout: fifth(left, currency, account, last, true),
      });
      const own = (amount: number): RecomputedPayout => ({ estimate: amount, payout: amount });
      let before = convert(basisMinor);
      add(`${year}-Q${Math.ceil(number / 3)}`, amountMinor, isOwn ? own(amountMinor) : before);
      for (const { quarter, amountMinor: taken, leftMinor } of reversed) {
        const after = convert(leftMinor);
        const lost = {
          estimate: minus(after.estimate, before.estimate),
          payout: minus(after.payout, before.payout),
        };
        add(quarter, taken, isOwn ? own(taken) : lost);
        before = after;
      }
    }
  }
  return quarters;
}
