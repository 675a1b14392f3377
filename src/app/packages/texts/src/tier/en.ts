import type { Benefit, Designation } from "@partner-standing/contract/standing/benefits";
import type { Outcome } from "@partner-standing/contract/programs/scorecard";
import { en as names } from "../benefit-names/en.ts";

/** Why a nomination was not noted, where a reload does not help. */
export type NominationRefusal = "unknown-record" | "unavailable" | "capacity-reached";

const review = {
  held: {
    promotion: (before: string, after: string) => `Review: moved up from ${before} to ${after}.`,
    "promotion-pending-poc-form": (_before: string, after: string) =>
      `Review: qualified for ${after}; the promotion waited for the Partner POC form.`,
    demotion: (before: string, after: string) => `Review: dropped from ${before} to ${after}.`,
    unchanged: (before: string) => `Review: nothing changed (${before}).`,
  } satisfies Record<Outcome, (before: string, after: string) => string>,
  ahead: {
    promotion: (before: string, after: string) => `Review: would move up from ${before} to ${after}.`,
    "promotion-pending-poc-form": (_before: string, after: string) =>
      `Review: would qualify for ${after}; the promotion would wait for the Partner POC form.`,
    demotion: (before: string, after: string) => `Review: would drop from ${before} to ${after}.`,
    unchanged: (before: string) => `Review: still ${before}.`,
  } satisfies Record<Outcome, (before: string, after: string) => string>,
};

/** By the names that the rules give the details; `shown` is the figure as the viewer writes it. */
const details = {
  "council-by-invitation": (shown: string) => `About ${shown} partners, by invitation only.`,
  "planning-with-action-plan": () => "Ends in a mutual action plan.",
  "enablement-baseline-forms": (shown: string) => `Baseline: fill in ${shown} forms.`,
  "enablement-advanced-trainings": () => "Advanced: trainings, on-demand content, GTM decks.",
  "mapping-through-crossbeam": () => "Through your own Crossbeam account.",
  "co-sell-conditions": (shown: string) =>
    `Core program, ${shown} conditions: responsive co-sell contact, account mapping, timely support.`,
  "co-sell-nominations": (shown: string) => `Outside the core program: up to ${shown} nominations a year.`,
  "co-sell-single-strategic-cases": () => "Outside the core program: single strategic cases.",
  "visit-with-priority": (shown: string) => `Priority for at least ${shown} visit a year, in Cambridge.`,
  "visit-by-relevance": () => "By strategic relevance, in Cambridge.",
  "listing-free-with-leads": () => "Free, collects leads, shows intent data.",
  "accelerator-by-application": () => "By application; campaigns are eligible for MDF.",
  "sponsorship-first-come": () => "Limited: first come, first served.",
  "badge-and-filter": () => "Tier badge and tier filter.",
  "co-marketing-a-year": (shown: string) => `At least ${shown} a year; HubSpot chooses the kind.`,
  "co-marketing-by-relevance": () => "By relevance; HubSpot chooses the kind.",
  "platform-analytics": () => "Installs, API use, ratings, intent and leads.",
  "consulting-all-year": () => "All year.",
  "consulting-with-hour-cap": () => "With a limit of hours per cycle.",
};
export type BenefitDetailName = keyof typeof details;

