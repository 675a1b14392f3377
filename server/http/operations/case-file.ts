import * as contract from "@partner-standing/contract/operations/case-file";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import { OfficialMonthSchema } from "@partner-standing/contract/settings/official-figures";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { KNOWN_DAYS } from "../../standing/create-standing.ts";
import { hasFigures } from "../../store/portals/portals.ts";
import { officialMonths } from "../../store/settings/official-figures.ts";
import { defineOperation } from "./define-operation.ts";
import { requireKnownDay } from "./known-day.ts";
import { sourcesIn } from "./programs.ts";
import { noFigures } from "./unanswered.ts";

/** What to say to HubSpot about a figure. */
export const CASE_OPERATIONS = [
  defineOperation(contract.readCase, {
    summary:
      "The case for a figure of a month that differs from HubSpot's: both, the records behind ours, and a letter",
    input: z.object({
      metric: z.enum(METRICS),
      month: OfficialMonthSchema.shape.month,
      language: z._default(z.enum(LANGUAGES), "en"),
    }),
    permission: "amounts",
    async answer({ database, reports, tenant, input: { metric, month, language } }) {
      if (!hasFigures(tenant.portal)) throw noFigures(tenant);
      const entered = await officialMonths(database, tenant.portal.portalId);
      const known = entered.find((each) => each.month === month);
      const official = known?.[metric] ?? null;
      if (!known || official === null)
        throw new ProblemError("unknown-record", "No figure of HubSpot's is entered for this metric and month.", {
          field: "month",
        });
      const asOf = requireKnownDay(known.asOf, KNOWN_DAYS, "month");
      return reports.caseFile(tenant, { metric, month, asOf, official }, { language, sources: sourcesIn(language) });
    },
  }),
];
