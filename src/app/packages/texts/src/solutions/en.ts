import type { Package } from "@partner-standing/contract/settings/solutions-membership";
import type { PointKind } from "@partner-standing/contract/programs/solutions-scorecard";
import type { ClientStanding, Obligation, PointChanges } from "@partner-standing/contract/standing/solutions-standing";
import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import { pluralIn } from "../formats/plural-in.ts";
import type { AskedRequirement } from "./asked-requirements.ts";
import { en as names } from "../property-names/en.ts";

const { own: properties } = names;

const plural = pluralIn("en");

/** From which day on, and what will be missing then. */
type Ends = (date: string, missing: string) => string;

/** What the Solutions card says about tiers, packages and clients. */
export const en = {
  packages: { provider: "Solutions Provider", partner: "Solutions Partner" } satisfies Record<Package, string>,
  tiers: {
    silver: "Silver",
    gold: "Gold",
    platinum: "Platinum",
    diamond: "Diamond",
    elite: "Elite",
  } satisfies Record<SolutionsTier, string>,
  performing: (tier: string) => `Current tier performance: ${tier}.`,
  performingNone: "Current tier performance: no tier.",
  performingUnknown: (tier: string) =>
    `Current tier performance: at least ${tier}. To judge higher tiers, enter the thresholds of your agreement.`,
  performingNoneKnown: "Current tier performance: unknown without thresholds.",

  outside: {
    title: "Not in the Solutions Partner Program",
    text: "If your company is a solutions partner or provider, switch that on. This card then shows tier or obligations, clients and commission.",
    where: "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Programs”.",
  },

  refresh: {
    title: (date: string, inDays: string) => `Next tier refresh ${date}, ${inDays}`,
    promotion: (tier: string) => `Would move up to ${tier}.`,
    demotion: (tier: string) => `Would drop to ${tier}.`,
    demotionToNone: "Would lose the tier.",
    unchanged: (tier: string) => `Stays ${tier}.`,
    unchangedWithoutTier: "Stays without a tier.",
    unknown: "What it decides depends on thresholds that are not entered yet.",
  },

  recalibration: {
    title: (date: string, inDays: string) => `Next recalibration ${date}, ${inDays}`,
    kept: (tier: string, month: string) => `Keeps ${tier}: it was met in ${month}, and one month is enough.`,
    willKeep: (tier: string, month: string) => `Keeps ${tier} if nothing changes: it would be met in ${month}.`,
    keptOtherwise: (tier: string) => `Keeps ${tier}.`,
    demotion: (tier: string, before: string, from: string) =>
      `Would drop to ${tier}: ${before} was met in no month since ${from}, and ${tier} is the best that was.`,
    demotionToNone: (before: string, from: string) =>
      `Would lose the tier: ${before} was met in no month since ${from}, nor was any other.`,
    unknown: "What it decides depends on thresholds that are not entered yet.",
    notCertified: "Would lose the tier, because your certification no longer holds on that day. Renew it before.",
    months: "Months looked back at",
    best: (tier: string) => `${tier} met`,
    none: "No tier met",
    notKnown: "Unknown",
    ahead: "if nothing is sold and nobody is active at a client until then",
  },

  ahead: {
    safe: (date: string) => `With what is known today, the tier is safe until at least ${date}.`,
    lost: (from: string, because: string, date: string) =>
      `Falls short from ${from}: ${because}. With what is known today, ${date} takes the tier.`,
    already: (because: string, date: string) =>
      `Falls short: ${because}. With what is known today, ${date} takes the tier.`,
    gap: (name: string, toGo: string) => `${name} (${toGo})`,
  },

  gaps: {
    title: (tier: string) => `To ${tier}`,
    titleKeep: (tier: string) => `Keep ${tier}`,
    met: (met: string, total: string) => `${met} of ${total} met`,
    of: (actual: string, target: string) => `${actual} of ${target}`,
    ofPoints: (actual: string, target: string) => `${actual} of ${target} points`,
    needs: (actual: string, target: string) => `${actual} (needs ${target})`,
    toGo: (missing: string) => `${missing} to go`,
    wayThere: (done: string) => `${done} of the way`,
    noAccounts: (target: string) => `No sold or managed account yet, ${target} needed`,
    noAccountsAtAll: "No sold or managed account yet",
    now: (actual: string) => `${actual} now`,
    ends: {
      "total-points": (date, missing) =>
        `Unless you sell more or somebody is active at these clients before, ${missing} will be missing from ${date} on.`,
      "sourced-points": (date, missing) =>
        `Unless you source another sale before, ${missing} will be missing from ${date} on.`,
      "gross-retention": (date, missing) => `If nothing changes, ${missing} will be missing from ${date} on.`,
      certification: (date) => `No longer holds from ${date} on. Renew it before.`,
    } as Record<AskedRequirement, Ends>,
    statusMet: "Met",
    statusMissing: "Missing",
    statusUnknown: "Threshold unknown",
    fromAgreement: "Threshold from your own agreement.",
    enterThreshold: "Enter your agreement's threshold to have it judged.",
    renew: "Renew the certification and enter its end in the settings.",
  },
  behind: {
    loading: "Fetching the clients behind it",
    figure: "Figure",
    window: "Sales of",
    days: (first: string, last: string) => `${first} to ${last}`,
    lost: "MRR lost",
    compared: "Compared",
    paysLess: (shown: string, count: number) =>
      `${shown} ${plural(count, "client pays", "clients pay")} less than a year ago`,
    noLoss: "No client pays less than a year ago",
    asOf: "As of",
    clients: (shown: string, count: number) => `${shown} ${plural(count, "client", "clients")} behind it`,
    noClients: "No client counts at present",
    until: (date: string) => `stops counting on ${date}, with what is known today`,
  },
  requirements: {
    "total-points": "Total points",
    "sourced-points": "Sourced points",
    "gross-retention": "Gross revenue retention (GRR)",
    certification: "Solutions Partner Certification",
  } satisfies Record<AskedRequirement, string>,
  rules: {
    "total-points":
      "Points for what customers pay HubSpot a month: of sales that you sourced or assisted in during the last 12 months, and of clients that you manage, whether you sold to them or not.",
    "sourced-points":
      "Points for sales of the last 12 months that you sourced. A minimum of them is asked for besides the total.",
    "gross-retention":
      "An estimate: what your customers of a year ago still pay, at most what they paid then, divided by what they paid then.",
    certification: "At least one valid Solutions Partner Certification on the day.",
  } satisfies Record<AskedRequirement, string>,

  points: {
    shown: (points: string) => `${points} points`,
    kinds: { sold: "Sold", sourced: "Sourced", assisted: "Assisted", managed: "Managed" } satisfies Record<
      PointKind,
      string
    >,
    open: "Points in detail",
    title: "Points in detail",
    now: "Points today",
    kind: (name: string, points: string) => `${name}: ${points}`,
    counted: (amount: string, perHundred: string, count: number) =>
      `${amount} a month, ${perHundred} ${plural(count, "point", "points")} for every $100`,
    growth: (amount: string, factor: string) => `${amount} of it in growth markets, which count ${factor} times`,
    ahead: "If nothing is sold and nobody is active at a client until then",
    aheadOn: (date: string, points: string, less: string) => `${date}: ${points} (${less} less)`,
    aheadSame: (date: string, points: string) => `${date}: ${points}`,
    changes: "Gained and lost",
    since: "Since",
    sides: { gained: "Gained", lost: "Lost" } satisfies Record<PointChanges["side"], string>,
    loading: "Fetching what changed",
    records: (shown: string, count: number) => `${shown} ${plural(count, "client", "clients")}`,
    none: "Nobody",
    from: (before: string, now: string) => `${before} then, ${now} now`,
  },

  thresholds: {
    title: "Enter your agreement's threshold",
    text: (tiers: string) =>
      `To judge higher tiers, enter the thresholds of your agreement. The program publishes none in readable form for: ${tiers}.`,
    where: "In HubSpot: Settings > Integrations > Connected Apps > Partner Standing > Settings, under “Solutions”.",
  },

  provider: {
    obligations: "What keeps the status",
    membership: "What the membership asks for",
    ended: (date: string) => `The provider package ended on ${date}`,
    endedText:
      "Since then there is one program with a paid membership. What stands below is how the package was: ask partnerteam@hubspot.com what becomes of your agreement.",
    names: {
      "first-lead": "First registered lead",
      "product-a-quarter": "One HubSpot product a quarter",
      "own-subscription": "A HubSpot subscription of your own",
      membership: "Yearly membership",
      certification: "Solutions Partner Certification",
      "first-tier": "A first tier within 24 months",
    } satisfies Record<Obligation["id"], string>,
    states: { met: "Met", open: "Open", missed: "Missed" } satisfies Record<Obligation["state"], string>,
    rules: {
      "first-lead": "Registering the first lead activates the status of solutions provider.",
      "product-a-quarter": "Refer or resell actively: at least one HubSpot product a quarter.",
      "own-subscription": "Keep and use a HubSpot subscription of your own.",
      membership:
        "Since July 15, 2026 joining and staying ask for a yearly membership. HubSpot waives its fee for an own subscription of at least $400 a month. Enter either in the settings.",
      certification: "One valid Solutions Partner Certification. Enter the last day on which it holds in the settings.",
      "first-tier": "A partner without a tier is to reach Gold within 24 months of joining.",
    } satisfies Record<Obligation["id"], string>,
    holdsUntil: (date: string) => `Until ${date}.`,
    metOn: (date: string) => `Met on ${date}.`,
    dueBy: (date: string) => `Due by ${date}.`,
    wasDueBy: (date: string) => `Was due by ${date}.`,
    move: "What the partner package would change",
    changes: [
      "Commission for 36 months instead of 12, for deals closed from April 1, 2023.",
      "Tiers, and with them visibility in the Solutions Directory and more lead registration capacity.",
      "You may waive the required onboarding for your customers.",
    ],
    how: "Moving is possible at any time: write to partnerteam@hubspot.com.",
  },

  client: {
    title: (name: string) => `This client: ${name}`,
    none: "This record has no company, so there is no client to show.",
    adds: (amount: string, tracks: string) => `Adds ${amount} a month to ${tracks}.`,
    inPoints: (points: string) => `In points: ${points}.`,
    addsTo: (tracks: string) => `Counts toward ${tracks}.`,
    addsNothing: "Adds nothing at present.",
    tracks: { sold: "sold MRR", managed: "managed MRR" },
    sold: "Sold",
    managed: "Managed",
    counts: "Counts",
    doesNot: "Does not count",
    soldStates: {
      counts: (on: string, until: string) => `Sold on ${on}, leaves the 12 months on ${until}.`,
      "not-sold": () =>
        `Not sold by you: “${properties.pp_sold_on}” is empty, and no won deal of this company says what kind of sale it is.`,
      "left-the-window": (on: string) => `Sold on ${on}, more than 12 months ago.`,
      "not-yet": (on: string) => `Will be sold on ${on} and does not count yet.`,
      "no-mrr": (on: string) => `Sold on ${on}, but no MRR is known: fill “${properties.pp_hubspot_mrr}”.`,
      "no-credit": (on: string) =>
        `Sold on ${on}, but nobody says whether it was sourced or assisted: fill “${properties.pp_sale_credit}”.`,
    } satisfies Record<ClientStanding["sold"]["state"], (on: string, until: string) => string>,
    managedStates: {
      counts: (by: string, on: string) => `${by} was last active on ${on}.`,
      "no-activity": () => "No partner employee was active in the account yet.",
      "first-activity-today": (by: string) => `The first activity, by ${by}, is of today: it counts from tomorrow.`,
      lapsed: (by: string, on: string) => `Last active was ${by} on ${on}. New activity makes it count again.`,
      "nobody-named": () => `Nobody is named who was active: fill “${properties.pp_managed_by}”.`,
      "not-a-partner-employee": (by: string) =>
        `${by} is not tagged as a partner employee. Tag the user in HubSpot, then name the address in the settings.`,
      "foreign-domain": (by: string) =>
        `The e-mail domain of ${by} is none of your own. Work with an address of your domain, or add the domain in the settings.`,
      "no-mrr": () => `Managed, but no MRR is known: fill “${properties.pp_hubspot_mrr}”.`,
    } satisfies Record<ClientStanding["managed"]["state"], (by: string, on: string) => string>,
    stopsOn: (date: string, inDays: string) => `Stops counting on ${date} (${inDays}) without new activity.`,
    warning: (last: string, until: string) => `Without activity by ${last} it stops counting on ${until}`,
    warningText: "Let a partner employee work in the client's account: publish, create or edit something.",
    somebody: "somebody",
  },

  lapsing: {
    title: (shown: string, count: number, days: string, daysCount: number) =>
      `${shown} managed ${plural(count, "client lapses", "clients lapse")} within ${days} ${plural(daysCount, "day", "days")}`,
    titleMany: (shown: string, count: number) =>
      `${shown} managed ${plural(count, "client has", "clients have")} had no activity for 45 days or longer`,
    /** After the name of the client. */
    client: (amount: string, until: string, inDays: string) => `: ${amount}stops counting on ${until} (${inDays})`,
    amount: (amount: string) => `${amount} a month, `,
  },
};
export type SolutionsMessages = typeof en;
