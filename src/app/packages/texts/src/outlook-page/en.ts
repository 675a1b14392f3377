import type { Assumption } from "@partner-standing/contract/standing/outlook";
import type { SUBMISSIONS } from "@partner-standing/contract/standing/influence";
import { pluralIn } from "../formats/plural-in.ts";
import { en as influences } from "../influences/en.ts";
import { en as roles } from "../role-names/en.ts";

const plural = pluralIn("en");

/** What the Outlook page says besides what it shares with the cards. Amounts are per month. */
export const en = {
  loading: "Working out what lies ahead",
  outside: {
    title: "Not in the Technology Partner Program",
    text: "This page looks ahead of a technology tier. An administrator names your programs in the settings.",
  },
  noTier: {
    title: "You hold no tier that a review could take",
    text: "What leads to the first one stands under Ways. If HubSpot credits you with one, enter it in the settings.",
  },
  asOf: (date: string) => `As of ${date}.`,
  restricted: "Amounts and names are not shown to you: sums are in percent of the public threshold.",
  target: "Get to",

  reviews: {
    title: "The next reviews",
    cannotYet: (because: string) => `This review cannot lower the tier yet. Short, because ${because}.`,
    because: (because: string) => `Because ${because}.`,
    quiet: (shown: string, count: number, date: string) =>
      `${shown} further ${plural(count, "review", "reviews")} up to ${date} ${plural(count, "changes", "change")} nothing.`,
  },

  curves: {
    title: "How the figures move",
    metric: "Figure",
    none: "Nothing is known of this figure yet.",
    known: "Known today: windows run out on their days, MRR stays as it is, and nothing new comes.",
    estimates: (months: string, count: number, from: string | null) =>
      `Cautious and expected are estimates, from ${months} ${plural(count, "month", "months")} of your own history${from === null ? "" : ` since ${from}`}.`,
    cautious: (worst: string) =>
      `Cautious: ${worst} of the MRR is lost in a month, as in the worst hundredth of months.`,
    expected: (mean: string, reviews: string, deals: string, count: number) =>
      `Expected: ${mean} of the MRR is lost in a month, ${reviews} Marketplace reviews come in a month, and ${deals} open influenced ${plural(count, "deal counts", "deals count")} by the probability of the stage.`,
    floor: "Less than a year is known, so a stated loss is assumed at least.",
  },

  whatIf: {
    title: "What if?",
    intro: "Think of something that is not in the CRM. Nothing is written.",
    kind: "What happens",
    add: "Add",
    adding: "Working it out",
    list: "Assumed",
    remove: "Remove",
    reset: "Start again",
    none: "Nothing is assumed yet.",
    today: "Today",
    assumed: "With your assumptions",
    review: "Review",
    kinds: {
      reviews: "Marketplace reviews come in",
      deal: "A deal is won",
      install: "A customer installs the app",
      mrr: "A customer pays more or less",
      loss: "A customer is lost",
      certification: "An app is certified",
      contact: "A point of contact is named",
      form: "The Partner POC form is filed",
      setting: "A requirement is met in the settings",
    } satisfies Record<Assumption["kind"], string>,
    said: {
      reviews: (shown: string, count: number, stars: string, date: string) =>
        `${shown} Marketplace ${plural(count, "review", "reviews")} with ${stars} on ${date}`,
      deal: (name: string | null, amount: string, date: string) =>
        `${name ?? "A new deal"}: ${amount} a month, won on ${date}`,
      install: (name: string | null, amount: string, date: string) =>
        `${name ?? "A new customer"} installs the app on ${date}: ${amount} a month`,
      mrr: (name: string, amount: string, date: string) => `${name} pays ${amount} a month from ${date}`,
      loss: (name: string, date: string) => `${name} uninstalls the app on ${date}`,
      certification: (date: string) => `An app is certified on ${date}`,
      contact: (role: string, date: string) => `${role}: named on ${date}`,
      form: (date: string) => `The Partner POC form is filed on ${date}`,
      setting: (requirement: string, date: string) => `${requirement}: met from ${date}`,
    } satisfies Record<Assumption["kind"], unknown>,
    company: (id: string) => `Company ${id}`,
    deal: (id: string) => `Deal ${id}`,
    fields: {
      on: "On",
      mrr: "US dollars a month",
      count: "How many",
      stars: "Stars, from 1 to 5",
      boughtOn: "Bought HubSpot on (optional)",
      companyId: "Customer",
      another: "Another customer",
      address: "Address of the company in HubSpot, or its ID",
      dealId: "Address of the deal in HubSpot, or its ID (optional)",
      role: "Role",
      requirement: "Requirement",
    },
    faults: {
      on: "Choose a day from 2026 on and at most two years ahead.",
      mrr: "Enter an amount from 0 to 100,000,000.",
      count: "Enter a whole number from 1 to 100.",
      stars: "Enter a number from 1 to 5.",
      boughtOn: "Choose a day.",
      companyId: "Name a company of the CRM of which you have not said the same already.",
      dealId: "Name a deal of the CRM of which you have not said the same already.",
      many: "No more than 50 at once.",
      twice: "One of these is assumed already, in another way. Remove that first.",
    },
    refused: "Not assumed",
    roles,
  },

  ways: {
    title: "Ways",
    intro: (tier: string) => `What it takes to keep your tier, and to reach ${tier}. All of a way is needed.`,
    introKeep: "What it takes to keep your tier. All of a way is needed.",
    none: "No records of the CRM lead there at one of the next four reviews. Try something under “What if?”.",
    assume: "Assume this",
    assumed: "Assumed",
    plan: "Plan this",
    startWith: "For example:",
    planTitle: (way: string) => `${way}: a task for each step`,
    create: (count: number) => plural(count, "Create task", "Create tasks"),
    planRefused: "Not every task was created. Press again: what is there is not made twice.",
    planned: (shown: string, count: number, date: string) =>
      `${shown} ${plural(count, "task", "tasks")} created, due on ${date} at the latest.`,
    colleagues: "Looking up your colleagues",
    cancel: "Cancel",
  },

  rollOff: {
    title: "What leaves its window",
    intro: "A deal, an install or a Marketplace review counts for twelve months. What customers pay has no such day.",
    none: "Nothing that counts today leaves its window.",
    columns: { on: "Day", record: "Record", metric: "Figure", amount: "Leaves", after: "Left then", breaks: "Breaks" },
    breaks: (requirements: string) => `Breaks ${requirements}`,
  },

  influence: {
    title: "Influence",
    intro: "Only deals that are marked count, and only those that you submit in HubSpot's form can be confirmed.",
    loading: "Looking up deals",
    names: { unmarked: "Not marked", unsubmitted: "To be submitted", submitted: "Submitted" },
    count: (shown: string, count: number) => `${shown} ${plural(count, "deal", "deals")}`,
    about: {
      unmarked:
        "Won deals of the last twelve months in which you may have had a part, those that would add most first.",
      unsubmitted: "Marked, but not noted as submitted in HubSpot's form.",
      submitted: "Noted as submitted in HubSpot's form.",
    },
    none: {
      unmarked: "Every won deal in which you may have had a part is marked.",
      unsubmitted: "Nothing waits to be submitted.",
      submitted: "Nothing is noted as submitted yet.",
    },
    columns: {
      deal: "Deal",
      company: "Customer",
      wonOn: "Won on",
      amount: "A month",
      why: "Why",
      marked: "Marked as",
      submitted: "Submitted",
      act: "Next",
    },
    because: { installed: "had the app", registered: "was a registered lead" },
    closes: (tiers: string) => `alone enough for ${tiers}`,
    submissions: { "helped-close": "helped to close", referred: "new account referred" } satisfies Record<
      (typeof SUBMISSIONS)[number],
      string
    >,
    submittedOn: (date: string, by: string | null) => (by === null ? date : `${date}, noted by ${by}`),
    mark: "Mark…",
    markOf: (name: string) => `Mark ${name}`,
    choose: "How did you influence it?",
    influences,
    note: "Note as submitted…",
    noteOf: (name: string) => `Note ${name} as submitted`,
    on: "Submitted on",
    save: "Save",
    marked: (name: string, influence: string) =>
      `${name} is marked: ${influence}. It moves to “To be submitted” as soon as HubSpot has it.`,
    noted: (name: string, date: string) =>
      `${name} is noted as submitted on ${date}. It moves to “Submitted” as soon as HubSpot has it.`,
    refused: "Not saved",
    refusedText:
      "HubSpot's property for it has no such option, or the deal is not marked. Look at the deal in HubSpot.",
    dayFault: "Choose a day that has been.",
    hidden: (shown: string, count: number) =>
      `${shown} ${plural(count, "deal", "deals")}. The settings show deals and amounts to named people only.`,
    hiddenNone: "There are none.",
    unknown: "–",
  },
};
export type OutlookPageMessages = typeof en;
