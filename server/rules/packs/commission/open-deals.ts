import type { CommissionReason, OpenDealForecast } from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { firstMonthOf, monthOf, monthText, quarterOf, quarterText } from "./calendar.ts";
import type { LedgerFacts, OpenDeal } from "./sale-facts.ts";
import { lastForecast, shareOf } from "./sale-ledger.ts";
import { type Sale, salesOf } from "./sales-of-customer.ts";

/** What the rules say of an open deal; the service adds which records it is of. */
export type ForecastDeal = Omit<OpenDealForecast, "deal" | "company"> & Pick<OpenDeal, "id" | "name">;

/** The domain is known once somebody buys: until then it is taken for the registered one. */
function reasonOf(bought: Sale, carrier: Sale): CommissionReason {
  const { fault } = carrier.verdict;
  return fault === null || fault === "purchase-domain-unknown" ? "earns" : (bought.verdict.fault ?? fault);
}

function forecastOf(facts: LedgerFacts, deal: OpenDeal, today: CalendarDate): ForecastDeal | null {
  const { id, name, kind, probability, currency, mrrMinor } = deal;
  const isLate = deal.closesOn === null || deal.closesOn < today;
  const closesOn = isLate || deal.closesOn === null ? today : deal.closesOn;
  const purchase = { on: closesOn, kind, mrrMinor: deal.customerMrrMinor };
  const sales = salesOf({ ...facts, deals: [...facts.deals, purchase] }, closesOn);
  const bought = sales.find(({ on }) => on === closesOn);
  const carrier = bought && sales[bought.carrier];
  // Before the first sale, what nobody sells is no sale.
  if (!bought || !carrier) return null;
  const reason = reasonOf(bought, carrier);
  const { ratePercent, firstMonth, lastMonth } = carrier.term;
  const rate = reason === "earns" ? ratePercent : 0;
  return {
    ...{ id, name, closesOn, isLate, kind, probability, currency, mrrMinor, reason },
    monthlyMinor: mrrMinor === null ? null : shareOf(mrrMinor, rate),
    ratePercent: rate,
    firstMonth: monthText(Math.max(bought.from, firstMonth)),
    lastMonth: lastMonth === null ? null : monthText(lastMonth),
  };
}

/**
 * What open deals would pay under the rules of the day on which each is expected to be won, each as if it were the only one; the first
 * to close first. Nothing of it is earned.
 */
export function openDealForecasts(facts: LedgerFacts, today: CalendarDate): ForecastDeal[] {
  return facts.openDeals
    .flatMap((deal) => forecastOf(facts, deal, today) ?? [])
    .sort((one, other) => one.closesOn.localeCompare(other.closesOn) || one.id.localeCompare(other.id));
}

interface AddedToQuarter {
  quarter: string;
  currency: string;
  addedMinor: number;
}

/** How many months two spans have in common. */
const monthsCommon = (one: [first: number, last: number], other: [first: number, last: number]) =>
  Math.max(0, Math.min(one[1], other[1]) - Math.max(one[0], other[0]) + 1);

/** What open deals together would add to each quarter of the forecast, each deal in its currency; the oldest quarter first. */
export function addedByQuarter(deals: readonly ForecastDeal[], today: CalendarDate): AddedToQuarter[] {
  const added: AddedToQuarter[] = [];
  for (let quarter = quarterOf(monthOf(today)); quarter <= quarterOf(lastForecast(today)); quarter++) {
    const months: [number, number] = [firstMonthOf(quarter), firstMonthOf(quarter + 1) - 1];
    const sums = new Map<string, number>();
    for (const { currency, monthlyMinor, firstMonth, lastMonth } of deals) {
      const paying = monthsCommon(months, [monthOf(firstMonth), lastMonth === null ? Infinity : monthOf(lastMonth)]);
      const addedMinor = paying * (monthlyMinor ?? 0);
      if (addedMinor > 0) sums.set(currency, (sums.get(currency) ?? 0) + addedMinor);
    }
    const inOrder = [...sums].sort(([one], [other]) => one.localeCompare(other));
    for (const [currency, addedMinor] of inOrder) added.push({ quarter: quarterText(quarter), currency, addedMinor });
  }
  return added;
}
