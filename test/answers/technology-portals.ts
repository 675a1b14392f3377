import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";

/** Who asks: Ada may see and do everything, Mary neither amounts nor settings, where an account names who may; Jonas has left. */
export const USERS: PortalSnapshot["users"] = [
  { id: "501", email: "ada@partner.example", firstName: "Ada", lastName: "Berg" },
  {
    ...{ id: "503", email: "mary@partner.example", firstName: "Mary", lastName: "Hill" },
    ...{ superAdmin: false, teamIds: ["71"] },
  },
  { id: "504", email: "jonas@partner.example", firstName: "Jonas", lastName: "Albers", deactivated: true },
];

export const ADA = { name: "Ada Berg", email: "ada@partner.example" };
export const JONAS = { name: "Jonas Albers", email: "jonas@partner.example" };

/** What a company of the Technology program is judged by; its form is filed where a day is named. */
export type Facts = Omit<TechnologyFacts, "program">;

/** Rising, one Marketplace review short of what counts from 2027, and one deal short of Leading. */
export const RISING: Facts = {
  currentTier: "rising",
  attributedMrr: 1_012_000,
  influencedDealMrr: 4_200,
  firstNinetyDaysMrr: 12_000,
  reviewCount: 4,
  reviewAverage: 4.6,
  listingLive: true,
  appCertified: false,
  technicalContact: true,
  partnershipOwner: true,
  executiveSponsor: false,
  accountMapping: false,
  goodStanding: true,
  pocFormSubmittedOn: null,
};
export const PREMIER: Facts = {
  ...RISING,
  currentTier: "premier",
  attributedMrr: 8_200_000,
  influencedDealMrr: 41_200,
  reviewCount: 14,
  reviewAverage: 4.2,
  appCertified: true,
  executiveSponsor: true,
  accountMapping: true,
  pocFormSubmittedOn: "2026-03-01",
};

export const RECORDS = { muster: "1001", longName: "1002", nordwind: "1003", ostwind: "1004", kielwasser: "1006" };
export const CONTACTS = { reviewer: "51", withoutCompany: "52" };

export const LONG_NAME = "Internationale Gesellschaft für außergewöhnlich lange Firmennamen und Beteiligungen ".padEnd(
  120,
  "x",
);

/** Until 22 November 2026 an install of 6 April 2026 has been there on 8 of the 12 days whose mean is attributed MRR. */
const MUSTER = { mrr: 1_500, attributed: 1_000, deal: 900 };
/** Left on 3 August 2026, after 8 of the 12 days. */
const OSTWIND = { mrr: 180, attributed: 120 };

const SMALL_CUSTOMER = 100;
const MOST_OF_ONE = 100_000_000;

export function company(id: string, name: string, more: Record<string, string>): SnapshotObject {
  return { id, properties: { name, domain: `c${id}.example`, ...more } };
}

export function person(
  id: string,
  [firstname, lastname]: [string, string],
  more: Record<string, string> = {},
): SnapshotObject {
  return { id, properties: { firstname, lastname, email: `${firstname}@${id}.example`.toLowerCase(), ...more } };
}

export const bought = (purchase: string, installed: string, mrr: number) => ({
  pp_hubspot_customer_since: purchase,
  pp_app_installed_on: installed,
  pp_hubspot_mrr: String(mrr),
});

export function deal(id: string, mrr: number, closedOn: string): SnapshotObject {
  return {
    id,
    properties: {
      ...{ dealname: `Deal ${id}`, dealstage: "closedwon", closedate: `${closedOn}T10:00:00Z` },
      ...{ pp_influence: "co-sell", pp_deal_mrr: String(mrr) },
    },
  };
}

interface Said {
  settings?: Partial<PortalSettings>;
  /** So many small customers besides. */
  customers?: number;
  /** The stars of each Marketplace review; their mean is the account's. */
  ratings?: number[];
  /** Since when deals and Marketplace reviews count of which the account has more than one. */
  since?: string;
}

const SINCE = "2026-09-01";

function reviewers({ reviewCount, reviewAverage }: Facts, { since = SINCE, ratings = [] }: Said): SnapshotObject[] {
  const others = Math.max(0, reviewCount - 1);
  return Array.from({ length: others }, (_, index) => ({
    id: String(60 + index),
    properties: {
      ...{ firstname: "Rezi", lastname: `Sent ${index}`, email: `rezi${index}@c1003.example` },
      ...{ pp_reviewed_on: since, pp_review_rating: String(ratings[index + 1] ?? reviewAverage) },
    },
  }));
}

