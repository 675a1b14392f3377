import type { PointKind } from "@partner-standing/contract/programs/solutions-scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { mrrOn, mrrSteps, type MrrHistory } from "../../../steps/mrr-steps.ts";
import { leavesWindowOn } from "../../../steps/rolling-window.ts";
import { type Step, addedUp, stepUpAndDown } from "../../../steps/step.ts";
import { appsUsed, COUNTING_APPS, MEDIAN_ACCOUNTS } from "../counting-apps.ts";
import { activeDays, paymentsSinceSale, saleDays, soldSpans, type ClientHistory, type Days } from "./client-history.ts";
import { noCredit, type ManagedCredit } from "./managed-credit.ts";

/** The days of any of these spans; those that touch are one. */
function union(spans: readonly Days[]): Days[] {
  const united: Days[] = [];
  for (const { from, until } of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = united.at(-1);
    if (!last || from > last.until) united.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  return united;
}

/** The days of a span on which a list holds; the newest list holds without end. */
function within({ from, until }: Days, listFrom: CalendarDate, listUntil: CalendarDate | undefined): Days[] {
  const held = {
    from: from > listFrom ? from : listFrom,
    until: listUntil !== undefined && listUntil < until ? listUntil : until,
  };
  return held.from < held.until ? [held] : [];
}

/** The days on which any of it is paid. */
function payingDays(steps: readonly Step[]): Days[] {
  const days = [...new Set(steps.map(({ on }) => on))].sort();
  const isPaid = days.map((day) => steps.reduce((sum, { on, amount }) => (on <= day ? sum + amount : sum), 0) > 0);
  return days.flatMap((from, place) => {
    const until = days[place + 1];
    return isPaid[place] && until !== undefined ? [{ from, until }] : [];
  });
}

/** The days on which a client counts toward the median, by the rule of each day (reading S05). */
function medianDays(spans: Days[], credited: readonly Step[]): Days[] {
  const counted = { "sold-or-managed": spans, credited: payingDays(credited) };
  return union(
    MEDIAN_ACCOUNTS.values.flatMap(({ from, value }, index) =>
      counted[value].flatMap((span) => within(span, from, MEDIAN_ACCOUNTS.values[index - 1]?.from)),
    ),
  );
}

/** One client more that uses so many apps, by the list of each day. */
function appSteps(spans: Days[], apps: string[]): Step[] {
  const steps = COUNTING_APPS.values.flatMap(({ from: listFrom, value: list }, index) => {
    const held = spans.flatMap((span) => within(span, listFrom, COUNTING_APPS.values[index - 1]?.from));
    if (held.length === 0) return [];
    const count = appsUsed(apps, list).counting.length;
    return held.flatMap(({ from, until }) => stepUpAndDown(`appUsage.${count}`, from, until, 1));
  });
  // An app count that two lists share goes on where one list follows the other.
  return addedUp(steps);
}

/** The same steps for the amount that counts more in growth markets. */
const growthOf = (kind: PointKind, steps: Step[]): Step[] =>
  steps.map((step) => ({ ...step, metric: `${kind}GrowthMrr` as const }));

/** What counts for one or more kinds of points, each with what of it is paid in growth markets. */
function pointSteps(kinds: PointKind[], { from, until }: Days, payments: MrrHistory, inGrowthMarket: boolean): Step[] {
  return kinds.flatMap((kind) => {
    const steps = mrrSteps(`${kind}Mrr`, payments, from, until);
    return inGrowthMarket ? [...steps, ...growthOf(kind, steps)] : steps;
  });
}

/** One sale more, for as long as it lies in the last twelve months: a step of the record that tells of it. */
export function saleSteps(on: CalendarDate): Step[] {
  return stepUpAndDown("sales", on, leavesWindowOn(on), 1);
}

/** What a client pays that a provider ever sold to: its one figure (facts P022). */
export function providerSteps(history: ClientHistory): Step[] {
  const [soldOn] = saleDays(history);
  return soldOn === undefined ? [] : mrrSteps("clientMrr", paymentsSinceSale(history), soldOn, null);
}

/** The days on which this is a customer of the partner: from the sale on, or while it is managed. */
function customerDays(
  history: ClientHistory,
  managed: Days | null,
): { from: CalendarDate; until: CalendarDate | null }[] {
  const [soldOn] = saleDays(history);
  if (soldOn === undefined) return managed ? [managed] : [];
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
  const paid = { mrr: history.mrrAtOneRate, historyFull: history.historyFull };
  const payments = saleDays(history).length > 0 ? paymentsSinceSale(paid) : paid;
  // A year after 29 February and after 1 March is one day.
  const yearAgo = addedUp(
    customerDays(history, managed)
      .flatMap(({ from, until }) => mrrSteps("yearAgoMrr", payments, from, until))
      .map((step) => ({ ...step, on: leavesWindowOn(step.on) })),
  );
  const [first] = yearAgo.map(({ on }) => on).sort();
  if (first === undefined) return [];
  const changes = paid.mrr.map(({ on }) => on).filter((on) => on > first);
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
 * What a client adds, day by day: the sale that no deal tells, its MRR while it was sold to in the last twelve months, its MRR while it is managed,
 * what it paid a year ago and pays still, and itself to the clients with as many counting apps while it is sold or managed.
 */
export function clientSteps(history: ClientHistory, credit: ManagedCredit): Step[] {
  const sold = soldSpans(history);
  const managed = noCredit(history.managedBy, credit) ? null : activeDays(history, credit.windowDays);
  const { soldOn, saleCredit, inGrowthMarket } = history;
  const kinds: PointKind[] = ["sold", ...(saleCredit ? [saleCredit] : [])];
  const paid = paymentsSinceSale(history);
  const amounts = [
    ...sold.flatMap((days) => pointSteps(kinds, days, paid, inGrowthMarket)),
    ...(managed ? pointSteps(["managed"], managed, history, inGrowthMarket) : []),
  ];
  const credited = amounts.filter(({ metric }) => metric === "soldMrr" || metric === "managedMrr");
  return [
    ...(soldOn === null ? [] : saleSteps(soldOn)),
    ...amounts,
    ...retentionSteps(history, managed),
    ...appSteps(medianDays(union([...sold, ...(managed ? [managed] : [])]), credited), history.apps),
  ];
}
