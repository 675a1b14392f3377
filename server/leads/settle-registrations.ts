import type { Lead } from "@partner-standing/contract/leads/lead";
import type { RecordId } from "../facts/record-id.ts";
import { enqueueCrmWrites } from "../store/outbox/crm-writes.ts";
import type { Queryable } from "../store/engine/database.ts";
import { ledgerOf, type LedgerEntry } from "../store/leads/ledger-of-records.ts";
import { contactsByDomainOf } from "../store/mirror/records-of-domain.ts";
import { judgeLead, type JudgedLead } from "./describe-lead.ts";
import type { LeadContext } from "./lead-context.ts";
import { readLeadRecord } from "./lead-record.ts";
import { asTold, isSaid, registrationProperties, type ToldRegistration } from "./registration-properties.ts";
import { isListed } from "./tell-attempt.ts";

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
