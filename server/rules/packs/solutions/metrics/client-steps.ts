import type { PointKind } from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { mrrOn, mrrSteps } from "../../../steps/mrr-steps.ts";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";
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

/** The same steps for the amount that counts more in growth markets. */
const growthOf = (kind: PointKind, steps: Step[]): Step[] =>
  steps.map((step) => ({ ...step, metric: `${kind}GrowthMrr` as const }));

/** What counts for one or more kinds of points, each with what of it is paid in growth markets. */
function pointSteps(kinds: PointKind[], { from, until }: Days, history: ClientHistory): Step[] {
  return kinds.flatMap((kind) => {
    const steps = mrrSteps(`${kind}Mrr`, history, from, until);
    return history.inGrowthMarket ? [...steps, ...growthOf(kind, steps)] : steps;
  });
}

/** The days on which this is a customer of the partner: from the sale on, or while it is managed. */
function customerDays(
  history: ClientHistory,
  managed: Days | null,
): { from: CalendarDate; until: CalendarDate | null }[] {
  const { soldOn } = history;
  if (soldOn === null) return managed ? [managed] : [];
  if (!managed || managed.from >= soldOn) return [{ from: soldOn, until: null }];
  return [
    { ...managed, until: managed.until < soldOn ? managed.until : soldOn },
    { from: soldOn, until: null },
  ];
}

/**
 * What the customers of a year ago paid then, and what of it they pay still: at most as much as then (reading S15). Both
 * change a year after a payment did, and the second also when it does.
 */
function retentionSteps(history: ClientHistory, managed: Days | null): Step[] {
  // What a sale was worth is known from the first MRR on, as above.
  const payments = { ...history, historyFull: history.historyFull || history.soldOn !== null };
  const yearAgo = addedUp(
    customerDays(history, managed).flatMap(({ from, until }) => mrrSteps("yearAgoMrr", payments, from, until)),
  ).map((step) => ({ ...step, on: leavesWindowOn(step.on) }));
  const [first] = yearAgo.map(({ on }) => on).sort();
  if (first === undefined) return [];
  const changes = history.mrr.map(({ on }) => on).filter((on) => on > first);
  const days = [...new Set([...yearAgo.map(({ on }) => on), ...changes])].sort();
  let before = 0;
  const retained = days.map((on): Step => {
    const paidThen = yearAgo.reduce((sum, step) => (step.on <= on ? sum + step.amount : sum), 0);
    const amount = Math.min(paidThen, mrrOn(payments, on));
    const step: Step = { metric: "retainedMrr", on, amount: amount - before };
    before = amount;
    return step;
  });
  return [...yearAgo, ...retained.filter(({ amount }) => amount !== 0)];
}

/**
 * What a client adds, day by day: its sale, and its MRR while it was sold to in the last twelve months, its MRR while it is managed,
 * what it paid a year ago and pays still, and itself to the clients with as many counting apps while it is sold or managed.
 */
export function clientSteps(history: ClientHistory, credit: ManagedCredit): Step[] {
  const sold = soldDays(history);
  const managed = noCredit(history.managedBy, credit) ? null : activeDays(history, credit.windowDays);
  const { saleCredit } = history;
  return [
    ...(sold ? stepUpAndDown("sales", sold.from, sold.until, 1) : []),
    // The first MRR that is known reaches back to the sale (003_5c81f7e92c92d604.txt, line 66).
    ...(sold ? pointSteps(["sold", ...(saleCredit ? [saleCredit] : [])], sold, { ...history, historyFull: true }) : []),
    ...(managed ? pointSteps(["managed"], managed, history) : []),
    ...retentionSteps(history, managed),
    ...appSteps(union(sold, managed), history.apps),
  ];
}
