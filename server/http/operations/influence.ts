import * as contract from "@partner-standing/contract/operations/influence";
import { InfluenceStateSchema, NoteInfluenceSchema } from "@partner-standing/contract/standing/influence";
import * as z from "zod/mini";
import { listInfluence } from "../../deals/list-influence.ts";
import { markInfluence } from "../../deals/mark-influence.ts";
import { ProblemError } from "../../errors/problem-error.ts";
import { hasFigures } from "../../store/portals/portals.ts";
import { describe, refused, requireProgram, WITHOUT_MARKING } from "./deals.ts";
import { defineOperation } from "./define-operation.ts";
import { answered, noFigures } from "./unanswered.ts";

/** Where the next page of deals begins; empty for the first. */
const InfluenceKeySchema = z.optional(
  z.string().check(z.regex(/^$|^\d{1,16}:\d{1,20}$/, "must be the after of the page before")),
);

/** The deals that the partner had a part in: which to mark, and which to submit to HubSpot. */
export const INFLUENCE_OPERATIONS = [
  defineOperation(contract.readInfluence, {
    summary: "Won deals that nobody has marked, that are not submitted to HubSpot, or that are; a page at a time",
    input: z.object({ state: InfluenceStateSchema, after: InfluenceKeySchema }),
    permission: "anyone",
    async answer(call) {
      requireProgram(call);
      const { database, tenant, permissions, by, today: on, input } = call;
      if (!hasFigures(tenant.portal)) throw noFigures(tenant);
      const known = await call.influenceMarking(tenant);
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const { scorecard } = await call.standing.portal(tenant, on);
      const marking = known === "away" ? WITHOUT_MARKING : known;
      const { state, after = "" } = input;
      return listInfluence({ database, tenant, on }, { state, after, amounts, marking, scorecard });
    },
  }),

  defineOperation(contract.noteInfluence, {
    summary: "Marks how the partner influenced a deal, and when that was submitted to HubSpot, in the CRM",
    input: NoteInfluenceSchema,
    permission: "anyone",
    async answer(call) {
      requireProgram(call);
      const { database, tenant, by, today, input } = call;
      const { dealId, influence, submittedOn, idempotencyKey } = input;
      if (submittedOn && submittedOn > today)
        throw new ProblemError("date-in-future", "A deal is submitted before it is noted here.", {
          field: "submittedOn",
        });
      const marking = answered(await call.influenceMarking(tenant));
      const asked = { dealId, influence, submittedOn, actor: by.userId, idempotencyKey };
      const refusal = await markInfluence(database, tenant, marking, asked);
      if (refusal) throw refused(refusal, "dealId");
      call.wake(tenant.portal.portalId, "outbox");
      return describe(call, marking, dealId);
    },
  }),
];
