import * as contract from "@partner-standing/contract/operations/solutions";
import { POINT_KINDS } from "@partner-standing/contract/programs/solutions-scorecard";
import { TrackSchema } from "@partner-standing/contract/standing/solutions-standing";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { FIRST_EDITION_ON } from "../../rules/packs/solutions/rules-on.ts";
import { KNOWN_DAYS } from "../../standing/create-standing.ts";
import { outlookWithoutAmounts, withoutAmounts } from "../../solutions/without-amounts.ts";
import { defineOperation } from "./define-operation.ts";
import { ChangesQuery, changesAsked, requireKnownDay } from "./known-day.ts";
import { RecordQuerySchema, TotalKeySchema, optionalRecord } from "./read-input.ts";
import { noFigures } from "./unanswered.ts";

/** Its editions reach further back than those of the other program. */
const SOLUTIONS_DAYS = { ...KNOWN_DAYS, first: FIRST_EDITION_ON };

/** Where the next page of what leaves begins; empty for the first. */
const WeightedKeySchema = z.optional(
  z
    .string()
    .check(
      z.regex(
        /^$|^\d{4}-\d{2}-\d{2}:(companies|deals|contacts|partner_clients):\d{1,20}$/,
        "must be the after of the page before",
      ),
    ),
);

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

  defineOperation(contract.readSolutionsOutlook, {
    summary: "What the next refreshes and recalibrations do to the tier with what is known, and whose points go",
    input: z.object({ after: WeightedKeySchema }),
    permission: "anyone",
    async answer({ solutions, permissions, tenant, by, today: on, input: { after = "" } }) {
      const outlook = await solutions.outlook(tenant, { on, after });
      if (outlook === "no-figures") throw noFigures(tenant);
      if (outlook === "outside-program")
        throw new ProblemError(
          "outside-program",
          "The company is no solutions partner: only their tiers are judged. The settings say so, under Programs.",
        );
      return (await permissions.seeAmounts(tenant, by.userId)) ? outlook : outlookWithoutAmounts(outlook);
    },
  }),

  defineOperation(contract.explainTrack, {
    summary: "The clients behind sold or managed MRR or behind points, a page at a time",
    input: z.object({ track: TrackSchema, on: z.optional(CalendarDateSchema), after: TotalKeySchema }),
    permission: "amounts",
    async answer({ solutions, tenant, today, input: { track, on = today, after = "" } }) {
      const answer = await solutions.explain(tenant, { track, on: requireKnownDay(on), after });
      if (answer) return answer;
      throw noFigures(tenant);
    },
  }),

  defineOperation(contract.listPointChanges, {
    summary: "Which records gained or lost points between two dates, a page at a time",
    input: z.object({
      ...ChangesQuery,
      kind: z.optional(z.enum(POINT_KINDS)),
    }),
    permission: "amounts",
    async answer({ solutions, tenant, today, input: { kind = null, ...asked } }) {
      const answer = await solutions.changes(tenant, { ...changesAsked(asked, today, SOLUTIONS_DAYS), kind });
      if (answer) return answer;
      throw noFigures(tenant);
    },
  }),
];
