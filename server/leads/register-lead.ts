import type { Lead, LeadRefusal } from "@partner-standing/contract/leads/lead";
import type { RecordId } from "../facts/record-id.ts";
import { mayRegisterDespite } from "../rules/packs/registration/decide-registration.ts";
import { expiresOn } from "../rules/packs/registration/registration-term.ts";
import { refusalOf } from "../rules/packs/registration/transitions.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import { type RegistrationEvent, recordEvents } from "../store/leads/registration-events.ts";
import { type NewRegistration, startRegistrations } from "../store/leads/registrations.ts";
import { userOfOwner } from "../store/mirror/owners.ts";
import { judgeLead, leadState, nameLead } from "./describe-lead.ts";
import { doorOf } from "../store/jobs/door.ts";
import { endExpired } from "./end-registrations.ts";
import { type LeadContext, capacityOf } from "./lead-context.ts";
import { type LeadRecord, readLeadRecord } from "./lead-record.ts";
import { tellAttempt, tellRecords } from "./tell-records.ts";

/**
 * Starts registrations: ledger, history, and what the records in the CRM must say.
 * @returns the domains that were started; one of which another registration still runs is left out
 */
export async function startAndTell(
  transaction: Queryable,
  context: Pick<LeadContext, "portal" | "on">,
  registrations: NewRegistration[],
  why: RegistrationEvent["why"],
): Promise<string[]> {
  const { portal, on } = context;
  const started = await startRegistrations(transaction, portal.portalId, registrations);
  const events = registrations
    .filter(({ domain }) => started.includes(domain))
    .map(({ domain, contactId, registeredBy, registeredFor = null }): RegistrationEvent => {
      return { domain, kind: "registered", onDay: on, actor: registeredBy, registeredFor, contactId, why };
    });
  await recordEvents(transaction, portal.portalId, events);
  await tellRecords(transaction, context, started);
  return started;
}

/** The lead after the attempt; it says what to do where nothing was registered. */
type RegistrationAnswer = { lead: Lead; refusal: null } | { lead: Lead | null; refusal: LeadRefusal };

/** What whoever asks knows to speak against it, and registers all the same. */
type Despite = "existing-customer" | null;

/** For whom a door registers a lead: the owner of its record. */
async function userBehind(transaction: Queryable, portalId: number, { record, contact, company }: LeadRecord) {
  const [first, second] = record.kind === "contacts" ? [contact, company] : [company, contact];
  const ownerId = first?.ownerId ?? second?.ownerId ?? null;
  return ownerId === null ? null : userOfOwner(transaction, portalId, ownerId);
}

async function start(
  transaction: Queryable,
  { lead, domain, actor }: { lead: LeadRecord; domain: string; actor: string },
  context: LeadContext,
): Promise<boolean> {
  const { portal, on } = context;
  const contactId = lead.contact?.id ?? null;
  const companyId = lead.record.kind === "companies" ? lead.record.id : null;
  const registration = {
    domain,
    contactId,
    companyId,
    registeredBy: actor,
    registeredFor: doorOf(actor) && (await userBehind(transaction, portal.portalId, lead)),
    registeredOn: on,
    expiresOn: expiresOn(on),
  };
  return (await startAndTell(transaction, context, [registration], "asked")).length > 0;
}

/** Registers, or says why not. What is refused for the record's own sake is told to the CRM, so that a list finds it. */
async function attempt(
  transaction: Queryable,
  context: LeadContext,
  { lead, actor, despite }: { lead: LeadRecord; actor: string; despite: Despite },
): Promise<LeadRefusal | null> {
  // What has run out is ended here at the latest: the nightly job may not have come by.
  const { verdict, registration } = await judgeLead(transaction, lead, context);
  if (registration && !registration.endedOn && verdict.state !== "registered")
    await endExpired(transaction, context, [registration.domain]);
  const { state, domain } = verdict;
  const isNoObstacle = despite !== null && mayRegisterDespite(verdict);
  const refusal = isNoObstacle ? null : refusalOf(state, "register");
  if (refusal || domain === null) {
    if (!registration) await tellAttempt(transaction, context.portal.portalId, lead.record, state);
    return refusal ?? "invalid-data";
  }
  const { level } = await capacityOf(transaction, context);
  if (level === "reached") return "capacity-reached";
  return (await start(transaction, { lead, domain, actor }, context)) ? null : "already-registered";
}

/**
 * Registers the lead behind a record: ledger, history and what the CRM must be told, in one transaction. The same key
 * answers the same and does nothing twice; of several callers for one domain exactly one registers.
 */
export async function registerLead(
  database: Database,
  context: LeadContext,
  { record, despite = null, ...asked }: Asked & { record: RecordId; despite?: Despite },
): Promise<RegistrationAnswer> {
  const { portalId } = context.portal;
  const request = {
    write: "register-lead",
    ...asked,
    body: despite === null ? record : { ...record, despite },
  } as const;
  const { state, refusal } = await answerOnce(database, portalId, request, async (transaction) => {
    const lead = await readLeadRecord(transaction, portalId, record);
    if (!lead) return { state: null, refusal: "unknown-record" as const };
    const refusal = await attempt(transaction, context, { lead, actor: asked.actor, despite });
    return { state: await leadState(transaction, lead, context, asked.actor), refusal };
  });
  if (state === null) return { lead: null, refusal };
  return { lead: await nameLead(database, context, state), refusal };
}
