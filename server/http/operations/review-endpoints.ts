import { CalendarDateSchema, type CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Rehearsal } from "@partner-standing/contract/standing/rehearsal";
import type { Timeline } from "@partner-standing/contract/standing/timeline";
import * as z from "zod/mini";
import type { ReviewService } from "../../reviews/reviews.ts";
import type { Permissions } from "../../settings/people.ts";
import { requireAmounts } from "../authentication/permission.ts";
import type { Caller } from "../authentication/signed-requests.ts";
import { foreseenDays, requireKnownDay, type KnownDays } from "./known-day.ts";
import { noFigures } from "./no-figures.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import { readInput } from "./read-input.ts";

export const TimelineQuerySchema = z.object({ on: z.optional(CalendarDateSchema) });
export const RehearsalQuerySchema = z.object({ on: CalendarDateSchema });

/** What was decided about the tier, and what will be. */
export function reviewEndpoints(
  service: ReviewService,
  options: {
    knownDays: KnownDays;
    permissions: Pick<Permissions, "seeAmounts">;
    today: (timeZone: string) => CalendarDate;
  },
) {
  const { knownDays, permissions, today } = options;
  return {
    /** `GET /api/timeline` */
    async timeline({ tenant }: Caller, query: unknown): Promise<Timeline> {
      const now = today(tenant.portal.timeZone);
      const { on = now } = readInput(TimelineQuerySchema, query);
      return service.timeline(tenant, requireKnownDay(on, foreseenDays(knownDays, now)), now);
    },

    /** `GET /api/reviews/rehearsal`; it shows the facts, so only to those who may see amounts. */
    async rehearsal({ tenant, userId }: Caller, query: unknown): Promise<Rehearsal> {
      await requireAmounts(permissions, { tenant, userId });
      const { on } = readInput(RehearsalQuerySchema, query);
      const now = today(tenant.portal.timeZone);
      const answer = await service.rehearsal(tenant, requireKnownDay(on, foreseenDays(knownDays, now)), now);
      if (answer === "no-figures") throw noFigures(tenant);
      if (answer !== "outside-program") return answer;
      throw new ProblemError(
        "outside-program",
        "The company takes no part in the Technology Partner Program on that day, so there is no review. Choose its programs in the settings.",
        { field: "on" },
      );
    },
  };
}
