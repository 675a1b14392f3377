import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import {
  METRIC_UNITS,
  METRICS,
  type Metric,
  metricOf,
  type Requirement,
} from "@partner-standing/contract/programs/scorecard";
import {
  type Asked,
  type Curve,
  type CurvePoint,
  type Outlook,
  type ReviewOutlook,
  REVIEWS_AHEAD,
} from "@partner-standing/contract/standing/outlook";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { JudgedCompany, Supposed } from "../judgement/facts-on.ts";
import { notChecked } from "../judgement/technology-facts.ts";
import { type ReviewEvent, dayAfter, dayBefore } from "../judgement/replay-reviews.ts";
import { type TierCourse, tierCourse } from "../judgement/tier-course.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { ruleChanges } from "../rules/packs/technology/rules-on.ts";
import { highestQualified, tierGaps, tierJudgeOn } from "../rules/packs/technology/tier-judge.ts";
import { rankOf } from "../rules/packs/technology/tier-rank.ts";
import { monthsBefore } from "../rules/steps/rolling-window.ts";
import { cautious, expected } from "./courses.ts";
import type { CoursesReading, OutlookReading } from "./outlook-reading.ts";

/** The course of the tier with something supposed, and its next reviews. */
export interface Foretold {
  course: TierCourse;
  reviews: ReviewEvent[];
}

/** The days of the next reviews that are not held yet. */
export function reviewDays({ today, course }: CoursesReading): CalendarDate[] {
  const first = course.review > today ? course.review : nextReviewOn(today);
  const days = [first];
  while (days.length < REVIEWS_AHEAD) days.push(nextReviewOn(dayAfter(days.at(-1) ?? first)));
  return days;
}

/** Holds the next reviews in thought, through the one account of reviews that recording and rehearsing share. */
export function foretell(reading: CoursesReading, supposed?: Supposed, days = reviewDays(reading)): Foretold {
  const course = tierCourse(reading.course, supposed);
  const [first = reading.today] = days;
  const isAhead = (event: { kind: string; on: CalendarDate }): event is ReviewEvent =>
    event.kind === "review" && event.on >= first;
  return { course, reviews: course.eventsUntil(days.at(-1) ?? first).filter(isAhead) };
}

/** What every course begins with. */
export function asKnown({ course }: CoursesReading): Supposed {
  return { valueOn: course.company.valueOn, settingsOn: (settings) => settings };
}

export interface Courses {
  known: Foretold;
  cautious: Foretold;
  expected: Foretold;
}

/** What is known, and the cautious course of it: they decide what staff is told. */
export function surestCourses(reading: CoursesReading): Pick<Courses, "known" | "cautious"> {
  return { known: foretell(reading), cautious: foretell(reading, cautious(reading, asKnown(reading))) };
}

/** What is known, cautious and expected. */
export function coursesOf(reading: OutlookReading): Courses {
  return { ...surestCourses(reading), expected: foretell(reading, expected(reading, asKnown(reading))) };
}

function reviewOutlook({ after, scorecard }: ReviewEvent): ReviewOutlook {
  const { outcome, qualifiedTier, pocFormDue, because } = scorecard.nextReview;
  return { outcome, tier: after.creditedTier, qualifiedTier, pocFormDue, because };
}

/** The next reviews on every course, side by side. */
export function reviewsAhead({ known, cautious: less, expected: likely }: Courses, assumed: Foretold | null) {
  const at = ({ reviews }: Foretold, on: CalendarDate) => {
    const review = reviews.find((event) => event.on === on);
    return review ? reviewOutlook(review) : null;
  };
  return known.reviews.flatMap(({ on }): Outlook["reviews"] => {
    const [each, worse, probable] = [at(known, on), at(less, on), at(likely, on)];
    if (!each || !worse || !probable) return [];
    return [{ date: on, known: each, cautious: worse, expected: probable, assumed: assumed && at(assumed, on) }];
  });
}

/** Whether a company qualifies for a tier, or one above it, on a day. */
function holds({ company }: TierCourse, tier: TechnologyTier, on: CalendarDate): boolean {
  return rankOf(highestQualified(tierJudgeOn(on)(company.factsOn(on, tier)))) >= rankOf(tier);
}

/**
 * The first review that takes the tier on a course, and the first day from which it is short until then without a break; null
 * where none of the reviews takes it.
 */
export function safeUntil({ course, reviews }: Foretold, today: CalendarDate): Outlook["safeUntil"] {
  const { creditedTier } = course.lifeOn(today);
  if (creditedTier === null) return null;
  const isLost = ({ after }: ReviewEvent) => rankOf(after.creditedTier) < rankOf(creditedTier);
  const lost = reviews.find(isLost);
  if (!lost) return null;
  let breaksOn = lost.on;
  while (breaksOn > today && !holds(course, creditedTier, dayBefore(breaksOn))) breaksOn = dayBefore(breaksOn);
  const { because } = lost.scorecard.nextReview;
  return { review: lost.on, breaksOn, because };
}

