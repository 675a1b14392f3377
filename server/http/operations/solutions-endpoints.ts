import {
  type SolutionsStanding,
  type TrackExplanation,
  TrackSchema,
} from "@partner-standing/contract/standing/solutions-standing";
import { type CalendarDate, CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import type { Permissions } from "../../settings/people.ts";
import type { SolutionsService } from "../../solutions/create-solutions.ts";
import { requireAmounts } from "../authentication/permission.ts";
import type { Caller } from "../authentication/signed-requests.ts";
import { type KnownDays, requireKnownDay } from "./known-day.ts";
import { noFigures } from "./no-figures.ts";
import { RecordQuerySchema, optionalRecord, readInput } from "./read-input.ts";
import { TotalKeySchema } from "./standing-endpoints.ts";

export const SolutionsQuerySchema = z.extend(RecordQuerySchema, { on: z.optional(CalendarDateSchema) });

export const TrackQuerySchema = z.object({
  track: TrackSchema,
  on: z.optional(CalendarDateSchema),
  after: TotalKeySchema,
});

interface Parts {
  permissions: Pick<Permissions, "seeAmounts">;
  knownDays: KnownDays;
  today: (timeZone: string) => CalendarDate;
}

/** The Solutions program as a card asks about it. */
export function solutionsEndpoints(service: SolutionsService, { permissions, knownDays, today }: Parts) {
  return {
    /** `GET /api/solutions` */
    async standing({ tenant, userId }: Caller, query: unknown): Promise<SolutionsStanding> {
      const asked = readInput(SolutionsQuerySchema, query);
      const on = requireKnownDay(asked.on ?? today(tenant.portal.timeZone), knownDays);
      const standing = await service.standing(tenant, on, optionalRecord(asked));
      return (await permissions.seeAmounts(tenant, userId)) ? standing : service.withoutAmounts(standing);
    },

    /** `GET /api/solutions/explain` */
    async explain({ tenant, userId }: Caller, query: unknown): Promise<TrackExplanation> {
      const { track, after = "", ...asked } = readInput(TrackQuerySchema, query);
      await requireAmounts(permissions, { tenant, userId });
      const on = requireKnownDay(asked.on ?? today(tenant.portal.timeZone), knownDays);
      const answer = await service.explain(tenant, { track, on, after });
      if (answer) return answer;
      throw noFigures(tenant);
    },
  };
}
