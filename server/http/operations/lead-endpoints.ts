import { type Claim, ClaimLeadSchema } from "@partner-standing/contract/leads/claim";
import {
  type Lead,
  type LeadRefusal,
  RegisterLeadSchema,
  ReleaseLeadSchema,
  RulesSeenSchema,
} from "@partner-standing/contract/leads/lead";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { ProblemError } from "../../errors/problem-error.ts";
import type { LeadService } from "../../leads/create-leads.ts";
import type { Tenant } from "../../store/portals/portals.ts";
import type { Caller } from "../authentication/signed-requests.ts";
import { RecordQuerySchema, readInput, recordOf, requireRecord } from "./read-input.ts";

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

/** What a card asks about a lead, and what it does with it. */
export function leadEndpoints(service: LeadService, today: (timeZone: string) => CalendarDate) {
  const on = ({ portal }: Tenant) => today(portal.timeZone);
  return {
    /** `GET /api/leads` */
    async lead({ tenant, userId }: Caller, query: unknown): Promise<Lead> {
      const record = requireRecord(readInput(RecordQuerySchema, query));
      const lead = await service.lead(tenant, on(tenant), { record, userId });
      if (lead) return lead;
      throw refused("unknown-record", null);
    },

    /** `POST /api/leads/register` */
    async register({ tenant, userId }: Caller, body: unknown): Promise<Lead> {
      const { objectTypeId, objectId, despite, idempotencyKey } = readInput(RegisterLeadSchema, body);
      const asked = { record: recordOf(objectTypeId, objectId), despite, actor: userId, idempotencyKey };
      const { lead, refusal } = await service.register(tenant, on(tenant), asked);
      if (refusal === null) return lead;
      throw refused(refusal, lead);
    },

    /** `POST /api/leads/release` */
    async release({ tenant, userId }: Caller, body: unknown): Promise<Lead> {
      const asked = readInput(ReleaseLeadSchema, body);
      const { lead, refusal } = await service.release(tenant, on(tenant), { ...asked, actor: userId });
      if (refusal === null) return lead;
      throw refused(refusal, null);
    },

    /** `POST /api/leads/claim` */
    async claim({ tenant, userId }: Caller, body: unknown): Promise<Claim> {
      const { idempotencyKey, ...given } = readInput(ClaimLeadSchema, body);
      const asked = { claim: given, actor: userId, idempotencyKey };
      const { claim, refusal } = await service.claim(tenant, on(tenant), asked);
      if (refusal === null) return claim;
      throw refused(refusal, null);
    },

    /** `POST /api/leads/rules-seen` */
    async rulesSeen({ tenant, userId }: Caller, body: unknown): Promise<Record<string, never>> {
      await service.rulesSeen(tenant, { actor: userId, ...readInput(RulesSeenSchema, body) });
      return {};
    },
  };
}
