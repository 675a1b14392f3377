import * as contract from "@partner-standing/contract/operations/reviews";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { rehearse, timeline } from "../../reviews/reviews.ts";
import { defineOperation } from "./define-operation.ts";
import { foreseenDays, requireKnownDay } from "./known-day.ts";
import { noFigures } from "./unanswered.ts";

/** What was decided about the tier, and what will be. */
export const REVIEW_OPERATIONS = [
  defineOperation(contract.readTimeline, {
    summary: "The tier as it stands, the reviews and changes so far, and what is ahead and due",
    input: z.object({ on: z.optional(CalendarDateSchema) }),
    permission: "anyone",
    answer: ({ database, tenant, today, input: { on = today } }) =>
      timeline(database, tenant, requireKnownDay(on, foreseenDays(today)), today),
  }),

  // It shows the facts.
  defineOperation(contract.rehearseReview, {
    summary: "The first review on or after a date, held in thought: nothing is written",
    input: z.object({ on: CalendarDateSchema }),
    permission: "amounts",
    async answer({ database, tenant, today, input: { on } }) {
      const answer = await rehearse(database, tenant, requireKnownDay(on, foreseenDays(today)), today);
      if (answer === "no-figures") throw noFigures(tenant);
      if (answer !== "outside-program") return answer;
      throw new ProblemError(
        "outside-program",
        "The company takes no part in the Technology Partner Program on that day, so there is no review. Choose its programs in the settings.",
        { field: "on" },
      );
    },
  }),
];
