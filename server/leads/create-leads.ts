import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Lead } from "@partner-standing/contract/lead";
import { parameterAt } from "../rules/parameter-at.ts";
import { registrationCapacity } from "../rules/packs/registration/registration-capacity.ts";
import type { RecordId } from "../facts/record-id.ts";
import type { Database } from "../store/database.ts";
import type { Tenant } from "../store/portals.ts";
import { describeLead, type LeadContext } from "./describe-lead.ts";
import { readLeadRecord } from "./lead-record.ts";
import { registerLead, type RegistrationAnswer } from "./register-lead.ts";
import { releaseLead, type ReleaseAnswer } from "./release-lead.ts";

function contextOf({ portal, settings: { settings } }: Tenant, on: CalendarDate): LeadContext {
  const published = parameterAt(registrationCapacity, on).value.untiered;
  const capacityLimit = settings.registrationCapacity ?? published;
  return { portalId: portal.portalId, on, ownDomains: settings.ownDomains, capacityLimit };
}

/** What staff do with leads. `changed` is called after every decision that the CRM must be told of. */
export function createLeads(database: Database, changed: () => void) {
  return {
    /** Null when the CRM has no such record. */
    async lead(tenant: Tenant, on: CalendarDate, record: RecordId): Promise<Lead | null> {
      const found = await readLeadRecord(database, tenant.portal.portalId, record);
      return found && (await describeLead(database, found, contextOf(tenant, on))).lead;
    },

    async register(
      tenant: Tenant,
      on: CalendarDate,
      asked: { record: RecordId; actor: string; idempotencyKey: string },
    ): Promise<RegistrationAnswer> {
      const answer = await registerLead(database, contextOf(tenant, on), asked);
      if (answer.registered) changed();
      return answer;
    },

    async release(
      tenant: Tenant,
      on: CalendarDate,
      asked: { domain: string; actor: string; idempotencyKey: string },
    ): Promise<ReleaseAnswer> {
      const answer = await releaseLead(database, contextOf(tenant, on), asked);
      if (answer.released) changed();
      return answer;
    },
  };
}
export type LeadService = ReturnType<typeof createLeads>;
