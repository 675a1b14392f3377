import { CalendarDateSchema, type CalendarDate } from "@partner-standing/contract/calendar-date";
import type { SolutionsStanding } from "@partner-standing/contract/solutions-standing";
import * as z from "zod/mini";
import type { Permissions } from "../settings/create-permissions.ts";
import type { SolutionsService } from "../solutions/create-solutions.ts";
import { requireKnownDay, type KnownDays } from "./known-day.ts";
import { readInput } from "./read-input.ts";
import { optionalRecord, RecordQuerySchema } from "./record-query.ts";
import type { Caller } from "./tenant.ts";

export const SolutionsQuerySchema = z.extend(RecordQuerySchema, { on: z.optional(CalendarDateSchema) });

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
  };
}
