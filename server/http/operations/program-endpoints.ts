import { CalendarDateSchema, type CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ProgramRules } from "@partner-standing/contract/programs/programs";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import * as z from "zod/mini";
import { readInput } from "./read-input.ts";
import type { Caller } from "../authentication/signed-requests.ts";

export const ProgramsQuerySchema = z.object({ on: z.optional(CalendarDateSchema) });

export type ReadProgramRules = (settings: PortalSettings, on: CalendarDate) => ProgramRules;

/** What the programs fix. Every date can be asked about: before the first rule there is none. */
export function programEndpoints(programRules: ReadProgramRules, today: (timeZone: string) => CalendarDate) {
  return {
    /** `GET /api/programs` */
    async programs({ tenant }: Caller, query: unknown): Promise<ProgramRules> {
      const { on = today(tenant.portal.timeZone) } = readInput(ProgramsQuerySchema, query);
      return programRules(tenant.settings.settings, on);
    },
  };
}
