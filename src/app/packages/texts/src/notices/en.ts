import type { Gap, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { en as names } from "../technology-names/en.ts";

/** What a task in the CRM says; dates come formatted. */
export interface TaskText {
  subject: string;
  body: string;
}

const tier = (held: TechnologyTier | null) => (held === null ? "no tier" : names.tiers[held]);

const REQUIREMENTS: Record<RequirementId, string> = {
  "attributed-mrr": "attributed MRR",
  "influenced-revenue": "influenced revenue",
  "marketplace-reviews": "Marketplace reviews",
  "marketplace-rating": "Marketplace rating",
  "marketplace-listing": "live Marketplace listing",
  "app-certification": "app certification",
  "technical-contact": "named technical contact",
  "partnership-owner": "named partnership owner",
  "executive-sponsor": "named executive sponsor",
  "account-mapping": "data sharing for account mapping",
  "good-standing": "good standing",
};

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

const AMOUNTS: Record<Gap["unit"], (missing: number) => string> = {
  "usd-per-month": (missing) => `: $${number.format(missing)} a month missing`,
  count: (missing) => `: ${number.format(missing)} missing`,
  stars: (missing) => `: ${number.format(missing)} stars missing`,
  percent: (missing) => `: ${number.format(missing)}% missing`,
  "yes-no": () => ": missing",
};

const gap = ({ id, missing, unit }: Gap) => `- ${REQUIREMENTS[id]}${AMOUNTS[unit](missing)}`;

export const en = {
  formDue: (to: TechnologyTier, due: string): TaskText => ({
    subject: `File the Partner POC form by ${due}`,
    body: `Your company qualified for ${tier(to)}. The tier starts when HubSpot has the complete Partner POC form. The last day is ${due}. After it, the next chance is the next review.`,
  }),
  formStale: (held: TechnologyTier): TaskText => ({
    subject: "File the Partner POC form again",
    body: `A contact that the ${tier(held)} tier needs is no longer named. Name the contact in the settings. Then file the Partner POC form again, so that HubSpot knows of the change.`,
  }),
  certificationEnds: (app: string, last: string): TaskText => ({
    subject: `The app certification of ${app} counts until ${last}`,
    body: `HubSpot reviews certified apps every two years. Arrange the review of ${app} in time. After ${last} the certification no longer counts towards a tier.`,
  }),
  dropAhead: (from: TechnologyTier | null, to: TechnologyTier | null, on: string, gaps: Gap[]): TaskText => ({
    subject: `Review on ${on}: from ${tier(from)} to ${tier(to)} as things stand`,
    body: [`These requirements of ${tier(from)} are not met on ${on}:`, ...gaps.map(gap)].join("\n"),
  }),
  tierChanged: (from: TechnologyTier | null, to: TechnologyTier | null, on: string): TaskText => ({
    subject: `Tier changed: ${tier(to)} since ${on}`,
    body: `By the published rules your company moved from ${tier(from)} to ${tier(to)} on ${on}. Compare it with HubSpot's e-mail. If HubSpot credits another tier, correct it in the settings.`,
  }),
};
export type NoticeTexts = typeof en;
