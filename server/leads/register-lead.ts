import type { Lead } from "@partner-standing/contract/lead";
import { expiresOn } from "../rules/packs/registration/registration-term.ts";
import { keepAnswer, takeIdempotencyKey } from "../store/answered-writes.ts";
import { enqueueCrmWrites } from "../store/crm-writes.ts";
import type { RecordId } from "../facts/record-id.ts";
import type { Database, Queryable } from "../store/database.ts";
import { lockFacts } from "../store/portals.ts";
import { recordsOfDomain } from "../store/records-of-domain.ts";
import { endRegistration, recordEvent, startRegistration } from "../store/registrations.ts";
import { describeLead, type LeadContext } from "./describe-lead.ts";
import { readLeadRecord } from "./lead-record.ts";
import { registrationProperties } from "./registration-properties.ts";

/** Why nothing was registered; the lead beside it says what to do. */
export type Refusal = "unknown-record" | "already-registered" | "unavailable" | "invalid-data" | "capacity-reached";

export type RegistrationAnswer =
  { registered: true; lead: Lead } | { registered: false; refusal: Refusal; lead: Lead | null };

interface Attempt {
  record: RecordId;
  /** HubSpot's id of the user. */
  actor: string;
  idempotencyKey: string;
}

const REFUSED_STATES: Partial<Record<Lead["state"], Refusal>> = {
  registered: "already-registered",
  unavailable: "unavailable",
  "invalid-data": "invalid-data",
};

async function attempt(
  transaction: Queryable,
  context: LeadContext,
  { record, actor }: Attempt,
): Promise<RegistrationAnswer> {
  const { portalId, on } = context;
  const found = await readLeadRecord(transaction, portalId, record);
  if (!found) return { registered: false, refusal: "unknown-record", lead: null };
  const { lead, registration } = await describeLead(transaction, found, context);
  const refusal = REFUSED_STATES[lead.state];
  if (refusal) return { registered: false, refusal, lead };
  if (lead.capacity.used >= lead.capacity.limit) return { registered: false, refusal: "capacity-reached", lead };
  const { domain, contactId } = lead as Lead & { domain: string };
  // A registration that ran out is ended here at the latest: the nightly job may not have come by.
  if (registration && !registration.endedOn)
    await endRegistration(transaction, portalId, { domain, on: registration.expiresOn, because: "expired" });
  const term = { registeredOn: on, expiresOn: expiresOn(on) };
  const started = await startRegistration(transaction, portalId, { domain, contactId, registeredBy: actor, ...term });
  if (!started) return { registered: false, refusal: "already-registered", lead };
  await recordEvent(transaction, portalId, { domain, kind: "registered", onDay: on, actor, contactId });
  const properties = registrationProperties({ state: "registered", domain, ...term });
  const records = await recordsOfDomain(transaction, portalId, domain);
  await enqueueCrmWrites(
    transaction,
    portalId,
    records.map((known) => ({ ...known, properties })),
  );
  const { lead: after } = await describeLead(transaction, found, context);
  return { registered: true, lead: after };
}

/**
 * Registers the lead behind a record: ledger, history and what the CRM must be told, in one transaction. The same key
 * answers the same and does nothing twice; of several callers for one domain exactly one registers.
 */
export function registerLead(database: Database, context: LeadContext, asked: Attempt): Promise<RegistrationAnswer> {
  const { portalId } = context;
  return database.transaction(async (transaction) => {
    // Whoever decides about this portal's capacity and domains decides alone.
    await lockFacts(transaction, portalId);
    const known = await takeIdempotencyKey(transaction, portalId, asked.idempotencyKey);
    if (known) return known.answer as RegistrationAnswer;
    const answer = await attempt(transaction, context, asked);
    await keepAnswer(transaction, portalId, asked.idempotencyKey, answer);
    return answer;
  });
}
