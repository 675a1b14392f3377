import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ClientStanding } from "@partner-standing/contract/standing/solutions-standing";
import { mrrOn } from "../../steps/mrr-steps.ts";
import { daysBetween } from "../../steps/rolling-window.ts";
import type { StepMetric } from "../../steps/step.ts";
import { appsUsed, type AppId } from "./counting-apps.ts";
import { activity, leavesActivityOn, saleDays, soldSpans, type ClientHistory } from "./metrics/client-history.ts";
import { clientSteps } from "./metrics/client-steps.ts";
import { noCredit, type ManagedCredit } from "./metrics/managed-credit.ts";
import { measuresOn } from "./metrics/measures-on.ts";
import { type PointMrr, pointsOf } from "./points.ts";
import { rulesOn, type SolutionsRules } from "./rules-on.ts";

/** What one client adds, but for the record, where it was read and its data problems. */
type ClientShare = Pick<ClientStanding, "mrr" | "points" | "sold" | "managed" | "apps">;

type Sold = ClientStanding["sold"];
type Managed = ClientStanding["managed"];

/** What its steps add up to on a date: the same as what is added up of all clients. */
function amountsOn(history: ClientHistory, credit: ManagedCredit, on: CalendarDate): PointMrr {
  const steps = clientSteps(history, credit);
  const valueOn = (metric: StepMetric, date: CalendarDate) =>
    steps.reduce((sum, step) => (step.metric === metric && step.on <= date ? sum + step.amount : sum), 0);
  return measuresOn(valueOn, null, on).mrr;
}

/** The newest sale up to a date; of one that is only sold to later the first. */
function soldBy(history: ClientHistory, { sold: { mrr } }: PointMrr, rules: SolutionsRules, on: CalendarDate): Sold {
  const days = saleDays(history);
  const soldOn = days.findLast((day) => day <= on) ?? days[0] ?? null;
  if (soldOn === null) return { soldOn, until: null, state: "not-sold" };
  const until = soldSpans(history).find((span) => span.until > soldOn)?.until ?? null;
  const sold = { soldOn, until };
  if (soldOn > on) return { ...sold, state: "not-yet" };
  if (until !== null && until <= on) return { ...sold, state: "left-the-window" };
  if (mrr <= 0) return { ...sold, state: "no-mrr" };
  const isCredited = rules.pointRates.value.sourced === undefined || history.saleCredit !== null;
  return { ...sold, state: isCredited ? "counts" : "no-credit" };
}

function managedState(
  history: ClientHistory,
  credit: ManagedCredit,
  { managed: { mrr } }: PointMrr,
  on: CalendarDate,
): Managed["state"] {
  const known = activity(history);
  if (!known || known.first > on) return "no-activity";
  if (known.first === on) return "first-activity-today";
  if (leavesActivityOn(known.last, credit.windowDays) <= on) return "lapsed";
  return noCredit(history.managedBy, credit) ?? (mrr > 0 ? "counts" : "no-mrr");
}

function managedBy(
  history: ClientHistory,
  credit: ManagedCredit,
  state: Managed["state"],
  { warningDays }: SolutionsRules,
  on: CalendarDate,
): Managed {
  const last = activity(history)?.last ?? null;
  const until = last && leavesActivityOn(last, credit.windowDays);
  const counts = state === "counts";
  return {
    state,
    by: history.managedBy,
    lastActivityOn: last,
    until,
    daysLeft: counts && until ? daysBetween(on, until) : null,
    warns: counts && last !== null && daysBetween(last, on) >= warningDays.value,
  };
}

function appsOf(
  history: ClientHistory,
  { countingApps, medianAppUsage, requirements }: SolutionsRules,
): ClientShare["apps"] {
  const { counting, unused, others } = appsUsed(history.apps, countingApps.value);
  const namesOf = (ids: AppId[]) => ids.map((id) => countingApps.value[id] ?? id);
  const needed = requirements.value.includes("median-app-usage") ? medianAppUsage.value : null;
  return { counting: namesOf(counting), unused: namesOf(unused), others, needed };
}

/**
 * What one client adds on a date, and why not more.
 * @throws UnknownDateError before the first edition
 */
export function clientShare(history: ClientHistory, credit: ManagedCredit, on: CalendarDate): ClientShare {
  const rules = rulesOn(on);
  const amounts = amountsOn(history, credit, on);
  const sold = soldBy(history, amounts, rules, on);
  const state = managedState(history, credit, amounts, on);
  return {
    mrr: Math.max(amounts.sold.mrr, mrrOn(history, on) / 100),
    points: pointsOf(amounts, rules),
    sold,
    managed: managedBy(history, credit, state, rules, on),
    apps: appsOf(history, rules),
  };
}