/** What the cards say about the life of the tier and what it is good for. */
export const en = {
  timeline: {
    button: "Timeline",
    title: "Timeline of your tier",
    loading: "Fetching the timeline",
    credited: "Credited tier",
    qualified: "Today's figures qualify for",
    pending: "Waiting for the Partner POC form",
    pendingUntil: (tier: string, date: string) => `${tier}, until ${date}`,
    ahead: "The year ahead",
    aheadNote: "A forecast says what would happen with what is known now. None of this is decided.",
    nothingAhead: "Nothing is known of the year ahead.",
    past: "History",
    nothingPast: "No review has been recorded since the app was installed.",
    noTier: "no tier",
    noneSince: (date: string) => `since ${date}`,
    review,
    movedUp: {
      held: (before: string, after: string) =>
        `Moved up from ${before} to ${after}: the Partner POC form came in time.`,
      ahead: (before: string, after: string) => `Would move up from ${before} to ${after} with the Partner POC form.`,
    },
    form: {
      awaited: (tier: string) => `Last day for the Partner POC form for ${tier}.`,
      wouldBeAwaited: (tier: string) => `Would be the last day for the Partner POC form for ${tier}.`,
      "in-time": (tier: string) => `Last day for the Partner POC form for ${tier}: it came in time.`,
      late: (tier: string) => `Last day for the Partner POC form for ${tier}: it did not come in time.`,
    },
    duties: {
      "certification-review": (app: string) => `Review of the app certification of ${app}; it counts until this day.`,
      "quality-review": (app: string) => (app ? `Annual quality review of ${app}.` : "Annual quality review."),
      "sponsor-meeting": () => "Meeting of the executive sponsor with HubSpot, at least twice a year.",
    },
    tags: {
      held: "Held",
      changed: "Changed",
      forecast: "Forecast",
      awaited: "Awaited",
      "in-time": "In time",
      late: "Too late",
      due: "Due",
      wasDue: "Was due",
    },
    assumed: "Assumed day: the guide names the interval, not the day it starts from.",
  },

  outlook: {
    button: "Outlook",
    loading: "Looking ahead",
    estimated: (from: string) => `“Expected” is an estimate from what this account has won and lost since ${from}.`,
    own: "What leaves of this record",
    next: "What leaves next",
    nothingLeaves: "Nothing leaves its window on a day that is known.",
    figure: (name: string, amount: string) => `${name}: ${amount}`,
    breaks: (names: string) => `No longer met then: ${names}`,
    noWay: "Nothing is known that would close every gap by one of the next reviews.",
    page: "Open the outlook page",
  },

  benefits: {
    ...names,
    button: "Benefits",
    title: "Benefits of your tier",
    loading: "Fetching the benefits",
    adds: (tier: string) => `What ${tier} adds`,
    top: "There is no tier above to add anything.",
    gives: (tier: string) => `What ${tier} gives`,
    none: "Without a tier there are no benefits.",
    added: "New",
    before: (level: string) => `Today: ${level}`,
    differs: "What differs",
    benefit: "Benefit",
    today: (tier: string) => `Today: ${tier}`,
    then: (tier: string) => `With ${tier}`,
    after: (tier: string, date: string) => `From ${date}: ${tier}`,
    afterDrop: (tier: string) => `After a drop: ${tier}`,
    notGiven: "–",
    alike: (shown: string, _count: number) => `${shown} stay the same`,
    received: {
      title: (year: string) => `Guaranteed to you in ${year}`,
      open: "Open",
      done: "Received",
      settled: (shown: string, _count: number) => `${shown} received`,
      enter: "Note what you received in the app’s settings, under “Programs”.",
      copy: "Copy for the partner manager",
      copied: "Copied.",
      copyFailed: "The browser did not allow copying. Allow it for this page, then try again.",
    },
    printed: (name: string, lines: string) => `${name}: ${lines}`,
    areas: {
      "partner-success": "Partner success",
      sales: "Sales benefits",
      marketing: "Marketing benefits",
      technical: "Technical benefits",
    } satisfies Record<Benefit["area"], string>,
    meaningTitle: "What the words mean",
    meanings: {
      considered: "Considered: HubSpot may extend it by fit, capacity or strategic priority.",
      prioritized: "Prioritized: Higher tiers are more likely to get it; the tier plays a part in the selection.",
      guaranteed: "Guaranteed: At least once within a defined time. Some have admission criteria of their own.",
    } satisfies Record<Designation, string>,
    advanced: (baseline: string, advanced: string) => `Baseline: ${baseline}, advanced: ${advanced}`,
    details,
  },

  sponsorship: {
    title: "Sponsorship discount",
    price: "Price of the package in US dollars",
    priceHint: "Leave this field to see the discount.",
    priceInvalid: "Enter a price above 0 with at most two decimals.",
    loading: "Working out the discount",
    discount: (tier: string, percent: string, amount: string, price: string) =>
      `${tier}: ${percent} off ${price}, that is ${amount}.`,
    none: (tier: string, price: string) => `${tier}: no discount on ${price}.`,
    confirm: "Confirm it with your partner manager: the guide is not clear about this price.",
  },

  nominations: {
    title: "Co-sell nominations",
    left: (left: string, perYear: string, year: string) => `${left} of ${perYear} nominations left in ${year}.`,
    nominate: (name: string) => `Nominate ${name}`,
    effect: "This counts the nomination here. Send it to HubSpot as agreed with your partner manager.",
    done: (name: string) => `${name} is noted as nominated.`,
    notDone: "The nomination was not noted",
    refusals: {
      "unknown-record": "This company is not known yet. It appears after the next reading of the CRM.",
      unavailable: "Only Premier may nominate joint accounts.",
      "capacity-reached": "All nominations of this year are used. The next ones start on January 1.",
    } satisfies Record<NominationRefusal, string>,
  },
};
export type TierMessages = typeof en;
