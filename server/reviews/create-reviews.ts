import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Rehearsal } from "@partner-standing/contract/rehearsal";
import type { Timeline } from "@partner-standing/contract/timeline";
import type { Queryable } from "../store/database.ts";
import { hasFigures, type Tenant } from "../store/portals.ts";
import { rehearse } from "./rehearse.ts";
import { timeline } from "./timeline.ts";

/** What a person asks about reviews; nothing here writes. */
export function createReviews(database: Queryable) {
  return {
    timeline: ({ portal }: Tenant, on: CalendarDate, today: CalendarDate): Promise<Timeline> =>
      timeline(database, portal, { on, today }),

    /** Null before the first complete reading of the CRM, and while figures are derived anew. */
    rehearsal: async ({ portal }: Tenant, on: CalendarDate, today: CalendarDate): Promise<Rehearsal | null> =>
      hasFigures(portal) ? rehearse(database, portal.portalId, { on, today }) : null,
  };
}
export type ReviewService = ReturnType<typeof createReviews>;
