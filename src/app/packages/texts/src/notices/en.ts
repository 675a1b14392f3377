import type { Gap, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { pluralIn } from "../formats/plural-in.ts";
import { en as names } from "../technology-names/en.ts";

/** What a task in the CRM says; dates come formatted. */
export interface TaskText {
  subject: string;
  body: string;
}

/** A review that takes a tier. */
export interface DropText {
  from: TechnologyTier | null;
  to: TechnologyTier | null;
  on: string;
  /** The day from which it is short, where that lies ahead and before the review. */
  since: string | null;
  gaps: Gap[];
  /** Where to begin, without an end. */
  first: string;
  /** Of how many whole months of losses it is estimated; null where it follows from what is known. */
  estimate: { months: number; isFloor: boolean } | null;
}

/** A requirement that breaks when something leaves its window. */
export interface RollOffText {
  tier: TechnologyTier;
  on: string;
  gap: Gap;
  leaving: string[];
  first: string;
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

const plural = pluralIn("en");
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

const AMOUNTS: Record<Gap["unit"], (missing: number) => string> = {
  "usd-per-month": (missing) => `: $${number.format(missing)} a month missing`,
  count: (missing) => `: ${number.format(missing)} missing`,
  stars: (missing) => `: ${number.format(missing)} stars missing`,
  percent: (missing) => `: ${number.format(missing)}% missing`,
  "yes-no": () => ": missing",
};

const gap = ({ id, missing, unit }: Gap) => `- ${REQUIREMENTS[id]}${AMOUNTS[unit](missing)}`;

const careful = ({ months, isFloor }: NonNullable<DropText["estimate"]>) =>
  isFloor
    ? "This is a careful estimate: as things stand the tier is kept. Less than 12 months of MRR are known, so a loss of at least 3% a month is assumed."
    : `This is a careful estimate: as things stand the tier is kept. It assumes that customers with your app leave or pay less as they did in the worst of the last ${months} months.`;

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
  dropAhead: ({ from, to, on, since, gaps, first, estimate }: DropText): TaskText => ({
    subject: estimate
      ? `Review on ${on}: ${tier(from)} is not certain`
      : `Review on ${on}: from ${tier(from)} to ${tier(to)} as things stand`,
    body: [
      ...(estimate ? [careful(estimate)] : []),
      estimate
        ? `These requirements of ${tier(from)} would then not be met on ${on}:`
        : `These requirements of ${tier(from)} are not met on ${on}:`,
      ...gaps.map(gap),
      ...(since ? [`They fall short from ${since} on.`] : []),
      `Begin with this: ${first}.`,
    ].join("\n"),
  }),
  rollOff: ({ tier: held, on, gap: missing, leaving, first }: RollOffText): TaskText => ({
    subject: `From ${on} on, ${tier(held)} falls short: ${REQUIREMENTS[missing.id]}`,
    body: [
      `Part of what counts today leaves the rolling 12-month period on ${on}.`,
      ...leaving.map((name) => `- ${name}`),
      `Then this is not met:`,
      gap(missing),
      `Begin with this: ${first}.`,
    ].join("\n"),
  }),
  digest: {
    subject: (monday: string) => `Partner programs: the week of ${monday}`,
    changed: (since: string) => `Changed since ${since}:`,
    ahead: "Runs out in the next four weeks:",
    tier: (program: string, from: string, to: string) => `${program}: from ${from} to ${to}`,
    noTier: "no tier",
    figure: (name: string, now: string, change: string) => `${name}: ${now} (${change})`,
    points: (now: string, change: string) => `Total points: ${now} (${change})`,
    due: (date: string, what: string) => `${date}: ${what}`,
    leaves: (name: string, amount: string | null, first: string) =>
      `${first}: a part leaves the rolling 12-month period (${name}${amount === null ? "" : `, ${amount} in all`})`,
    lapses: (shown: string, count: number, first: string) =>
      `${first}: ${plural(count, "a managed client stops", `the first of ${shown} managed clients stops`)} counting without new activity`,
    registrations: (shown: string, count: number, first: string) =>
      `${first}: ${plural(count, "a lead registration ends", `the first of ${shown} lead registrations ends`)}`,
    more: (shown: string, _count: number) => `and ${shown} more on the overview of the app`,
  },
  tierChanged: (from: TechnologyTier | null, to: TechnologyTier | null, on: string): TaskText => ({
    subject: `Tier changed: ${tier(to)} since ${on}`,
    body: `By the published rules your company moved from ${tier(from)} to ${tier(to)} on ${on}. Compare it with HubSpot's e-mail. If HubSpot credits another tier, correct it in the settings.`,
  }),
};
export type NoticeTexts = typeof en;