/** What the settings of a firm with two apps and two contacts say; one of them has left. */
function settingsOf(facts: Facts, settings: Partial<PortalSettings>): PortalSettings {
  const stands = facts.goodStanding;
  return PortalSettingsSchema.parse({
    currentTier: facts.currentTier,
    creditedSince: facts.currentTier && "2026-07-15",
    listingLive: facts.listingLive,
    goodStandingCheck: {
      ...{ keepsAgreement: stands, meetsGuide: stands, takesSecurityMeasures: stands, hasGoodRelations: stands },
      checkedOn: "2026-10-01",
    },
    apps: [
      { name: "Muster Sync", listedOn: "2024-03-01", ...(facts.appCertified && { certifiedOn: "2026-05-01" }) },
      { name: "Muster Forms", listedOn: "2025-03-01" },
    ],
    contacts: {
      technical: facts.technicalContact ? ADA : null,
      partnershipOwner: facts.partnershipOwner ? ADA : null,
      coSell: facts.partnershipOwner ? ADA : null,
      executiveSponsor: facts.executiveSponsor ? { ...ADA, title: "CEO", atLeastVicePresident: true } : null,
    },
    accountMapping: facts.accountMapping ? "Crossbeam" : null,
    pocFormSubmittedOn: facts.pocFormSubmittedOn,
    ownDomains: ["partner.example"],
    ...settings,
  });
}

export const link = (from: [string, string], to: [string, string]) =>
  ({ from, to }) as PortalSnapshot["associations"][number];

/** An account in which the CRM and the settings say exactly these facts on 22 November 2026. */
export function technologyPortal(portalId: number, facts: Facts, said: Said = {}): PortalSnapshot {
  const { settings = {}, since = SINCE, customers = 0, ratings = [] } = said;
  const early = facts.firstNinetyDaysMrr - MUSTER.mrr;
  const hasCustomers = facts.attributedMrr > 0;
  const others = facts.influencedDealMrr - MUSTER.deal;
  const many = Array.from({ length: customers }, (_, index) => String(2001 + index));
  const rest =
    facts.attributedMrr - MUSTER.attributed - OSTWIND.attributed - (early * 8) / 12 - customers * SMALL_CUSTOMER;
  /** A customer of more than a hundred million dollars a month is a slip of the keyboard. */
  const large = rest < MOST_OF_ONE ? [RECORDS.nordwind] : [RECORDS.nordwind, "1007", "1008"];
  const rezis = reviewers(facts, said);
  const review = { pp_reviewed_on: "2026-05-01", pp_review_rating: String(ratings[0] ?? facts.reviewAverage) };
  const uninstalled = { ...bought("2024-01-10", "2024-09-01", OSTWIND.mrr), pp_app_uninstalled_on: "2026-08-03" };
  return {
    ...{ portalId, timeZone: "Europe/Berlin", companyCurrency: "USD", users: USERS },
    settings: settingsOf(facts, settings),
    objects: {
      companies: [
        company(
          RECORDS.muster,
          "Muster GmbH",
          hasCustomers ? bought("2026-03-03", "2026-04-06", MUSTER.mrr) : { pp_hubspot_customer_since: "2026-03-03" },
        ),
        company(RECORDS.ostwind, "Ostwind AG", hasCustomers ? uninstalled : {}),
        ...(hasCustomers
          ? [
              company(RECORDS.nordwind, "Nordwind AG", bought("2019-03-01", "2020-02-29", rest / large.length)),
              ...large
                .slice(1)
                .map((id) => company(id, `Großkunde ${id}`, bought("2019-03-01", "2020-02-29", rest / large.length))),
              ...many.map((id) => company(id, `Kunde ${id}`, bought("2019-03-01", "2020-02-29", SMALL_CUSTOMER))),
              company(RECORDS.kielwasser, "Kielwasser GmbH", bought("2026-03-20", "2026-04-10", early)),
            ]
          : []),
      ],
      contacts: [
        person(CONTACTS.reviewer, ["Erika", "Muster"], facts.reviewCount > 0 ? review : {}),
        person(CONTACTS.withoutCompany, ["Jean", "Dupont"]),
        ...rezis,
      ],
      deals:
        hasCustomers && facts.influencedDealMrr > 0
          ? [deal("31", MUSTER.deal, "2026-02-12"), ...(others > 0 ? [deal("32", others, since)] : [])]
          : [],
    },
    associations: [
      link(["contacts", CONTACTS.reviewer], ["companies", RECORDS.ostwind]),
      ...rezis.map(({ id }) => link(["contacts", id], ["companies", RECORDS.nordwind])),
      ...(hasCustomers && facts.influencedDealMrr > 0
        ? [
            link(["deals", "31"], ["companies", RECORDS.muster]),
            ...(others > 0 ? [link(["deals", "32"], ["companies", RECORDS.nordwind])] : []),
          ]
        : []),
    ],
  };
}
