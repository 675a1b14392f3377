import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import type { SolutionsStanding, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { TODAY, UNREAD_PARTNER, type Accounts } from "./ask-accounts.ts";
import type { Family } from "./family.ts";
import { LONG_NAME, USERS, company, person } from "./technology-portals.ts";

const ADA = "ada@partner.example";
const PARTNER = 1_236_001;
const CLIENTS = 1_236_002;
const EMPTY = 1_236_003;
const LEDGERS = 1_236_004;
const MUSTER = "1001";

/** In the order in which a growing client takes them up. */
const APPS = ["contacts", "emails", "forms", "lists", "landing-pages", "workflows", "deals", "tasks", "blog"];

interface Client {
  mrr?: string;
  soldOn?: string;
  by?: string;
  first?: string;
  last?: string;
  apps?: string;
  more?: Record<string, string>;
}

function client(id: string, name: string, said: Client): SnapshotObject {
  const { mrr, soldOn, by = ADA, first = "2024-03-04", last, apps = APPS.slice(0, 4).join(";"), more } = said;
  return company(id, name, {
    ...(mrr !== undefined && { pp_hubspot_mrr: mrr }),
    ...(soldOn && { pp_sold_on: soldOn, pp_sale_kind: "new-customer", pp_sale_credit: "sourced" }),
    ...(last && { pp_managed_by: by, pp_first_managed_activity_on: first, pp_last_managed_activity_on: last }),
    ...{ pp_hubspot_customer_since: "2024-02-01", pp_apps_used: apps, ...more },
  });
}

const sold: Client = { mrr: "1450", soldOn: "2026-03-03" };
const muster: Client = { ...sold, last: "2026-11-10", apps: [...APPS.slice(0, 4), "quotes"].join(";") };

/** A client in every state that it can be in; the name is the state. */
const STATES: Record<string, Client> = {
  counts: muster,
  lapsing: { ...muster, last: "2026-10-01" },
  lastDay: { ...muster, last: "2026-09-24" },
  lead: { apps: "" },
  left: { ...muster, soldOn: "2024-03-03", last: "2026-06-01" },
  future: { ...muster, soldOn: "2027-02-01", first: TODAY, last: TODAY },
  withoutMrr: { ...muster, mrr: "0" },
  nobodyNamed: { ...muster, by: "" },
  notAnEmployee: { ...muster, by: "stage@partner.example" },
  foreignDomain: { ...muster, by: "ada@mail.example" },
  long: { ...muster, mrr: "98765432" },
  assisted: { ...muster, more: { pp_sale_credit: "assisted", pp_market: "growth" } },
  uncredited: { ...muster, more: { pp_sale_credit: "" } },
  broken: { ...muster, mrr: "about 900", soldOn: "soon" },
};

const THRESHOLDS = {
  gold: { totalPoints: 200, sourcedPoints: 100, grossRetention: 70 },
  platinum: { totalPoints: 350, sourcedPoints: 188, grossRetention: 75 },
  diamond: { totalPoints: 900, sourcedPoints: 500, grossRetention: 80 },
  elite: { totalPoints: 3_000, sourcedPoints: 2_000, grossRetention: 85 },
};

/** An account in the Solutions program whose CRM has only companies. */
export function portalOf(
  portalId: number,
  companies: SnapshotObject[],
  settings: Partial<PortalSettings> = {},
): PortalSnapshot {
  return {
    ...{ portalId, timeZone: "Europe/Berlin", companyCurrency: "USD", users: USERS },
    settings: PortalSettingsSchema.parse({
      ...{ programs: ["solutions"], ownDomains: ["partner.example"] },
      solutions: {
        ...{ currentTier: "gold", creditedSince: "2026-01-15", joinedOn: "2022-09-01" },
        ...{
          certifiedUntil: "2027-03-31",
          membershipUntil: "2027-07-14",
          partnerEmployees: [ADA, "ada@mail.example"],
          thresholds: THRESHOLDS,
        },
        ownSubscription: true,
      },
      ...settings,
    }),
    objects: { companies, contacts: [person("52", ["Jean", "Dupont"])], deals: [] },
    associations: [],
  };
}

/** Registered on New Year's Day of the year of the purchase. */
const registeredAs = (domain: string, boughtOn: string) => ({
  ...{ pp_registration_status: "registered", pp_registered_domain: domain, pp_purchase_domain: domain },
  pp_registered_on: boughtOn.replace(/-.*/, "-01-01"),
  pp_registration_expires_on: boughtOn.replace(/-.*/, "-12-31"),
});

/** 156 sourced points of the 188 that Platinum asks for; until October they were 201. */
export const solutionsPartner = (portalId: number): PortalSnapshot =>
  portalOf(portalId, [
    client(MUSTER, "Muster GmbH", muster),
    client("1003", "Nordwind AG", { mrr: "900", soldOn: "2026-06-01", last: "2026-11-15" }),
    client("1004", "Last Ltd", { mrr: "770", soldOn: "2026-05-01" }),
    company("1008", "Lead GmbH", registeredAs("c1008.example", "2026-10-01")),
    client("1005", "Ostwind AG", { mrr: "900", soldOn: "2025-10-01" }),
    client("1006", "Kielwasser GmbH", { mrr: "17250.5", last: "2026-11-18" }),
    client("1007", "Tidewater Ltd", { mrr: "1800", last: "2026-10-06" }),
    ...Array.from({ length: 24 }, (_, index) =>
      client(String(2001 + index), `Kunde ${index}`, { mrr: "0.01", soldOn: "2026-05-01" }),
    ),
  ]);
const partner = solutionsPartner(PARTNER);

const mrrSince = (value: string, on: string) => ({
  pp_hubspot_mrr: [{ value, timestamp: `${on}T09:00:00Z` }],
});

/** A customer that pays commission from its sale on. */
export function customer(id: string, on: string, mrr: string, more: Record<string, string> = {}): SnapshotObject {
  const { id: of, properties } = company(id, id === MUSTER ? "Muster GmbH" : `Kunde ${id}`, {
    ...{ pp_hubspot_customer_since: on, pp_sold_on: on, pp_sale_kind: "new-customer" },
    ...registeredAs(`c${id}.example`, on),
    ...more,
  });
  return { id: of, properties, history: mrrSince(mrr, on) };
}
const relationship = (what: string) => ({ pp_hubspot_relationship: what });

/** A deal of a customer that pays in euros. */
export function saleDeal(id: string, on: string, more: Record<string, string>): SnapshotObject {
  return {
    id,
    properties: {
      ...{ dealname: `Deal ${id}`, closedate: `${on}T09:00:00Z`, deal_currency_code: "EUR" },
      ...{ dealstage: "contractsent", pp_sale_kind: "shared-deal-upsell", ...more },
    },
  };
}

/** Sold to three times in euros, the last time by nobody, and perhaps again; the month-end rate of August is missing. */
const EUROS = "1008";
const euros = customer(EUROS, "2026-01-15", "800", { pp_mrr_currency: "EUR" });
euros.history?.["pp_hubspot_mrr"]?.push(
  { value: "2000", timestamp: "2026-03-05T09:00:00Z" },
  { value: "2150.5", timestamp: "2026-05-04T09:00:00Z" },
);
const EURO_DEALS = [
  saleDeal("81", "2026-03-05", { dealstage: "closedwon", pp_deal_mrr: "1200" }),
  saleDeal("82", "2026-05-04", { dealstage: "closedwon", pp_sale_kind: "touchless", pp_deal_mrr: "150.5" }),
  saleDeal("83", "2026-12-10", { pp_deal_mrr: "500" }),
  saleDeal("84", "2026-12-12", { pp_deal_mrr: "" }),
  saleDeal("85", "2026-11-02", { pp_deal_mrr: "300", pp_sale_kind: "cross-sell", deal_currency_code: "USD" }),
];
const MONTH_ENDS = ["01-31", "02-28", "03-31", "04-30", "05-31", "06-30", "07-31", "09-30", "10-31"];
const EURO_RATES = MONTH_ENDS.map((day, index) => ({ from: `2026-${day}`, rate: 1.08 + index / 250 }));

const companiesOfLedgers: PortalSnapshot = portalOf(
  LEDGERS,
  [
    euros,
    customer(MUSTER, "2026-04-15", "1450.5"),
    customer("1002", "2022-03-01", "1450.5"),
    customer("1003", "2026-04-15", "98765432"),
    customer("1004", "2026-04-15", "1450.5", {
      ...{ pp_registration_status: "", pp_registered_domain: "", pp_registered_on: "", pp_registration_expires_on: "" },
      ...relationship("other-partner"),
    }),
    company("1005", "Lead GmbH", { ...registeredAs("c1005.example", "2026-10-01"), pp_purchase_domain: "" }),
    company("1006", "Alt AG", { ...relationship("existing-customer"), pp_hubspot_customer_since: "2021-09-01" }),
    company("1007", "Uralt AG", relationship("existing-customer")),
  ],
  { usdRates: { EUR: EURO_RATES } },
);
const ledgers: PortalSnapshot = {
  ...companiesOfLedgers,
  objects: { ...companiesOfLedgers.objects, deals: EURO_DEALS },
  associations: EURO_DEALS.map(({ id }) => ({ from: ["deals", id], to: ["companies", EUROS] })),
};

const standingOf = (objectTypeId: string, objectId: string) =>
  `/api/solutions?objectTypeId=${objectTypeId}&objectId=${objectId}`;

async function standings({ ask, change }: Accounts) {
  const seen = (portalId = PARTNER, userId = "501") =>
    ask<SolutionsStanding>(portalId, standingOf("0-2", MUSTER), { userId });
  const agreed = (changes: Record<string, unknown>) => change(PARTNER, "solutions", changes);
  const gold = await seen();
  await change(PARTNER, "access", { visibility: { amounts: "named", userIds: ["501"], teamIds: [] } });
  const amountsHidden = await seen(PARTNER, "503");
  await agreed({
    thresholds: { ...THRESHOLDS, platinum: { totalPoints: 300, sourcedPoints: 150, grossRetention: 75 } },
  });
  const promotion = await seen();
  await agreed({ thresholds: THRESHOLDS, currentTier: "diamond" });
  const demotion = await seen();
  await agreed({ currentTier: "gold", certifiedUntil: "2026-12-31" });
  const certificationExpires = (await seen()).scorecard?.recalibration;
  await agreed({
    thresholds: { gold: { totalPoints: 5_000, sourcedPoints: 0, grossRetention: 0 } },
    certifiedUntil: "2027-03-31",
  });
  const demotionToNone = (await seen()).scorecard?.recalibration;
  await agreed({ thresholds: {} });
  const unknownThresholds = await seen();
  const elite = { totalPoints: 350, sourcedPoints: 150, grossRetention: 75 };
  await agreed({ currentTier: "elite", thresholds: { gold: elite, platinum: elite, diamond: elite, elite } });
  const top = await seen();
  await change(PARTNER, "programs", { programs: ["provider"] });
  await agreed({ joinedOn: "2025-12-15" });
  const provider = await seen();
  await agreed({ ownSubscription: false, joinedOn: "2026-11-01" });
  const newProvider = await seen();
  await change(PARTNER, "programs", { programs: ["technology"] });
  const outside = await seen();
  return {
    recalibrations: { certificationExpires, demotionToNone },
    standings: {
      ...{ gold, amountsHidden, promotion, demotion, unknownThresholds, elite: top },
      ...{ provider, newProvider, outside, untiered: await seen(EMPTY), firstSync: await seen(UNREAD_PARTNER) },
    },
  };
}

/** What single clients add, and who lapses. */
async function clients({ ask }: Accounts) {
  const all: Record<string, unknown> = {};
  const names = Object.keys(STATES);
  for (const name of names) {
    const id = String(1001 + names.indexOf(name));
    all[name] = (await ask<SolutionsStanding>(CLIENTS, standingOf("0-2", id))).client;
  }
  return { clients: all, lapsing: (await ask<SolutionsStanding>(CLIENTS, "/api/solutions")).lapsing };
}

async function explained({ ask }: Accounts) {
  const page = (track: string, after: string) =>
    ask<TrackExplanation>(PARTNER, `/api/solutions/explain?track=${track}&after=${after}`);
  const first = await page("sourced-points", "");
  const changes = (side: string) =>
    ask(PARTNER, `/api/solutions/point-changes?from=2026-08-01&to=${TODAY}&side=${side}`);
  return {
    ...{ sourced: first, sourcedNext: await page("sourced-points", first.after ?? "") },
    ...{ managed: await page("managed-points", ""), gained: await changes("gained"), lost: await changes("lost") },
  };
}

async function commissions({ ask }: Accounts) {
  const ledger = (id: string, on = TODAY) =>
    ask<CommissionLedger>(LEDGERS, `/api/commission?objectTypeId=0-2&objectId=${id}`, { on });
  const due = await ledger(MUSTER, "2026-11-01");
  const reversal = { companyId: MUSTER, month: "2026-08", refundedMinor: null, bookedOn: "2026-11-02" };
  await ask(LEDGERS, "/api/commission/reversals", { body: reversal });
  const claim = {
    ...{ domain: "c1004.example", proofOfServices: "contract of 2 March 2026", paymentLink: "link of 5 March" },
    ...{ productsOfInterest: ["Marketing Hub"], hubId: "1234567", buyerEmail: "kim@c1004.example" },
    grantedOn: "2026-04-10",
  };
  await ask(LEDGERS, "/api/leads/claim", { body: claim });
  const { plan } = await ledger("1002");
  const { lines, quarters } = await ledger("1003");
  const { route, conditions } = await ledger("1004");
  return {
    ...{
      due,
      customer: await ledger(MUSTER),
      euros: await ledger(EUROS),
      lead: await ledger("1005"),
      existingCustomer: await ledger("1006"),
    },
    parts: {
      ...{ lifetime: { plan }, largest: { lines, quarters }, bestPartnerWins: { route, conditions } },
      existingCustomerLongAgo: (await ledger("1007")).existingCustomer,
    },
  };
}

export const SOLUTIONS: Family = {
  folder: "cards/fixtures/answers",
  portals: [
    ...[partner, ledgers, portalOf(UNREAD_PARTNER, [])],
    portalOf(
      CLIENTS,
      Object.entries(STATES).map(([name, said], index) =>
        client(String(1001 + index), name === "long" ? LONG_NAME : `${name} GmbH`, said),
      ),
    ),
    portalOf(EMPTY, [client(MUSTER, "Muster GmbH", { apps: "" })], {
      solutions: { ...PortalSettingsSchema.parse({}).solutions, thresholds: THRESHOLDS },
    }),
  ],
  async record(accounts) {
    const explanations = await explained(accounts);
    const parts = await clients(accounts);
    const { recalibrations, standings: recorded } = await standings(accounts);
    return {
      "solutions-standings": recorded,
      "solutions-parts": { ...parts, ...explanations, recalibrations },
      commissions: await commissions(accounts),
    };
  },
};
