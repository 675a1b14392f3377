import type { Metric, PresenceId, RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { Contribution, Evidence } from "@partner-standing/contract/standing/standing";
import { en as card } from "../cards/en.ts";
import { hasNoRating } from "../formats/has-no-rating.ts";
import { pluralIn } from "../formats/plural-in.ts";
import { en as notSetUp } from "../set-up/en.ts";
import { en as lacking } from "../gaps/en.ts";
import { en as roleNames } from "../role-names/en.ts";
import { en as tasks } from "../tasks/en.ts";
import { en as names } from "../technology-names/en.ts";

const plural = pluralIn("en");

/** A requirement that a metric measures is explained as that metric. */
export type ExplainedRule =
  | Metric
  | Exclude<RequirementId, "attributed-mrr" | "influenced-revenue" | "marketplace-reviews" | "marketplace-rating">;
export type ReasonNotCounting = Exclude<Contribution["reason"], "counts">;

const whyNot: Record<ReasonNotCounting, (shown: string, days: number) => string> = {
  "not-installed": () => "The app is not installed",
  uninstalled: () => "The app is uninstalled",
  "no-mrr": () => "No MRR is known",
  "installed-before-purchase": (shown, days) =>
    `The app was installed ${shown} ${plural(days, "day", "days")} before HubSpot was bought`,
  "installed-after-90-days": (shown) => `The app was installed ${shown} days after HubSpot was bought, more than 90`,
  "purchase-date-unknown": () => "It is not known when HubSpot was bought",
  "left-the-window": () => "Has left the rolling 12-month period",
  "not-yet": () => "Lies in the future and does not count yet",
  "no-influenced-deal": () => "No influenced deal with this customer in the last 12 months",
  "no-marketplace-review": () => "No Marketplace review from this customer in the last 12 months",
  "no-company": () => "This contact has no company, so no MRR counts",
  "data-problem": () => "Something is missing or wrong, so it does not count yet",
};

/** Who or what is named, since when, and until when. */
/** Null is no tier: it is lost or reached, and nobody moves to or from it. */
function moved(from: string | null, to: string | null): string {
  if (from === null) return `reached the tier ${to}`;
  return to === null ? `lost the tier ${from}` : `moved from ${from} to ${to}`;
}

type EvidenceText = (names: string, since: string | null, until: string | null) => string;

/** `shown` is a number as the viewer writes it; the number itself beside it only decides between singular and plural. */
export const en = {
  ...card,
  tiers: names.tiers,
  metrics: names.metrics,
  requirements: names.requirements,

  ...lacking,

  review: {
    title: (date: string, inDays: string) => `Next review ${date}, ${inDays}`,
    demotion: (tier: string, because: string) => `Would drop to ${tier}${because && `, because ${because}`}.`,
    demotionToNone: (because: string) => `Would lose the tier${because && `, because ${because}`}.`,
    unchanged: (tier: string) => `Stays ${tier}.`,
    unchangedWithoutTier: "Stays without a tier.",
    unchangedAlthough: (tier: string, because: string) =>
      `Stays ${tier}, because this review cannot demote. To repair before one that can: ${because}.`,
    dropAhead: (date: string, tier: string, because: string) =>
      `On ${date}: would drop to ${tier}${because && `, because ${because}`}.`,
    promotion: (tier: string) => `Would move up to ${tier}.`,
    promotionPending: (tier: string, date: string) =>
      `Would move up to ${tier} once the Partner POC form is complete, on ${date} at the latest.`,
  },

  lastReview: {
    title: (date: string) => `What did HubSpot decide on ${date}?`,
    recorded: (from: string | null, to: string | null) =>
      `By the published rules you ${moved(from, to)}, and that is credited here. If HubSpot's e-mail says otherwise, correct the tier in the settings.`,
    open: (from: string | null, to: string | null) =>
      `By the figures of that day you would have ${moved(from, to)}. Note in the settings which tier HubSpot's e-mail names.`,
  },

  pocForm: {
    pendingTitle: (tier: string) => `The promotion to ${tier} waits for the Partner POC form`,
    pendingText: (date: string, inDays: string) =>
      `File the form by ${date} (${inDays}). Afterwards you can only qualify again at the next review.`,
    pendingStale: (filed: string) => `The form of ${filed} no longer holds: a contact has changed or is missing.`,
    staleTitle: "The Partner POC form must be filed again",
    staleText: (tier: string, filed: string) =>
      `${tier} needs it. Since it was filed on ${filed}, a contact has changed or is missing.`,
    where:
      "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Points of contact”.",
  },

  noTierNow: {
    title: "You hold no tier at present",
    text: (tier: string, because: string) => `${tier} is out of reach, because ${because}.`,
    textWithoutGap: (tier: string) => `All requirements of ${tier} are met: the next review decides.`,
  },

  notSetUp,

  gaps: {
    ...lacking.against,
    title: (tier: string) => `To ${tier}`,
    titleKeep: (tier: string) => `Keep ${tier}`,
    top: "There is no tier above. What counts now is the distance to each limit.",
    met: (met: string, total: string) => `${met} of ${total} required met`,
    takesAll: "It takes all of these.",
    missingOn: (date: string, because: string) => `On ${date}: ${because}.`,
    settledMet: (shown: string, _count: number) => `${shown} met`,
    settledOther: (shown: string, count: number) => `${shown} that never ${plural(count, "blocks", "block")}`,
    toGo: (missing: string, _count: number) => `${missing} to go`,
    above: (margin: string) => `${margin} above`,
    onTheLimit: "exactly on the limit",
    or: "or",
    metBy: (metric: string) => `Met by ${metric}`,
    closest: (name: string, margin: string) => `First to break: ${name}, ${margin}.`,
    firstToBreak: (because: string) => `First to break: ${because}.`,
    statusMet: "Met",
    statusMissing: "Missing",
    statusWaived: "Waived",
    statusPreferred: "Preferred",
    /** After the figure that counts. */
    officialBeside: (shown: string, date: string) => `HubSpot says ${shown} on ${date}`,
    officialCounts: (date: string, shown: string) => `HubSpot's figure of ${date}; computed: ${shown}`,
    noFigure: "none",
    noteNotChecked: "Nobody has checked it. Enter your own check in the settings, under “Programs”.",
    notePreferred: "Preferred: never blocks a tier",
    noteWaived: "Waived by the Premier exception",
  },

  record: {
    title: (name: string) => `This record: ${name}`,
    ofCompany: "The figures are those of its company:",
    since: (date: string) => `since ${date}`,
    leaves: (date: string) => `leaves the window on ${date}`,
    paysNow: (amount: string) => `today ${amount}; the average of 12 months counts`,
    attributed: (amount: string) => `${amount} a month counts toward attributed MRR`,
    influenced: (amount: string, shown: string, count: number) =>
      `${shown} influenced ${plural(count, "deal", "deals")}, ${amount} a month`,
    firstNinetyDays: (amount: string) => `${amount} a month counts toward first-90-day install MRR`,
    installedAfter: (shown: string, days: number) =>
      `Installed ${shown} ${plural(days, "day", "days")} after buying HubSpot`,
    reviews: (shown: string, count: number) =>
      `${shown} Marketplace ${plural(count, "review counts", "reviews count")}`,
    rating: (stars: string) => `This customer gave ${stars}`,
    whyNot,
    countsFor: (list: string) => `Counts: ${list}`,
    addedAmount: (amount: string, name: string) => `${amount} ${name}`,
    addedReviews: (shown: string, count: number) =>
      `${shown} ${plural(count, "Marketplace review", "Marketplace reviews")}`,
    adds: (list: string) => `This customer adds: ${list}`,
    /** HubSpot's rules for Marketplace reviews: honest, and without any reward. */
    ask: {
      button: "Copy an e-mail that asks for a review",
      /** Where the contact speaks another language than whoever looks. */
      buttonIn: {
        en: "Copy an e-mail in English that asks for a review",
        de: "Copy an e-mail in German that asks for a review",
        fr: "Copy an e-mail in French that asks for a review",
      },
      copied: "Copied",
      failed: "Your browser does not allow copying.",
      /** Paragraphs. */
      email: [
        "Subject: Your review on the HubSpot Marketplace",
        "Hello,",
        "you have been using our app for a while. Would you tell others on the HubSpot Marketplace what it does for you?",
        "Two or three sentences in your own words are enough, praise and criticism alike. There is no reward for a review: what helps is an honest one.",
        "This is where to write it: [link to the listing]",
        "Thank you, and kind regards",
      ],
    },
    countsForNothing: (why: string) => `Counts toward nothing yet. ${why}.`,
    unknown: "Nothing is known about this record yet.",
  },

  steps: {
    none: "Nothing is missing. Keep it that way.",
    by: (step: string, date: string) => `${step}, by ${date}.`,
    pocFormName: "Partner POC form",
    /** What the task in the CRM says besides. */
    task: {
      keep: (tier: string, date: string) => `Keeps the ${tier} tier at the review on ${date}.`,
      reach: (tier: string, date: string) => `One of the steps to the ${tier} tier, by ${date}.`,
    },
    plan: tasks,
    startWith: "Start with:",
    urgent: (step: string) => `Most urgent: ${step}`,
    eitherOr: (amount: string, metric: string, otherAmount: string, otherMetric: string) =>
      `Win ${amount} more ${metric} a month, or ${otherAmount} more ${otherMetric}`,
    /** Where amounts are not shown. */
    towards: {
      attributed: (limit: string) => `Raise the 12-month average of attributed MRR to ${limit}`,
      branch: (metric: string, limit: string) => `${metric} to ${limit}`,
      eitherOr: (one: string, other: string) => `Raise ${one}, or ${other}`,
    },
    do: {
      "attributed-mrr": (shown: string) => `Raise the 12-month average of attributed MRR by ${shown}`,
      "influenced-revenue": (shown: string) => `Win ${shown} more influenced revenue a month`,
      "marketplace-reviews": lacking.askForReviews,
      "marketplace-rating": (shown: string, missing: number) =>
        hasNoRating(missing) ? "Get your first Marketplace ratings" : `Raise the Marketplace rating by ${shown}`,
    } satisfies Record<Exclude<RequirementId, PresenceId>, (shown: string, count: number) => string>,
  },

  explain: {
    ...card.explain,
    loading: "Fetching the records behind it",
    figure: "Figure",
    official: {
      label: "HubSpot's own figure",
      asOfDay: (shown: string, date: string) => `${shown}, as of ${date}.`,
      counts: "It counts.",
    },
    evidence: {
      title: "What it rests on",
      said: {
        "marketplace-listing": (names, since) =>
          since ? `Listed: ${names}, since ${since}.` : "The settings name no day on which an app was listed.",
        "app-certification": (names, since, until) =>
          since ? `${names}: certified on ${since}, counts until ${until}.` : "The settings name no certified app.",
        "technical-contact": (names) => (names ? `Named: ${names}.` : "Nobody is named."),
        "partnership-owner": (names) => (names ? `Named: ${names}.` : "Nobody is named."),
        "executive-sponsor": (names) => (names ? `Named: ${names}.` : "Nobody is named."),
        "account-mapping": (names, since) =>
          names ? (since ? `${names}, approved on ${since}.` : `${names}.`) : "No way of sharing is named.",
        "good-standing": (_names, since) =>
          since ? `Checked by your own staff on ${since}.` : "Nobody has checked the four conditions yet.",
      } as Record<Evidence["requirement"], EvidenceText>,
      entered: (by: string, instant: string) => `Last entered by ${by} on ${instant}.`,
      left: (name: string) => `${name} is no longer an active user of the account.`,
      where: {
        programs:
          "To change it in HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Programs”.",
        contacts:
          "To change it in HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Points of contact”.",
      },
    },
    form: {
      rule: (tiers: string) =>
        `${tiers} ask for the Partner POC form, which names the people HubSpot turns to. A promotion takes effect only once it is filed, and it must be filed again when a contact changes.`,
      filed: (date: string, by: string | null) => (by ? `Filed on ${date} by ${by}.` : `Filed on ${date}.`),
      none: "No form was filed here.",
      contact: (role: string, name: string) => `${role}: ${name}`,
      roles: roleNames,
    },
    noFigure: "nothing in this period",
    window: "Period",
    days: (first: string, last: string) => `${first} to ${last}`,
    asOf: "As of",
    records: (shown: string, count: number) => `${shown} ${plural(count, "record", "records")} behind it`,
    noRecords: "No record counts at present",
    notCounted: "Not counted, or counted with an older value, until repaired",
    rules: {
      attributedMrr:
        "What customers who actively use your apps pay HubSpot a month: the average of the last 12 months, all listed apps together.",
      influencedDealMrr:
        "The MRR of won deals that you sourced or directly supported, by co-selling, co-servicing or in HubSpot's sales cycle, in the last 12 months.",
      firstNinetyDaysMrr:
        "The MRR of customers who installed your app within 90 days of buying HubSpot, for installs of the last 12 months.",
      reviewCount: "The Marketplace reviews of the last 12 months, all listed apps together.",
      reviewAverage: "The average of the Marketplace reviews of the last 12 months, compared unrounded.",
      "marketplace-listing": "At least one of your apps is listed live on the Marketplace.",
      "app-certification": "At least one listed app holds a certification that is not older than 24 months.",
      "technical-contact":
        "A named person receives product and API notices, handles technical escalations and coordinates updates.",
      "partnership-owner": "A named person is the main contact, joins the planning and keeps your own teams current.",
      "executive-sponsor":
        "A named senior leader, VP or above, meets HubSpot at least twice a year and is whom escalations go to.",
      "account-mapping":
        "You securely share which customers and prospects you have in common, ideally through Crossbeam.",
      "good-standing":
        "You keep to the agreement, the policies, the guide and the security measures, and have no recent escalation of your own making. HubSpot decides.",
    } satisfies Record<ExplainedRule, string>,
  },

  outside: {
    title: "Not in the Technology Partner Program",
    text: "See the card “Solutions standing”.",
  },

  unmapped: {
    title: "No data to count yet",
    text: "None of your CRM records carries the properties that the rules read. Fill them, or name your own in the settings:",
    companies: (list: string) => `Companies: ${list}`,
    contacts: (list: string) => `Contacts: ${list}`,
    deals: (list: string) => `Deals: ${list}`,
  },
};

export type Messages = typeof en;
