import { QuarterSchema } from "@partner-standing/contract/commission/commission";
import * as contract from "@partner-standing/contract/operations/reports";
import { ReportFormatSchema } from "@partner-standing/contract/reports/report";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { reportDay, reportQuarters } from "../../reports/quarters.ts";
import { hasFigures } from "../../store/portals/portals.ts";
import { defineOperation } from "./define-operation.ts";
import { foreseenDays, requireKnownDay } from "./known-day.ts";
import { noFigures } from "./unanswered.ts";

const language = z._default(z.enum(LANGUAGES), "en");

/** What the account's pages show in the viewer's words, and what is taken to a business review. */
export const REPORT_OPERATIONS = [
  defineOperation(contract.readOverview, {
    summary: "Where the account stands in both programs and what is due, in words",
    input: z.object({ on: z.optional(CalendarDateSchema), language }),
    permission: "anyone",
    async answer({ reports, permissions, tenant, by, today, input }) {
      const on = requireKnownDay(input.on ?? today, foreseenDays(today));
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      return reports.overview(tenant, { on, today, language: input.language, amounts });
    },
  }),

  defineOperation(contract.listReportQuarters, {
    summary: "The quarters that can be reported, the running one first",
    input: z.object({}),
    permission: "anyone",
    async answer({ permissions, tenant, by, today }) {
      const amountsShown = await permissions.seeAmounts(tenant, by.userId);
      return { quarters: reportQuarters(today), amountsShown };
    },
  }),

  defineOperation(contract.linkReport, {
    summary: "An address that opens the report of a quarter for whoever asks, for five minutes",
    input: z.object({ quarter: QuarterSchema, format: ReportFormatSchema, language }),
    permission: "anyone",
    answer({ reportLinks, tenant, by, today, input: { quarter, ...asked } }) {
      if (reportDay(quarter, today) === null)
        throw new ProblemError("invalid-request", "quarter: has not begun, or lies before the program", {
          field: "quarter",
        });
      if (!hasFigures(tenant.portal)) throw noFigures(tenant);
      return reportLinks.make({ portalId: tenant.portal.portalId, userId: by.userId, quarter, ...asked }, Date.now());
    },
  }),
];
