import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { JudgedCompany } from "../judgement/facts-on.ts";
import type { LifeEvent } from "../judgement/replay-reviews.ts";
import { changeCause, readTierCourse } from "../judgement/tier-course.ts";
import { isClockRight, zoneOf } from "../process/clock.ts";
import { databaseState } from "../store/engine/database-state.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { workedPortals } from "../store/jobs/jobs.ts";
import { findPortal, shareFacts } from "../store/portals/portals.ts";
import {
  type DuePortal,
  duePortals,
  noteLook,
  portalTimeZones,
  takeWatch,
  watchPortals,
} from "../store/reviews/review-watches.ts";
import { changeTier, lockSettings, recordFormStep, recordReview } from "../store/reviews/reviews.ts";
import { readSettings } from "../store/settings/settings.ts";
import { keepNotices } from "./notices.ts";
import type { NoticeDesk } from "./task-outbox.ts";

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

/** Takes the portal and reads the course of its tier; null when another looks at it, or while there are no complete figures. */
async function takeCourse(transaction: Queryable, { portalId, today }: DuePortal) {
  // Somebody may have saved what figures follow from since the portal was listed.
  if (!(await shareFacts(transaction, portalId))) return null;
  if (!(await takeWatch(transaction, { portalId, today }))) return null;
  await lockSettings(transaction, portalId);
  const portal = await findPortal(transaction, portalId);
  if (!portal) return null;
  const { settings } = await readSettings(transaction, portalId);
  return readTierCourse(transaction, { portalId, timeZone: portal.timeZone, settings, today });
}

async function holdReviews(transaction: Queryable, due: DuePortal): Promise<LifeEvent[] | null> {
  const course = await takeCourse(transaction, due);
  if (!course) return null;
  const events = course.eventsUntil(due.today);
  await recordLife(transaction, due, course.company, events);
  return events;
}

async function tellStaff(transaction: Queryable, desk: NoticeDesk, due: DuePortal): Promise<void> {
  const course = await takeCourse(transaction, due);
  if (!course) return;
  await keepNotices(transaction, desk, due, course);
  await noteLook(transaction, due);
}

/**
 * Looks at one portal on its today: holds every review that is due, the oldest first, and settles a pending promotion, in one
 * transaction; keeps the notices in another, so that what cannot be told holds up no review. A crash leaves each of them
 * whole or undone, and the next look does what is left.
 * @returns what happened; null when another instance looks at the portal, or just did, and while it has no complete figures
 */
export async function holdReview(database: Database, desk: NoticeDesk, due: DuePortal): Promise<LifeEvent[] | null> {
  const events = await database.transaction((transaction) => holdReviews(transaction, due));
  if (events) await database.transaction((transaction) => tellStaff(transaction, desk, due));
  return events;
}

/** Portals listed at a time: all that a round keeps in memory. */
const PAGE = 100;

interface DueReviews {
  database: Database;
  desk: NoticeDesk;
  today: (timeZone: string) => CalendarDate;
  /** Told of a portal whose look failed; it is looked at again in the next round. */
  failed: (portalId: number, error: unknown) => void;
}

/** What a round did: portals looked at, reviews held. */
export interface Round {
  portals: number;
  reviews: number;
}

async function holdOne({ database, desk, failed }: DueReviews, due: DuePortal): Promise<Round> {
  try {
    const events = await holdReview(database, desk, due);
    const reviews = events?.filter(({ kind }) => kind === "review").length ?? 0;
    return { portals: events ? 1 : 0, reviews };
  } catch (error) {
    failed(due.portalId, error);
    return { portals: 0, reviews: 0 };
  }
}

const add = (round: Round, { portals, reviews }: Round): void => {
  round.portals += portals;
  round.reviews += reviews;
};

/** @returns false where what is asked about all portals at once cannot be answered */
async function holdAll(due: DueReviews, round: Round, signal: AbortSignal): Promise<boolean> {
  const { database, today } = due;
  const days = await watchAll(database, today).catch(() => null);
  for (let after = 0; days !== null;) {
    const page = await duePortals(database, days, { after, limit: PAGE }).catch(() => null);
    if (page === null) return false;
    for (const portal of page) {
      if (signal.aborted) return true;
      add(round, await holdOne(due, portal));
      after = portal.portalId;
    }
    if (page.length < PAGE) return true;
  }
  return false;
}

async function watchAll(database: Database, today: DueReviews["today"]) {
  const zones = await portalTimeZones(database);
  const days = zones.map((timeZone) => ({ timeZone, today: today(zoneOf(timeZone)) }));
  await watchPortals(database, days);
  return days;
}

async function lookAtOne(due: DueReviews, portalId: number): Promise<Round> {
  const { database, today, failed } = due;
  try {
    const portal = await findPortal(database, portalId);
    if (!portal) return { portals: 0, reviews: 0 };
    const days = [{ timeZone: portal.unknownTimeZone ?? portal.timeZone, today: today(portal.timeZone) }];
    await watchPortals(database, days, portalId);
    const [found] = await duePortals(database, days, { after: 0, limit: 1 }, portalId);
    return found ? await holdOne(due, found) : { portals: 0, reviews: 0 };
  } catch (error) {
    failed(portalId, error);
    return { portals: 0, reviews: 0 };
  }
}

async function holdOneByOne(due: DueReviews, round: Round, signal: AbortSignal): Promise<void> {
  for (let after = 0; ;) {
    const page = await workedPortals(due.database, { after, limit: PAGE });
    for (const portalId of page) {
      if (signal.aborted) return;
      add(round, await lookAtOne(due, portalId));
      after = portalId;
    }
    if (page.length < PAGE) return;
  }
}

/**
 * One round over all portals that are due, one after the other: each comes up once a round, so a portal that fails
 * holds up no other. Several instances share a round: what one of them holds, the others skip. While this machine's
 * clock differs from the database's, nothing is held.
 */
export async function holdDueReviews(due: DueReviews, signal: AbortSignal): Promise<Round> {
  const round: Round = { portals: 0, reviews: 0 };
  // A review that is held too early stays held.
  if (!isClockRight((await databaseState(due.database)).clockOffset)) return round;
  // Where portals are spread over nodes, one that is away must not keep those on the others waiting.
  if (!(await holdAll(due, round, signal))) await holdOneByOne(due, round, signal);
  return round;
}
