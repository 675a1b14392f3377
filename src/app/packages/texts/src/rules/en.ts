import type { RulePack } from "@partner-standing/contract/programs/programs";
import { contestedWordings } from "../contested-wordings/en.ts";
import { pluralIn } from "../formats/plural-in.ts";

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
  /** Where no source says since when a rule holds. */
  startUnknown: "Start not known",
  until: (date: string) => `Until ${date}`,
  ends: (date: string) => `Ends on ${date}`,
  becomes: (old: string, now: string) => `“${old}” becomes “${now}”`,
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
  contestedWordings,

  /** What readings are about that decide no single rule. */
  readingTitles: {
    C37: "Best Partner Wins without a registration of your own",
    K02: "Registration on the day of the purchase",
    K10: "How far a forecast looks ahead",
    S11: "A quarter in which a provider sold nothing",
  } as Record<string, string>,

  groups: {
    requirements: "Edition and requirements",
    thresholds: "Tier thresholds",
    reviews: "Reviews, form and duties",
    benefits: "Benefits",
    registration: "Term and capacity",
    conditions: "Domain and data protection",
    commission: "Commission",
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
    "technology.phase-in.required-from": "Transition period for phased-in requirements",
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
    "solutions.edition": "Edition of the Solutions Partner Program",
    "solutions.tiers": "Tiers of the program",
    "solutions.thresholds": "Sold and managed MRR by tier, as published",
    "solutions.thresholds.agreed": "Sold and managed MRR by tier, as agreed",
    "solutions.median-app-usage": "Median app usage",
    "solutions.counting-apps": "Apps that count toward the median",
    "solutions.certification": "Solutions Partner Certification required",
    "solutions.sold-mrr.months": "How long a sale counts toward sold MRR",
    "solutions.managed-mrr.days": "How long an activity counts toward managed MRR",
    "solutions.managed-mrr.warning-days": "Time without activity after which the card warns",
    "solutions.refresh.day": "Monthly tier refresh",
    "solutions.refresh.demotes": "The monthly refresh can take a tier away",
    "solutions.recalibration.days": "Recalibrations",
    "solutions.recalibration.look-back": "What a recalibration looks back at",
    "solutions.recalibration.protection": "How long a tier just earned is safe",
    "commission.rate": "Commission on what the customer pays",
    "commission.term": "Complete months that pay, by package",
    "commission.managed-check": "Quarterly check that sales before April 2023 are still managed",
    "commission.downgrade-term": "Months that a sale still pays when a partner becomes a provider",
    "commission.existing-customers": "Sales to existing customers that pay",
    "commission.payout-days": "From the end of a quarter to its payment",
    "commission.net-revenue": "Commission is taken back where the customer does not pay",
    "commission.papers-months": "Time to hand in bank and tax papers",
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
    current: "2020 (current)",
    "cross-sell": "Cross-sell",
    "sales-to-marketing-upgrade": "Upgrade from Sales Hub to Marketing Hub",
    "shared-deal-upsell": "Upsell with a shared deal",
  } as Record<string, string>,
  /** A part of a value and what it says. */
  part: (name: string, value: string) => `${name}: ${value}`,
  yes: "Yes",
  no: "No",
  none: "None",
  ended: "No longer in force",
  unpublished: "Not published",
  withoutEnd: "As long as the customer stays",
  /** What a tier asks of both tracks. */
  tracks: (sold: string, managed: string) => `${sold} sold and ${managed} managed`,
  aMonth: (amount: string) => `${amount} a month`,
  units: {
    days: (shown: string, count: number) => `${shown} ${plural(count, "day", "days")}`,
    months: (shown: string, count: number) => `${shown} ${plural(count, "month", "months")}`,
    years: (shown: string, count: number) => `${shown} ${plural(count, "year", "years")}`,
    apps: (shown: string, count: number) => `${shown} ${plural(count, "app", "apps")}`,
    refreshes: (shown: string, count: number) => `${shown} monthly ${plural(count, "refresh", "refreshes")}`,
    "day-of-month": (shown: string) => `Day ${shown} of the month`,
  } as Record<string, (shown: string, count: number) => string>,
  rate: (percent: string, from: string, confirm: boolean) =>
    `${percent} from ${from}${confirm ? " (sources differ)" : ""}`,
};
export type RulesMessages = typeof en;
