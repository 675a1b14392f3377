import type { LifeEvent } from "../judgement/replay-reviews.ts";
import { readTierCourse } from "../judgement/tier-course.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { findPortal, shareFacts } from "../store/portals/portals.ts";
import { lockSettings } from "../store/reviews/reviews.ts";
import { noteLook, takeWatch, type DuePortal } from "../store/reviews/review-watches.ts";
import { readSettings } from "../store/settings/settings.ts";
import { keepNotices } from "./keep-notices.ts";
import type { NoticeDesk } from "./notice-desk.ts";
import { recordLife } from "./record-life.ts";

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
