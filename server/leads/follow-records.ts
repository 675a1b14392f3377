import type { Lead } from "@partner-standing/contract/leads/lead";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { RecordId } from "../facts/record-id.ts";
import { readTerm } from "../facts/registration-term.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import type { Queryable } from "../store/engine/database.ts";
import { type LedgerEntry, ledgerOf } from "../store/leads/ledger-of-records.ts";
import { type RegistrationEvent, recordEvents } from "../store/leads/registration-events.ts";
import { type RegistrationInCrm, registrationsInCrm } from "../store/leads/registrations-in-crm.ts";
import { hasRegistrations, releaseRegistration, startRegistrations } from "../store/leads/registrations.ts";
import type { FactKind } from "../store/mirror/backfills.ts";
import { contactsByDomainOf } from "../store/mirror/records-of-domain.ts";
import { enqueueCrmWrites } from "../store/outbox/crm-writes.ts";
import { type Portal, findPortal } from "../store/portals/portals.ts";
import { type JudgedLead, judgeLead } from "./describe-lead.ts";
import { type LeadContext, leadContext } from "./lead-context.ts";
import { readLeadRecord } from "./lead-record.ts";
import {
  type ToldRegistration,
  asTold,
  isListed,
  isSaid,
  registrationProperties,
  tellThoseThatDiffer,
} from "./tell-records.ts";

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

/** What a record must say: its registration's state, or that of an attempt for as long as its reason stands. */
function toldOf({ verdict, registration }: JudgedLead, { on }: LeadContext, says: string | null): ToldRegistration {
  if (registration) return asTold(registration, on);
  const own = verdict.ledgerState ?? verdict.state;
  const state = isListed(own) && isListed(says as Lead["state"]) ? own : "not-registered";
  return { state, domain: null, registeredOn: null, expiresOn: null };
}

/** Whether the record says something else than the ledger. Where the ledger has nothing, it may still tell of an attempt. */
function differs({ says, registration }: LedgerEntry, { on }: LeadContext): boolean {
  if (registration) return !isSaid(says, asTold(registration, on));
  return Boolean(says?.status) && says?.status !== "not-registered";
}

/** A company's domain also decides for its contacts without a website. */
async function touchedBy(transaction: Queryable, portalId: number, kind: RecordId["kind"], ids: string[]) {
  const read = ids.map((objectId) => ({ objectType: kind, objectId }));
  return kind === "contacts" ? read : [...read, ...(await contactsByDomainOf(transaction, portalId, ids))];
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
  const touched = await touchedBy(transaction, portalId, kind, ids);
  const entries = await ledgerOf(transaction, portalId, context.on, touched);
  const writes = [];
  for (const { objectType, objectId, says } of entries.filter((entry) => differs(entry, context))) {
    const lead = await readLeadRecord(transaction, portalId, { kind: objectType, id: objectId });
    if (!lead) continue;
    const told = toldOf(await judgeLead(transaction, lead, context), context, says?.status ?? null);
    if (!isSaid(says, told)) writes.push({ objectType, objectId, properties: registrationProperties(told) });
  }
  await enqueueCrmWrites(transaction, portalId, writes);
}

interface Account {
  portal: Portal;
  settings: PortalSettings;
}

/** What registrations make of records that sync has applied, in its transaction. */
export function followRecords(today: (timeZone: string) => CalendarDate) {
  const contextOf = ({ portal, settings }: Account) => leadContext(portal, settings, today(portal.timeZone));
  return {
    /** An empty ledger is not to be believed before the first complete reading: it may have to learn from the CRM. */
    async applied(transaction: Queryable, account: Account, { kind, ids }: { kind: FactKind; ids: string[] }) {
      const { portalId } = account.portal;
      if (kind !== "companies" && kind !== "contacts") return;
      const isSynced = (await findPortal(transaction, portalId))?.syncedAt;
      if (!isSynced && !(await hasRegistrations(transaction, portalId))) return;
      await settleRegistrations(transaction, contextOf(account), kind, ids);
    },

    async readFirst(transaction: Queryable, account: Account) {
      await adoptRegistrations(transaction, contextOf(account));
    },
  };
}
