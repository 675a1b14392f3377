import type { RulePack } from "@partner-standing/contract/programs";
import { pluralIn } from "../plural-in.ts";
import type { ReadingMessage } from "../reading-messages/en.ts";

const plural = pluralIn("en");

/** `shown` is a number as the viewer writes it; the number itself beside it only decides between singular and plural. */
export const en = {
  title: "Program rules",
  intro:
    "Every rule that your figures are judged by, on the day you choose: where it is printed, and what changes next.",
  loading: "Fetching the rules",
  stale: "These are the rules as last fetched.",
  day: "Rules on",
  pack: "Program",
  search: "Find a rule",
  searchFor: "Name, value or source",
  packs: {
    technology: "Technology Partner Program",
    registration: "Lead registration",
    solutions: "Solutions Partner Program",
    commission: "Commission",
  } satisfies Record<RulePack, string>,
  heading: (pack: string, edition: string | null, date: string) =>
    edition ? `${pack}, edition ${edition}, on ${date}` : `${pack} on ${date}`,
  nothingInForce: {
    title: "No rule is known for this day",
    text: (date: string) => `The sources say nothing about ${date}. Choose a later day.`,
  },
  noMatch: (searched: string) => `No rule of this program matches “${searched}”.`,
  showAll: "Show all rules",

  columns: { rule: "Rule", value: "Value", since: "In force since", next: "Next change", source: "Source" },
  noChange: "None known",
  undated: "No date entered",
  agreement: "Your agreement, entered in the app settings",
  benefit: "Benefit",
  requirement: "Requirement",
  contested: (ids: string) => `Unclear wording: ${ids}`,
  readings: (shown: string) => `How unclear wording is read (${shown})`,

  /** Documents that only this page cites. */
  documents: {
    "001_c4342dbf05368735.txt": "Solutions Partner Program FAQ, German edition",
    "003_5c81f7e92c92d604.txt": "Partner tools FAQ of March 15, 2018, German edition",
    "004_ba9e28f804b1c8c5.txt": "Solutions Partner Program FAQ, English edition",
  } as Record<string, string>,
  /** Contested wordings that only this page explains. */
  contestedWordings: {
    C38: {
      chosen: "HubSpot writes about data protection to leads in the EU and in Switzerland.",
      instead: "HubSpot never contacts a registered lead.",
      because: "its German page on lead registration names both messages; the FAQ speaks of sales.",
    },
    C44: {
      chosen: "a registration belongs to a domain and to all contacts of it.",
      instead: "it belongs to one contact.",
      because: "the domain decides about the commission.",
    },
  } as Record<string, ReadingMessage>,

  groups: {
    requirements: "Edition and requirements",
    thresholds: "Tier thresholds",
    reviews: "Reviews, form and duties",
    benefits: "Benefits",
    registration: "Term and capacity",
    conditions: "Domain and data protection",
    further: "Further rules",
  },

  /** By the parameter's key in the rules pack. */
  titles: {
    "technology.edition": "Edition of the program",
    "technology.requirement-levels": "Requirements by tier",
    "technology.threshold.attributed-mrr": "Attributed MRR, average of 12 months",
    "technology.threshold.influenced-deal-mrr": "Influenced-deal MRR, sum of 12 months",
    "technology.threshold.first-ninety-days-mrr": "First-90-day install MRR, sum of 12 months",
    "technology.threshold.marketplace-reviews": "Marketplace reviews in 12 months",
    "technology.threshold.marketplace-rating": "Marketplace rating, average of 12 months",
    "technology.phase-in.required-from": "End of the 2026 transition period",
    "technology.premier-exception": "Premier exception",
    "technology.review.days": "Reviews",
    "technology.review.demotion-days": "Reviews that can move a tier down",
    "technology.poc-form.tiers": "Tiers that need the Partner POC form",
    "technology.poc-form.days": "Time to file the Partner POC form",
    "technology.certification.months": "How long an app certification counts",
    "technology.duty.quality-review": "Annual quality review",
    "technology.duty.sponsor-meeting": "Meeting of the executive sponsor with HubSpot",
    "technology.benefits": "Benefits by tier",
    "technology.sponsorship.rates": "Event sponsorship discounts",
    "technology.co-sell.nominations": "Nominations of joint accounts for co-sell",
    "registration.term": "Term of a registration",
    "registration.capacity": "Registered domains at a time, as published",
    "registration.capacity.agreed": "Registered domains at a time, as agreed",
    "registration.domain-rule": "Commission only for purchases under the registered domain",
    "registration.data-protection": "Countries whose leads HubSpot writes to",
  } as Record<string, string>,

  /** What a value may say, and the names of its parts. */
  words: {
    required: "Required",
    preferred: "Preferred",
    "phased-in": "Phased in",
    tier: "Tier",
    tiers: "Tiers",
    metric: "Figure",
    atLeast: "At least",
    waives: "Waives",
    months: "Every",
    perYear: "A year",
    baseline: "Baseline",
    advanced: "Advanced",
    untiered: "Without a tier",
    silver: "Silver",
    gold: "Gold",
    platinum: "Platinum",
    diamond: "Diamond",
    elite: "Elite",
    provider: "Provider",
    "double-opt-in": "Request for consent by e-mail, at once",
    "data-notice": "Notice about stored data, after 30 days",
  } as Record<string, string>,
  /** A part of a value and what it says. */
  part: (name: string, value: string) => `${name}: ${value}`,
  yes: "Yes",
  no: "No",
  none: "None",
  ended: "No longer in force",
  aMonth: (amount: string) => `${amount} a month`,
  units: {
    days: (shown: string, count: number) => `${shown} ${plural(count, "day", "days")}`,
    months: (shown: string, count: number) => `${shown} ${plural(count, "month", "months")}`,
    years: (shown: string, count: number) => `${shown} ${plural(count, "year", "years")}`,
  } as Record<string, (shown: string, count: number) => string>,
  rate: (percent: string, from: string, confirm: boolean) =>
    `${percent} from ${from}${confirm ? " (sources differ)" : ""}`,
};
export type RulesMessages = typeof en;
