import { ClaimLeadSchema } from "@partner-standing/contract/leads/claim";
import {
  type Lead,
  type LeadRefusal,
  RegisterLeadSchema,
  ReleaseLeadSchema,
  RulesSeenSchema,
} from "@partner-standing/contract/leads/lead";
import * as contract from "@partner-standing/contract/operations/leads";
import { ProblemError } from "../../errors/problem-error.ts";
import { claimLead } from "../../leads/claim-lead.ts";
import { describeLead } from "../../leads/describe-lead.ts";
import { releaseLead } from "../../leads/end-registrations.ts";
import { leadContext } from "../../leads/lead-context.ts";
import { readLeadRecord } from "../../leads/lead-record.ts";
import { registerLead } from "../../leads/register-lead.ts";
import { answerOnce } from "../../store/jobs/answer-once.ts";
import { markRulesRead } from "../../store/leads/advice-read.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { RecordQuerySchema, recordOf, requireRecord } from "./read-input.ts";

/** English, for developers; the card says it in the viewer's language by the code. */
const SENTENCES: Record<LeadRefusal, { message: string; field?: string }> = {
  "unknown-record": { message: "The CRM has no such record, or it was not read yet.", field: "objectId" },
  "already-registered": { message: "This domain is registered already, until the date in details.lead.expiresOn." },
  unavailable: { message: "This lead is not available; details.lead.unavailable says what remains." },
  "invalid-data": { message: "Data is missing; details.lead.missing names every field, its record and its property." },
  "capacity-reached": {
    message:
      "All registrations that your agreement allows are in use. Release one of details.lead.capacity.oldest first.",
  },
  pending: { message: "The account's own properties say that a registration is pending. Wait for HubSpot's answer." },
  "not-registered": {
    message: "This domain has no running registration, so there is none to give up.",
    field: "domain",
  },
  "kept-by-account": {
    message: "The account keeps this registration in properties of its own. Give it up there.",
    field: "domain",
  },
  "not-claimable": {
    message: "Best Partner Wins is for leads that another partner registered; no record of this domain says so.",
    field: "domain",
  },
};

function refused(code: LeadRefusal, lead: Lead | null): ProblemError {
  const { message, ...field } = SENTENCES[code];
  return new ProblemError(code, message, { ...field, ...(lead && { details: { lead } }) });
}

const contextOf = ({ tenant: { portal, settings }, today }: Call) => leadContext(portal, settings.settings, today);

/** What a card asks about a lead, and what it does with it. Whatever was decided, the CRM is told of. */
export const LEAD_OPERATIONS = [
  defineOperation(contract.readLead, {
    summary: "Where the lead behind a record stands",
    input: RecordQuerySchema,
    permission: "anyone",
    async answer(call) {
      const { database, tenant, by, input } = call;
      const lead = await readLeadRecord(database, tenant.portal.portalId, requireRecord(input));
      if (!lead) throw refused("unknown-record", null);
      return describeLead(database, lead, contextOf(call), by.userId);
    },
  }),

  defineOperation(contract.registerLead, {
    summary: "Registers the lead behind a record",
    input: RegisterLeadSchema,
    permission: "anyone",
    async answer(call) {
      const { objectTypeId, objectId, despite, idempotencyKey } = call.input;
      const asked = { record: recordOf(objectTypeId, objectId), despite, actor: call.by.userId, idempotencyKey };
      const { lead, refusal } = await registerLead(call.database, contextOf(call), asked);
      call.wake(call.tenant.portal.portalId, "outbox");
      if (refusal === null) return lead;
      throw refused(refusal, lead);
    },
  }),

  defineOperation(contract.releaseLead, {
    summary: "Gives up the registration of a domain",
    input: ReleaseLeadSchema,
    permission: "anyone",
    async answer(call) {
      const asked = { ...call.input, actor: call.by.userId };
      const { lead, refusal } = await releaseLead(call.database, contextOf(call), asked);
      call.wake(call.tenant.portal.portalId, "outbox");
      if (refusal === null) return lead;
      throw refused(refusal, null);
    },
  }),

  defineOperation(contract.claimLead, {
    summary: "Keeps the evidence of a Best Partner Wins claim on a lead that another partner registered",
    input: ClaimLeadSchema,
    permission: "anyone",
    async answer(call) {
      const { idempotencyKey, ...given } = call.input;
      const asked = { claim: given, actor: call.by.userId, idempotencyKey };
      const { claim, refusal } = await claimLead(call.database, contextOf(call), asked);
      if (refusal === null) return claim;
      throw refused(refusal, null);
    },
  }),

  defineOperation(contract.markRulesSeen, {
    summary: "Shows this user the rules of registering no more",
    input: RulesSeenSchema,
    permission: "anyone",
    async answer({ database, tenant, by: { userId }, input: { idempotencyKey } }) {
      const { portalId } = tenant.portal;
      const request = { write: "mark-rules-seen", actor: userId, idempotencyKey, body: {} } as const;
      await answerOnce(database, portalId, request, async (transaction) => {
        await markRulesRead(transaction, portalId, userId);
        return null;
      });
      return {};
    },
  }),
];
