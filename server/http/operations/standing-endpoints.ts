import { METRICS, type Metric } from "@partner-standing/contract/programs/scorecard";
import type { Explanation } from "@partner-standing/contract/standing/standing";
import { type CalendarDate, CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import type { Permissions } from "../../settings/people.ts";
import type { StandingService } from "../../standing/create-standing.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import { requireAmounts } from "../authentication/permission.ts";
import type { Caller } from "../authentication/signed-requests.ts";
import { WrittenJson } from "../written-json.ts";
import { requireKnownDay } from "./known-day.ts";
import { noFigures } from "./no-figures.ts";
import { RecordQuerySchema, optionalRecord, readInput } from "./read-input.ts";

/** A requirement's id may stand for the metric it measures. */
const METRIC_OF_REQUIREMENT: Record<string, Metric> = {
  "attributed-mrr": "attributedMrr",
  "influenced-revenue": "influencedDealMrr",
  "marketplace-reviews": "reviewCount",
  "marketplace-rating": "reviewAverage",
};

export const StandingQuerySchema = z.extend(RecordQuerySchema, { on: z.optional(CalendarDateSchema) });

/** Where the next page of records begins; empty for the first. */
export const TotalKeySchema = z.optional(
  z
    .string()
    .check(
      z.regex(
        /^$|^-?\d{1,16}:(companies|deals|contacts|partner_clients):\d{1,20}$/,
        "must be the after of the page before",
      ),
    ),
);

export const ExplainQuerySchema = z.object({
  metric: z.enum(
    [...METRICS, ...Object.keys(METRIC_OF_REQUIREMENT)] as [string, ...string[]],
    `must be one of ${METRICS.join(", ")}`,
  ),
  on: z.optional(CalendarDateSchema),
  after: TotalKeySchema,
});

/** The two questions a card asks about where the company stands. */
export function standingEndpoints(
  service: StandingService,
  permissions: Pick<Permissions, "seeAmounts">,
  today: (timeZone: string) => CalendarDate,
) {
  const dateFor = ({ portal }: Tenant, on: CalendarDate | undefined) =>
    requireKnownDay(on ?? today(portal.timeZone), service.knownDays);
  return {
    /** `GET /api/standing` */
    async standing({ tenant, userId }: Caller, query: unknown): Promise<WrittenJson> {
      const asked = readInput(StandingQuerySchema, query);
      const on = dateFor(tenant, asked.on);
      const record = optionalRecord(asked);
      const written = await service.written(tenant, {
        on,
        record,
        amounts: await permissions.seeAmounts(tenant, userId),
      });
      if (written !== null) return new WrittenJson(written);
      throw new ProblemError("unknown-record", "The CRM has no such record, or it was not read yet.", {
        field: "objectId",
      });
    },

    /** `GET /api/standing/explain` */
    async explain({ tenant, userId }: Caller, query: unknown): Promise<Explanation> {
      const asked = readInput(ExplainQuerySchema, query);
      await requireAmounts(permissions, { tenant, userId });
      const metric = METRIC_OF_REQUIREMENT[asked.metric] ?? (asked.metric as Metric);
      const answer = await service.explain(tenant, dateFor(tenant, asked.on), metric, asked.after ?? "");
      if (answer) return answer;
      throw noFigures(tenant);
    },
  };
}