/** What a tier asks for today, and at the next review that is not held yet: any tier may be decided there. */
export function askedOf({ course }: Foretold, tier: TechnologyTier, reading: CoursesReading): Asked {
  const { company } = course;
  const judged = (on: CalendarDate) => tierJudgeOn(on)(company.factsOn(on, course.lifeOn(on).creditedTier));
  const { today } = reading;
  const [review = today] = reviewDays(reading);
  return {
    requirements: judged(today).find((verdict) => verdict.tier === tier)?.requirements ?? [],
    notChecked: notChecked(company.settingsOn(today)),
    review,
    missing: tierGaps(judged(review), tier),
  };
}

/** The requirements of a tier that keep it out of reach on a day. */
export function blockingOn(company: JudgedCompany, tier: TechnologyTier | null, on: CalendarDate) {
  return tierGaps(tierJudgeOn(on)(company.factsOn(on, tier)), tier).map(({ id }) => id);
}

const REVIEW_DAY = "15";

/** The middle of each month, on which reviews are, after one day and up to another one. */
function middlesOfMonths(after: CalendarDate, until: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let on = `${until.slice(0, "YYYY-MM".length)}-${REVIEW_DAY}`; on > after; on = monthsBefore(on, 1))
    if (on <= until) days.push(on);
  return days.toReversed();
}

/** What a requirement asks of a metric. */
function targetOf(requirement: Requirement, metric: Metric): number | null {
  if (requirement.kind === "presence") return null;
  if (requirement.kind === "threshold") return metricOf(requirement.id) === metric ? requirement.target : null;
  return requirement.anyOf.find((branch) => branch.metric === metric)?.target ?? null;
}

/** What each tier asks of a metric by the rules of today, and by those of later days where that changes. */
function thresholdsOf({ company }: TierCourse, metric: Metric, days: CalendarDate[]): Curve["thresholds"] {
  const told: Curve["thresholds"] = [];
  for (const [place, on] of days.entries())
    for (const { tier, requirements } of tierJudgeOn(on)(company.factsOn(on, null)))
      for (const requirement of requirements) {
        const value = targetOf(requirement, metric);
        const before = told.findLast((known) => known.tier === tier);
        if (value === null || before?.value === value) continue;
        told.push({ tier, value, from: requirement.requiredFrom ?? (place === 0 ? null : on) });
      }
  return told;
}

/** The first day after one and up to another on which a value is on the other side of any threshold; null where it stays. */
function crossing(
  valueOn: (on: CalendarDate) => number | null,
  thresholds: number[],
  span: { after: CalendarDate; until: CalendarDate },
): CalendarDate | null {
  const sides = (on: CalendarDate) => thresholds.filter((threshold) => (valueOn(on) ?? 0) >= threshold).length;
  const before = sides(span.after);
  if (sides(span.until) === before) return null;
  let on = dayAfter(span.after);
  while (on < span.until && sides(on) === before) on = dayAfter(on);
  return on;
}

/** The days of a curve: middles of months, today, the days on which rules change, and those on which a course crosses a threshold. */
function sampledDays(
  courses: TierCourse[],
  metric: Metric,
  thresholds: number[],
  fixed: CalendarDate[],
): CalendarDate[] {
  const days = new Set(fixed);
  for (const { company } of courses)
    fixed.slice(1).forEach((until, place) => {
      const after = fixed[place] ?? until;
      const on = crossing((day) => company.countedOn(day)[metric], thresholds, { after, until });
      if (on !== null) days.add(on);
    });
  return [...days].sort();
}

/** How far back a curve goes. */
const MONTHS_BACK = 12;

/** Every metric from twelve months back until so many months ahead, on each course. */
export function curvesOf(
  { today }: OutlookReading,
  { known, cautious: less, expected: likely }: Courses,
  assumed: Foretold | null,
  months: number,
): Curve[] {
  const until = monthsBefore(today, -months);
  const past = middlesOfMonths(monthsBefore(today, MONTHS_BACK), dayBefore(today));
  const changes = ruleChanges(today, until);
  const ahead = [...new Set([today, ...changes, ...middlesOfMonths(today, until), until])].sort();
  const told = [known, less, likely, ...(assumed ? [assumed] : [])].map(({ course }) => course);
  const counted = ({ course }: Foretold, metric: Metric, on: CalendarDate) => course.company.countedOn(on)[metric];
  return METRICS.map((metric) => {
    const thresholds = thresholdsOf(known.course, metric, [today, ...changes]);
    const values = thresholds.map(({ value }) => value);
    const points = sampledDays(told, metric, values, ahead).map((on): CurvePoint => ({
      on,
      ...(on === today && { actual: counted(known, metric, on) }),
      known: counted(known, metric, on),
      cautious: counted(less, metric, on),
      expected: counted(likely, metric, on),
      assumed: assumed && counted(assumed, metric, on),
    }));
    const before = past.map((on): CurvePoint => ({ on, actual: counted(known, metric, on) }));
    return { metric, unit: METRIC_UNITS[metric], points: [...before, ...points], thresholds };
  });
}
