import { readTerm } from "../facts/registration-term.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import type { Queryable } from "../store/engine/database.ts";
import { recordEvents, type RegistrationEvent } from "../store/leads/registration-events.ts";
import { registrationsInCrm, type RegistrationInCrm } from "../store/leads/registrations-in-crm.ts";
import { hasRegistrations, releaseRegistration, startRegistrations } from "../store/leads/registrations.ts";
import type { LeadContext } from "./lead-context.ts";
import { tellThoseThatDiffer } from "./tell-records.ts";

/** Who registered it is not written in the CRM. */
const UNKNOWN = "system";

function asRegistration({ text, contactId, companyId }: RegistrationInCrm) {
  const term = readTerm(text);
  const domain = registrableDomain(text.domain ?? "").domain;
  return term && domain ? [{ ...term, domain, contactId, companyId, registeredBy: UNKNOWN }] : [];
}

/**
 * Takes over what the app's own properties say in a CRM whose ledger is empty: the account was connected before, and the
 * service's database is new. From then on the ledger is the truth: records of one domain that disagree are told it.
 * @returns how many registrations it found
 */
export async function adoptRegistrations(transaction: Queryable, context: LeadContext): Promise<number> {
  const { portal, on } = context;
  const { portalId } = portal;
  if (await hasRegistrations(transaction, portalId)) return 0;
  const found = await registrationsInCrm(transaction, portalId);
  const registrations = found.flatMap(asRegistration);
  const started = new Set(await startRegistrations(transaction, portalId, registrations));
  const event = (domain: string, kind: RegistrationEvent["kind"], contactId: string | null): RegistrationEvent => ({
    domain,
    kind,
    contactId,
    onDay: on,
    actor: UNKNOWN,
    why: "found-in-crm",
  });
  const events = registrations
    .filter(({ domain }) => started.has(domain))
    .map(({ domain, contactId }) => event(domain, "registered", contactId));
  for (const { text, contactId } of found) {
    if (text.status !== "released" || !text.domain) continue;
    const released = await releaseRegistration(transaction, portalId, { domain: text.domain, on });
    if (released) events.push(event(released.domain, "released", contactId));
  }
  await recordEvents(transaction, portalId, events);
  await tellThoseThatDiffer(transaction, context, [...started]);
  return started.size;
}
