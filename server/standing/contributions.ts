import type { Contribution } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import Big from "big.js";
import type { CompanyFacts } from "../facts/company-facts.ts";
import type { ContactFacts } from "../facts/contact-facts.ts";
import type { DealFacts } from "../facts/deal-facts.ts";
import { attributedMinor } from "../rules/packs/technology/metrics/metrics-on.ts";
import { FIRST_DAYS, companySteps } from "../rules/packs/technology/metrics/record-steps.ts";
import { averageStars, wholeCentsInUsd } from "../rules/steps/exact-amount.ts";
import { daysBetween, leavesSamplesOn, leavesWindowOn, sampleDates } from "../rules/steps/rolling-window.ts";
import type { Step, StepMetric } from "../rules/steps/step.ts";

type Reason = Contribution["reason"];

function valueOf(steps: Step[], metric: StepMetric): (on: CalendarDate) => number {
  return (on) => steps.reduce((sum, step) => (step.metric === metric && step.on <= on ? sum + step.amount : sum), 0);
}

function firstDay(steps: Step[], metric: StepMetric): CalendarDate | null {
  return steps.find((step) => step.metric === metric)?.on ?? null;
}

/** Why a customer counts nothing today, before any metric of its own is looked at; null when it could. */
function notActive({ installedOn, uninstalledOn, problems }: CompanyFacts, on: CalendarDate): Reason | null {
  if (problems.some((problem) => problem.code === "dates-impossible")) return "data-problem";
  if (!installedOn) return "not-installed";
  if (installedOn > on) return "not-yet";
  return uninstalledOn && uninstalledOn <= on ? "uninstalled" : null;
}

/** What a company adds to attributed MRR: the mean of its twelve monthly values. */
export function attributedContribution(facts: CompanyFacts, on: CalendarDate): Contribution {
  const steps = companySteps(facts);
  const activeOn = valueOf(steps, "activeMrr");
  const amount = attributedMinor(activeOn, on) / 100;
  const counts = sampleDates(on).some((date) => activeOn(date) > 0);
  return {
    metric: "attributedMrr",
    unit: "usd-per-month",
    amount,
    current: activeOn(on) / 100,
    reason: counts ? "counts" : (notActive(facts, on) ?? "no-mrr"),
    since: counts ? firstDay(steps, "activeMrr") : null,
    // An uninstalled customer stays in the mean until the last of its months has left it.
    until: counts && facts.uninstalledOn ? leavesSamplesOn(facts.uninstalledOn) : null,
  };
}

function firstNinetyDaysReason(facts: CompanyFacts, on: CalendarDate, amountMinor: number): Reason {
  if (amountMinor > 0) return "counts";
  const inactive = notActive(facts, on);
  if (inactive) return inactive;
  const { customerSince, installedOn } = facts as { customerSince: CalendarDate | null; installedOn: CalendarDate };
  if (!customerSince) return "purchase-date-unknown";
  const days = daysBetween(customerSince, installedOn);
  if (days < 0) return "installed-before-purchase";
  if (days > FIRST_DAYS) return "installed-after-90-days";
  return leavesWindowOn(installedOn) <= on ? "left-the-window" : "no-mrr";
}

/** What a company adds to first-90-day install MRR. */
export function firstNinetyDaysContribution(facts: CompanyFacts, on: CalendarDate): Contribution {
  const amountMinor = valueOf(companySteps(facts), "firstNinetyDaysMrr")(on);
  const { customerSince, installedOn } = facts;
  const counts = amountMinor > 0 && installedOn !== null;
  return {
    metric: "firstNinetyDaysMrr",
    unit: "usd-per-month",
    amount: amountMinor / 100,
    reason: firstNinetyDaysReason(facts, on, amountMinor),
    since: counts ? installedOn : null,
    until: counts ? leavesWindowOn(installedOn) : null,
    ...(customerSince && installedOn && { daysAfterPurchase: daysBetween(customerSince, installedOn) }),
  };
}

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
