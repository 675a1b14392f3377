import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ClientStanding } from "@partner-standing/contract/standing/solutions-standing";
import { mrrOn } from "../../steps/mrr-steps.ts";
import { daysBetween } from "../../steps/rolling-window.ts";
import { appsUsed, type AppId } from "./counting-apps.ts";
import { activity, leavesActivityOn, soldDays, type ClientHistory } from "./metrics/client-history.ts";
import { noCredit, type ManagedCredit } from "./metrics/managed-credit.ts";
import { pointsOf } from "./points.ts";
import { rulesOn, type SolutionsRules } from "./rules-on.ts";

/** What one client adds, but for the record, where it was read and its data problems. */
type ClientShare = Pick<ClientStanding, "mrr" | "points" | "sold" | "managed" | "apps">;

type Sold = ClientStanding["sold"];
type Managed = ClientStanding["managed"];

function soldBy(history: ClientHistory, mrrMinor: number, rules: SolutionsRules, on: CalendarDate): Sold {
  const { soldOn } = history;
  const days = soldDays(history);
  const sold = { soldOn, until: days?.until ?? null };
  if (!days) return { ...sold, state: "not-sold" };
  if (days.from > on) return { ...sold, state: "not-yet" };
  if (days.until <= on) return { ...sold, state: "left-the-window" };
  if (mrrMinor <= 0) return { ...sold, state: "no-mrr" };
  const isCredited = rules.pointRates.value.sourced === undefined || history.saleCredit !== null;
  return { ...sold, state: isCredited ? "counts" : "no-credit" };
}

function managedState(
  history: ClientHistory,
  credit: ManagedCredit,
  mrrMinor: number,
  on: CalendarDate,
): Managed["state"] {
  const known = activity(history);
  if (!known || known.first > on) return "no-activity";
  if (known.first === on) return "first-activity-today";
  if (leavesActivityOn(known.last, credit.windowDays) <= on) return "lapsed";
  return noCredit(history.managedBy, credit) ?? (mrrMinor > 0 ? "counts" : "no-mrr");
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

/** What a client adds in points. */
function pointsOfClient(
  { saleCredit, inGrowthMarket }: ClientHistory,
  { mrr, sold, managed }: { mrr: number; sold: Sold; managed: Managed },
  rules: SolutionsRules,
): ClientShare["points"] {
  const amount = (counts: boolean) => ({
    mrr: counts ? mrr : 0,
    growthMrr: counts && inGrowthMarket ? mrr : 0,
  });
  const isSold = sold.state === "counts";
  const amounts = {
    sold: amount(isSold),
    sourced: amount(isSold && saleCredit === "sourced"),
    assisted: amount(isSold && saleCredit === "assisted"),
    managed: amount(managed.state === "counts"),
  };
  return pointsOf(amounts, rules);
}

/**
 * What one client adds on a date, and why not more.
 * @throws UnknownDateError before the first edition
 */
export function clientShare(history: ClientHistory, credit: ManagedCredit, on: CalendarDate): ClientShare {
  const rules = rulesOn(on);
  const mrrMinor = mrrOn(history, on);
  const state = managedState(history, credit, mrrMinor, on);
  const mrr = mrrMinor / 100;
  const sold = soldBy(history, mrrMinor, rules, on);
  const managed = managedBy(history, credit, state, rules, on);
  return {
    mrr,
    points: pointsOfClient(history, { mrr, sold, managed }, rules),
    sold,
    managed,
    apps: appsOf(history, rules),
  };
}
