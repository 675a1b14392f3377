import type { Benefits } from "@partner-standing/contract/benefits";
import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import * as z from "zod/mini";
import type { BenefitService } from "../benefits/create-benefits.ts";
import type { Tenant } from "../store/portals.ts";
import { readInput } from "./read-input.ts";

const CENTS = 100;

export const BenefitsQuerySchema = z.object({
  packageUsd: z.optional(
    z.string().check(z.regex(/^\d{1,9}(\.\d{1,2})?$/, "must be a price in US dollars, such as 75000 or 75000.50")),
  ),
});

/** What the tier is good for. */
export function benefitEndpoints(service: BenefitService, today: (timeZone: string) => CalendarDate) {
  return {
    /** `GET /api/benefits` */
    async benefits(tenant: Tenant, query: unknown): Promise<Benefits> {
      const { packageUsd } = readInput(BenefitsQuerySchema, query);
      const packageMinor = packageUsd === undefined ? null : Math.round(Number(packageUsd) * CENTS);
      return service.benefits(tenant, today(tenant.portal.timeZone), packageMinor);
    },
  };
}
