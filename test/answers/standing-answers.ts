import { METRICS } from "@partner-standing/contract/programs/scorecard";
import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import type { Explanation, Standing } from "@partner-standing/contract/standing/standing";
import { TODAY, UNREAD, type Accounts } from "./ask-accounts.ts";
import type { Family } from "./family.ts";
import {
  ADA,
  CONTACTS,
  JONAS,
  LONG_NAME,
  PREMIER,
  RECORDS,
  RISING,
  bought,
  company,
  deal,
  link,
  person,
  technologyPortal,
  type Facts,
} from "./technology-portals.ts";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";

const JANUARY = "2027-01-15";
const EMPTY_HANDED = {
  ...{ attributedMrr: 0, influencedDealMrr: 0, firstNinetyDaysMrr: 0 },
  ...{ reviewCount: 0, reviewAverage: null },
};

/** What each account is judged by; the account's id follows from its place. */
const FACTS = {
  rising: RISING,
  safe: {
    ...{ ...RISING, currentTier: "leading", reviewCount: 9, influencedDealMrr: 6_000 },
    pocFormSubmittedOn: "2026-03-01",
  },
  promotion: { ...RISING, currentTier: "partner", reviewCount: 6 },
  promotionPending: { ...RISING, influencedDealMrr: 6_000, reviewCount: 6 },
  leading: { ...RISING, currentTier: "leading" },
  premier: PREMIER,
  premierByException: { ...PREMIER, attributedMrr: 900_000, influencedDealMrr: 120_000 },
  premierAtRisk: { ...PREMIER, reviewCount: 9 },
  noTier: { ...RISING, currentTier: "partner", goodStanding: false, reviewCount: 0, reviewAverage: null },
  losesTier: { ...RISING, currentTier: "partner", listingLive: false, goodStanding: false },
  notSetUp: { ...RISING, currentTier: null },
  fromZero: { ...RISING, currentTier: "partner", ...EMPTY_HANDED },
  farFromRising: {
    ...{ ...RISING, currentTier: "partner", attributedMrr: 324_000, influencedDealMrr: 900, firstNinetyDaysMrr: 4_050 },
    ...{ reviewCount: 0, reviewAverage: null },
  },
  nineDigits: { ...RISING, attributedMrr: 213_456_789.5, reviewAverage: 3.996, reviewCount: 5 },
} satisfies Record<string, Facts>;
type Account = keyof typeof FACTS;

/** What more some accounts say. */
const SAID: Partial<Record<Account, Parameters<typeof technologyPortal>[2]>> = {
  rising: { customers: 25, ratings: [4.5, 4.55, 4.65, 4.7] },
  notSetUp: { settings: PortalSettingsSchema.parse({}) },
};

const FIRST = 1_234_501;
const idOf = (account: Account) => FIRST + Object.keys(FACTS).indexOf(account);
const HIDDEN = 1_234_601;
const HIDDEN_PREMIER = 1_234_602;
const LEFT = 1_234_603;
const LIVED = 1_234_604;
const TROUBLED = 1_234_605;
const NEW = 1_234_606;
const UNMAPPED = 1_234_608;
const FADING = 1_234_607;

const named = { visibility: { amounts: "named" as const, userIds: ["501"], teamIds: [] } };
const MARY = { userId: "503" };

const standingOf = (objectTypeId: string, objectId: string) =>
  `/api/standing?objectTypeId=${objectTypeId}&objectId=${objectId}`;
const MUSTER = standingOf("0-2", RECORDS.muster);
const OUTLOOK = `/api/outlook?objectTypeId=0-2&objectId=${RECORDS.muster}`;

const wonBy = (id: string, properties: Record<string, string>): SnapshotObject => {
  const won = deal(id, 100, "2026-05-05");
  return { id, properties: { ...won.properties, ...properties } };
};

/** Whatever can be wrong with the entries of one customer, its deals and its contacts; and a customer whose history is cut off. */
const troubled: PortalSnapshot = {
  ...technologyPortal(TROUBLED, RISING),
  objects: {
    companies: [
      {
        ...company(RECORDS.muster, "Muster GmbH", {
          ...{ pp_hubspot_customer_since: "2024-05-01", pp_app_installed_on: "2024-09-01" },
          pp_app_uninstalled_on: "2024-01-01",
        }),
        history: {
          pp_hubspot_mrr: Array.from({ length: 25 }, (_, index) => ({
            value: index === 24 ? "about 900" : String(900 + index),
            timestamp: new Date(Date.UTC(2025, 10, 10 + 15 * index, 9)).toISOString(),
          })),
        },
      },
      company(RECORDS.longName, LONG_NAME, bought("2019-03-01", "2020-02-29", 98_765_432)),
    ],
    contacts: [
      person("51", ["Erika", "Muster"], { pp_reviewed_on: "2026-05-01" }),
      person("53", ["Max", "Muster"], { pp_reviewed_on: "2026-05-01", pp_review_rating: "7" }),
    ],
    deals: [
      wonBy("31", { pp_deal_mrr: "" }),
      wonBy("32", { pp_deal_mrr: "-1" }),
      wonBy("33", { deal_currency_code: "CHF" }),
      wonBy("34", { closedate: "" }),
      wonBy("35", { pp_influence: "none" }),
      ...Array.from({ length: 12 }, (_, index) => deal(String(40 + index), 0.5, `2026-0${1 + (index % 9)}-01`)),
    ],
  },
  associations: [
    ...["51", "53"].map((id) => link(["contacts", id], ["companies", RECORDS.muster])),
    ...["31", "32", "33", "34", "35"].map((id) => link(["deals", id], ["companies", RECORDS.muster])),
    ...Array.from({ length: 12 }, (_, index) => link(["deals", String(40 + index)], ["companies", RECORDS.longName])),
  ],
};

