import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { mrrSteps } from "../../../steps/mrr-steps.ts";
import { stepUpAndDown, type Step } from "../../../steps/step.ts";
import { appsUsed, COUNTING_APPS } from "../counting-apps.ts";
import { activeDays, soldDays, type ClientHistory, type Days } from "./client-history.ts";
import { noCredit, type ManagedCredit } from "./managed-credit.ts";

/** The days of either kind; two spans where they do not touch. */
function union(one: Days | null, other: Days | null): Days[] {
  if (!one || !other) return [one ?? other].flatMap((days) => days ?? []);
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  if (second.from > first.until) return [first, second];
  return [{ from: first.from, until: first.until > second.until ? first.until : second.until }];
}

/** The days of a span on which a list holds; the newest list holds without end. */
function within({ from, until }: Days, listFrom: CalendarDate, listUntil: CalendarDate | undefined): Days[] {
  const held = {
    from: from > listFrom ? from : listFrom,
    until: listUntil !== undefined && listUntil < until ? listUntil : until,
  };
  return held.from < held.until ? [held] : [];
}

/** One step a day and metric: an app count that two lists share goes on where one list follows the other. */
function addedUp(steps: Step[]): Step[] {
  const sums = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.metric} ${step.on}`;
    sums.set(key, { ...step, amount: step.amount + (sums.get(key)?.amount ?? 0) });
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0);
}

/** One client more that uses so many apps, by the list of each day. */
function appSteps(spans: Days[], apps: string[]): Step[] {
  const steps = COUNTING_APPS.values.flatMap(({ from: listFrom, value: list }, index) => {
    const held = spans.flatMap((span) => within(span, listFrom, COUNTING_APPS.values[index - 1]?.from));
    if (held.length === 0) return [];
    const count = appsUsed(apps, list).counting.length;
    return held.flatMap(({ from, until }) => stepUpAndDown(`appUsage.${count}`, from, until, 1));
  });
  return addedUp(steps);
}

/**
 * What a client adds, day by day: its sale, and its MRR while it was sold to in the last twelve months, its MRR while it is managed,
 * and itself to the clients with as many counting apps while it is either.
 */
export function clientSteps(history: ClientHistory, credit: ManagedCredit): Step[] {
  const sold = soldDays(history);
  const managed = noCredit(history.managedBy, credit) ? null : activeDays(history, credit.windowDays);
  return [
    ...(sold ? stepUpAndDown("sales", sold.from, sold.until, 1) : []),
    // The first MRR that is known reaches back to the sale (003_5c81f7e92c92d604.txt, line 66).
    ...(sold ? mrrSteps("soldMrr", { ...history, historyFull: true }, sold.from, sold.until) : []),
    ...(managed ? mrrSteps("managedMrr", history, managed.from, managed.until) : []),
    ...appSteps(union(sold, managed), history.apps),
  ];
}
