import * as contract from "@partner-standing/contract/operations/programs";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import { programRules } from "../../rules/program-rules.ts";
import { defineOperation } from "./define-operation.ts";

/** What the programs fix. Every date can be asked about: before the first rule there is none. */
export const PROGRAM_OPERATIONS = [
  defineOperation(contract.readRules, {
    summary: "Every rule of the programs in force on a date, with its source, its readings and its next change",
    input: z.object({ on: z.optional(CalendarDateSchema) }),
    permission: "anyone",
    answer: ({ tenant, today, input: { on = today } }) => programRules(tenant.settings.settings, on),
  }),
];
