import type { Standing } from "@partner-standing/contract/standing/standing";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { TaskText } from "@partner-standing/texts/notices/en";
import { noticeMessagesFor } from "@partner-standing/texts/notices/notice-messages-for";
import { Temporal } from "temporal-polyfill";
import { LEAVING, LEAVING_METRICS, type Leaving } from "../outlook/roll-off.ts";
import type { Queryable } from "../store/engine/database.ts";
import { expiringBetween } from "../store/leads/lead-reminders.ts";
import { leavingBetween } from "../store/steps/steps-down.ts";
import { type Given, duesUntil } from "./chapters/due.ts";
import { shown, signed } from "./chapters/technology.ts";
import type { Teller } from "./teller.ts";

/** Where both programs stand on one day. */
export interface StandingOfDay {
  standing: Standing;
  solutions: SolutionsStanding;
}

interface Span {
  before: StandingOfDay;
  now: StandingOfDay;
}

const takesPart = ({ standing }: StandingOfDay) =>
  standing.scorecard !== null && standing.programs.includes("technology");

/** How the tiers of both programs have changed. */
function tierLines({ before, now }: Span, teller: Teller): string[] {
  const { digest } = noticeMessagesFor(teller.language);
  const { reader, text, solutions } = teller;
  const technology = [before, now].map(({ standing: { scorecard } }) =>
    scorecard?.currentTier ? reader.messages.tiers[scorecard.currentTier] : digest.noTier,
  );
  const partner = [before, now].map(({ solutions: { scorecard } }) =>
    scorecard?.currentTier ? solutions.tiers[scorecard.currentTier] : digest.noTier,
  );
  const moved = [
    ...(takesPart(now) ? [{ program: text.chapters.technology, tiers: technology }] : []),
    { program: text.chapters.solutions, tiers: partner },
  ];
  return moved.flatMap(({ program, tiers: [from = "", to = ""] }) =>
    from === to ? [] : [digest.tier(program, from, to)],
  );
}

/** What counts for each metric; nothing where the reader of the task may see no amounts. */
const countedOf = ({ standing: { figures } }: StandingOfDay) =>
  figures.map(({ metric, unit, source, computed, official }) => ({
    ...{ metric, unit },
    value: source === "official" && official ? official.amount : computed,
  }));

function figureLines({ before, now }: Span, teller: Teller): string[] {
  const { digest } = noticeMessagesFor(teller.language);
  const { metrics } = teller.reader.messages;
  if (!takesPart(now)) return [];
  const earlier = countedOf(before);
  return countedOf(now).flatMap(({ metric, unit, value }) => {
    const then = earlier.find((known) => known.metric === metric)?.value ?? null;
    if (value === null || then === null) return [];
    const change = Math.round((value - then) * 100) / 100;
    if (change === 0) return [];
    return [
      digest.figure(teller.reader.label(metrics[metric]), shown(value, unit, teller), signed(change, unit, teller)),
    ];
  });
}

function pointLine({ before, now }: Span, { reader, language }: Teller): string[] {
  const [then, points] = [before, now].map(({ solutions }) => solutions.scorecard?.points?.total);
  if (then === undefined || points === undefined || then === points) return [];
  const change = points - then;
  const sign = change > 0 ? "+" : "\u2212";
  return [
    noticeMessagesFor(language).digest.points(reader.decimal(points), `${sign}${reader.decimal(Math.abs(change))}`),
  ];
}

/** Something that runs out, and its first day. */
interface RunsOut {
  on: CalendarDate;
  line: string;
}

interface Ahead {
  portalId: number;
  until: CalendarDate;
  teller: Teller;
}

