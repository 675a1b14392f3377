import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { Temporal } from "temporal-polyfill";
import type { JudgedCompany } from "../judgement/facts-on.ts";
import type { LifeEvent } from "../judgement/replay-reviews.ts";
import { type Course, changeCause, readTierCourse } from "../judgement/tier-course.ts";
import { readCourses } from "../outlook/outlook-reading.ts";
import { secondsUntilMidnight } from "../process/clock.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { findPortal, shareFacts } from "../store/portals/portals.ts";
import { type DuePortal, lookOf, noteLook, takeWatch, watchPortal } from "../store/reviews/review-watches.ts";
import { changeTier, lockSettings, recordFormStep, recordReview } from "../store/reviews/reviews.ts";
import { readSettings } from "../store/settings/settings.ts";
import { keepNotices } from "./keep-notices.ts";
import type { TaskOutbox } from "./task-outbox.ts";

async function recordEvent(transaction: Queryable, portalId: number, event: LifeEvent): Promise<void> {
  if (event.kind === "form") {
    const { on, step, pending } = event;
    return recordFormStep(transaction, portalId, { reviewOn: pending.reviewOn, step, on });
  }
  const { facts, scorecard, before, on: reviewOn } = event;
  const { qualifiedTier, outcome, pocFormDue } = scorecard.nextReview;
  const tierBefore = before.creditedTier;
  const review = { reviewOn, tierBefore, qualifiedTier, outcome, pocFormDue, facts, scorecard };
  return recordReview(transaction, portalId, review);
}

/**
 * Records what happened, and credits the tier that follows from it, in the transaction of the caller. A tier that staff noted
 * after an event that is recorded late is what HubSpot decided: it stands.
 */
async function recordLife(
  transaction: Queryable,
  { portalId, today }: DuePortal,
  company: JudgedCompany,
  events: LifeEvent[],
): Promise<void> {
  for (const event of events) {
    await recordEvent(transaction, portalId, event);
    const { on: changedOn, before, after } = event;
    const isOverruled = company.tierNoted({ after: changedOn, until: today }) !== null;
    if (before.creditedTier === after.creditedTier || isOverruled) continue;
    const change = { changedOn, tierBefore: before.creditedTier, tierAfter: after.creditedTier };
    await changeTier(transaction, portalId, { ...change, because: changeCause(event) }, before.creditedSince);
  }
}

/** Takes the portal, whose course may then be read; null when another looks at it, or while there are no complete figures. */
async function takePortal(transaction: Queryable, { portalId, today }: DuePortal): Promise<Course | null> {
  // Somebody may have saved what figures follow from since the portal was listed.
  if (!(await shareFacts(transaction, portalId))) return null;
  if (!(await takeWatch(transaction, { portalId, today }))) return null;
  await lockSettings(transaction, portalId);
  const portal = await findPortal(transaction, portalId);
  if (!portal) return null;
  const { settings } = await readSettings(transaction, portalId);
  return { portalId, timeZone: portal.timeZone, settings, today };
}

async function holdReviews(transaction: Queryable, due: DuePortal): Promise<LifeEvent[] | null> {
  const asked = await takePortal(transaction, due);
  if (!asked) return null;
  const course = await readTierCourse(transaction, asked);
  const events = course.eventsUntil(due.today);
  await recordLife(transaction, due, course.company, events);
  return events;
}

async function tellStaff(transaction: Queryable, outbox: TaskOutbox, due: DuePortal): Promise<void> {
  const asked = await takePortal(transaction, due);
  if (!asked) return;
  await keepNotices(transaction, outbox, await readCourses(transaction, asked));
  await noteLook(transaction, due);
}

/**
 * Looks at one portal on its today: holds every review that is due, the oldest first, and settles a pending promotion, in one
 * transaction; keeps the notices in another, so that what cannot be told holds up no review. A crash leaves each of them
 * whole or undone, and the next look does what is left.
 * @returns what happened; null when another instance looks at the portal, or just did, and while it has no complete figures
 */
export async function holdReview(database: Database, outbox: TaskOutbox, due: DuePortal): Promise<LifeEvent[] | null> {
  const events = await database.transaction((transaction) => holdReviews(transaction, due));
  if (events) await database.transaction((transaction) => tellStaff(transaction, outbox, due));
  return events;
}

/** Its figures are being read or worked out; whoever is done with that wakes it, and this is only in case that goes wrong. */
const WAIT_SECONDS = 60;
/** Whoever saves settings wakes it; a wish that was lost is found within the hour. */
const MOST_SECONDS = 3_600;

interface Reviewing {
  database: Database;
  outbox: TaskOutbox;
  /** Today's calendar date in a time zone. */
  today: (timeZone: string) => CalendarDate;
}

/**
 * Looks at one portal where that is due: once on each of its days, and when its settings have changed.
 * @returns what happened, null where nobody looked; and in how many seconds to look again
 */
export async function reviewPortal(
  { database, outbox, today }: Reviewing,
  portalId: number,
): Promise<{ events: LifeEvent[] | null; seconds: number }> {
  const portal = await findPortal(database, portalId);
  if (!portal) return { events: null, seconds: WAIT_SECONDS };
  const due = { portalId, today: today(portal.timeZone) };
  await watchPortal(database, due);
  const look = await lookOf(database, due);
  if (look === "waits") return { events: null, seconds: WAIT_SECONDS };
  const events = look === "due" ? await holdReview(database, outbox, due) : null;
  const untilTomorrow = secondsUntilMidnight(portal.timeZone, Temporal.Now.instant()) + 1;
  return { events, seconds: Math.min(MOST_SECONDS, untilTomorrow) };
}
