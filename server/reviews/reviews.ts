import type { Rehearsal } from "@partner-standing/contract/standing/rehearsal";
import type { Timeline, TimelineEvent } from "@partner-standing/contract/standing/timeline";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import type { LifeEvent } from "../judgement/replay-reviews.ts";
import { type Course, changeCause, readTierCourse } from "../judgement/tier-course.ts";
import { dutiesOf } from "../rules/packs/technology/duties.ts";
import { nextReviewOn } from "../rules/packs/technology/review-calendar.ts";
import { evaluateTechnology } from "../rules/packs/technology/technology-judge.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type Tenant, hasFigures } from "../store/portals/portals.ts";
import type { HeldReview, TierChange } from "../store/reviews/reviews.ts";

const courseOf = ({ portal: { portalId, timeZone }, settings }: Tenant, today: CalendarDate): Course => ({
  portalId,
  timeZone,
  settings: settings.settings,
  today,
});

/**
 * Holds the first review on or after a date in thought: one to come after all that lie before it, a past one once more, on
 * what was known of its day. Writes nothing.
 * @returns `no-figures` before the first complete reading of the CRM, and while figures are derived anew; `outside-program`
 * on a day on which the company takes no part in the program
 * @throws UnknownDateError for a date that no edition of the program knows
 */
export async function rehearse(
  database: Queryable,
  tenant: Tenant,
  on: CalendarDate,
  today: CalendarDate,
): Promise<Rehearsal | "no-figures" | "outside-program"> {
  if (!hasFigures(tenant.portal)) return "no-figures";
  const reviewOn = nextReviewOn(on);
  const course = await readTierCourse(database, courseOf(tenant, today), reviewOn);
  const ahead = course.eventsUntil(reviewOn).find((event) => event.kind === "review" && event.on === reviewOn);
  const review = ahead ?? course.reviewAgain(reviewOn);
  if (review?.kind !== "review") return "outside-program";
  const { before, after, facts, scorecard } = review;
  const { qualifiedTier, outcome, pocFormDue, because } = scorecard.nextReview;
  const tiers = { tierBefore: before.creditedTier, tierAfter: after.creditedTier, qualifiedTier };
  return { on, reviewOn, ...tiers, outcome, pocFormDue, because, facts, scorecard };
}

const FORM_STATES = { "form-in-time": "in-time", "form-late": "late" } as const;

function heldReview(review: HeldReview): TimelineEvent[] {
  const { reviewOn, qualifiedTier, formStep, formStepOn, ...decided } = review;
  const event: TimelineEvent = { kind: "review", on: reviewOn, held: true, qualifiedTier, ...decided };
  if (!review.pocFormDue || !qualifiedTier) return [event];
  const state = formStep && formStepOn ? FORM_STATES[formStep] : "awaited";
  return [event, { kind: "form-due", on: review.pocFormDue, tier: qualifiedTier, reviewOn, state }];
}

function heldChange({ changedOn, ...change }: TierChange): TimelineEvent {
  return { kind: "tier-change", on: changedOn, held: true, ...change };
}

/** What was recorded: reviews, the forms they waited for, and how the tier changed. */
function recordedEvents(held: HeldReview[], changes: TierChange[]): TimelineEvent[] {
  return [...held.flatMap(heldReview), ...changes.map(heldChange)];
}

function changeOf(event: LifeEvent): TimelineEvent[] {
  const { before, after, on } = event;
  const [tierBefore, tierAfter] = [before.creditedTier, after.creditedTier];
  if (tierBefore === tierAfter) return [];
  return [{ kind: "tier-change", on, held: false, tierBefore, tierAfter, because: changeCause(event) }];
}

function reviewAhead(event: LifeEvent): TimelineEvent[] {
  if (event.kind !== "review") return [];
  const { on, before, scorecard } = event;
  const { qualifiedTier, outcome, pocFormDue } = scorecard.nextReview;
  const tierBefore = before.creditedTier;
  const review: TimelineEvent = { kind: "review", on, held: false, tierBefore, qualifiedTier, outcome, pocFormDue };
  if (!pocFormDue || !qualifiedTier) return [review];
  return [review, { kind: "form-due", on: pocFormDue, tier: qualifiedTier, reviewOn: on, state: "awaited" }];
}

/** What is ahead with what is known now. */
function eventsAhead(events: LifeEvent[]): TimelineEvent[] {
  return events.flatMap((event) => [...reviewAhead(event), ...changeOf(event)]);
}

const MONTHS_AHEAD = 12;

/**
 * The life of the tier around a date: what was recorded, what is ahead in the twelve months after it with what is known
 * now, and what is due. Without complete figures nothing is foretold.
 */
export async function timeline(
  database: Queryable,
  tenant: Tenant,
  on: CalendarDate,
  today: CalendarDate,
): Promise<Timeline> {
  const isComplete = hasFigures(tenant.portal);
  const course = await readTierCourse(database, courseOf(tenant, today), on);
  const until = Temporal.PlainDate.from(on > today ? on : today)
    .add({ months: MONTHS_AHEAD })
    .toString();
  const ahead = isComplete ? course.eventsUntil(until) : [];
  const life = isComplete || on <= today ? course.lifeOn(on) : course.lifeOn(today);
  const takesPart = course.company.takesPartOn(today);
  const duties = takesPart ? dutiesOf({ ...life, apps: course.company.settings.apps }, until) : [];
  const events = [...recordedEvents(course.held, course.changes), ...eventsAhead(ahead), ...duties];
  const facts = course.company.factsOn(on, life.creditedTier);
  return {
    on,
    ...life,
    qualifiedTier: isComplete ? evaluateTechnology(facts, on).qualifiedTier : null,
    events: events.toSorted((one, other) => one.on.localeCompare(other.on)),
  };
}
