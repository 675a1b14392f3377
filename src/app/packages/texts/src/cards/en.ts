import type { SavingProblem } from "@partner-standing/contract/answers/saving-problem";
import type { DataProblem, RecordKind } from "@partner-standing/contract/standing/standing";
import { isOneLine } from "../formats/one-line.ts";
import { pluralIn } from "../formats/plural-in.ts";
import type { FailureKind } from "./failure-kind.ts";
import { en as properties } from "../property-names/en.ts";

const plural = pluralIn("en");

const problems: Record<DataProblem["code"], (property: string, value: string) => string> = {
  "mrr-missing": (property) => `“${property}” is empty, so no MRR counts.`,
  "mrr-invalid": (property, value) => `“${property}” holds “${value}”, which is no amount.`,
  "history-cut-off": (property, value) =>
    `Values of “${property}” before ${value} are not known; the oldest known one stands for them.`,
  "dates-impossible": (property, value) => `“${property}” (${value}) lies before the installation.`,
  "date-invalid": (property, value) => `“${property}” holds “${value}”, which is no date.`,
  "deal-mrr-missing": (property) => `“${property}” is empty and the deal has no recurring line items.`,
  "deal-mrr-invalid": (property, value) => `“${property}” holds “${value}”, which is no amount.`,
  "currency-rate-missing": (property, value) => `“${property}” is ${value}: name its US dollar rate in the settings.`,
  "close-date-missing": (property) => `“${property}” is empty, so the deal does not count.`,
  "rating-missing": (property) => `“${property}” is empty, so the Marketplace review does not count.`,
  "rating-invalid": (property, value) => `“${property}” holds “${value}”; only 1 to 5 stars count.`,
  "activity-date-missing": (property) => `“${property}” is empty; the other day stands for it.`,
  "activity-dates-impossible": (property, value) => `“${property}” (${value}) lies before the first activity.`,
  "manager-missing": (property) => `“${property}” is empty, so the client is not managed.`,
  "sale-credit-missing": (property) =>
    `“${property}” is empty: without “sourced” or “assisted” the sale earns no points.`,
  "email-invalid": (property, value) => `“${property}” holds “${value}”, which is no e-mail address.`,
  "text-damaged": (property, value) => `“${property}” holds “${value}”, of which a character cannot be read.`,
  "option-unknown": (property, value) =>
    `“${property}” holds “${value}”, which is none of its options, so it does not count.`,
  "record-unreadable": (property, value) =>
    property === ""
      ? "This record cannot be stored, so nothing of it counts."
      : `“${property}” holds ${value === "" ? "nothing" : `“${value}”`}, which cannot be read, so nothing of this record counts.`,
};

