import type { Benefits } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Database } from "../store/engine/database.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { benefitsFor } from "./benefits-for.ts";
import { nominate, type NominationAnswer } from "./nominate.ts";

/** What the tier is good for. */
export function createBenefits(database: Database) {
  return {
    /** @param packageMinor the price of a sponsorship package in US cents; null when none is asked about */
    benefits: (tenant: Tenant, on: CalendarDate, packageMinor: number | null): Promise<Benefits> =>
      benefitsFor(database, tenant, on, packageMinor),

    nominate: (
      tenant: Tenant,
      on: CalendarDate,
      asked: { companyId: string; actor: string; idempotencyKey: string },
    ): Promise<NominationAnswer> => nominate(database, tenant, on, asked),
  };
}
export type BenefitService = ReturnType<typeof createBenefits>;
