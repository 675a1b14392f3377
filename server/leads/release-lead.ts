import type { Lead, LeadRefusal } from "@partner-standing/contract/leads/lead";
import type { RecordId } from "../facts/record-id.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import type { Registration } from "../store/leads/registrations.ts";
import { answerOnce, type Asked } from "../store/jobs/answer-once.ts";
import { judgeLead, leadState, nameLead, type LeadState } from "./describe-lead.ts";
import { endReleased } from "./end-registrations.ts";
import type { LeadContext } from "./lead-context.ts";
import { readLeadRecord, type LeadRecord } from "./lead-record.ts";

export type ReleaseAnswer = { lead: Lead; refusal: null } | { lead: null; refusal: LeadRefusal };
type KeptAnswer = { state: LeadState; refusal: null } | { state: null; refusal: LeadRefusal };

/** A record that stands for the domain, to answer about; the contact or company that was registered goes first. */
async function recordOf(transaction: Queryable, portalId: number, domain: string, ended: Registration | null) {
  const { companyId, contactId } = ended ?? {};
  const [first] = await recordsOfDomains(transaction, portalId, [domain]);
  const known: (RecordId | null)[] = [
    companyId ? { kind: "companies", id: companyId } : null,
    contactId ? { kind: "contacts", id: contactId } : null,
    first ? { kind: first.objectType, id: first.objectId } : null,
  ];
  for (const record of known) {
    const lead = record && (await readLeadRecord(transaction, portalId, record));
    if (lead) return lead;
  }
  return null;
}

/** What an account keeps in properties of its own is given up there, not here. */
async function refusal(transaction: Queryable, context: LeadContext, lead: LeadRecord | null): Promise<LeadRefusal> {
  const state = lead && (await judgeLead(transaction, lead, context)).verdict.state;
  return state === "registered" ? "kept-by-account" : "not-registered";
}

async function release(
  transaction: Queryable,
  context: LeadContext,
  { domain, actor }: { domain: string; actor: string },
): Promise<KeptAnswer> {
  const ended = await endReleased(transaction, context, { domain, actor });
  const lead = await recordOf(transaction, context.portal.portalId, domain, ended);
  if (!ended) return { state: null, refusal: await refusal(transaction, context, lead) };
  const { contactId, registeredOn, expiresOn } = ended;
  const record: LeadRecord = lead ?? {
    record: { kind: "contacts", id: contactId ?? "" },
    contact: null,
    company: null,
  };
  const state = await leadState(transaction, record, context, actor);
  // The answer is about the domain that was released, whatever its record has become since.
  return { state: { ...state, state: "released", domain, registeredOn, expiresOn, daysLeft: null }, refusal: null };
}

/** Gives up a domain's registration and with it a slot of the capacity, in one transaction; the same key does it once. */
export async function releaseLead(
  database: Database,
  context: LeadContext,
  { domain: given, ...asked }: Asked & { domain: string },
): Promise<ReleaseAnswer> {
  const domain = registrableDomain(given).domain ?? given;
  const request = { write: "release-lead", ...asked, body: { domain: given } } as const;
  const { state, refusal } = await answerOnce(database, context.portal.portalId, request, (transaction) =>
    release(transaction, context, { domain, actor: asked.actor }),
  );
  return state === null ? { lead: null, refusal } : { lead: await nameLead(database, context, state), refusal };
}
