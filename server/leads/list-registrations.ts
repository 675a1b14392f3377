import type {
  DomainHistory,
  Registration,
  RegistrationFilter,
  RegistrationList,
  RegistrationSort,
} from "@partner-standing/contract/leads/registrations";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { recordLink } from "../facts/record-id.ts";
import { judgeClaim } from "../rules/packs/registration/best-partner-wins.ts";
import { capacityLevel } from "../rules/packs/registration/registration-capacity.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { REMINDER_DAYS, daysLeft, expiresWithin } from "../rules/packs/registration/registration-term.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { namedEventsOf } from "../store/leads/registration-events.ts";
import {
  type ListedRegistration,
  countListed,
  eachListed,
  listRegistrations as pageOf,
  registrationsAhead,
} from "../store/leads/registration-list.ts";
import { doorOf } from "../store/jobs/door.ts";
import type { LeadContext } from "./lead-context.ts";

const PAGE = 25;

/** Which registrations, and in which order. */
export interface AskedList {
  filter: RegistrationFilter;
  search: string;
  sort: RegistrationSort;
}

interface Asked extends AskedList {
  /** The `after` of the page before; empty for the first. */
  after: string;
}

type Context = Pick<LeadContext, "portal" | "on" | "capacityLimit">;

function claimOf({ claim }: ListedRegistration): Registration["claim"] {
  if (claim === null) return null;
  return claim.grantedOn ? "granted" : judgeClaim(claim).state;
}

function describe({ portal, on }: Context, row: ListedRegistration): Registration {
  const { domain, registeredOn, expiresOn, endedOn, endedBecause, registeredBy, registeredByName } = row;
  const { companyId, companyName, contactId, contactName } = row;
  // What has run out has ended on that day, though the night's work has not come by.
  const isRunning = endedOn === null && expiresOn > on;
  return {
    domain,
    state: isRunning ? "registered" : (endedBecause ?? "expired"),
    company:
      companyId === null ? null : recordLink(portal, "companies", { id: companyId, name: companyName ?? domain }),
    contact: contactId === null ? null : recordLink(portal, "contacts", { id: contactId, name: contactName ?? domain }),
    registeredOn,
    expiresOn,
    daysLeft: isRunning ? daysLeft(expiresOn, on) : null,
    endedOn: isRunning ? null : (endedOn ?? expiresOn),
    registeredByName,
    through: doorOf(registeredBy),
    claim: claimOf(row),
  };
}

const dayOf = (on: CalendarDate) => ({ on, soon: expiresWithin(REMINDER_DAYS[0], on) });

/** All registrations of a list as they are at one moment, some at a time. */
export function eachRegistration(
  database: Database,
  context: Context,
  asked: AskedList,
  take: (registrations: Registration[]) => unknown,
): Promise<void> {
  const { portal, on } = context;
  return eachListed(database, portal.portalId, { ...dayOf(on), ...asked }, (rows) =>
    take(rows.map((row) => describe(context, row))),
  );
}

/** Registrations by what has become of them on a day, and what is looked for. */
interface Found extends Pick<AskedList, "filter" | "search"> {
  on: CalendarDate;
}

/** How many there are. */
export async function countRegistrations(database: Queryable, portalId: number, found: Found): Promise<number> {
  const counts = await countListed(database, portalId, { ...dayOf(found.on), search: found.search });
  return counts[found.filter];
}

/** Those that follow one of them in an order that nothing changes, with the records of the CRM that the list names. */
export function registrationsBehind(
  database: Queryable,
  portalId: number,
  { filter, search, on, after, limit }: Found & { after: string; limit: number },
): Promise<ListedRegistration[]> {
  const listed = { ...dayOf(on), filter, search, sort: "domain" as const };
  return pageOf(database, portalId, { ...listed, after: after === "" ? null : Number(after), limit });
}

/** A page of the registrations; with the first one how many there are of each kind, and how much room. */
export async function listRegistrations(
  database: Queryable,
  context: Context,
  { after, ...asked }: Asked,
): Promise<RegistrationList> {
  const { portal, on, capacityLimit: limit } = context;
  const { portalId } = portal;
  const day = dayOf(on);
  const page = { ...day, ...asked, after: after === "" ? null : Number(after), limit: PAGE + 1 };
  const found = await pageOf(database, portalId, page);
  const shown = found.slice(0, PAGE);
  const last = found.length > PAGE ? shown.at(-1) : undefined;
  const list = {
    on,
    registrations: shown.map((row) => describe(context, row)),
    after: last ? String(last.registrationId) : null,
  };
  if (after !== "") return { ...list, counts: null, room: null };
  const counts = await countListed(database, portalId, { ...day, search: asked.search });
  const { used, ahead } = await registrationsAhead(database, portalId, on);
  return { ...list, counts, room: { used, limit, level: capacityLevel(used, limit), ahead } };
}

/** What has happened to the registrations of a domain, the newest first. */
export async function historyOfDomain(database: Queryable, portalId: number, given: string): Promise<DomainHistory> {
  const domain = registrableDomain(given).domain ?? given;
  const events = await namedEventsOf(database, portalId, domain);
  return {
    events: events.map(({ kind, onDay: on, actor, byName, why }) => ({
      kind,
      on,
      byName,
      through: doorOf(actor),
      why,
    })),
  };
}
