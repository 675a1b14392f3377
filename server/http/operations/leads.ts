import { ClaimLeadSchema } from "@partner-standing/contract/leads/claim";
import {
  type Lead,
  type LeadRefusal,
  RegisterLeadSchema,
  ReleaseLeadSchema,
  RulesSeenSchema,
} from "@partner-standing/contract/leads/lead";
import { CheckImportSchema, ImportLeadsSchema } from "@partner-standing/contract/leads/lead-import";
import { CheckRecordsSchema } from "@partner-standing/contract/leads/many-leads";
import { REGISTRATION_FILTERS, REGISTRATION_SORTS } from "@partner-standing/contract/leads/registrations";
import * as contract from "@partner-standing/contract/operations/leads";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { checkRecords } from "../../leads/check-records.ts";
import { claimLead } from "../../leads/claim-lead.ts";
import { describeLead } from "../../leads/describe-lead.ts";
import { releaseLead } from "../../leads/end-registrations.ts";
import { checkImport } from "../../leads/import/check-import.ts";
import { importLeads } from "../../leads/import/import-leads.ts";
import { leadContext } from "../../leads/lead-context.ts";
import { readLeadRecord } from "../../leads/lead-record.ts";
import { historyOfDomain, listRegistrations } from "../../leads/list-registrations.ts";
import { registerLead } from "../../leads/register-lead.ts";
import { answerOnce } from "../../store/jobs/answer-once.ts";
import { markRulesRead } from "../../store/leads/advice-read.ts";
import { type Call, defineOperation } from "./define-operation.ts";
import { RecordQuerySchema, SearchSchema, recordOf, requireRecord } from "./read-input.ts";

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

const ListSchema = z.object({
  filter: z._default(z.enum(REGISTRATION_FILTERS, `must be one of ${REGISTRATION_FILTERS.join(", ")}`), "running"),
  sort: z._default(z.enum(REGISTRATION_SORTS, `must be one of ${REGISTRATION_SORTS.join(", ")}`), "expires"),
  search: SearchSchema,
});
const RegistrationsQuerySchema = z.extend(ListSchema, {
  after: z._default(z.string().check(z.regex(/^\d{0,15}$/, "must be the after of the page before")), ""),
});
const LinkQuerySchema = z.extend(ListSchema, { language: z._default(z.enum(LANGUAGES), "en") });

const HistoryQuerySchema = z.object({
  domain: z.string().check(z.minLength(1, "is empty"), z.maxLength(253, "is longer than a domain")),
});

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

  defineOperation(contract.checkImport, {
    summary: "What each row of a pasted list of leads would come to; nothing is written",
    input: CheckImportSchema,
    permission: "anyone",
    answer: (call) => checkImport(call.database, contextOf(call), call.input.csv),
  }),

  defineOperation(contract.checkRecords, {
    summary: "What registering the leads of many records would come to, by reason; nothing is written",
    input: CheckRecordsSchema,
    permission: "anyone",
    answer(call) {
      const { objectTypeId, objectIds } = call.input;
      const { kind } = recordOf(objectTypeId, "0");
      return checkRecords(call.database, contextOf(call), { kind, ids: objectIds });
    },
  }),

  defineOperation(contract.importLeads, {
    summary: "Registers the leads behind many records, each for itself",
    input: ImportLeadsSchema,
    permission: "anyone",
    async answer(call) {
      const { records, idempotencyKey } = call.input;
      const named = records.map(({ objectTypeId, objectId }) => recordOf(objectTypeId, objectId));
      const asked = { records: named, actor: call.by.userId, idempotencyKey };
      const imported = await importLeads(call.database, contextOf(call), asked);
      call.wake(call.tenant.portal.portalId, "outbox");
      return imported;
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

  defineOperation(contract.listRegistrations, {
    summary:
      "The registrations, by what has become of them, found by domain, company, contact or country; a page at a time",
    input: RegistrationsQuerySchema,
    permission: "anyone",
    answer: (call) => listRegistrations(call.database, contextOf(call), call.input),
  }),

  defineOperation(contract.linkRegistrations, {
    summary: "An address that opens a list of registrations as CSV for whoever asks, for five minutes",
    input: LinkQuerySchema,
    permission: "anyone",
    answer: ({ reportLinks, tenant, by: { userId }, input }) =>
      reportLinks.make({ portalId: tenant.portal.portalId, userId, ...input }, Date.now()),
  }),

  defineOperation(contract.readDomainHistory, {
    summary: "What has happened to the registrations of a domain",
    input: HistoryQuerySchema,
    permission: "anyone",
    answer: ({ database, tenant, input }) => historyOfDomain(database, tenant.portal.portalId, input.domain),
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
