import type { CustomerClient, CustomerFilter, CustomerSort } from "@partner-standing/contract/standing/customers";
import { pluralIn } from "../formats/plural-in.ts";

const plural = pluralIn("en");

/** What the page of all customers says; the other languages have the same keys. */
export const en = {
  loading: "Looking up the customers",
  intro: (review: string) =>
    `What each customer adds to your tier today. Amounts are per month. The next review is on ${review}.`,
  /** The same outside of the Technology program. */
  introClients: "Which companies count as your clients as a solutions partner or provider today, and until when.",
  restricted:
    "You see the customers whose records you own, without amounts: the settings show amounts to named people only.",
  filters: {
    all: "All",
    carries: "Counts today",
    leaves: "Leaves by the review",
    uninstalled: "App uninstalled",
    "never-reviewed": "Never reviewed",
    faulty: "Data to repair",
    managed: "Managed",
    lapsing: "Soon inactive",
  } satisfies Record<CustomerFilter, string>,
  counted: (name: string, count: string) => `${name} (${count})`,
  sort: "In order of",
  sorts: {
    share: "Share of attributed MRR",
    mrr: "MRR today",
    leaves: "What leaves next",
    reviewed: "Last review, longest ago first",
  } satisfies Record<CustomerSort, string>,
  search: "Search",
  searchHint: "Company or domain",
  find: "Find",
  columns: {
    company: "Company",
    mrr: "MRR",
    share: "Share",
    firstNinety: "First 90 days",
    influenced: "Influenced deals",
    reviewed: "Last review",
    leaves: "Leaves next",
    problems: "Problems",
    managed: "Managed until",
  },
  file: {
    make: "Make a CSV file",
    open: (shown: string, count: number) => `Open the CSV file (${shown} ${plural(count, "row", "rows")})`,
    companyId: "Company ID",
    owner: "Owner",
    deals: "Influenced deals, number",
    leaving: "What leaves",
    uninstalled: "App uninstalled",
    sold: "Sold",
    managed: "Managed",
    yes: "Yes",
    no: "No",
    managedUntil: "Active until",
    apps: "Counting apps used",
  },
  unknown: "–",
  owner: (name: string) => `Owner: ${name}`,
  uninstalled: (date: string) => `App uninstalled on ${date}`,
  /** A share that is less than what is shown of shares. */
  lessThan: (share: string) => `<${share}`,
  deals: (shown: string, count: number) => `${shown} ${plural(count, "deal", "deals")}`,
  /** Of a Marketplace review that has left the twelve months. */
  countsNoMore: "Counts no more",
  sold: (date: string) => `Sold ${date}`,
  apps: (shown: string, count: number) => `${shown} ${plural(count, "app", "apps")} used`,
  /** Why a sale does not count. */
  soldNotes: {
    "left-the-window": "Sale counts no more",
    "not-yet": "Still to come",
    "no-mrr": "MRR missing",
    "no-credit": "Sourced or assisted?",
  } as Partial<Record<CustomerClient["sold"]["state"], string>>,
  /** Why a client is not managed, though somebody was active. */
  managedNotes: {
    "first-activity-today": "From tomorrow",
    lapsed: "Inactive",
    "nobody-named": "Nobody named",
    "not-a-partner-employee": "Not tagged",
    "foreign-domain": "Foreign e-mail domain",
    "no-mrr": "MRR missing",
  } as Partial<Record<CustomerClient["managed"]["state"], string>>,
  lapsedOn: (date: string) => `Since ${date}`,
  none: {
    all: "No company in your CRM has installed the app, written a Marketplace review or brought an influenced deal yet.",
    carries: "No customer adds anything today.",
    leaves: "Nothing leaves by the next review.",
    uninstalled: "No customer has uninstalled the app.",
    "never-reviewed": "Every customer with the app has written a Marketplace review.",
    faulty: "No customer has data to repair.",
    managed: "No customer counts as a managed client today.",
    lapsing: "No managed client is about to lapse for want of activity.",
  } satisfies Record<CustomerFilter, string>,
  /** `none.all` outside of the Technology program. */
  noClient:
    "No company in your CRM counts as your client yet: a sale or the activity of one of your people makes it one.",
  /** Leads to the page of the data problems. */
  problems: "See what is to be repaired, and by whom",
  notFound: (search: string) => `Nothing here matches “${search}”.`,
};
export type CustomerMessages = typeof en;
