import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { isClockRight } from "../process/is-clock-right.ts";
import type { Database } from "../store/engine/database.ts";
import { databaseState } from "../store/engine/database-state.ts";
import { duePortals, portalTimeZones, watchPortals, type DuePortal } from "../store/reviews/review-watches.ts";
import { holdReview } from "./hold-review.ts";
import { zoneOf } from "../process/zone-of.ts";
import type { NoticeDesk } from "./notice-desk.ts";

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

/**
 * One round over all portals that are due, one after the other: each comes up once a round, so a portal that fails
 * holds up no other. Several instances share a round: what one of them holds, the others skip. While this machine's
 * clock differs from the database's, nothing is held.
 */
export async function holdDueReviews(due: DueReviews, signal: AbortSignal): Promise<Round> {
  const { database, today } = due;
  const round: Round = { portals: 0, reviews: 0 };
  // A review that is held too early stays held.
  if (!isClockRight((await databaseState(database)).clockOffset)) return round;
  const days = (await portalTimeZones(database)).map((timeZone) => ({ timeZone, today: today(zoneOf(timeZone)) }));
  await watchPortals(database, days);
  for (let after = 0; ;) {
    const page = await duePortals(database, days, { after, limit: PAGE });
    for (const portal of page) {
      if (signal.aborted) return round;
      const { portals, reviews } = await holdOne(due, portal);
      round.portals += portals;
      round.reviews += reviews;
      after = portal.portalId;
    }
    if (page.length < PAGE) return round;
  }
}