/** Its influenced deals come and go, Marketplace reviews come only in 2027; the form is filed in October 2026. */
const lived: PortalSnapshot = {
  ...technologyPortal(LIVED, RISING),
  settings: PortalSettingsSchema.parse({
    ...{ currentTier: "partner", creditedSince: "2025-10-15", listingLive: true },
    apps: [
      { name: "Acme Sync", certifiedOn: "2024-10-22", qualityReviewedOn: "2025-08-01" },
      { name: "Acme Forms", listedOn: "2025-03-01" },
    ],
    contacts: { technical: ADA, partnershipOwner: ADA, coSell: ADA },
  }),
  objects: {
    companies: [company(RECORDS.nordwind, "Nordwind AG", bought("2019-03-01", "2020-02-29", 1_200_000))],
    deals: [deal("31", 6_000, "2025-03-01"), deal("32", 1_500, "2025-12-01"), deal("33", 6_000, "2026-09-01")],
    contacts: Array.from({ length: 5 }, (_, index) =>
      person(String(60 + index), ["Rezi", `Sent ${index}`], { pp_reviewed_on: "2027-02-10", pp_review_rating: "5" }),
    ),
  },
  associations: [],
};

const unmapped = (portalId: number, settings?: Partial<PortalSettings>): PortalSnapshot => ({
  ...technologyPortal(portalId, FACTS.fromZero, { settings: settings ?? {} }),
  objects: { companies: [company(RECORDS.muster, "Muster GmbH", {})], contacts: [], deals: [] },
  associations: [],
});

const CONTACTS_OF_LEFT = { technical: JONAS, partnershipOwner: ADA, coSell: ADA, executiveSponsor: null };
const portals: PortalSnapshot[] = [
  ...Object.entries(FACTS).map(([account, facts]) =>
    technologyPortal(idOf(account as Account), facts, SAID[account as Account]),
  ),
  technologyPortal(HIDDEN, FACTS.farFromRising, { settings: named }),
  technologyPortal(HIDDEN_PREMIER, FACTS.premier, { settings: named }),
  technologyPortal(LEFT, RISING, { settings: { contacts: CONTACTS_OF_LEFT } }),
  technologyPortal(FADING, FACTS.safe, { since: "2026-05-01" }),
  ...[lived, troubled, unmapped(UNMAPPED), unmapped(NEW, PortalSettingsSchema.parse({}))],
  technologyPortal(UNREAD, RISING),
];

type Ask = Accounts["ask"];
const asking =
  (ask: Ask) =>
  (account: Account, path = MUSTER, on = TODAY) =>
    ask(idOf(account), path, { on });

async function standings({ ask }: Accounts) {
  const of = asking(ask);
  return {
    atRisk: await of("rising"),
    safe: await of("safe"),
    promotion: await of("promotion"),
    promotionPending: await of("promotionPending"),
    lackingInApril: await of("leading", MUSTER, "2027-03-01"),
    premier: await of("premier"),
    premierByException: await of("premierByException"),
    premierAtRisk: await of("premierAtRisk"),
    losesTier: await of("losesTier"),
    notSetUp: await of("notSetUp"),
    fromZero: await of("fromZero"),
    nineDigits: await of("nineDigits", MUSTER, JANUARY),
    amountsHiddenAtRisk: await ask(HIDDEN, MUSTER, MARY),
    amountsHiddenPremier: await ask(HIDDEN_PREMIER, MUSTER, MARY),
    contactLeft: await ask(LEFT, MUSTER),
    unmapped: await ask(UNMAPPED, MUSTER),
    justConnected: await ask(NEW, MUSTER),
    firstSync: await ask(UNREAD, "/api/standing"),
  };
}

async function outlooks({ ask }: Accounts) {
  const of = asking(ask);
  return {
    atRisk: await of("rising", OUTLOOK),
    safe: await of("safe", OUTLOOK),
    premier: await of("premier", OUTLOOK),
    fading: await ask(FADING, OUTLOOK),
    fromZero: await of("fromZero", OUTLOOK),
    losesTier: await of("losesTier", OUTLOOK),
    amountsHiddenAtRisk: await ask(HIDDEN, OUTLOOK, MARY),
    amountsHiddenPremier: await ask(HIDDEN_PREMIER, OUTLOOK, MARY),
  };
}

