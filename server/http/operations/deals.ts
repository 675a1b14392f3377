import * as contract from "@partner-standing/contract/operations/deals";
import {
  DealQuerySchema,
  type DealStanding,
  MarkInfluenceSchema,
} from "@partner-standing/contract/standing/deal-standing";
import type { ProblemCode } from "@partner-standing/contract/answers/problem";
import { type MarkRefusal, markInfluence } from "../../deals/mark-influence.ts";
import { type Marking, describeDeal } from "../../deals/describe-deal.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import { hasFigures } from "../../store/portals/portals.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { answered, noFigures } from "./unanswered.ts";

/** English, for developers; the card says it in the viewer's language by the code. */
const SENTENCES: Record<MarkRefusal, { code: ProblemCode; message: string; field?: string }> = {
  "unknown-record": { code: "unknown-record", message: "The CRM has no such deal, or it was not read yet." },
  "invalid-data": {
    code: "invalid-data",
    message: "The account's own property has no option for this influence: add one, or map another property.",
    field: "influence",
  },
  "not-marked": {
    code: "invalid-data",
    message: "Only a deal that is marked as influenced can have been submitted: say how it was influenced, too.",
    field: "influence",
  },
};

/** @param recordField what the request calls the deal */
export function refused(refusal: MarkRefusal, recordField = "objectId"): ProblemError {
  const { code, message, field = recordField } = SENTENCES[refusal];
  return new ProblemError(code, message, { field });
}

export function requireProgram({ tenant }: Pick<Call, "tenant">): void {
  if (tenant.settings.settings.programs.includes("technology")) return;
  throw new ProblemError(
    "outside-program",
    "The account takes no part in the Technology Partner Program, which alone counts who has the app, and influenced deals.",
  );
}

/** What a card shows while HubSpot does not tell the account's own options. */
export const WITHOUT_MARKING: Marking = { property: "", submittedProperty: "", options: [] };

export async function describe(call: Call, marking: Marking, objectId: string): Promise<DealStanding> {
  const { database, tenant, permissions, by, today } = call;
  const amounts = await permissions.seeAmounts(tenant, by.userId);
  const deal = await describeDeal({ database, tenant, on: today, marking, amounts }, objectId);
  if (deal) return deal;
  throw refused("unknown-record");
}

/** What a deal's card asks, and the one thing that it does. */
export const DEAL_OPERATIONS = [
  defineOperation(contract.readDeal, {
    summary: "What a deal adds to influenced-deal MRR, or why nothing and what it would add",
    input: DealQuerySchema,
    permission: "anyone",
    async answer(call) {
      requireProgram(call);
      if (!hasFigures(call.tenant.portal)) throw noFigures(call.tenant);
      const marking = await call.influenceMarking(call.tenant);
      return describe(call, marking === "away" ? WITHOUT_MARKING : marking, call.input.objectId);
    },
  }),

  defineOperation(contract.markInfluence, {
    summary: "Marks how the partner influenced a deal, in the CRM",
    input: MarkInfluenceSchema,
    permission: "anyone",
    async answer(call) {
      requireProgram(call);
      const { database, tenant, by, input } = call;
      const { objectId, influence, idempotencyKey } = input;
      const marking = answered(await call.influenceMarking(tenant));
      const asked = { dealId: objectId, influence, actor: by.userId, idempotencyKey };
      const refusal = await markInfluence(database, tenant, marking, asked);
      if (refusal) throw refused(refusal);
      call.wake(tenant.portal.portalId, "outbox");
      return describe(call, marking, objectId);
    },
  }),
];
