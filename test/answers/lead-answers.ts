import { REGISTRATION_FILTERS } from "@partner-standing/contract/leads/registrations";
import { UNAVAILABLE_REASONS } from "@partner-standing/contract/leads/lead";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import type { Accounts } from "./ask-accounts.ts";
import type { Family } from "./family.ts";
import { USERS, link } from "./technology-portals.ts";

interface LeadRecords {
  company?: Record<string, string>;
  contact?: Record<string, string>;
}

const registered = (domain: string, from: string, until: string, status = "registered") => ({
  pp_registration_status: status,
  pp_registered_domain: domain,
  pp_registered_on: from,
  pp_registration_expires_on: until,
});
const since = (domain: string) => registered(domain, "2026-03-14", "2027-03-14");
const both = (properties: Record<string, string>): LeadRecords => ({ company: properties, contact: properties });

/** The longest name that a domain can have before its ending. */
const LONG_LABEL = "vereinigte-wasserstofftechnik-und-anlagenbau-mitteldeutschland";

/** A company and its contact for each state of a lead; the domain follows from the name. */
const STATES: Record<string, LeadRecords> = {
  notRegistered: { company: { country: "United States" }, contact: { country: "United States" } },
  european: { company: { country: "France" }, contact: { country: "France" } },
  german: { company: { country: "Germany" }, contact: { country: "Germany" } },
  registered: both(since("registered.example")),
  lastDay: both(registered("lastday.example", "2025-11-23", "2026-11-23")),
  saving: {},
  boughtElsewhere: {
    company: { ...since("boughtelsewhere.example"), pp_purchase_domain: "muster-shop.example" },
    contact: since("boughtelsewhere.example"),
  },
  boughtElsewhereLongAgo: {
    company: {
      ...{ ...since("boughtelsewherelongago.example"), pp_purchase_domain: "muster-shop.example" },
      ...{ pp_hubspot_customer_since: "2026-10-19", pp_sold_on: "2026-10-19" },
    },
    contact: since("boughtelsewherelongago.example"),
  },
  boughtUnderIt: {
    company: { ...since("boughtunderit.example"), pp_purchase_domain: "boughtunderit.example" },
    contact: since("boughtunderit.example"),
  },
  accountSaysRegistered: {
    contact: { own_status: "registered", own_registered_on: "2026-03-14", own_expires_on: "2027-03-14" },
  },
  accountSaysUnavailable: { contact: { own_status: "unavailable" } },
  pending: { contact: { own_status: "pending" } },
  expired: both(registered("expired.example", "2025-10-01", "2026-10-01", "expired")),
  released: {},
  [LONG_LABEL]: {},
  customerOfOurs: {
    company: {
      ...{ pp_hubspot_relationship: "existing-customer", pp_hubspot_customer_since: "2021-09-01" },
      ...{ pp_sold_on: "2022-03-01" },
    },
  },
  platform: { company: { domain: "" }, contact: { email: "jo@gmail.com", website: "https://www.facebook.com/muster" } },
  unknownOption: { company: { pp_hubspot_relationship: "a friend" } },
  freeMailbox: { company: { domain: "" }, contact: { email: "jo@gmx.de" } },
  nothingFilledIn: {
    contact: { email: "", firstname: "", lastname: "", company: "" },
  },
  claimed: { company: { pp_hubspot_relationship: "other-partner" } },
  claimReady: { company: { pp_hubspot_relationship: "other-partner" } },
  ...Object.fromEntries(
    UNAVAILABLE_REASONS.map((reason): [string, LeadRecords] => [
      reason,
      { company: { pp_hubspot_relationship: reason } },
    ]),
  ),
};
const NAMES = Object.keys(STATES);
const domainOf = (name: string) => `${name.toLowerCase()}.example`;

const LEADS = 1_235_001;
const NEAR = 1_235_002;
const FULL = 1_235_003;

/** Properties that an account keeps of its own; what they say wins. */
const OWN = {
  native_registration_status: "own_status",
  native_registered_on: "own_registered_on",
  native_registration_expires_on: "own_expires_on",
};
const settingsOf = (more: Partial<PortalSettings>) =>
  PortalSettingsSchema.parse({ currentTier: "rising", programs: ["technology", "solutions"], ...more });

function contact(id: string, name: string, more: Record<string, string> = {}) {
  const properties = { firstname: "Jo", lastname: `Berg ${id}`, email: `jo${id}@${domainOf(name)}`, company: name };
  return { id, properties: { ...properties, ...more } };
}

