import type { Lead } from "@partner-standing/contract/lead";
import { readDateProperty } from "../facts/plain-date.ts";
import type { RecordId } from "../facts/record-id.ts";
import { isExpired } from "../rules/packs/registration/registration-term.ts";
import { enqueueCrmWrites } from "../store/crm-writes.ts";
import type { Queryable } from "../store/database.ts";
import { recordsToSettle } from "../store/records-to-settle.ts";
import type { RegistrationText } from "../store/registration-text.ts";
import type { Registration } from "../store/registrations.ts";
import { judgeLead, type JudgedLead } from "./describe-lead.ts";
import type { LeadContext } from "./lead-context.ts";
import { readLeadRecord, type LeadRecord } from "./lead-record.ts";
import { registrationProperties, type ToldRegistration } from "./registration-properties.ts";
import { isListed } from "./tell-attempt.ts";

function stateOf({ registeredOn, endedBecause }: Registration, { on }: LeadContext): Lead["state"] {
  return endedBecause ?? (isExpired(registeredOn, on) ? "expired" : "registered");
}

/** What a record must say: its registration's state, or that of an attempt for as long as its reason stands. */
function toldOf({ verdict, registration }: JudgedLead, context: LeadContext, says: string | null): ToldRegistration {
  if (registration) return { ...registration, state: stateOf(registration, context) };
  const own = verdict.ledgerState ?? verdict.state;
  const state = isListed(own) && isListed(says as Lead["state"]) ? own : "not-registered";
  return { state, domain: null, registeredOn: null, expiresOn: null };
}

const asDate = (text: string | null) => (text ? readDateProperty(text) : null);

function says(text: RegistrationText | null, told: ToldRegistration): boolean {
  if (!text) return told.state === "not-registered";
  return (
    text.status === told.state &&
    text.domain === told.domain &&
    asDate(text.registeredOn) === told.registeredOn &&
    asDate(text.expiresOn) === told.expiresOn
  );
}

function textOf({ record, contact, company }: LeadRecord): RegistrationText | null {
  return (record.kind === "contacts" ? contact : company)?.registration ?? null;
}

/**
 * Sees that records which were just read say what the ledger says: new contacts of a registered domain, records that
 * moved to another domain, what somebody edited by hand, and attempts whose reason is gone.
 */
export async function settleRegistrations(
  transaction: Queryable,
  context: LeadContext,
  kind: RecordId["kind"],
  ids: string[],
): Promise<void> {
  const { portalId } = context.portal;
  const writes = [];
  for (const record of await recordsToSettle(transaction, portalId, { kind, ids, on: context.on })) {
    const lead = await readLeadRecord(transaction, portalId, record);
    if (!lead) continue;
    const text = textOf(lead);
    const told = toldOf(await judgeLead(transaction, lead, context), context, text?.status ?? null);
    if (says(text, told)) continue;
    writes.push({ objectType: record.kind, objectId: record.id, properties: registrationProperties(told) });
  }
  await enqueueCrmWrites(transaction, portalId, writes);
}
