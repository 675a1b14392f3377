import Big from "big.js";
import { Temporal } from "temporal-polyfill";
import type { Refund, SaleFacts } from "../server/rules/packs/commission/sale-facts.ts";

/**
 * What a customer pays by the rules' own words, day by day and with no cleverness: the yardstick for the service's
 * integer months. It knows only that a sale counts or does not; why, the cases say.
 */
export interface RecomputedMonth {
  month: string;
  /** The day of the sale within whose term it is paid. */
  soldOn: string;
  basisMinor: number;
  amountMinor: number;
  /** By the quarter in which HubSpot took it back, and what of the basis was left then. */
  reversed: { quarter: string; amountMinor: number; leftMinor: number }[];
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

interface Bought {
  on: string;
  kind: SaleFacts["deals"][number]["kind"];
  mrrMinor: number | null;
}

/** What was bought on each day up to today, from the first sale on. */
function bought({ soldOn, saleKind, deals }: SaleFacts, today: Day): Bought[] {
  const days = [...new Set([...deals.map(({ on }) => on), ...(soldOn === null ? [] : [soldOn])])].sort();
  const purchases = days
    .filter((on) => !isBefore(today, on))
    .map((on): Bought => {
      const same = deals.filter((deal) => deal.on === on);
      const order = ["new-customer", "cross-sell", "sales-to-marketing-upgrade", "shared-deal-upsell", "touchless"];
      const kinds = same.map(({ kind }) => kind).toSorted((a, b) => order.indexOf(a ?? "") - order.indexOf(b ?? ""));
      const isKnown = same.length > 0 && same.every(({ mrrMinor }) => mrrMinor !== null);
      return {
        on,
        kind: same.length > 0 ? (kinds.find((kind) => kind !== null) ?? null) : saleKind,
        mrrMinor: isKnown ? same.reduce((sum, { mrrMinor }) => sum + (mrrMinor ?? 0), 0) : null,
      };
    });
  while (purchases[0]?.kind === "touchless") purchases.shift();
  return purchases;
}

/** Whether a sale of this kind, to a customer of that time, counts by the edition of its day; `null`: what it paid decides. */
function counts(kind: Bought["kind"], customerSince: string | null, soldOn: Day): boolean | null {
  const wasCustomer = customerSince !== null && isBefore(customerSince, soldOn);
  if (kind === "new-customer") return !wasCustomer;
  if (kind === null) return customerSince !== null && !wasCustomer;
  const isShared = kind === "shared-deal-upsell";
  const isUpgrade = kind === "sales-to-marketing-upgrade";
  if (isBefore(soldOn, "2025-11-17") ? isShared : !isShared) return false;
  if (isBefore(soldOn, "2020-01-01") && !isUpgrade) return false;
  return null;
}

/** A purchase with what is known of it by the rules' words. */
interface Told extends Bought {
  pays: boolean;
  /** From which cent of what the customer pays it may have. */
  floor: number;
  /** The purchase within whose term it is paid. */
  within: Told | null;
}

const isShared = ({ on, pays }: Told) => pays && !isBefore(on, "2025-11-17");

function withinOf(sale: SaleFacts, told: Told, earlier: Told[]): Told | null {
  const [first] = earlier;
  const firstPaying = earlier.find(({ pays }) => pays);
  if (firstPaying && packageOn(sale, day(told.on)) === "provider") return firstPaying.within;
  if (told.pays) return told;
  const runs = (candidate: Told) =>
    candidate.pays && candidate.within === candidate && isMonthInTerm(sale, candidate, day(told.on).with({ day: 1 }));
  if (isBefore(told.on, "2025-11-17")) return earlier.findLast(runs) ?? told;
  if (told.kind !== "touchless" || !first) return told;
  const isSoon = isBefore(told.on, day(first.on).add({ months: 12 }));
  return (isSoon ? earlier.findLast(isShared)?.within : null) ?? told;
}

/** Whether a month is not behind the term of a sale, whatever becomes of it before. */
function isMonthInTerm(sale: SaleFacts, { on }: Told, start: Day): boolean {
  const soldOn = day(on);
  const first = soldOn.day === 1 ? soldOn : soldOn.with({ day: 1 }).add({ months: 1 });
  if (isBefore(start, first)) return true;
  const nth = (start.year - first.year) * 12 + start.month - first.month + 1;
  return isInTerm(sale, soldOn, start, nth);
}

function tell(sale: SaleFacts, today: Day): Told[] {
  const purchases = bought(sale, today);
  const told: Told[] = [];
  for (const purchase of purchases) {
    const soldOn = day(purchase.on);
    const [first] = told;
    const isKnown = sale.mrr.some(({ on }) => isBefore(on, soldOn));
    const onTheEve = mrrOn(sale, soldOn.subtract({ days: 1 }), isKnown ? soldOn : today);
    const since =
      first && (sale.customerSince === null || first.on < sale.customerSince) ? first.on : sale.customerSince;
    const counted = purchase.kind === "touchless" ? false : counts(purchase.kind, since, soldOn);
    const ofFirst = told.length === 1 && first?.pays && !isKnown ? first.mrrMinor : null;
    const floorByDeal = first && ofFirst !== null ? first.floor + ofFirst : null;
    const isPaidBeforeKnown = isKnown || floorByDeal !== null;
    const pays = isRegistered(sale, soldOn) && (counted ?? isPaidBeforeKnown);
    const isFree = !first && !(pays && counted === null);
    const entry: Told = { ...purchase, pays, floor: isFree ? 0 : (floorByDeal ?? onTheEve), within: null };
    entry.within = first ? withinOf(sale, entry, told) : entry;
    told.push(entry);
  }
  return told;
}

/** Cent by cent, as far as cents are alike: each belongs to the latest purchase before which fewer were paid. */
function shareOfCents(purchases: Told[], paidMinor: number, within: Told): number {
  const edges = [...new Set([0, paidMinor, ...purchases.map(({ floor }) => floor)])].sort((a, b) => a - b);
  let share = 0;
  for (const [index, cent] of edges.entries()) {
    const next = edges[index + 1];
    if (next === undefined || next > paidMinor) continue;
    if (purchases.findLast(({ floor }) => floor <= cent)?.within === within) share += next - cent;
  }
  return share;
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

/** What is lost of each sale's basis by what was not paid: the latest is the first to lose. */
function lostOf(bases: number[], lost: readonly Refund[]): number[] {
  let open = lost.some(({ refundedMinor }) => refundedMinor === null)
    ? Infinity
    : lost.reduce((sum, { refundedMinor }) => sum + (refundedMinor ?? 0), 0);
  return bases
    .toReversed()
    .map((basis) => {
      const taken = Math.min(basis, open);
      open -= taken;
      return taken;
    })
    .toReversed();
}

function reversals(
  refunds: readonly Refund[],
  bases: number[],
  place: number,
  today: Day,
): RecomputedMonth["reversed"] {
  const booked = refunds.filter(({ bookedOn }) => !isBefore(today, bookedOn));
  const days = [...new Set(booked.map(({ bookedOn }) => bookedOn))].sort();
  const paidAfter = (until: string) => {
    const lost = lostOf(
      bases,
      booked.filter(({ bookedOn }) => bookedOn <= until),
    );
    return (bases[place] ?? 0) - (lost[place] ?? 0);
  };
  return days.map((bookedOn) => {
    const earlier = percentOf(paidAfter(day(bookedOn).subtract({ days: 1 }).toString()));
    const leftMinor = paidAfter(bookedOn);
    return { quarter: quarterOn(day(bookedOn)), amountMinor: percentOf(leftMinor) - earlier, leftMinor };
  });
}

/** What has anything to pay on, be it less than half a cent, month by month and sale by sale, up to the last whole quarter of the next twelve months. */
export function recomputeCommission(sale: SaleFacts, on: string): RecomputedMonth[] {
  const today = day(on);
  const told = tell(sale, today);
  const [first] = told;
  if (!first) return [];
  const months: RecomputedMonth[] = [];
  const ahead = today.with({ day: 1 }).add({ months: 12 });
  const last = ahead.subtract({ months: ahead.month % 3 });
  for (let start = day(first.on).with({ day: 1 }); !isBefore(last, start); start = start.add({ months: 1 })) {
    const paidMinor = mrrOn(sale, isBefore(today, start) ? today : start, today);
    const purchased = told.filter((purchase) => purchase === first || !isBefore(start, purchase.on));
    const paying = told.filter(
      (purchase) =>
        purchase.pays &&
        purchase.within === purchase &&
        !isBefore(start, purchase.on) &&
        isMonthInTerm(sale, purchase, start) &&
        isManaged(sale, day(purchase.on), start, today),
    );
    const month = start.toString().slice(0, 7);
    const bases = paying.map((purchase) => shareOfCents(purchased, paidMinor, purchase));
    const refunds = sale.refunds.filter((refund) => refund.month === month);
    for (const [place, { on: soldOn }] of paying.entries()) {
      const basisMinor = bases[place] ?? 0;
      const amountMinor = percentOf(basisMinor);
      const reversed = reversals(refunds, bases, place, today);
      if (basisMinor > 0) months.push({ month, soldOn, basisMinor, amountMinor, reversed });
    }
  }
  return months;
}
