import type { Register, RegisterEntry, RegisterPage } from "@partner-standing/contract/reports/register";
import type { ContactRole, Contacts } from "@partner-standing/contract/settings/point-of-contact";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { registerMessagesFor } from "@partner-standing/texts/register/register-messages-for";
import { settingsMessagesFor } from "@partner-standing/texts/settings/settings-messages-for";
import { Temporal } from "temporal-polyfill";
import { LEAVING, LEAVING_METRICS, type Leaving, metricsBehind } from "../outlook/roll-off.ts";
import type { Queryable } from "../store/engine/database.ts";
import { REMINDER_DAYS, expiresWithin } from "../rules/packs/registration/registration-term.ts";
import { firstExpiring } from "../store/leads/lead-reminders.ts";
import { ownersAmong } from "../store/mirror/owners.ts";
import { leavingDays } from "../store/steps/steps-down.ts";
import { ASKED_BY } from "./chapters/contacts.ts";
import { type Given, duesUntil, MONTHS_AHEAD } from "./chapters/due.ts";
import { shown } from "./chapters/technology.ts";
import type { Teller } from "./teller.ts";

/** As many as are taken in at one look. */
const MOST = 30;
/** Of roll-offs and registrations there may be hundreds: the nearest stand for the others. */
const MOST_OF_A_KIND = 10;

/** An entry before it is known who is still there. */
interface Found extends Omit<RegisterEntry, "owner"> {
  owner: { id: string | null } | { role: ContactRole };
}

/** The nearest of a kind, and how many there are. */
interface Kind {
  page: RegisterPage;
  found: Found[];
  total: number;
}

interface Asked {
  portalId: number;
  until: CalendarDate;
  teller: Teller;
}

function dueKinds(given: Given, { until, teller }: Asked): Kind[] {
  const dues = duesUntil(given, until, teller);
  const pages = [...new Set(dues.map(({ page }) => page))];
  return pages.map((page) => {
    const found = dues
      .filter((due) => due.page === page)
      .map(({ key, on, what, tone, isRoutine, role, citations }): Found => {
        const named = isRoutine ? null : key;
        return { key: named, on, what, detail: "", tone, page, owner: { role }, source: teller.cite(citations) };
      });
    return { page, found, total: found.length };
  });
}

/** Whoever is named and no longer an active user of the account: that is so from today on. */
function contactsKind({ evidence, scorecard }: Standing, teller: Teller): Kind {
  const { parts } = settingsMessagesFor(teller.language);
  const held = scorecard?.tiers.find(({ tier }) => tier === scorecard.currentTier)?.requirements ?? [];
  const roles = (Object.keys(ASKED_BY) as ContactRole[]).filter((role) =>
    evidence.some(({ requirement, left }) => left && requirement === ASKED_BY[role]),
  );
  const found = roles.map((role): Found => {
    const asked = held.find(({ id }) => id === ASKED_BY[role]);
    return {
      ...{ key: `contact:${role.toLowerCase()}`, on: teller.on, detail: "", page: "report" },
      what: registerMessagesFor(teller.language).contactLeft(parts[role].name),
      tone: asked ? "bad" : "warning",
      owner: { role: "partnershipOwner" },
      source: asked ? teller.cite(asked.citations) : null,
    };
  });
  return { page: "report", found, total: found.length };
}

/** Of a metric that is short at a review that takes the tier, whatever leaves before it matters. */
function isNeeded(metric: Leaving, on: CalendarDate, { dropAhead }: Standing): boolean {
  if (!dropAhead || on > dropAhead.on) return false;
  return dropAhead.because.some(({ id }) => metricsBehind(id).includes(metric));
}

/** What leaves its window, an entry a day and metric. */
async function rollOffKind(database: Queryable, standing: Standing, { portalId, until, teller }: Asked): Promise<Kind> {
  const { reader, on: after } = teller;
  const text = registerMessagesFor(teller.language);
  const days = await leavingDays(database, portalId, { metrics: LEAVING_METRICS, after, until, limit: MOST_OF_A_KIND });
  const found = days.map((day): Found => {
    const metric = day.metric as Leaving;
    const { divisor, unit } = LEAVING[metric];
    const { on, records, amount, name, ownerId } = day;
    const more = records - 1;
    // How many they are is said already.
    const sum = unit === "count" ? [] : [shown(amount / divisor, unit, teller)];
    const names = more > 0 ? text.andOthers(name, reader.count(more), more) : name;
    return {
      ...{ key: `roll-off:${metric.toLowerCase()}:${on}`, on, page: "outlook", source: null },
      what: text.rollsOff(reader.messages.metrics[metric], reader.count(records), records),
      detail: standing.amountsShown ? reader.series([...sum, names]) : "",
      tone: isNeeded(metric, on, standing) ? "warning" : "plain",
      // Whose customer it is tells which one.
      owner: { id: standing.amountsShown ? ownerId : null },
    };
  });
  return { page: "outlook", found, total: days[0]?.days ?? 0 };
}

