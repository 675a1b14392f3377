import * as contract from "@partner-standing/contract/operations/solutions";
import { TrackSchema } from "@partner-standing/contract/standing/solutions-standing";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import { withoutAmounts } from "../../solutions/without-amounts.ts";
import { defineOperation } from "./define-operation.ts";
import { requireKnownDay } from "./known-day.ts";
import { RecordQuerySchema, optionalRecord } from "./read-input.ts";
import { TotalKeySchema } from "./standing.ts";
import { noFigures } from "./unanswered.ts";

/** The Solutions program as a card asks about it. */
export const SOLUTIONS_OPERATIONS = [
  defineOperation(contract.readSolutions, {
    summary: "Where the company stands in the Solutions Partner Program, and what one client adds",
    input: z.extend(RecordQuerySchema, { on: z.optional(CalendarDateSchema) }),
    permission: "anyone",
    async answer({ solutions, permissions, tenant, by, today, input }) {
      const on = requireKnownDay(input.on ?? today);
      const standing = await solutions.standing(tenant, on, optionalRecord(input));
      return (await permissions.seeAmounts(tenant, by.userId)) ? standing : withoutAmounts(standing);
    },
  }),

  defineOperation(contract.explainTrack, {
    summary: "The clients behind sold or managed MRR, a page at a time",
    input: z.object({ track: TrackSchema, on: z.optional(CalendarDateSchema), after: TotalKeySchema }),
    permission: "amounts",
    async answer({ solutions, tenant, today, input: { track, on = today, after = "" } }) {
      const answer = await solutions.explain(tenant, { track, on: requireKnownDay(on), after });
      if (answer) return answer;
      throw noFigures(tenant);
    },
  }),
];
