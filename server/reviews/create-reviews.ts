import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Rehearsal } from "@partner-standing/contract/standing/rehearsal";
import type { Timeline } from "@partner-standing/contract/standing/timeline";
import type { Queryable } from "../store/engine/database.ts";
import { hasFigures, type Tenant } from "../store/portals/portals.ts";
import { rehearse } from "./rehearse.ts";
import { timeline } from "./timeline.ts";

/** What a person asks about reviews; nothing here writes. */
export function createReviews(database: Queryable) {
  const courseOf = ({ portal, settings }: Tenant, today: CalendarDate) => {
    const { portalId, timeZone } = portal;
    return { portalId, timeZone, settings: settings.settings, today };
  };
  return {
    timeline: (tenant: Tenant, on: CalendarDate, today: CalendarDate): Promise<Timeline> =>
      timeline(database, { ...courseOf(tenant, today), hasFigures: hasFigures(tenant.portal) }, on),

    /**
     * `no-figures` before the first complete reading of the CRM, and while figures are derived anew; `outside-program` on a
     * day on which the company takes no part in the program.
     */
    rehearsal: async (
      tenant: Tenant,
      on: CalendarDate,
      today: CalendarDate,
    ): Promise<Rehearsal | "no-figures" | "outside-program"> => {
      if (!hasFigures(tenant.portal)) return "no-figures";
      return (await rehearse(database, courseOf(tenant, today), on)) ?? "outside-program";
    },
  };
}
export type ReviewService = ReturnType<typeof createReviews>;
