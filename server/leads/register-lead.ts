import type { Lead, LeadRefusal } from "@partner-standing/contract/leads/lead";
import type { RecordId } from "../facts/record-id.ts";
import { mayRegisterDespite } from "../rules/packs/registration/decide-registration.ts";
import { expiresOn } from "../rules/packs/registration/registration-term.ts";
import { refusalOf } from "../rules/packs/registration/transitions.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { answerOnce, type Asked } from "../store/jobs/answer-once.ts";
import { capacityOf } from "./capacity-of.ts";
import { judgeLead, leadState, nameLead } from "./describe-lead.ts";
import { endExpired } from "./end-registrations.ts";
import type { LeadContext } from "./lead-context.ts";
import { readLeadRecord, type LeadRecord } from "./lead-record.ts";
import { startAndTell } from "./start-registrations.ts";
import { tellAttempt } from "./tell-attempt.ts";

/** The lead after the attempt; it says what to do where nothing was registered. */
export type RegistrationAnswer = { lead: Lead; refusal: null } | { lead: Lead | null; refusal: LeadRefusal };

/** What whoever asks knows to speak against it, and registers all the same. */
export type Despite = "existing-customer" | null;

async function start(
  transaction: Queryable,
  { lead, domain, actor }: { lead: LeadRecord; domain: string; actor: string },
  context: LeadContext,
): Promise<boolean> {
  const { on } = context;
  const contactId = lead.contact?.id ?? null;
  const companyId = lead.record.kind === "companies" ? lead.record.id : null;
  const registration = {
    domain,
    contactId,
    companyId,
    registeredBy: actor,
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
