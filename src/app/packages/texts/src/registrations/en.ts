import type { LeadRefusal } from "@partner-standing/contract/leads/lead";
import type {
  DomainHistory,
  Registration,
  RegistrationFilter,
  RegistrationSort,
} from "@partner-standing/contract/leads/registrations";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the page of all registrations says; the other languages have the same keys. */
export const en = {
  loading: "Looking up the registrations",
  filters: {
    running: "Registered",
    "running-out": "Ends within 60 days",
    expired: "Expired",
    released: "Released",
  } satisfies Record<RegistrationFilter, string>,
  counted: (name: string, count: string) => `${name} (${count})`,
  sort: "In order of",
  sorts: {
    expires: "End, the next one first",
    registered: "Start, the newest first",
    domain: "Domain, A to Z",
  } satisfies Record<RegistrationSort, string>,
  search: "Search",
  searchHint: "Domain, company, contact or country",
  find: "Find",
  columns: {
    domain: "Domain",
    company: "Company",
    contact: "Contact",
    registered: "Registered",
    ends: "Ends",
    ended: "Ended",
    left: "Left",
    by: "By",
    claim: "Claim",
    history: "History",
  },
  days: (shown: string, count: number) => `${shown} ${plural(count, "day", "days")}`,
  unknown: "–",
  claims: {
    incomplete: "Incomplete",
    ready: "Complete",
    granted: "Granted",
  } satisfies Record<NonNullable<Registration["claim"]>, string>,
  room: {
    title: "Slots",
    used: (used: string, limit: string) => `${used} of ${limit} in use`,
    near: "Nearly all slots are in use.",
    reached: "All slots are in use: nothing more can be registered until one is released or ends.",
    ahead: "Ends by itself",
    month: (month: string, shown: string) => `${month}: ${shown}`,
    nothingAhead: "No registration runs.",
  },
  none: {
    running: "No registration runs. Leads are registered from the card on a contact or company.",
    "running-out": "None ends within 60 days.",
    expired: "None has expired without being registered again.",
    released: "None was released.",
  } satisfies Record<RegistrationFilter, string>,
  notFound: (search: string) => `Nothing here matches “${search}”.`,
  selected: (shown: string, count: number) => `${shown} ${plural(count, "registration", "registrations")} selected`,
  selectPage: "Select all shown",
  selectNone: "Select none",
  release: "Release…",
  releaseTitle: (shown: string, count: number) => `Release ${shown} ${plural(count, "registration", "registrations")}?`,
  releaseText:
    "You give up the commission and the sold credit if these companies buy HubSpot, and another partner may register them.",
  releaseConfirm: "Release",
  cancel: "Keep them",
  again: "Register again",
  working: (done: string, all: string) => `${done} of ${all} done`,
  outcome: {
    released: (shown: string, count: number) => `${shown} ${plural(count, "registration", "registrations")} released`,
    registered: (shown: string, count: number) => `${shown} ${plural(count, "lead", "leads")} registered again`,
    none: "Nothing was changed",
    refused: (domain: string, why: string) => `${domain}: ${why}`,
    noRecord: "the CRM has no contact or company of it any more",
    failed: "the service did not answer; try again in a minute",
    refusals: {
      "unknown-record": "its record has not arrived at Partner Standing",
      "already-registered": "it is registered already",
      unavailable: "the lead is not available; its card says what remains",
      "invalid-data": "data is missing; its card says which",
      "capacity-reached": "all slots are in use",
      pending: "a registration is pending already",
      "not-registered": "it has no running registration any more",
      "kept-by-account": "the registration is kept in your account's own property",
      "not-claimable": "it is not registered by another partner",
    } satisfies Record<LeadRefusal, string>,
  },
  file: {
    make: "Make a CSV file",
    open: (shown: string, count: number) => `Open the CSV file (${shown} ${plural(count, "row", "rows")})`,
    state: "State",
    companyId: "Company ID",
    contactId: "Contact ID",
  },
  history: {
    open: "History",
    title: (domain: string) => `History of ${domain}`,
    loading: "Looking up the history",
    none: "Nothing was recorded yet.",
    columns: { on: "Day", what: "What happened", by: "By" },
    byApp: "Partner Standing",
    events: {
      registered: "Registered",
      released: "Released",
      expired: "Expired",
    } satisfies Record<DomainHistory["events"][number]["kind"], string>,
    why: {
      "again-at-expiry": "again at its end, as the settings say",
      "found-in-crm": "found in the CRM",
    } satisfies Partial<Record<DomainHistory["events"][number]["why"], string>>,
    because: (event: string, why: string) => `${event} (${why})`,
  },
};
export type RegistrationMessages = typeof en;
