import type { Database, Queryable } from "../store/database.ts";
import { shareFacts } from "../store/portals.ts";
import { heldReviews, lockSettings } from "../store/reviews.ts";
import { noteLook, takeWatch, type DuePortal } from "../store/review-watches.ts";
import { readCompanyUnderReview } from "./company-under-review.ts";
import { keepNotices } from "./keep-notices.ts";
import { firstUnheld, lifeSoFar } from "./life-so-far.ts";
import { liveThrough, type LifeEvent } from "./live-through.ts";
import type { NoticeDesk } from "./notice-desk.ts";
import { recordLife } from "./record-life.ts";

async function look(transaction: Queryable, desk: NoticeDesk, due: DuePortal): Promise<LifeEvent[] | null> {
  const { portalId, today } = due;
  // Somebody may have saved what figures follow from since the portal was listed.
  if (!(await shareFacts(transaction, portalId))) return null;
  const watchedFrom = await takeWatch(transaction, due);
  if (watchedFrom === null) return null;
  await lockSettings(transaction, portalId);
  const company = await readCompanyUnderReview(transaction, portalId);
  const held = await heldReviews(transaction, portalId);
  const life = lifeSoFar(company.settings, held);
  const events = liveThrough(life, company, { review: firstUnheld(held, watchedFrom), until: today });
  await recordLife(transaction, portalId, events);
  await keepNotices(transaction, desk, due, { ...company, life: events.at(-1)?.after ?? life });
  await noteLook(transaction, due);
  return events;
}

/**
 * Looks at one portal on its today: holds every review that is due, the oldest first, settles a pending promotion and
 * keeps the notices, in one transaction. A crash leaves nothing of it, and the next look does it whole.
 * @returns what happened; null when another instance looks at the portal, or just did, and while it has no complete figures
 */
export async function holdReview(database: Database, desk: NoticeDesk, due: DuePortal): Promise<LifeEvent[] | null> {
  return database.transaction((transaction) => look(transaction, desk, due));
}
