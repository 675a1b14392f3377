import { PURCHASE_KINDS } from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import { latestMrr } from "../../steps/mrr-steps.ts";
import { firstMonthFrom, monthOf } from "./calendar.ts";
import { type CommissionTerm, commissionTerm, packageOn } from "./commission-term.ts";
import { type SaleVerdict, judgeLater, judgeSale } from "./judge-sale.ts";
import { COMMISSION_PARAMETERS, inForce } from "./parameters.ts";
import type { Purchase, SaleFacts } from "./sale-facts.ts";

/** A purchase as the rules see it: what of a customer's MRR it stands for, and within whose term that is paid. */
export interface Sale extends Pick<Purchase, "on" | "kind"> {
  term: CommissionTerm;
  verdict: SaleVerdict;
  /** The first month whose MRR may hold what it added. */
  from: number;
  /** What the customer pays up to here stands for earlier sales, or for nobody; the rest is this one's, up to the next one's floor. */
  floorMinor: number;
  /** The place of the sale within whose term it is paid: its own, or an earlier one's. */
  carrier: number;
}

const byDay = (a: Purchase, b: Purchase) => (a.on < b.on ? -1 : 1);
const isSold = ({ kind }: Purchase) => kind !== "touchless";

/** Several deals of a day are one purchase, for nobody knows which of them added what; a sale goes before what nobody sold. */
function oneOfDay(same: readonly Purchase[]): Purchase[] {
  const [first, ...others] = same;
  if (first === undefined || others.length === 0) return [...same];
  const kind = PURCHASE_KINDS.find((candidate) => same.some((deal) => deal.kind === candidate)) ?? null;
  const known = same.flatMap(({ mrrMinor }) => mrrMinor ?? []);
  const mrrMinor = known.length === same.length ? known.reduce((sum, amount) => sum + amount, 0) : null;
  return [{ on: first.on, kind, mrrMinor }];
}

/**
 * What a customer has bought up to a day, oldest first, beginning with the first sale: the won deals, and what the company
 * says of its sale where no deal of that day says it.
 */
export function purchasesOf({ soldOn, saleKind, deals }: SaleFacts, today: CalendarDate): Purchase[] {
  // Most customers bought once, and a statement asks of all of them.
  if (deals.length === 0)
    return soldOn === null || soldOn > today ? [] : [{ on: soldOn, kind: saleKind, mrrMinor: null }];
  const isTold = soldOn === null || deals.some(({ on }) => on === soldOn);
  const said = isTold ? [] : [{ on: soldOn, kind: saleKind, mrrMinor: null }];
  const past = [...deals, ...said].filter(({ on }) => on <= today);
  if (past.length > 1) past.sort(byDay);
  const days = past.length > 1 ? [...Map.groupBy(past, ({ on }) => on).values()].flatMap(oneOfDay) : past;
  const first = days.findIndex(isSold);
  return first < 0 ? [] : days.slice(first);
}

const pays = ({ verdict }: Sale) => verdict.fault === null;

/** The sale whose term runs on a day, the latest of several; -1 where none does. */
function runningOn(earlier: readonly Sale[], on: CalendarDate): number {
  return earlier.findLastIndex(
    ({ verdict, term, carrier }, place) =>
      carrier === place && verdict.fault === null && (term.lastMonth === null || term.lastMonth >= monthOf(on)),
  );
}

/** The latest shared deal; from the first day of touchless purchases on, only shared deals pay (reading K14). */
function latestSharedDeal(earlier: readonly Sale[]): number {
  return earlier.findLastIndex((sale) => pays(sale) && inForce(COMMISSION_PARAMETERS.touchlessMonths, sale.on).value);
}

/** Where what nobody sold belongs; -1 for nobody. */
function touchlessCarrier(earlier: readonly Sale[], on: CalendarDate): number {
  const months = inForce(COMMISSION_PARAMETERS.touchlessMonths, on).value;
  if (months === null) return runningOn(earlier, on);
  const first = Temporal.PlainDate.from(earlier[0]?.on ?? on);
  return on < first.add({ months }).toString() ? latestSharedDeal(earlier) : -1;
}

/** Within which term a later purchase is paid; -1 for its own. */
function carrierOf(facts: SaleFacts, { on, kind }: Purchase, verdict: SaleVerdict, earlier: readonly Sale[]): number {
  const first = earlier.findIndex(pays);
  if (first >= 0 && packageOn(facts.packages, on) === "provider") return first;
  if (kind === "touchless") return touchlessCarrier(earlier, on);
  if (verdict.fault === null) return -1;
  return inForce(COMMISSION_PARAMETERS.laterPurchases, on).value ? runningOn(earlier, on) : -1;
}

/**
 * What the customer paid before a later purchase: its MRR of the day before; where that came only with a later report, what
 * the deal of the only earlier sale says. Null where neither is known.
 */
function paidBefore({ mrr }: SaleFacts, { on }: Purchase, earlier: readonly Sale[], firstMrrMinor: number | null) {
  const paid = latestMrr(mrr.filter((change) => change.on < on));
  if (paid !== null || earlier.length > 1) return paid;
  const [first] = earlier;
  return first && pays(first) && firstMrrMinor !== null ? first.floorMinor + firstMrrMinor : null;
}

/** All purchases of a customer up to a day, each with the term within which it is paid. */
export function salesOf(facts: SaleFacts, today: CalendarDate): Sale[] {
  const purchases = purchasesOf(facts, today);
  const sales: Sale[] = [];
  for (const [place, purchase] of purchases.entries()) {
    const { on, kind } = purchase;
    const [first] = sales;
    const of = { on, kind, term: commissionTerm(facts.packages, on), from: firstMonthFrom(on) };
    if (!first) {
      const said = kind === facts.saleKind || kind === "touchless" ? facts : { ...facts, saleKind: kind };
      const verdict = judgeSale(said, on);
      sales.push({ ...of, verdict, floorMinor: verdict.paidBeforeMinor, carrier: place });
      continue;
    }
    const known = paidBefore(facts, purchase, sales, purchases[0]?.mrrMinor ?? null);
    const verdict = judgeLater(facts, purchase, { firstOn: first.on, paidBeforeMinor: known });
    // The first MRR that is known reaches back to the first sale (reading K11): a later one added nothing to it.
    const reported = facts.mrr.filter((change) => change.on <= today).toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const carrier = carrierOf(facts, purchase, verdict, sales);
    const carried = sales[carrier]?.carrier ?? place;
    sales.push({ ...of, verdict, floorMinor: known ?? reported[0]?.amountMinor ?? 0, carrier: carried });
  }
  return sales;
}

/**
 * What of a month's MRR is paid within the term of one sale, the `place`th. Every cent that the customer pays stands for one
 * purchase at most, because a purchase ends where the floor of any later one begins.
 */
export function basisOf(sales: readonly Sale[], place: number, month: number, paidMinor: number): number {
  let basis = 0;
  let upper = paidMinor;
  for (let at = sales.length - 1; at >= 0; at--) {
    const sale = sales[at];
    if (!sale || (at > 0 && sale.from > month)) continue;
    if (sale.carrier === place && upper > sale.floorMinor) basis += upper - sale.floorMinor;
    upper = Math.min(upper, sale.floorMinor);
  }
  return basis;
}
