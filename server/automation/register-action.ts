import type { ActionReason } from "@partner-standing/contract/automation/action-reason";
import type { Lead, LeadRefusal } from "@partner-standing/contract/leads/lead";
import { automationMessagesFor } from "@partner-standing/texts/automation/automation-messages-for";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { missingText } from "@partner-standing/texts/leads/lead-sentences";
import type { RecordId } from "../facts/record-id.ts";
import { actorOf } from "../store/jobs/door.ts";
import { leadContext } from "../leads/lead-context.ts";
import { readLeadRecord } from "../leads/lead-record.ts";
import { registerLead } from "../leads/register-lead.ts";
import { type ActionCall, type Acting, type Ended, type Waits, languageOf, leadRecordOf } from "./action.ts";

/** Why not, as a workflow branches on it: what makes a lead unavailable is one of four reasons. */
function reasonOf(refusal: LeadRefusal | null, lead: Lead | null): ActionReason | null {
  if (refusal === "unavailable") return lead?.unavailable?.reason ?? "unavailable";
  return refusal as ActionReason | null;
}

/** What was done or why not, in one or two sentences. */
function messageOf(lead: Lead | null, reason: ActionReason | null, call: ActionCall, timeZone: string): string {
  const language = languageOf(call);
  const [text, leads] = [automationMessagesFor(language), leadMessagesFor(language)];
  const reader = createCardReader(localeOf({ language }), timeZone);
  const { domain, expiresOn, unavailable, missing } = lead ?? {};
  const until = expiresOn ? reader.date(expiresOn) : null;
  if (reason === null) return text.registered(domain ?? "", until ?? "");
  if (reason === "already-registered" && domain && until) return text.alreadyUntil(domain, until);
  if (reason === unavailable?.reason) return text.unavailable(leads.reasons[unavailable.reason]);
  if (reason === "invalid-data" && missing && missing.length > 0)
    return text.toFill(missing.map((field) => missingText(field, leads)).join(" "));
  return text.reasons[reason];
}

/** Registers the lead behind a record for whoever owns it, once for each execution. */
export async function registerRecord(
  { database, tenant, today }: Pick<Acting, "database" | "tenant" | "today">,
  call: ActionCall,
  record: RecordId,
): Promise<Ended> {
  const { portal, settings } = tenant;
  const asked = { record, actor: actorOf(call.door), idempotencyKey: `callback:${call.callbackId}` };
  const { lead, refusal } = await registerLead(database, leadContext(portal, settings.settings, today), asked);
  const reason = reasonOf(refusal, lead);
  return {
    reason,
    outputs: {
      state: lead?.state ?? "",
      domain: lead?.domain ?? "",
      expires_on: lead?.expiresOn ?? "",
      message: messageOf(lead, reason, call, portal.timeZone),
    },
  };
}

/** `register-lead`: registers the enrolled contact or company. A record that was made a moment ago is waited for. */
export async function registerEnrolled(acting: Acting, call: ActionCall): Promise<Ended | Waits> {
  const { database, tenant, mayWait } = acting;
  const record = leadRecordOf(call);
  if (mayWait && !(await readLeadRecord(database, tenant.portal.portalId, record))) return "record";
  return registerRecord(acting, call, record);
}
