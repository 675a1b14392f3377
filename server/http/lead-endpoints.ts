import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import { RegisterLeadSchema, ReleaseLeadSchema, type Lead } from "@partner-standing/contract/lead";
import type { ProblemCode } from "@partner-standing/contract/problem";
import type { LeadService } from "../leads/create-leads.ts";
import type { Tenant } from "../store/portals.ts";
import { ProblemError } from "./problem-error.ts";
import { readInput } from "./read-input.ts";
import { recordOf, RecordQuerySchema, requireRecord } from "./record-query.ts";
import type { Caller } from "./tenant.ts";

/** English, for developers; the card says it in the viewer's language by the code. */
const SENTENCES = {
  "unknown-record": "The CRM has no such record, or it was not read yet.",
  "already-registered": "This domain is registered already.",
  unavailable: "This lead is not available; its commission path says what remains.",
  "invalid-data": "Data is missing; every missing field is named.",
  "capacity-reached": "All registrations that your agreement allows are in use. Release one first.",
  "not-registered": "This domain has no running registration.",
} satisfies Partial<Record<ProblemCode, string>>;

function refused(code: keyof typeof SENTENCES, lead: Lead | null): ProblemError {
  const field = code === "unknown-record" ? { field: "objectId" } : {};
  return new ProblemError(code, SENTENCES[code], { ...field, ...(lead && { details: { lead } }) });
}

/** What a card asks about a lead, and what it does with it. */
export function leadEndpoints(service: LeadService, today: (timeZone: string) => CalendarDate) {
  const on = ({ portal }: Tenant) => today(portal.timeZone);
  return {
    /** `GET /api/leads` */
    async lead({ tenant }: Caller, query: unknown): Promise<Lead> {
      const lead = await service.lead(tenant, on(tenant), requireRecord(readInput(RecordQuerySchema, query)));
      if (lead) return lead;
      throw refused("unknown-record", null);
    },

    /** `POST /api/leads/register` */
    async register({ tenant, userId }: Caller, body: unknown): Promise<Lead> {
      const { idempotencyKey, ...asked } = readInput(RegisterLeadSchema, body);
      const record = recordOf(asked.objectTypeId, asked.objectId);
      const answer = await service.register(tenant, on(tenant), { record, actor: userId, idempotencyKey });
      if (answer.registered) return answer.lead;
      throw refused(answer.refusal, answer.lead);
    },

    /** `POST /api/leads/release` */
    async release({ tenant, userId }: Caller, body: unknown): Promise<Lead> {
      const asked = readInput(ReleaseLeadSchema, body);
      const answer = await service.release(tenant, on(tenant), { ...asked, actor: userId });
      if (answer.released) return answer.lead;
      throw refused(answer.refusal, null);
    },
  };
}
