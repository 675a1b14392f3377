import { defineParameter } from "../../define-parameter.ts";
import { PUBLIC, cite, cite2018 } from "./cite.ts";

/** Every app of any list, under the id by which `pp_apps_used` holds it. */
export const APP_IDS = [
  "ads",
  "blog",
  "calls-to-action",
  "companies",
  "contacts",
  "contacts-report",
  "conversations",
  "crm",
  "custom-dashboard",
  "custom-reports",
  "deals",
  "emails",
  "feedback",
  "forms",
  "knowledge",
  "landing-pages",
  "lists",
  "page-performance",
  "reporting-add-on",
  "social-inbox",
  "social-monitoring",
  "social-publishing",
  "sources",
  "tasks",
  "tickets",
  "website-pages",
  "workflows",
] as const;
export type AppId = (typeof APP_IDS)[number];

/** Which apps count, under the names that the program prints. */
type CountingApps = Readonly<Partial<Record<AppId, string>>>;

/** The sixteen of 2018 (003_5c81f7e92c92d604.txt, lines 34-49; English names from its original). */
const OF_2018: CountingApps = {
  ads: "Ads add-on",
  contacts: "Contacts",
  "contacts-report": "Contacts report",
  crm: "CRM",
  "calls-to-action": "CTAs",
  emails: "Email",
  forms: "Forms",
  "landing-pages": "Landing pages",
  lists: "Lists",
  "page-performance": "Pages report",
  "reporting-add-on": "Reporting add-on",
  "social-monitoring": "Social Monitoring",
  "social-publishing": "Social Publishing",
  sources: "Sources report",
  "website-pages": "Website pages",
  workflows: "Workflows",
};

/** As printed in English; "Emails", lost there, after the German table. The text says 25, the table has 27 (reading C31). */
const CURRENT: CountingApps = {
  ads: "Ads",
  blog: "Blog",
  "calls-to-action": "Calls to Action",
  companies: "Companies",
  contacts: "Contacts",
  "contacts-report": "Contacts Report",
  "custom-reports": "Custom Reports",
  crm: "CRM",
  "custom-dashboard": "Custom Dashboard",
  conversations: "Conversations",
  deals: "Deals",
  emails: "Emails",
  feedback: "Feedback",
  forms: "Forms",
  knowledge: "Knowledge",
  "landing-pages": "Landing Pages",
  lists: "Lists",
  "page-performance": "Page Performance",
  "reporting-add-on": "Reporting Add-on",
  "social-inbox": "Social Inbox",
  "social-monitoring": "Social Monitoring",
  "social-publishing": "Social Publishing",
  sources: "Sources",
  tasks: "Tasks",
  tickets: "Tickets",
  "website-pages": "Website Pages",
  workflows: "Workflows",
};

/** The apps whose use counts toward the median. */
export const COUNTING_APPS = defineParameter<CountingApps>({
  key: "solutions.counting-apps",
  title: "list of counting apps",
  unit: "apps",
  values: [
    { from: "2020-06-25", value: CURRENT, citations: cite("299-314", "90-108") },
    { from: "2018-01-22", value: OF_2018, citations: [cite2018("32-49"), PUBLIC.faq2018] },
    { from: "2016-11-03", value: { ...OF_2018, "social-inbox": "Social Inbox" }, citations: [PUBLIC.faq2016] },
  ],
  readings: ["C31", "S04"],
  confirmedOn: "2026-11-22",
});

/** Whose use of apps counts: of the accounts credited to sold or managed MRR, or of all sold to or managed. */
export const MEDIAN_ACCOUNTS = defineParameter<"credited" | "sold-or-managed">({
  key: "solutions.median-accounts",
  title: "word on which accounts count toward the median",
  unit: "accounts",
  values: [
    { from: "2020-06-25", value: "sold-or-managed", citations: cite("293", "89") },
    { from: "2016-11-03", value: "credited", citations: [cite2018("26, 32"), PUBLIC.faq2016] },
  ],
  readings: ["S05"],
  confirmedOn: "2026-11-28",
});

/** The most apps that any list counts. */
export const MOST_APPS = Math.max(...COUNTING_APPS.values.map(({ value }) => Object.keys(value).length));

/** Letters and digits alone: `LANDING_PAGES`, `landing-pages` and "Landing pages" are one spelling. */
function spelling(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const ID_OF = new Map<string, AppId>([
  ...COUNTING_APPS.values.flatMap(({ value }) => APP_IDS.map((id): [string, AppId] => [spelling(value[id] ?? id), id])),
  ...APP_IDS.map((id): [string, AppId] => [spelling(id), id]),
]);

/** Whether a text names an app of any list, whatever its spelling. */
export function isApp(text: string): boolean {
  return ID_OF.has(spelling(text));
}

/** What a client uses, told apart. */
interface AppsUsed {
  /** Apps of the list, each once and in its order. */
  counting: AppId[];
  unused: AppId[];
  /** Everything else, as the CRM holds it. */
  others: string[];
}

/** Holds what the CRM says a client uses against a list. */
export function appsUsed(apps: readonly string[], list: CountingApps): AppsUsed {
  const idOf = (app: string) => ID_OF.get(spelling(app));
  const used = new Set(apps.map(idOf));
  const listed = Object.keys(list) as AppId[];
  return {
    counting: listed.filter((id) => used.has(id)),
    unused: listed.filter((id) => !used.has(id)),
    others: apps.filter((app) => {
      const id = idOf(app);
      return id === undefined || list[id] === undefined;
    }),
  };
}

/** How many accounts use so many counting apps. */
export interface AppUsage {
  apps: number;
  accounts: number;
}

/** How many apps the account at this place uses, counted from 0 along the accounts in order of use. */
function usageAt(usage: readonly AppUsage[], place: number): number {
  let passed = 0;
  for (const { apps, accounts } of usage) {
    passed += accounts;
    if (place < passed) return apps;
  }
  throw new RangeError(`there is no account ${place} among ${passed}`);
}

/** The middle of all accounts (`usage` ascending by apps), the mean of the two middle ones; null without accounts. */
export function medianOf(usage: readonly AppUsage[]): number | null {
  const total = usage.reduce((sum, { accounts }) => sum + accounts, 0);
  if (total === 0) return null;
  return (usageAt(usage, (total - 1) >> 1) + usageAt(usage, total >> 1)) / 2;
}
