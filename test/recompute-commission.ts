import Big from "big.js";
import { Temporal } from "temporal-polyfill";
import type { Refund, SaleFacts } from "../server/rules/packs/commission/sale-facts.ts";

/**
 * What a customer pays by the rules' own words, day by day and with no cleverness: the yardstick for the service's
 * integer months. It knows only that a sale counts or does not; why, the cases say.
 */
export interface RecomputedMonth {
  month: string;
  basisMinor: number;
  amountMinor: number;
  /** By the quarter in which HubSpot took it back. */
  reversed: { quarter: string; amountMinor: number }[];
}

type Day = Temporal.PlainDate;
const day = (text: string) => Temporal.PlainDate.from(text);
const isBefore = (a: Day | string, b: Day | string) => Temporal.PlainDate.compare(a, b) < 0;
const quarterOn = (on: Day) => `${on.year}-Q${Math.ceil(on.month / 3)}`;

function percentOf(amountMinor: number): number {
  return new Big(amountMinor).times("0.20").round(0, Big.roundHalfUp).toNumber();
}

function heldOn(spans: { from: string; until: string | null }[], on: Day): boolean {
  return spans.some(({ from, until }) => !isBefore(on, from) && (until === null || isBefore(on, until)));
}

/** The last value whose day is not after `on`. */
function mrrOn({ mrr }: SaleFacts, on: Day, today: Day): number {
  const known = mrr.filter((change) => !isBefore(today, change.on)).toSorted((a, b) => (isBefore(a.on, b.on) ? -1 : 1));
  const past = known.filter((change) => !isBefore(on, change.on));
  return (past.at(-1) ?? known[0])?.amountMinor ?? 0;
}

function isRegistered({ registrations, purchaseDomain, wonClaimDomain }: SaleFacts, soldOn: Day): boolean {
  const eve = soldOn.subtract({ days: 1 });
  const own = registrations.filter(({ domain }) => domain === purchaseDomain);
  return wonClaimDomain !== null || own.some((span) => heldOn([span], eve) && heldOn([span], soldOn));
}

/** What the customer paid before and commission is not paid on; null where the sale does not count. */
function paidBefore(sale: SaleFacts, soldOn: Day): number | null {
  const { saleKind, customerSince } = sale;
  const wasCustomer = customerSince !== null && isBefore(customerSince, soldOn);
  if (saleKind === "new-customer") return wasCustomer ? null : 0;
  if (saleKind === null) return wasCustomer || customerSince === null ? null : 0;
  const isShared = saleKind === "shared-deal-upsell";
  const isUpgrade = saleKind === "sales-to-marketing-upgrade";
  if (isBefore(soldOn, "2025-11-17") ? isShared : !isShared) return null;
  if (isBefore(soldOn, "2020-01-01") && !isUpgrade) return null;
  if (!sale.mrr.some(({ on }) => isBefore(on, soldOn))) return null;
  return mrrOn(sale, soldOn.subtract({ days: 1 }), soldOn);
}

function packageOn({ packages }: SaleFacts, on: Day) {
  const oldestFirst = packages.toSorted((a, b) => (isBefore(a.from, b.from) ? -1 : 1));
  return (oldestFirst.findLast(({ from }) => !isBefore(on, from)) ?? oldestFirst[0])?.package;
}

/** Whether the term, as the packages are from the sale to this month's first day, still pays it. */
function isInTerm(sale: SaleFacts, soldOn: Day, start: Day, nth: number): boolean {
  if (packageOn(sale, soldOn) === "provider") return nth <= 12;
  if (!isBefore(soldOn, "2023-04-01") && nth > 36) return false;
  const fell = sale.packages.some(
    ({ from, package: held }) =>
      held === "provider" && isBefore(soldOn, from) && !isBefore(from, "2023-01-01") && !isBefore(start, from),
  );
  return !fell || nth <= 12;
}

function isManaged(sale: SaleFacts, soldOn: Day, start: Day, today: Day): boolean {
  const isLifetime = packageOn(sale, soldOn) === "partner" && isBefore(soldOn, "2023-04-01");
  if (!isLifetime || isBefore(start, "2025-04-01")) return true;
  const check = start.with({ month: Math.floor((start.month - 1) / 3) * 3 + 1, day: 1 });
  return heldOn([...sale.managed], isBefore(today, check) ? today : check);
}

function reversals(refunds: readonly Refund[], basisMinor: number, today: Day): RecomputedMonth["reversed"] {
  const booked = refunds.filter(({ bookedOn }) => !isBefore(today, bookedOn));
  const days = [...new Set(booked.map(({ bookedOn }) => bookedOn))].sort();
  const paidAfter = (until: string) => {
    const lost = booked.filter(({ bookedOn }) => bookedOn <= until);
    const all = lost.some(({ refundedMinor }) => refundedMinor === null);
    return all ? 0 : Math.max(0, basisMinor - lost.reduce((sum, { refundedMinor }) => sum + (refundedMinor ?? 0), 0));
  };
  return days.map((bookedOn) => {
    const earlier = percentOf(paidAfter(day(bookedOn).subtract({ days: 1 }).toString()));
    return { quarter: quarterOn(day(bookedOn)), amountMinor: percentOf(paidAfter(bookedOn)) - earlier };
  });
}

/** The complete months from the sale up to the last whole quarter of the next twelve months that pay anything. */
export function recomputeCommission(sale: SaleFacts, on: string): RecomputedMonth[] {
  if (sale.soldOn === null || isBefore(on, sale.soldOn)) return [];
  const [soldOn, today] = [day(sale.soldOn), day(on)];
  const before = isRegistered(sale, soldOn) ? paidBefore(sale, soldOn) : null;
  if (before === null) return [];
  const months: RecomputedMonth[] = [];
  const ahead = today.with({ day: 1 }).add({ months: 12 });
  const last = ahead.subtract({ months: ahead.month % 3 });
  let nth = 0;
  for (let start = soldOn.with({ day: 1 }); !isBefore(last, start); start = start.add({ months: 1 })) {
    if (isBefore(start, soldOn)) continue;
    nth++;
    if (!isInTerm(sale, soldOn, start, nth) || !isManaged(sale, soldOn, start, today)) continue;
    const basisMinor = Math.max(0, mrrOn(sale, isBefore(today, start) ? today : start, today) - before);
    const month = start.toString().slice(0, 7);
    const refunds = sale.refunds.filter((refund) => refund.month === month);
    const amountMinor = percentOf(basisMinor);
    if (amountMinor > 0)
      months.push({ month, basisMinor, amountMinor, reversed: reversals(refunds, basisMinor, today) });
  }
  return months;
}
