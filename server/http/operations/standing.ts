import * as contract from "@partner-standing/contract/operations/standing";
import { METRICS, METRIC_OF, type Metric } from "@partner-standing/contract/programs/scorecard";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { WrittenJson, defineOperation } from "./define-operation.ts";
import { requireKnownDay } from "./known-day.ts";
import { RecordQuerySchema, optionalRecord } from "./read-input.ts";
import { noFigures } from "./unanswered.ts";

/** A requirement's id may stand for the metric it measures. */
const METRIC_OF_REQUIREMENT: Record<string, Metric> = { ...METRIC_OF, "influenced-revenue": "influencedDealMrr" };

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

/** The two questions a card asks about where the company stands. */
export const STANDING_OPERATIONS = [
  defineOperation(contract.readStanding, {
    summary: "Where the portal's company stands, and what one record adds",
    input: z.extend(RecordQuerySchema, { on: z.optional(CalendarDateSchema) }),
    permission: "anyone",
    async answer({ standing, permissions, tenant, by, today, input }) {
      const on = requireKnownDay(input.on ?? today);
      const record = optionalRecord(input);
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const written = await standing.written(tenant, { on, record, amounts });
      if (written !== null) return new WrittenJson(written);
      throw new ProblemError("unknown-record", "The CRM has no such record, or it was not read yet.", {
        field: "objectId",
      });
    },
  }),

  defineOperation(contract.explainMetric, {
    summary: "The records and the rule behind one metric, a page at a time",
    input: z.object({
      metric: z.enum(
        [...METRICS, ...Object.keys(METRIC_OF_REQUIREMENT)] as [string, ...string[]],
        `must be one of ${METRICS.join(", ")}`,
      ),
      on: z.optional(CalendarDateSchema),
      after: TotalKeySchema,
    }),
    permission: "amounts",
    async answer({ standing, tenant, today, input: { metric: asked, on = today, after = "" } }) {
      const metric = METRIC_OF_REQUIREMENT[asked] ?? (asked as Metric);
      const answer = await standing.explain(tenant, requireKnownDay(on), metric, after);
      if (answer) return answer;
      throw noFigures(tenant);
    },
  }),
];
