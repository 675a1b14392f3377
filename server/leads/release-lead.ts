import type { Lead } from "@partner-standing/contract/lead";
import { keepAnswer, takeIdempotencyKey } from "../store/answered-writes.ts";
import { enqueueCrmWrites } from "../store/crm-writes.ts";
import type { Database, Queryable } from "../store/database.ts";
import { lockFacts } from "../store/portals.ts";
import { recordsOfDomain } from "../store/records-of-domain.ts";
import { countRegistrations, endRegistration, recordEvent } from "../store/registrations.ts";
import type { LeadContext } from "./describe-lead.ts";
import { registrationProperties } from "./registration-properties.ts";

export type ReleaseAnswer = { released: true; lead: Lead } | { released: false; refusal: "not-registered" };

interface Release {
  domain: string;
  /** HubSpot's id of the user. */
  actor: string;
  idempotencyKey: string;
}

async function release(
  transaction: Queryable,
  context: LeadContext,
  { domain, actor }: Release,
): Promise<ReleaseAnswer> {
  const { portalId, on, capacityLimit } = context;
  const ended = await endRegistration(transaction, portalId, { domain, on, because: "released" });
  if (!ended) return { released: false, refusal: "not-registered" };
  const { contactId, registeredOn, expiresOn } = ended;
  await recordEvent(transaction, portalId, { domain, kind: "released", onDay: on, actor, contactId });
  const state = "released" as const;
  const properties = registrationProperties({ state, domain, registeredOn, expiresOn });
  const records = await recordsOfDomain(transaction, portalId, domain);
  await enqueueCrmWrites(
    transaction,
    portalId,
    records.map((known) => ({ ...known, properties })),
  );
  const used = await countRegistrations(transaction, portalId, on);
  const lead: Lead = {
    state,
    domain,
    contactId,
    registeredOn,
    expiresOn,
    daysLeft: null,
    missing: [],
    unavailable: null,
    registeredBy: ended.registeredBy,
    saving: records.length > 0,
    capacity: { used, limit: capacityLimit },
  };
  return { released: true, lead };
}

/** Gives up a domain's registration and with it a slot of the capacity, in one transaction; the same key does it once. */
export function releaseLead(database: Database, context: LeadContext, asked: Release): Promise<ReleaseAnswer> {
  const { portalId } = context;
  return database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    const known = await takeIdempotencyKey(transaction, portalId, asked.idempotencyKey);
    if (known) return known.answer as ReleaseAnswer;
    const answer = await release(transaction, context, asked);
    await keepAnswer(transaction, portalId, asked.idempotencyKey, answer);
    return answer;
  });
}
