import type { Lead, LeadRefusal } from "@partner-standing/contract/leads/lead";
import type { RecordId } from "../facts/record-id.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { type Asked, answerOnce } from "../store/jobs/answer-once.ts";
import { type RegistrationEvent, recordEvents } from "../store/leads/registration-events.ts";
import { type Registration, expireRegistrations, releaseRegistration } from "../store/leads/registrations.ts";
import { recordsOfDomains } from "../store/mirror/records-of-domain.ts";
import { type LeadState, judgeLead, leadState, nameLead } from "./describe-lead.ts";
import type { LeadContext } from "./lead-context.ts";
import { type LeadRecord, readLeadRecord } from "./lead-record.ts";
import { dropReminders } from "./lead-reminders.ts";
import { tellRecords } from "./tell-records.ts";

type Day = Pick<LeadContext, "portal" | "on">;
type End = Pick<RegistrationEvent, "kind" | "actor" | "why">;

/** What follows from every end: history, no more reminders, and the records in the CRM say it. */
async function follow(transaction: Queryable, day: Day, ended: Registration[], end: End): Promise<void> {
  const { portalId } = day.portal;
  const events = ended.map(({ domain, contactId, endedOn }) => ({
    ...end,
    domain,
    contactId,
    onDay: endedOn ?? day.on,
  }));
  await recordEvents(transaction, portalId, events);
  await dropReminders(transaction, portalId, ended);
  const domains = ended.map(({ domain }) => domain);
  await tellRecords(transaction, day, domains);
}

/** Ends those registrations of these domains that have run out by the day. */
export async function endExpired(transaction: Queryable, day: Day, domains: string[]): Promise<Registration[]> {
  const ended = await expireRegistrations(transaction, day.portal.portalId, { on: day.on, domains });
  await follow(transaction, day, ended, { kind: "expired", actor: "system", why: "term-ended" });
  return ended;
}

/** Gives up what runs for a domain; null when nothing does, or when it has run out by the day. */
async function endReleased(
  transaction: Queryable,
  day: Day,
  { domain, actor }: { domain: string; actor: string },
): Promise<Registration | null> {
  const ended = await releaseRegistration(transaction, day.portal.portalId, { domain, on: day.on });
  if (ended) await follow(transaction, day, [ended], { kind: "released", actor, why: "asked" });
  return ended;
}

type ReleaseAnswer = { lead: Lead; refusal: null } | { lead: null; refusal: LeadRefusal };
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