async function leadKind(database: Queryable, { portalId, teller }: Asked): Promise<Kind> {
  const { on } = teller;
  const until = expiresWithin(REMINDER_DAYS[0], on);
  const expiring = await firstExpiring(database, portalId, { on, until, limit: MOST_OF_A_KIND });
  const found = expiring.map(({ domain, expiresOn, ownerId }): Found => {
    return {
      ...{ key: `lead:${domain}:${expiresOn}`, on: expiresOn, detail: "", page: "leads", source: null },
      what: registerMessagesFor(teller.language).leadEnds(domain),
      tone: "warning",
      owner: { id: ownerId },
    };
  });
  return { page: "leads", found, total: expiring[0]?.registrations ?? 0 };
}

/** Clients that lapse, an entry a day; days and how many tell no amounts. */
function clientKind({ clients, total }: SolutionsStanding["lapsing"], names: boolean, teller: Teller): Kind {
  const { reader, language } = teller;
  const days = [...new Set(clients.map(({ until }) => until))];
  const found = days.map((on): Found => {
    const lapsing = clients.filter(({ until }) => until === on);
    return {
      ...{ key: `clients:${on}`, on, page: "solutions", source: null },
      what: registerMessagesFor(language).clientsLapse(reader.count(lapsing.length), lapsing.length),
      detail: names ? reader.series(lapsing.map(({ company }) => company.name)) : "",
      tone: "warning",
      owner: { role: "partnershipOwner" },
    };
  });
  // Those that are not named are no entries yet: each may have a day of its own.
  return { page: "solutions", found, total: found.length + total - clients.length };
}

/** Finds whoever is still there, in one statement. */
async function withOwners(database: Queryable, portalId: number, found: Found[], contacts: Contacts) {
  const emailOf = ({ owner }: Found) =>
    "role" in owner ? (contacts[owner.role] ?? contacts.partnershipOwner)?.email.toLowerCase() : undefined;
  const ownerIds = found.flatMap(({ owner }) => ("id" in owner && owner.id !== null ? [owner.id] : []));
  const emails = found.flatMap((entry) => emailOf(entry) ?? []);
  const people = await ownersAmong(database, portalId, { ownerIds, emails });
  return found.map((entry): RegisterEntry => {
    const { owner } = entry;
    const email = emailOf(entry);
    const person = people.find((one) => ("id" in owner ? one.ownerId === owner.id : one.email === email));
    return { ...entry, owner: person ? { ownerId: person.ownerId, name: person.name } : null };
  });
}

const SEVERITY = { bad: 0, warning: 1, plain: 2, good: 2 };
const bySeverity = (one: Found, other: Found) => SEVERITY[one.tone] - SEVERITY[other.tone];
const byDay = (one: Found, other: Found) => one.on.localeCompare(other.on);

interface Told {
  given: Given;
  /** Of whoever asks, with the clients that lapse: they are named only where amounts are shown. */
  lapsing: SolutionsStanding["lapsing"];
  contacts: Contacts;
}

/**
 * Everything that comes or runs out in the next twelve months, of registrations as soon as people are reminded of them: the first day first, on a
 * day what is worst first. What is worst is never left out for what is not.
 */
export async function registerOf(
  database: Queryable,
  portalId: number,
  { given, lapsing, contacts }: Told,
  teller: Teller,
): Promise<Register> {
  const { standing, solutions } = given;
  const until = Temporal.PlainDate.from(teller.on).add({ months: MONTHS_AHEAD }).toString();
  const asked = { portalId, until, teller };
  const takesPart = standing.scorecard !== null && standing.programs.includes("technology");
  const kinds = [
    ...dueKinds(given, asked),
    ...(takesPart ? [contactsKind(standing, teller), await rollOffKind(database, standing, asked)] : []),
    clientKind(lapsing, solutions.amountsShown, teller),
    ...(solutions.package === null ? [] : [await leadKind(database, asked)]),
  ];
  const found = kinds.flatMap((kind) => kind.found);
  const kept = found.toSorted((one, other) => bySeverity(one, other) || byDay(one, other)).slice(0, MOST);
  const ordered = kept.toSorted((one, other) => byDay(one, other) || bySeverity(one, other));
  const pages = [...new Set(kinds.map(({ page }) => page))];
  const left = pages.map((page) => {
    const total = kinds.filter((kind) => kind.page === page).reduce((sum, kind) => sum + kind.total, 0);
    return { page, entries: total - kept.filter((entry) => entry.page === page).length };
  });
  return {
    entries: await withOwners(database, portalId, ordered, contacts),
    left: left.filter(({ entries }) => entries > 0),
  };
}