function portalOf(
  portalId: number,
  settings: Partial<PortalSettings>,
  states: Record<string, LeadRecords>,
): PortalSnapshot {
  const names = Object.keys(states);
  return {
    ...{ portalId, timeZone: "Europe/Berlin", companyCurrency: "USD", users: USERS, settings: settingsOf(settings) },
    objects: {
      companies: names.map((name, index) => ({
        id: String(10 + index),
        properties: { name: `${name} GmbH`, domain: domainOf(name), ...states[name]?.company },
      })),
      contacts: [
        ...names.map((name, index) => contact(String(100 + index), name, states[name]?.contact)),
        ...(states["registered"] ? [contact("201", "registered"), contact("202", "registered")] : []),
      ],
      deals: [],
    },
    associations: [
      ...names.flatMap((name, index) =>
        name === "nothingFilledIn" ? [] : [link(["contacts", String(100 + index)], ["companies", String(10 + index)])],
      ),
      ...(states["registered"]
        ? ["201", "202"].map((id) => link(["contacts", id], ["companies", String(10 + names.indexOf("registered"))]))
        : []),
    ],
  };
}

const term = (name: string, on: string) => both(registered(domainOf(name), on, on.replace("2025", "2026")));
/** Registrations of every kind: that run, that end soon, that have run out, that were given up. */
const LISTED = 1_238_010;
export const LISTED_PORTALS = [
  portalOf(
    LISTED,
    { registrationCapacity: 6 },
    {
      ...Object.fromEntries(["one", "two"].map((name) => [name, term(name, "2025-12-03")])),
      registered: both(since("registered.example")),
      expired: both(registered("expired.example", "2025-10-01", "2026-10-01", "expired")),
      released: {},
      [LONG_LABEL]: {},
    },
  ),
];

/** The page of all registrations, list by list, and what has happened to one domain. */
export async function registrationLists({ ask }: Accounts) {
  const released = { objectTypeId: "0-1", objectId: "104" };
  await ask(LISTED, "/api/leads/register", { body: released });
  await ask(LISTED, "/api/leads/release", { body: { domain: "released.example" } });
  const lead = await ask(LISTED, "/api/leads/register", { body: { objectTypeId: "0-2", objectId: "15" } });
  const lists = REGISTRATION_FILTERS.map(async (filter) => [
    filter,
    await ask(LISTED, `/api/registrations?filter=${filter}`),
  ]);
  return {
    ...(Object.fromEntries(await Promise.all(lists)) as Record<string, unknown>),
    lead,
    history: await ask(LISTED, "/api/registrations/history?domain=released.example"),
  };
}

const portals = [
  portalOf(LEADS, { properties: { companies: {}, contacts: OWN, deals: {}, partner_clients: {} } }, STATES),
  portalOf(
    NEAR,
    { registrationCapacity: 5 },
    Object.fromEntries([
      ["near", {}],
      ...["one", "two", "three", "four"].map((name) => [name, term(name, "2025-12-03")]),
    ]),
  ),
  portalOf(FULL, { registrationCapacity: 1 }, { full: {}, alt: term("alt", "2025-12-01") }),
];

export const LEAD: Family = {
  folder: "cards/fixtures/answers",
  portals,
  async record({ ask }: Accounts) {
    const record = (name: string) => ({ objectTypeId: "0-1", objectId: String(100 + NAMES.indexOf(name)) });
    const lead = (portalId: number, objectId: string, userId = "501") =>
      ask(portalId, `/api/leads?objectTypeId=0-1&objectId=${objectId}`, { userId });
    await ask(LEADS, "/api/leads/rules-seen", { body: {} });
    await ask(LEADS, "/api/leads/register", { body: record("saving") });
    await ask(LEADS, "/api/leads/register", { body: record("released") });
    await ask(LEADS, "/api/leads/release", { body: { domain: domainOf("released") } });
    const claim = {
      ...{ proofOfServices: "Contract of 3 March 2026, signed", productsOfInterest: ["Marketing Hub Professional"] },
      ...{ buyerEmail: "erika@muster.example", grantedOn: null },
    };
    const without = { domain: domainOf("claimed"), paymentLink: false, hubId: "" };
    await ask(LEADS, "/api/leads/claim", { body: { ...claim, ...without } });
    const whole = { domain: domainOf("claimReady"), paymentLink: true, hubId: "1234567" };
    await ask(LEADS, "/api/leads/claim", { body: { ...claim, ...whole } });
    const leads: Record<string, unknown> = {};
    for (const name of NAMES) leads[name === LONG_LABEL ? "longName" : name] = await lead(LEADS, record(name).objectId);
    leads["firstTime"] = await lead(LEADS, record("german").objectId, "503");
    leads["nearTheLimit"] = await lead(NEAR, "100");
    leads["full"] = await lead(FULL, "100");
    return { leads };
  },
};
