import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Gap } from "@partner-standing/contract/programs/scorecard";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { dayAfter, dayBefore } from "../judgement/replay-reviews.ts";
import type { TierCourse } from "../judgement/tier-course.ts";
import { tierGaps, tierJudgeOn } from "../rules/packs/technology/tier-judge.ts";
import type { Queryable } from "../store/engine/database.ts";
import { stepsDownAfter } from "../store/steps/steps-down.ts";
import { type Courses, safeUntil, surestCourses } from "./foretell.ts";
import type { LossEstimate } from "./monthly-loss.ts";
import type { CoursesReading } from "./outlook-reading.ts";
import { brokenBy, metricsBehind } from "./roll-off.ts";

/** A review that takes the tier held. */
export interface ForeseenDrop {
  review: CalendarDate;
  /** The day from which the tier is short until then. */
  breaksOn: CalendarDate;
  tierBefore: TechnologyTier | null;
  tierAfter: TechnologyTier | null;
  because: Gap[];
  /** What the estimate rests on, where only the cautious course takes the tier; null where what is known does. */
  estimate: Pick<LossEstimate, "months" | "isFloor"> | null;
}

/** A requirement of the tier held that breaks when something leaves its window. */
export interface BreakingRollOff {
  on: CalendarDate;
  tier: TechnologyTier;
  gap: Gap;
  /** Names of what leaves on that day, the largest first. */
  leaving: string[];
}

/** What threatens the tier held, by the courses that decide what staff is told. */
export interface Threats {
  /** What is known. */
  course: TierCourse;
  drop: ForeseenDrop | null;
  rollOffs: BreakingRollOff[];
}

/** The first review that takes the tier held; told by what is known where that takes it, too. */
function foreseenDrop(
  { known, cautious }: Pick<Courses, "known" | "cautious">,
  { today, loss: { months, isFloor } }: CoursesReading,
): ForeseenDrop | null {
  const [certain, feared] = [safeUntil(known, today), safeUntil(cautious, today)];
  const isKnown = certain !== null && (feared === null || certain.review <= feared.review);
  const { safe, reviews } = isKnown
    ? { safe: certain, reviews: known.reviews }
    : { safe: feared, reviews: cautious.reviews };
  const event = reviews.find(({ on }) => on === safe?.review);
  if (!safe || !event) return null;
  return {
    ...safe,
    tierBefore: event.before.creditedTier,
    tierAfter: event.after.creditedTier,
    estimate: isKnown ? null : { months, isFloor },
  };
}

/** How many days ahead a roll-off is told. */
const ROLL_OFF_DAYS = 30;
/** How many records are looked at of one day, and how many are named. */
const [LOOKED_AT, NAMED] = [100, 5];

/** Days of the time ahead on which a requirement of the tier held breaks that measures what leaves a window. */
function breakingDays(course: TierCourse, today: CalendarDate): Omit<BreakingRollOff, "leaving">[] {
  const { creditedTier: tier } = course.lifeOn(today);
  if (tier === null) return [];
  const breaking: Omit<BreakingRollOff, "leaving">[] = [];
  let on = today;
  for (let days = 0; days < ROLL_OFF_DAYS; days++) {
    on = dayAfter(on);
    const broken = brokenBy(course, on, tier);
    if (broken.length === 0) continue;
    const gaps = tierGaps(tierJudgeOn(on)(course.company.factsOn(on, tier)), tier);
    for (const gap of gaps) if (broken.includes(gap.id)) breaking.push({ on, tier, gap });
  }
  return breaking;
}

/** What leaves on the day; null where nothing does, but a rule changes. */
async function leavingOn(
  database: Queryable,
  portalId: number,
  breaking: Omit<BreakingRollOff, "leaving">,
): Promise<BreakingRollOff | null> {
  const { on, gap } = breaking;
  const page = { metrics: metricsBehind(gap.id), day: dayBefore(on), limit: LOOKED_AT, after: null };
  const found = (await stepsDownAfter(database, portalId, page)).filter((step) => step.on === on);
  if (found.length === 0) return null;
  const largest = found.toSorted((one, other) => other.amount - one.amount);
  return { ...breaking, leaving: largest.slice(0, NAMED).map(({ name }) => name) };
}

/**
 * Looks for what threatens the tier held. Beyond what was read, a statement is made for each day on which a requirement breaks,
 * hence hardly ever one.
 */
export async function findThreats(database: Queryable, reading: CoursesReading): Promise<Threats> {
  const { today, course: read } = reading;
  const courses = surestCourses(reading);
  const { course } = courses.known;
  const rollOffs: BreakingRollOff[] = [];
  for (const breaking of breakingDays(course, today)) {
    const found = await leavingOn(database, read.asked.portalId, breaking);
    if (found) rollOffs.push(found);
  }
  return { course, drop: foreseenDrop(courses, reading), rollOffs };
}
