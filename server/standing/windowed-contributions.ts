import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Contribution } from "@partner-standing/contract/standing/standing";
import Big from "big.js";
import type { ContactFacts } from "../facts/contact-facts.ts";
import type { DealFacts } from "../facts/deal-facts.ts";
import { averageStars, wholeCentsInUsd } from "../rules/steps/exact-amount.ts";
import { leavesWindowOn } from "../rules/steps/rolling-window.ts";

type Reason = Contribution["reason"];

interface Dated {
  on: CalendarDate;
  amount: Big;
}

function countingOn(events: Dated[], on: CalendarDate): Dated[] {
  return events.filter((event) => event.on <= on && leavesWindowOn(event.on) > on);
}

const sumOf = (events: Dated[]) => events.reduce((sum, { amount }) => sum.plus(amount), new Big(0));

/** Why none of the events counts: there are none, they lie ahead, they have left, or they cannot be read. */
function whyNone(events: Dated[], on: CalendarDate, unreadable: boolean, none: Reason): Reason {
  if (events.length === 0) return unreadable ? "data-problem" : none;
  return events.every((event) => event.on > on) ? "not-yet" : "left-the-window";
}

function span(counting: Dated[]): Pick<Contribution, "since" | "until"> {
  const since = counting.map((event) => event.on).sort()[0] ?? null;
  return { since, until: since && leavesWindowOn(since) };
}

/** What the deals of a company add to influenced-deal MRR; `until` is the day the first of them leaves the window. */
export function influencedDealContribution(deals: DealFacts[], on: CalendarDate): Contribution {
  const events = deals.flatMap(({ closedOn, cents }) => (closedOn ? [{ on: closedOn, amount: cents }] : []));
  const counting = countingOn(events, on);
  const unreadable = deals.some((deal) => deal.problems.length > 0);
  return {
    metric: "influencedDealMrr",
    unit: "usd-per-month",
    amount: wholeCentsInUsd(sumOf(counting)),
    reason: counting.length > 0 ? "counts" : whyNone(events, on, unreadable, "no-influenced-deal"),
    count: counting.length,
    ...span(counting),
  };
}

/** What the Marketplace reviews of a customer add to their number and to the average rating. */
export function reviewContributions(contacts: ContactFacts[], on: CalendarDate): [Contribution, Contribution] {
  const events = contacts.flatMap(({ reviewedOn, starsHundredths }) =>
    reviewedOn ? [{ on: reviewedOn, amount: starsHundredths }] : [],
  );
  const counting = countingOn(events, on);
  const count = counting.length;
  const unreadable = contacts.some((contact) => contact.problems.length > 0);
  const shared = {
    reason: count > 0 ? ("counts" as const) : whyNone(events, on, unreadable, "no-marketplace-review"),
    count,
    ...span(counting),
  };
  return [
    { metric: "reviewCount", unit: "count", amount: count, ...shared },
    { metric: "reviewAverage", unit: "stars", amount: count > 0 ? averageStars(sumOf(counting), count) : 0, ...shared },
  ];
}
