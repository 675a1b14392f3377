import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { Lead } from "@partner-standing/contract/lead";
import { COMMISSION_PATHS } from "../rules/packs/registration/commission-paths.ts";
import {
  decideLead,
  type KnownRegistration,
  type LeadVerdict,
} from "../rules/packs/registration/decide-registration.ts";
import { domainOf } from "../rules/packs/registration/registrable-domain.ts";
import { daysLeft, expiresOn } from "../rules/packs/registration/registration-term.ts";
import { pendingCrmWrites } from "../store/crm-writes.ts";
import type { Queryable } from "../store/database.ts";
import { recordsOfDomain } from "../store/records-of-domain.ts";
import { countRegistrations, latestRegistration, type Registration } from "../store/registrations.ts";
import { leadFacts, type LeadRecord } from "./lead-record.ts";

/** What a lead is judged by besides itself. */
export interface LeadContext {
  portalId: number;
  on: CalendarDate;
  ownDomains: string[];
  capacityLimit: number;
}

export interface DescribedLead {
  lead: Lead;
  verdict: LeadVerdict;
  registration: Registration | null;
}

function asKnown(registration: Registration): KnownRegistration {
  const releasedOn = registration.endedBecause === "released" ? registration.endedOn : null;
  return { registeredOn: registration.registeredOn, releasedOn };
}

async function isSaving(database: Queryable, portalId: number, domain: string): Promise<boolean> {
  const records = await recordsOfDomain(database, portalId, domain);
  return (
    (await pendingCrmWrites(
      database,
      portalId,
      records.map((record) => record.objectId),
    )) > 0
  );
}

/** Where a lead stands, from the ledger and the mirror. */
export async function describeLead(
  database: Queryable,
  record: LeadRecord,
  context: LeadContext,
): Promise<DescribedLead> {
  const { portalId, on, ownDomains, capacityLimit } = context;
  const facts = leadFacts(record);
  const { domain } = domainOf(facts, ownDomains);
  const registration = domain ? await latestRegistration(database, portalId, domain) : null;
  const verdict = decideLead(facts, () => registration && asKnown(registration), context);
  const used = await countRegistrations(database, portalId, on);
  const { registeredOn = null } = registration ?? {};
  const { state, missing, unavailable } = verdict;
  const lead: Lead = {
    state,
    domain: verdict.domain,
    contactId: record.contact?.id ?? null,
    registeredOn,
    expiresOn: registeredOn && expiresOn(registeredOn),
    daysLeft: state === "registered" && registeredOn ? daysLeft(registeredOn, on) : null,
    missing,
    registeredBy: registration?.registeredBy ?? null,
    saving: verdict.domain !== null && (await isSaving(database, portalId, verdict.domain)),
    unavailable: unavailable && { reason: unavailable, ...COMMISSION_PATHS[unavailable] },
    capacity: { used, limit: capacityLimit },
  };
  return { lead, verdict, registration };
}