/** What every card says, whatever it is about: states of the service, how old figures are, data to repair, sources. */
export const en = {
  noTier: "No tier",
  creditedSince: (date: string) => `credited since ${date}`,
  stars: (count: number, shown: string) => `${shown} ${plural(count, "star", "stars")}`,
  seeAll: "See all",
  fillIn: "Fill in here",
  andMore: (shown: string, _count: number) => `and ${shown} more`,

  properties: { ...properties.crm, ...properties.own } as Record<string, string>,
  problems,

  toRepair: "To repair in the CRM",
  /** Why the CRM was not told yet. */
  savingProblems: {
    away: "HubSpot does not answer at present. It is told as soon as it does.",
    refused:
      "HubSpot does not accept it for a record and is asked again. An administrator sees its reason in the settings.",
    "account-refused":
      "HubSpot takes nothing from the app at present: it lacks access, or today's calls are used up. An administrator sees more in the settings.",
    failed: "HubSpot could not be told yet. It is tried again by itself.",
  } satisfies Record<SavingProblem, string>,

  explain: {
    showMore: "Show more",
    button: (name: string) => `Explain ${name}`,
    rule: "The rule",
    needs: (tier: string, target: string) => `${tier} needs at least ${target}.`,
    trend: (name: string) => `${name}, the last twelve months`,
    limit: (tier: string, target: string) => `${tier} needs ${target}`,
    printed: "Where it is printed",
    lines: (document: string, lines: string) => `${document}, ${isOneLine(lines) ? "line" : "lines"} ${lines}`,
    /** A work, and where in its editions. */
    clause: (work: string, places: string) => `${work}: ${places}`,
    sourcesLoading: "Fetching where it is printed",
    contested: "How unclear wording is read",
    /** A link on a requirement to how these are read. */
    unclear: (shown: string, count: number) => `${shown} ${plural(count, "unclear wording", "unclear wordings")}`,
    chosen: (text: string) => `We read it as: ${text}`,
    instead: (text: string) => `It could also mean: ${text}`,
    because: (text: string) => `Because: ${text}`,
    unknownReading: (id: string) => `Unclear wording ${id}: see the lines above.`,
  },

  notes: { title: "Good to know", loading: "Fetching what is good to know" },

  freshness: {
    asOf: (age: string) => `as of ${age}`,
    justNow: "just now",
    reading: "The CRM is being read again.",
    readingFailed: "The last reading of the CRM failed; it is tried again.",
    kinds: {
      companies: "Companies",
      deals: "Deals",
      contacts: "Contacts",
      partner_clients: "Partner clients",
    } satisfies Record<RecordKind, string>,
    unread: (kind: string, instant: string) =>
      `${kind} cannot be read at the moment: what follows from them is as of ${instant}.`,
    problems: (shown: string, count: number) =>
      `${shown} ${plural(count, "entry", "entries")} in the CRM could not be counted.`,
    reload: "Reload",
    reloading: "Reloading",
    stale: (instant: string) => `These are the figures of ${instant}.`,
  },

  states: {
    loading: "Loading your standing",
    retry: "Try again",
    openDetails: "Open details",
    detailsTitle: "Partner standing",
    firstSync: {
      title: "Your CRM is being read for the first time",
      text: "Your standing appears when all of it is read, so that you never see half a sum.",
      failed: "The first reading failed. It is tried again by itself.",
      unread: (kinds: string) => `These records could not be read: ${kinds}. It is tried again by itself.`,
      progress: (done: string, all: string) => `${done} of ${all} kinds of records`,
      records: (shown: string, count: number) => `${shown} ${plural(count, "record", "records")} read`,
    },
    deriving: {
      title: "Your figures are being worked out anew",
      text: "Settings, or the account's time zone or currency, have changed. Your standing appears when everything follows from them, so that you never see a mixture of old and new figures.",
    },
    failures: {
      away: {
        title: "The service cannot be reached",
        text: "Your data is safe. Try again in a minute.",
      },
      timeout: { title: "The service took too long", text: "Try again; a second attempt is usually faster." },
      busy: { title: "Too many requests at once", text: "Wait a moment, then try again." },
      "not-connected": {
        title: "Not connected yet",
        text: "This account is not connected to Partner Standing. An administrator connects it in the app's settings.",
      },
      "being-erased": {
        title: "This account's data is being erased",
        text: "An administrator asked for it. Nothing more is shown or stored for this account.",
      },
      "not-trusted": {
        title: "The service did not accept this request",
        text: "Its client secret does not fit this app. An administrator has to correct it.",
      },
      "not-configured": {
        title: "The address of the service is missing",
        text: "The app was uploaded without API_BASE_URL. An administrator has to add it to the profile.",
      },
      "first-sync": {
        title: "Your CRM is being read for the first time",
        text: "The records behind this figure appear when all of it is read.",
      },
      deriving: {
        title: "The figures are being worked out anew",
        text: "Settings, or the account's time zone or currency, have changed. Try again in a moment.",
      },
      "not-allowed": {
        title: "Amounts are not shown to you",
        text: "An admin decides in the settings who sees portfolio amounts and the records behind them.",
      },
      "unknown-record": {
        title: "This record is not known yet",
        text: "It may be new. It appears after the next reading of the CRM.",
      },
      "key-reused": {
        title: "Nothing was done",
        text: "This was taken for something else that had been sent before. Try again.",
      },
      "version-mismatch": {
        title: "Service and card versions differ",
        text: "One of them was updated before the other. Reload the page; if it stays, tell an administrator.",
      },
    } satisfies Record<FailureKind, { title: string; text: string }>,
  },
};
export type CardMessages = typeof en;
