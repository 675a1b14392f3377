import { type Benefits, NominateSchema } from "@partner-standing/contract/standing/benefits";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import * as z from "zod/mini";
import type { BenefitService, NominationRefusal } from "../../benefits/benefits.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import type { Caller } from "../authentication/signed-requests.ts";
import { readInput } from "./read-input.ts";

const CENTS = 100;

export const BenefitsQuerySchema = z.object({
  packageUsd: z.optional(
    z.string().check(z.regex(/^\d{1,9}(\.\d{1,2})?$/, "must be a price in US dollars, such as 75000 or 75000.50")),
  ),
});

/** English, for developers; the card says it in the viewer's language by the code. */
const SENTENCES: Record<NominationRefusal, string> = {
  "unknown-record": "The CRM has no such company, or it was not read yet.",
  unavailable: "The credited tier may not nominate joint accounts; Premier may.",
  "capacity-reached": "All nominations of this calendar year are used. The next ones start on 1 January.",
};

/** What the tier is good for. */
export function benefitEndpoints(service: BenefitService, today: (timeZone: string) => CalendarDate) {
  return {
    /** `GET /api/benefits` */
    async benefits({ tenant }: Caller, query: unknown): Promise<Benefits> {
      const { packageUsd } = readInput(BenefitsQuerySchema, query);
      const packageMinor = packageUsd === undefined ? null : Math.round(Number(packageUsd) * CENTS);
      return service.benefits(tenant, today(tenant.portal.timeZone), packageMinor);
    },

    /** `POST /api/benefits/nominations` */
    async nominate({ tenant, userId }: Caller, body: unknown): Promise<Benefits> {
      const { objectId, idempotencyKey } = readInput(NominateSchema, body);
      const asked = { companyId: objectId, actor: userId, idempotencyKey };
      const answer = await service.nominate(tenant, today(tenant.portal.timeZone), asked);
      if ("benefits" in answer) return answer.benefits;
      throw new ProblemError(answer.refusal, SENTENCES[answer.refusal], { field: "objectId" });
    },
  };
}
