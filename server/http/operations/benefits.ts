import * as contract from "@partner-standing/contract/operations/benefits";
import { NominateSchema } from "@partner-standing/contract/standing/benefits";
import * as z from "zod/mini";
import { type NominationRefusal, benefitsFor, nominate } from "../../benefits/benefits.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import { type Call, defineOperation } from "./define-operation.ts";

const CENTS = 100;
const PRICE = z.regex(/^\d{1,9}(\.\d{1,2})?$/, "must be a price in US dollars, such as 75000 or 75000.50");

/** English, for developers; the card says it in the viewer's language by the code. */
const SENTENCES: Record<NominationRefusal, string> = {
  "unknown-record": "The CRM has no such company, or it was not read yet.",
  unavailable: "The credited tier may not nominate joint accounts; Premier may.",
  "capacity-reached": "All nominations of this calendar year are used. The next ones start on 1 January.",
};

async function dayOf({ standing, tenant, today }: Call) {
  const { dropAhead } = await standing.portal(tenant, today);
  return { on: today, drop: dropAhead };
}

/** What the tier is good for. */
export const BENEFIT_OPERATIONS = [
  defineOperation(contract.readBenefits, {
    summary: "What the credited tier gives and the next one would, and what a sponsorship package saves",
    input: z.object({ packageUsd: z.optional(z.string().check(PRICE)) }),
    permission: "anyone",
    async answer(call) {
      const { database, tenant, input } = call;
      const { packageUsd } = input;
      const packageMinor = packageUsd === undefined ? null : Math.round(Number(packageUsd) * CENTS);
      return benefitsFor(database, tenant, await dayOf(call), packageMinor);
    },
  }),

  defineOperation(contract.nominateAccount, {
    summary: "Notes a joint account that was nominated for co-sell help",
    input: NominateSchema,
    permission: "anyone",
    async answer(call) {
      const { database, tenant, by, input } = call;
      const { objectId, idempotencyKey } = input;
      const asked = { companyId: objectId, actor: by.userId, idempotencyKey };
      const answer = await nominate(database, tenant, await dayOf(call), asked);
      if ("benefits" in answer) return answer.benefits;
      throw new ProblemError(answer.refusal, SENTENCES[answer.refusal], { field: "objectId" });
    },
  }),
];