async function records({ ask }: Accounts) {
  const recordOf = async (account: number, objectTypeId: string, objectId: string) =>
    (await ask(account, standingOf(objectTypeId, objectId)))["record"];
  return {
    muster: await recordOf(idOf("rising"), "0-2", RECORDS.muster),
    reviewer: await recordOf(idOf("rising"), "0-1", CONTACTS.reviewer),
    withoutCompany: await recordOf(idOf("rising"), "0-1", CONTACTS.withoutCompany),
    broken: await recordOf(TROUBLED, "0-2", RECORDS.muster),
    longName: await recordOf(TROUBLED, "0-2", RECORDS.longName),
  };
}

/** What stays of an account whose reviews are held, day after day. */
async function story({ ask, change, live }: Accounts) {
  const standingOn = async (account: number, on: string, path = MUSTER) => {
    await live(account, on);
    return ask<Standing>(account, path, { on });
  };
  for (const day of ["2026-01-10", "2026-01-15", "2026-01-30", "2026-04-15", "2026-07-15", "2026-10-15"])
    await live(LIVED, day);
  const formMissing = await ask(LIVED, "/api/standing", { on: "2026-10-22" });
  const pending = await ask(LIVED, "/api/timeline", { on: "2026-10-22" });
  await ask(LIVED, "/api/poc-form", { on: "2026-10-25", body: {} });
  await live(LIVED, "2026-10-25");
  const granted = await ask(LIVED, "/api/timeline");
  await live(LIVED, JANUARY);
  const recorded = (await standingOn(LIVED, "2027-01-16", "/api/standing")).lastReview;

  await live(idOf("noTier"), TODAY);
  const noTier = await standingOn(idOf("noTier"), JANUARY);
  const noTimeline = await ask(idOf("noTier"), "/api/timeline", { on: JANUARY });
  const noBenefits = await ask(idOf("noTier"), "/api/benefits", { on: JANUARY });
  const { goodStandingCheck } = technologyPortal(1, RISING).settings as PortalSettings;
  await change(idOf("noTier"), "programs", { goodStandingCheck });
  const backSoon = await ask(idOf("noTier"), MUSTER, { on: "2027-01-16" });
  return {
    standings: { formMissing, noTier, backSoon },
    lastReviews: { recorded },
    timelines: { pending, granted, none: noTimeline },
    noBenefits,
  };
}

/** What settings and official figures change in an answer. */
async function parts({ ask, change }: Accounts) {
  const fading = await ask<Standing>(FADING, MUSTER);
  const premier = idOf("premierAtRisk");
  await change(premier, "contacts", { contacts: { technical: { name: "Luc Moreau", email: "luc@partner.example" } } });
  const stale = (await ask<Standing>(premier, MUSTER)).pocForm;
  const rising = idOf("leading");
  const month = { month: "2026-10", asOf: "2026-11-02", attributedMrr: 998_000, reviewCount: 3 };
  await ask(rising, "/api/official-figures", { body: { months: [month] } });
  await change(rising, "figures", { figureSources: { reviewCount: "computed" } });
  const { figures } = await ask<Standing>(rising, MUSTER);
  await change(rising, "programs", { goodStandingCheck: null });
  const { notChecked } = await ask<Standing>(rising, MUSTER);
  return { dropAhead: fading.dropAhead, staleForm: stale, officialFigures: figures, notChecked };
}

export const STANDING: Family = {
  folder: "cards/fixtures/answers",
  portals,
  async record(accounts) {
    const { ask } = accounts;
    const of = asking(ask);
    const explained = async (metric: string, after = "") =>
      ask<Explanation>(idOf("rising"), `/api/standing/explain?metric=${metric}&after=${after}`);
    const explanations: Record<string, Explanation> = {};
    for (const metric of METRICS) explanations[metric] = await explained(metric);
    const lastPage = await explained("attributedMrr", explanations["attributedMrr"]?.after ?? "");
    const nothing = await ask(idOf("fromZero"), "/api/standing/explain?metric=reviewAverage&after=");
    const incomplete = await ask(TROUBLED, "/api/standing/explain?metric=reviewAverage&after=");
    const benefits = {
      leading: await of("safe", "/api/benefits"),
      premier: await of("premier", "/api/benefits"),
      discounted: await of("rising", "/api/benefits?packageUsd=75000.5"),
      discountAhead: await of("promotion", "/api/benefits?packageUsd=75000.5"),
    };
    const premierTimeline = await of("premier", "/api/timeline");
    const first = await standings(accounts);
    const ahead = await outlooks(accounts);
    const lived = await story(accounts);
    return {
      standings: { ...first, ...lived.standings },
      "standing-parts": {
        records: await records(accounts),
        lastReviews: lived.lastReviews,
        ...(await parts(accounts)),
      },
      outlooks: ahead,
      explanations: { ...explanations, lastPage, nothing, incomplete },
      sources: { en: await of("rising", "/api/sources") },
      timelines: { ...lived.timelines, premier: premierTimeline, unread: await ask(UNREAD, "/api/timeline") },
      benefits: { ...benefits, withoutTier: lived.noBenefits },
    };
  },
};
