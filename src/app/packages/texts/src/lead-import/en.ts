import type { ImportFault } from "@partner-standing/contract/leads/lead-import";
import type { MissingField, UnavailableReason } from "@partner-standing/contract/leads/lead";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What is refused for these is told with what belongs to it. */
type Told =
  | "too-many-rows"
  | "other-domain"
  | "doubled"
  | "already-registered"
  | "pending"
  | "unavailable"
  | "invalid-data";

/** What importing a list of leads says; the other languages have the same keys. */
export const en = {
  open: "Import a list",
  close: "Close the import",
  title: "Register the leads of a list",
  intro:
    "Paste a table with a column of domains, of e-mail addresses or both, or simply one domain a line. Each row is looked up in the CRM: the contact with the address, else the company of the domain.",
  list: "List",
  hint: (most: string) => `Up to ${most} rows, as a spreadsheet or an export has them. Nothing is registered yet.`,
  check: "Check the list",
  tooLong: "The list is longer than 1 MB. Paste it in parts, or leave out columns that are not needed.",
  summary: (ready: string, all: string) => `Can be registered: ${ready} of ${all} rows`,
  none: "No row can be registered",
  read: (columns: string) => `Columns read: ${columns}`,
  ignored: (columns: string) => `Columns left out: ${columns}`,
  readyTitle: (shown: string) => `Can be registered (${shown})`,
  refusedTitle: (shown: string) => `Cannot be registered (${shown})`,
  columns: { line: "Line", column: "Column", value: "Entry", why: "Reason", domain: "Domain", record: "Record" },
  record: { "0-1": "Contact", "0-2": "Company" },
  noValue: "–",
  more: "Show more",
  copy: "Copy these rows",
  copied: "Copied",
  copyFailed: "Copying failed",
  register: (shown: string, count: number) => `Register ${shown} ${plural(count, "lead", "leads")}`,
  working: (done: string, all: string) => `${done} of ${all} done`,
  progress: "Registering",
  stopped: (done: string, all: string) => `Stopped after ${done} of ${all}`,
  stoppedText: "What is registered stays registered. Go on: nothing is registered twice.",
  goOn: "Go on",
  done: (shown: string, count: number) => `${shown} ${plural(count, "lead", "leads")} registered`,
  doneNone: "Nothing was registered",
  missing: {
    firstName: "first name",
    lastName: "last name",
    email: "e-mail address",
    company: "company name",
    domain: "website",
    relationship: "relationship with HubSpot",
  } satisfies Record<MissingField["field"], string>,
  why: {
    "no-column":
      "No column is called “Domain”, “Website” or “E-mail”. Name the columns in the first row, or paste domains only.",
    "no-row": "There is no row to read.",
    quotes: "A quotation mark has no other one. What stands behind it cannot be told apart, so nothing was read.",
    cells: "This row has another number of cells than the first one. Put texts with separators in quotes.",
    missing: "Neither a domain nor an e-mail address stands here.",
    malformed: "This is neither a domain nor an e-mail address, or it is several.",
    "ip-address": "An IP address is no company's domain.",
    "free-mail": "A free or disposable mailbox is no company's domain.",
    platform: "This address belongs to a network, link, map or marketplace service, not to the company.",
    "own-domain": "This is your own domain.",
    "hubspot-domain": "This is HubSpot's own domain.",
    "no-record": "The CRM has no company or contact for it. Create one there, then import the row again.",
    "capacity-reached": "All slots are in use by then.",
  } satisfies Record<Exclude<ImportFault, Told>, string>,
  tooManyRows: (most: string) => `The list has more than ${most} rows. Paste it in parts; nothing of it was read.`,
  otherDomain: (domain: string) =>
    `Its record in the CRM stands for ${domain}. Import that domain, or correct the record.`,
  doubled: (otherLine: string) => `It is the same lead as line ${otherLine}.`,
  alreadyRegistered: (domain: string, ends: string) => `${domain} is registered already, until ${ends}.`,
  registeredElsewhere: (domain: string) => `${domain} is registered already, as your own property says.`,
  pending: (domain: string) => `A registration of ${domain} is pending.`,
  unavailable: (why: string) => `The lead is not available: ${why}.`,
  invalidData: (missing: string) => `Missing or wrong in the CRM: ${missing}.`,
  unavailableBecause: {
    "existing-customer": "the company is a HubSpot customer already",
    "active-sales-process": "it is in an active sales process with HubSpot",
    "hubspot-rep-owned": "it is owned by a HubSpot rep",
    "other-partner": "it is registered by another partner",
    "your-property": "your own property says so",
  } satisfies Record<UnavailableReason | "your-property", string>,
};
export type LeadImportMessages = typeof en;
