import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { createRandom } from "../../sandbox/portals/create-random.ts";
import { COMPLETE_SETTINGS } from "../database/seed-portals.ts";

export const SCALE_PORTAL_ID = 4_715_000;

const CONTACTS_A_COMPANY = 3;
const COMPANIES_A_DEAL = 2;
const DAY_MS = 86_400_000;
/** About the last three years and a half before the day on which the benchmark pretends to be. */
const DAYS = 1_300;
const LAST_DAY = Date.UTC(2026, 10, 20);

const dayBefore = (days: number) => new Date(LAST_DAY - days * DAY_MS).toISOString().slice(0, 10);
const idOf = (base: number, n: number) => String(base + n);

type Random = ReturnType<typeof createRandom>;

/** Every fourth company is a customer with the app, and its MRR changed up to six times. */
function company(random: Random, n: number): SnapshotObject {
  const named = { name: `Company ${n}`, domain: `company-${n}.example`, country: "Germany" };
  if (n % 4 !== 0) return { id: idOf(1_000_000, n), properties: named };
  const installed = random.integer(10, DAYS);
  const changes = Array.from({ length: random.integer(1, 6) }, (_, change) => ({
    value: String(random.integer(1, 90) * 50),
    timestamp: `${dayBefore(Math.floor(installed / (change + 1)))}T09:00:00.000Z`,
  }));
  const properties = {
    ...named,
    pp_hubspot_customer_since: dayBefore(installed + random.integer(0, 150)),
    pp_app_installed_on: dayBefore(installed),
  };
  return { id: idOf(1_000_000, n), properties, history: { pp_hubspot_mrr: changes } };
}

/** One contact in fifty wrote a Marketplace review. */
function contact(random: Random, n: number, companyNumber: number): SnapshotObject {
  const review = { pp_reviewed_on: dayBefore(random.integer(1, DAYS)), pp_review_rating: String(random.integer(3, 5)) };
  return {
    id: idOf(3_000_000, n),
    properties: {
      firstname: `First ${n}`,
      lastname: `Last ${n}`,
      email: `person-${n}@company-${companyNumber}.example`,
      ...(n % 50 === 0 && review),
    },
  };
}

/** Half of the deals are won, and half of them were influenced. */
function deal(random: Random, n: number): SnapshotObject {
  const properties = {
    dealname: `Deal ${n}`,
    dealstage: random.chance(0.5) ? "closedwon" : "closedlost",
    closedate: `${dayBefore(random.integer(1, DAYS))}T10:00:00.000Z`,
    deal_currency_code: "USD",
    pp_deal_mrr: String(random.integer(1, 40) * 25),
    ...(random.chance(0.5) && { pp_influence: "co-sell" }),
  };
  return { id: idOf(6_000_000, n), properties };
}

/** A portal with so many companies, three contacts to each and a deal to every second; the same at every call. */
export function scalePortal(companies: number): PortalSnapshot {
  const random = createRandom(companies);
  const numbers = (length: number) => Array.from({ length }, (_, n) => n);
  const contacts = numbers(companies * CONTACTS_A_COMPANY);
  const deals = numbers(Math.ceil(companies / COMPANIES_A_DEAL));
  const companyOfContact = (n: number) => Math.floor(n / CONTACTS_A_COMPANY);
  return {
    portalId: SCALE_PORTAL_ID,
    timeZone: "Europe/Berlin",
    companyCurrency: "USD",
    settings: COMPLETE_SETTINGS,
    users: [{ id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" }],
    objects: {
      companies: numbers(companies).map((n) => company(random, n)),
      contacts: contacts.map((n) => contact(random, n, companyOfContact(n))),
      deals: deals.map((n) => deal(random, n)),
    },
    associations: [
      ...contacts.map((n) => ({
        from: ["contacts", idOf(3_000_000, n)] as ["contacts", string],
        to: ["companies", idOf(1_000_000, companyOfContact(n))] as ["companies", string],
      })),
      ...deals.map((n) => ({
        from: ["deals", idOf(6_000_000, n)] as ["deals", string],
        to: ["companies", idOf(1_000_000, n * COMPANIES_A_DEAL)] as ["companies", string],
      })),
    ],
  };
}

/** The calls that reading such a portal takes at least: 50 companies a page because of their history, else 100. */
export function fewestCalls({ companies, contacts, deals }: PortalSnapshot["objects"]): number {
  return Math.ceil(companies.length / 50) + Math.ceil(contacts.length / 100) + Math.ceil(deals.length / 100);
}
