import type { LeadRefusal, MissingField, UnavailableReason } from "@partner-standing/contract/leads/lead";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { refusalOf } from "../rules/packs/registration/transitions.ts";
import type { Queryable } from "../store/engine/database.ts";
import { countRegistrations } from "../store/leads/registrations.ts";
import { relatedDomains } from "../store/mirror/companies.ts";
import { type JudgedLead, judgeLeads } from "./describe-lead.ts";
import type { LeadContext } from "./lead-context.ts";
import { type LeadRecord, keyOfRecord } from "./lead-record.ts";

/** One of many leads that somebody wants to register. */
interface WantedLead {
  lead: LeadRecord;
  /** The domain that was written for it, null where only the record was named. */
  named: string | null;
}

/** Why one of many would not be registered; what does not concern the reason is left out. */
export interface ManyRefusal {
  fault:
    | "doubled"
    | "other-domain"
    | Extract<LeadRefusal, "already-registered" | "pending" | "unavailable" | "invalid-data" | "capacity-reached">;
  domain?: string;
  /** For `doubled` the place of the same lead, from 0. */
  sameAs?: number;
  /** For `already-registered` the day it ends. */
  expiresOn?: CalendarDate;
  unavailable?: UnavailableReason;
  /** For `invalid-data`. */
  missing?: MissingField["field"][];
}

/** The domain of a lead that would be registered, or why it would not. */
export type ManyVerdict = { domain: string; refusal: null } | { refusal: ManyRefusal };

/** What speaks against a lead by itself; null where nothing does. */
function ownRefusal({ named }: WantedLead, { verdict, registration }: JudgedLead): ManyRefusal | null {
  const { state, domain, missing, unavailable } = verdict;
  const known = domain === null ? {} : { domain };
  const fault = refusalOf(state, "register");
  if (fault === "already-registered")
    return { fault, ...known, ...(registration && { expiresOn: registration.expiresOn }) };
  if (fault === "unavailable") return { fault, ...known, ...(unavailable && { unavailable }) };
  if (fault === "pending") return { fault, ...known };
  if (fault !== null || domain === null)
    return { fault: "invalid-data", ...known, missing: missing.map(({ field }) => field) };
  return named === null || named === domain ? null : { fault: "other-domain", domain };
}

/** What a registration of a lead is found by afterwards, besides its domain: it keeps the company and the contact. */
const keptBy = ({ record, contact }: LeadRecord) => [
  keyOfRecord(record),
  ...(contact ? [keyOfRecord({ kind: "contacts", id: contact.id })] : []),
];

/** The free slots, and the domains that belong to the same company as a domain, itself among them. */
interface Surroundings {
  room: number;
  relatedTo: (domain: string) => string[];
}

/** Goes through the leads in their order, as registering them one by one would: of the same lead the first stands, and the room ends. */
function inOrder(wanted: WantedLead[], judged: JudgedLead[], { room, relatedTo }: Surroundings): ManyVerdict[] {
  const taken = new Map<string, number>();
  let left = room;
  return wanted.map((one, place) => {
    const known = judged[place] as JudgedLead;
    const domain = known.verdict.domain ?? "";
    const refusal = ownRefusal(one, known);
    const keys = [...relatedTo(domain), keyOfRecord(one.lead.record)];
    const sameAs = keys.map((key) => taken.get(key)).find((earlier) => earlier !== undefined);
    // Once a lead is registered, nothing else is said of it.
    if (sameAs !== undefined) return { refusal: { fault: "doubled", domain, sameAs } };
    if (refusal) return { refusal };
    if (left <= 0) return { refusal: { fault: "capacity-reached", domain } };
    left -= 1;
    for (const key of [domain, ...keptBy(one.lead)]) taken.set(key, place);
    return { domain, refusal: null };
  });
}

/**
 * Says of each of many leads what registering them in this order would come to, and writes nothing. The reads are as many for
 * ten thousand as for one.
 */
export async function judgeMany(
  database: Queryable,
  context: LeadContext,
  wanted: WantedLead[],
): Promise<ManyVerdict[]> {
  const { portal, on, capacityLimit } = context;
  const judged = await judgeLeads(
    database,
    wanted.map(({ lead }) => lead),
    context,
  );
  const domains = judged.flatMap(({ verdict }) => verdict.domain ?? []);
  const related = await relatedDomains(database, portal.portalId, [...new Set(domains)]);
  const relatives = Map.groupBy(related, ({ asked }) => asked);
  const room = capacityLimit - (await countRegistrations(database, portal.portalId, on));
  return inOrder(wanted, judged, {
    room,
    relatedTo: (domain) => (relatives.get(domain) ?? []).map((relative) => relative.domain),
  });
}
