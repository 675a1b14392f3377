import { CalendarDateSchema, type CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Rehearsal, Timeline } from "@partner-standing/contract/timeline";
import * as z from "zod/mini";
import type { ReviewService } from "../reviews/create-reviews.ts";
import type { Tenant } from "../store/portals.ts";
import { requireKnownDay, type KnownDays } from "./known-day.ts";
import { ProblemError } from "./problem-error.ts";
import { readInput } from "./read-input.ts";

export const TimelineQuerySchema = z.object({ on: z.optional(CalendarDateSchema) });
export const RehearsalQuerySchema = z.object({ on: CalendarDateSchema });

/** What was decided about the tier, and what will be. */
export function reviewEndpoints(
  service: ReviewService,
  knownDays: KnownDays,
  today: (timeZone: string) => CalendarDate,
) {
  return {
    /** `GET /api/timeline` */
    async timeline(tenant: Tenant, query: unknown): Promise<Timeline> {
      const now = today(tenant.portal.timeZone);
      const { on = now } = readInput(TimelineQuerySchema, query);
      return service.timeline(tenant, requireKnownDay(on, knownDays), now);
    },

    /** `GET /api/reviews/rehearsal` */
    async rehearsal(tenant: Tenant, query: unknown): Promise<Rehearsal> {
      const { on } = readInput(RehearsalQuerySchema, query);
      const answer = await service.rehearsal(tenant, requireKnownDay(on, knownDays), today(tenant.portal.timeZone));
      if (answer) return answer;
      throw new ProblemError("first-sync-running", "The first reading of the CRM is still running.");
    },
  };
}
