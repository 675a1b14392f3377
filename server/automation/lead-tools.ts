import type { Lead } from "@partner-standing/contract/leads/lead";
import { automationMessagesFor } from "@partner-standing/texts/automation/automation-messages-for";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { localeOf } from "@partner-standing/texts/formats/locale";
import { printedLines } from "@partner-standing/texts/formats/printed-lines";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { leadLines, missingText } from "@partner-standing/texts/leads/lead-sentences";
import { documentNamesFor } from "@partner-standing/texts/sources/documents-for";
import type { RecordId } from "../facts/record-id.ts";
import { describeLead } from "../leads/describe-lead.ts";
import { leadContext } from "../leads/lead-context.ts";
import { type LeadRecord, readLeadRecord } from "../leads/lead-record.ts";
import { parameterAt } from "../rules/define-parameter.ts";
import { registrationTerm } from "../rules/packs/registration/registration-term.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { actorOf } from "../store/jobs/door.ts";
import { recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import { type ActionCall, type Acting, type Ended, languageOf } from "./action.ts";
import { recordOfAddress } from "./record-address.ts";
import { registerRecord } from "./register-action.ts";

/** The record that somebody names by its address in HubSpot, by a domain, a web address or an e-mail address; null where there is none. */
async function recordNamed({ database, tenant }: Acting, name: string): Promise<RecordId | null> {
  const addressed = recordOfAddress(name);
  if (addressed) return addressed.kind === "deals" ? null : { kind: addressed.kind, id: addressed.id };
  const { domain } = registrableDomain(name);
  const records = domain ? await recordsOfDomains(database, tenant.portal.portalId, [domain]) : [];
  const company = records.find(({ objectType }) => objectType === "companies");
  const found = company ?? records[0];
  return found ? { kind: found.objectType, id: found.objectId } : null;
}

/** The lead that the input `lead` names; null where the CRM has none. */
async function leadNamed(acting: Acting, { inputs }: ActionCall): Promise<LeadRecord | null> {
  const record = await recordNamed(acting, inputs["lead"] ?? "");
  return record && readLeadRecord(acting.database, acting.tenant.portal.portalId, record);
}

function unknownLead(call: ActionCall): Ended {
  const text = automationMessagesFor(languageOf(call));
  return { reason: "unknown-record", outputs: { message: text.noRecord(call.inputs["lead"] ?? "") } };
}

/** As the card says it, in one text. */
function leadText(lead: Lead, call: ActionCall, { tenant, today }: Acting): string {
  const language = languageOf(call);
  const [text, leads] = [automationMessagesFor(language), leadMessagesFor(language)];
  const reader = createCardReader(localeOf({ language }), tenant.portal.timeZone);
  const { state, domain, unavailable, missing } = lead;
  const printed = printedLines(
    [...(unavailable?.citations ?? parameterAt(registrationTerm, today).citations)],
    reader,
    documentNamesFor(language),
  );
  return [
    domain ? text.named(domain, leads.states[state]) : leads.states[state],
    ...(unavailable ? [text.unavailable(leads.reasons[unavailable.reason])] : []),
    ...leadLines(lead, leads, reader),
    ...(state === "invalid-data" ? missing.map((field) => missingText(field, leads)) : []),
    ...(unavailable?.commissionPath.map((step) => leads.steps[step]) ?? []),
    ...(lead.capacity.level === "reached" ? [text.reasons["capacity-reached"]] : []),
    text.asOf(reader.date(today)),
    text.named(text.printed, reader.series(printed)),
  ].join("\n");
}

/** `tell-lead`: whether a lead is free, registered by us, or not available, and what can be done. */
export async function tellLead(acting: Acting, call: ActionCall): Promise<Ended> {
  const { database, tenant, today } = acting;
  const record = await leadNamed(acting, call);
  if (!record) return unknownLead(call);
  const context = leadContext(tenant.portal, tenant.settings.settings, today);
  const lead = await describeLead(database, record, context, actorOf(call.door));
  return {
    reason: null,
    outputs: { state: lead.state, domain: lead.domain ?? "", message: leadText(lead, call, acting) },
  };
}

/** `register-named-lead`: registers the lead that an agent names, after a person has agreed to it in HubSpot. */
export async function registerNamedLead(acting: Acting, call: ActionCall): Promise<Ended> {
  const lead = await leadNamed(acting, call);
  return lead ? registerRecord(acting, call, lead.record) : unknownLead(call);
}
