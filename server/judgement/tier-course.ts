import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { creditedBy } from "../rules/packs/technology/credited-by.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { type PendingPromotion, type TierLife, pendingPromotion } from "../rules/packs/technology/tier-life.ts";
import type { Queryable } from "../store/engine/database.ts";
import { watchedSince } from "../store/reviews/review-watches.ts";
import { type HeldReview, type TierChange, heldReviews, tierChanges } from "../store/reviews/reviews.ts";
import { type CompanyReading, type JudgedCompany, type Supposed, judgedCompany, readCompany } from "./facts-on.ts";
import {
  type LifeEvent,
  type ReviewEvent,
  type Start,
  dayAfter,
  replayReviews,
  reviewEvent,
} from "./replay-reviews.ts";

/** The tier of a company from day to day: what was recorded, and what is ahead with what is known now. */
export interface TierCourse {
  company: JudgedCompany;
  /** The oldest first. */
  held: HeldReview[];
  changes: TierChange[];
  /** What happens from the first review that is not recorded until the end of a day. */
  eventsUntil: (until: CalendarDate) => LifeEvent[];
  /** The tier at the end of a day; of today as it is recorded. */
  lifeOn: (on: CalendarDate) => TierLife;
  /** The first review on or after a day that is not held yet on that day; null for a company that takes no part then. */
  reviewFrom: (on: CalendarDate) => HeldReview | ReviewEvent | null;
  /** A review that is over, held once more with what was known on its day; null for a company that took no part. */
  reviewAgain: (on: CalendarDate) => ReviewEvent | null;
}

/** Whose course, and on which day it is looked at. */
export interface Course {
  portalId: number;
  timeZone: string;
  settings: PortalSettings;
  today: CalendarDate;
}

/** The first review that has not been held. */
function firstUnheld(held: HeldReview[], watchedFrom: CalendarDate): CalendarDate {
  const last = held.at(-1);
  return nextReviewOn(last ? dayAfter(last.reviewOn) : watchedFrom);
}

function latest(...days: (CalendarDate | null | undefined)[]): CalendarDate {
  return days.reduce<CalendarDate>((last, day) => (day && day > last ? day : last), "");
}

/** The promotion that waited on a past day. */
function pendingThen(held: HeldReview[], noticeOn: CalendarDate | null, on: CalendarDate): PendingPromotion | null {
  const review = held.findLast(({ reviewOn }) => reviewOn <= on);
  if (!review) return null;
  const isOver = review.formStepOn !== null && review.formStepOn <= on;
  return isOver ? null : pendingPromotion({ ...review, formStep: null }, noticeOn);
}

/** What a course follows from, as it was read. */
export interface CourseReading {
  asked: Course;
  held: HeldReview[];
  changes: TierChange[];
  /** The first review that is not recorded, and the day up to which everything is. */
  review: CalendarDate;
  recordedUntil: CalendarDate;
  company: CompanyReading;
}

/**
 * Reads what the course of a tier follows from.
 * @param from the earliest day that will be asked about
 */
export async function readCourse(
  database: Queryable,
  asked: Course,
  from: CalendarDate = asked.today,
): Promise<CourseReading> {
  const { portalId, today } = asked;
  const held = await heldReviews(database, portalId);
  const changes = await tierChanges(database, portalId);
  // Without a watch, reviews are held since today.
  const watchedFrom = (await watchedSince(database, portalId)) ?? today;
  const review = firstUnheld(held, watchedFrom);
  const recordedUntil = review > today ? today : latest(watchedFrom, held.at(-1)?.reviewOn, held.at(-1)?.formStepOn);
  const earliest = from < recordedUntil ? from : recordedUntil;
  const company = await readCompany(database, { ...asked, from: earliest });
  return { asked, held, changes, review, recordedUntil, company };
}

/** The course of a tier as it was read. @param supposed what is thought to be otherwise than it is known */
export function tierCourse(reading: CourseReading, supposed?: Supposed): TierCourse {
  const { asked, held, changes, review, recordedUntil } = reading;
  const { today } = asked;
  const company = judgedCompany(reading.company, asked, supposed);

  function recordedOn(on: CalendarDate): TierLife {
    const settings = company.settingsOn(on);
    return { ...creditedBy(settings), pending: pendingThen(held, settings.tierNoticeOn, on) };
  }
  const start: Start = { on: recordedUntil, life: recordedOn(recordedUntil) };
  const eventsUntil = (until: CalendarDate) => replayReviews(start, company, { review, until });

  function lifeOn(on: CalendarDate): TierLife {
    if (on <= today) return recordedOn(on);
    return eventsUntil(on).at(-1)?.after ?? start.life;
  }

  function reviewAgain(on: CalendarDate): ReviewEvent | null {
    if (!company.takesPartOn(on)) return null;
    const recorded = held.find(({ reviewOn }) => reviewOn === on);
    const credited = creditedBy(company.settingsOn(on));
    const life = { ...credited, ...(recorded && { creditedTier: recorded.tierBefore }), pending: null };
    return reviewEvent(life, company, on);
  }

  function reviewFrom(on: CalendarDate): HeldReview | ReviewEvent | null {
    const recorded = held.find(({ reviewOn }) => reviewOn > on);
    if (recorded) return recorded;
    const isHeld = held.some(({ reviewOn }) => reviewOn === on);
    const next = nextReviewOn(isHeld ? dayAfter(on) : on);
    if (next < review) return reviewAgain(next);
    return eventsUntil(next).find((event) => event.kind === "review" && event.on === next) as ReviewEvent | null;
  }

  return { company, held, changes, eventsUntil, lifeOn, reviewFrom, reviewAgain };
}

/**
 * Reads the course of a tier.
 * @param from the earliest day that will be asked about
 */
export async function readTierCourse(database: Queryable, asked: Course, from?: CalendarDate): Promise<TierCourse> {
  return tierCourse(await readCourse(database, asked, from));
}

/** Why the tier changed: an outcome of the review, or the form that it waited for. */
export function changeCause(event: LifeEvent): TierChange["because"] {
  if (event.kind === "form") return "form-in-time";
  return event.scorecard.nextReview.outcome === "demotion" ? "demotion" : "promotion";
}
