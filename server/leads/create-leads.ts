import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import type { Lead } from "@partner-standing/contract/leads/lead";
import type { RecordId } from "../facts/record-id.ts";
import { markRead } from "../store/leads/advice-read.ts";
import type { Database } from "../store/engine/database.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { answerOnce, type Asked } from "../store/jobs/answer-once.ts";
import { claimLead, type ClaimAnswer } from "./claim-lead.ts";
import { describeLead } from "./describe-lead.ts";
import { leadContext } from "./lead-context.ts";
import { readLeadRecord } from "./lead-record.ts";
import { registerLead, type Despite, type RegistrationAnswer } from "./register-lead.ts";
import { releaseLead, type ReleaseAnswer } from "./end-registrations.ts";

const contextOf = ({ portal, settings }: Tenant, on: CalendarDate) => leadContext(portal, settings.settings, on);

/** What staff do with leads. `changed` is called after every decision that the CRM must be told of. */
export function createLeads(database: Database, changed: (portalId: number) => void) {
  /** Answers, and has the CRM told. Waking for nothing costs one look. */
  async function telling<Result>({ portal }: Tenant, answer: Promise<Result>): Promise<Result> {
    const answered = await answer;
    changed(portal.portalId);
    return answered;
  }

  return {
    /** Null when the CRM has no such record. `userId` is the one who looks. */
    async lead(
      tenant: Tenant,
      on: CalendarDate,
      { record, userId }: { record: RecordId; userId: string },
    ): Promise<Lead | null> {
      const found = await readLeadRecord(database, tenant.portal.portalId, record);
      return found && describeLead(database, found, contextOf(tenant, on), userId);
    },

    register: (
      tenant: Tenant,
      on: CalendarDate,
      asked: Asked & { record: RecordId; despite?: Despite },
    ): Promise<RegistrationAnswer> => telling(tenant, registerLead(database, contextOf(tenant, on), asked)),

    release: (tenant: Tenant, on: CalendarDate, asked: Asked & { domain: string }): Promise<ReleaseAnswer> =>
      telling(tenant, releaseLead(database, contextOf(tenant, on), asked)),

    claim: (tenant: Tenant, on: CalendarDate, asked: Asked & { claim: ClaimInput }): Promise<ClaimAnswer> =>
      claimLead(database, contextOf(tenant, on), asked),

    /** Shows this user the rules of registering no more. */
    async rulesSeen({ portal: { portalId } }: Tenant, asked: Asked): Promise<void> {
      await answerOnce(database, portalId, { write: "mark-rules-seen", ...asked, body: {} }, async (transaction) => {
        await markRead(transaction, { portalId, userId: asked.actor }, "registration-rules");
        return null;
      });
    },
  };
}
export type LeadService = ReturnType<typeof createLeads>;
