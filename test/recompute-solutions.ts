import { Temporal } from "temporal-polyfill";

/**
 * The Solutions program by its definitions, word for word and with no cleverness, from clients and dates alone: the
 * yardstick for the service's own way of adding it up. Works on cents, so that it can be exact.
 */
export interface PlainClient {
  mrr: { on: string; amountMinor: number }[];
  historyFull: boolean;
  soldOn: string | null;
  firstActivityOn: string | null;
  lastActivityOn: string | null;
  managedBy: string | null;
  apps: string[];
}

export interface PlainTerms {
  windowDays: number;
  partnerEmployees: string[];
  ownDomains: string[];
  certifiedUntil: string | null;
}

const APPS_2018 = [
  ...["ads", "contacts", "contacts-report", "crm", "calls-to-action", "emails", "forms", "landing-pages", "lists"],
  ...["page-performance", "reporting-add-on", "social-monitoring", "social-publishing", "sources", "website-pages"],
  "workflows",
];
const APPS_NOW = [
  ...APPS_2018,
  ...["blog", "companies", "custom-reports", "custom-dashboard", "conversations", "deals", "feedback", "knowledge"],
  ...["social-inbox", "tasks", "tickets"],
];

/** Sold and managed MRR in dollars that a tier asks for, ascending. */
type Table = [tier: string, sold: number, managed: number][];
const TABLE_2016: Table = [
  ["silver", 625, 3_500],
  ["gold", 1_125, 6_500],
  ["platinum", 3_750, 20_000],
  ["diamond", 10_000, 50_000],
];
const TABLE_2018: Table = [
  ["silver", 1_125, 1_125],
  ["gold", 2_100, 6_000],
  ["platinum", 3_750, 20_000],
  ["diamond", 10_000, 50_000],
];

function editionOf(on: string, agreed: Table) {
  if (on < "2018-01-22") return { table: TABLE_2016, median: 5, apps: [...APPS_2018, "social-inbox"] };
  if (on < "2020-06-25") return { table: TABLE_2018, median: 3, apps: APPS_2018 };
  return { table: agreed, median: 3, apps: APPS_NOW };
}

function isSold({ soldOn }: PlainClient, on: string): boolean {
  const yearAgo = Temporal.PlainDate.from(on).subtract({ months: 12 }).toString();
  return soldOn !== null && soldOn <= on && soldOn > yearAgo;
}

function isManaged(client: PlainClient, terms: PlainTerms, on: string): boolean {
  const first = client.firstActivityOn ?? client.lastActivityOn;
  const last = client.lastActivityOn ?? client.firstActivityOn;
  if (first === null || last === null || last < first || first >= on) return false;
  const windowAfter = Temporal.PlainDate.from(on).subtract({ days: terms.windowDays }).toString();
  if (last <= windowAfter) return false;
  const by = client.managedBy?.toLowerCase() ?? "";
  const tagged = terms.partnerEmployees.some((address) => address.toLowerCase() === by);
  return tagged && terms.ownDomains.some((domain) => by.endsWith(`@${domain}`));
}

function mrrCents({ mrr, historyFull }: PlainClient, on: string): number {
  let cents = historyFull ? (mrr[0]?.amountMinor ?? 0) : 0;
  for (const change of mrr) if (change.on <= on) cents = change.amountMinor;
  return cents;
}

function middle(counts: number[]): number | null {
  const sorted = [...counts].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  while (sorted.length > 2) {
    sorted.shift();
    sorted.pop();
  }
  return sorted.reduce((sum, count) => sum + count, 0) / sorted.length;
}

/** What the tiers are judged by on a date, and the highest tier reached. */
export function recomputeSolutions(clients: PlainClient[], terms: PlainTerms, agreed: Table, on: string) {
  const edition = editionOf(on, agreed);
  const sold = clients.filter((client) => isSold(client, on));
  const managed = clients.filter((client) => isManaged(client, terms, on));
  const sum = (some: PlainClient[]) => some.reduce((cents, client) => cents + mrrCents(client, on), 0);
  // The first MRR that is known reaches back to the sale.
  const soldCents = sum(sold.map((client) => ({ ...client, historyFull: true })));
  const either = clients.filter((client) => sold.includes(client) || managed.includes(client));
  const counts = either.map(({ apps }) => edition.apps.filter((app) => apps.includes(app)).length);
  const measures = {
    soldMrr: soldCents / 100,
    managedMrr: sum(managed) / 100,
    medianAppUsage: middle(counts),
    certified: terms.certifiedUntil !== null && on <= terms.certifiedUntil,
  };
  const usesEnough = measures.medianAppUsage !== null && measures.medianAppUsage >= edition.median;
  let tier: string | null = null;
  for (const [name, soldMrr, managedMrr] of edition.table) {
    const enough = soldCents >= soldMrr * 100 && sum(managed) >= managedMrr * 100;
    if (enough && usesEnough && measures.certified) tier = name;
  }
  return { measures, tier };
}
