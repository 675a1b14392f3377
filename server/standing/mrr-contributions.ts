import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Contribution } from "@partner-standing/contract/standing/standing";
import type { CompanyFacts } from "../facts/company-facts.ts";
import { companySteps, FIRST_DAYS } from "../rules/packs/technology/metrics/company-steps.ts";
import { attributedMinor } from "../rules/packs/technology/metrics/metrics-on.ts";
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