/** What leaves its window, a line a metric. */
async function leavingLines(database: Queryable, { amountsShown }: Standing, ahead: Ahead): Promise<RunsOut[]> {
  const { portalId, until, teller } = ahead;
  const { reader, on } = teller;
  const leaving = await leavingBetween(database, portalId, { metrics: LEAVING_METRICS, after: on, until });
  return leaving.map(({ metric, amount, first }) => {
    const { divisor, unit } = LEAVING[metric as Leaving];
    const isShown = unit === "count" || amountsShown;
    const name = reader.messages.metrics[metric as Leaving];
    const told = isShown ? shown(amount / divisor, unit, teller) : null;
    return { on: first, line: noticeMessagesFor(teller.language).digest.leaves(name, told, reader.date(first)) };
  });
}

/** The clients that lapse: how many, and the first day; days tell no amounts. */
export interface Lapsing {
  total: number;
  first: CalendarDate | null;
}

function lapsingLines({ total, first }: Lapsing, { reader, language }: Teller): RunsOut[] {
  if (first === null) return [];
  const { digest } = noticeMessagesFor(language);
  return [{ on: first, line: digest.lapses(reader.count(total), total, reader.date(first)) }];
}

async function registrationLines(database: Queryable, { portalId, until, teller }: Ahead): Promise<RunsOut[]> {
  const { reader, on, language } = teller;
  const ending = await expiringBetween(database, portalId, { on, until });
  if (!ending) return [];
  const { registrations, first } = ending;
  const { digest } = noticeMessagesFor(language);
  return [{ on: first, line: digest.registrations(reader.count(registrations), registrations, reader.date(first)) }];
}

const WEEKS_AHEAD = 4;

/** What runs out until four weeks after the day that is told of, the first first: what the overview says is due, and what it does not. */
async function runningOut(
  database: Queryable,
  portalId: number,
  { given, lapsing }: { given: Given; lapsing: Lapsing },
  teller: Teller,
): Promise<string[]> {
  const { digest } = noticeMessagesFor(teller.language);
  const until = Temporal.PlainDate.from(teller.on).add({ weeks: WEEKS_AHEAD }).toString();
  const ahead = { portalId, until, teller };
  const { standing, solutions } = given;
  const dues = duesUntil(given, until, teller).filter(({ isRoutine = false }) => !isRoutine);
  const all: RunsOut[] = [
    ...dues.map(({ on, what }) => ({ on, line: digest.due(teller.reader.date(on), what) })),
    ...(takesPart(given) ? await leavingLines(database, standing, ahead) : []),
    ...lapsingLines(lapsing, teller),
    ...(solutions.package === null ? [] : await registrationLines(database, ahead)),
  ];
  return all.toSorted((one, other) => one.on.localeCompare(other.on)).map(({ line }) => line);
}

/** Whatever happens, nobody reads more lines than this. */
const MOST_LINES = 10;

/** Not more lines than that; the last one says how many are left out. */
function shortened(lines: string[], { reader, language }: Teller): string[] {
  if (lines.length <= MOST_LINES) return lines;
  const kept = lines.slice(0, MOST_LINES - 1);
  const left = lines.length - kept.length;
  return [...kept, noticeMessagesFor(language).digest.more(reader.count(left), left)];
}

/** What a week is told from: both days as the overview would tell them. */
export interface Week {
  since: CalendarDate;
  before: StandingOfDay;
  given: Given;
  lapsing: Lapsing;
}

/** What changed since a day and what runs out in the next four weeks, as a task; null where nothing did and nothing does. */
export async function digestOf(
  database: Queryable,
  portalId: number,
  { since, before, given, lapsing }: Week,
  teller: Teller,
): Promise<TaskText | null> {
  const { digest } = noticeMessagesFor(teller.language);
  const { reader } = teller;
  const span = { before, now: given };
  const changed = [...tierLines(span, teller), ...figureLines(span, teller), ...pointLine(span, teller)];
  const ahead = await runningOut(database, portalId, { given, lapsing }, teller);
  if (changed.length === 0 && ahead.length === 0) return null;
  const lines = [
    ...(changed.length > 0 ? [digest.changed(reader.date(since)), ...changed] : []),
    ...(ahead.length > 0 ? [digest.ahead, ...ahead] : []),
  ];
  return { subject: digest.subject(reader.date(teller.on)), body: shortened(lines, teller).join("\n") };
}
