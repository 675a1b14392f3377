import { Temporal } from "temporal-polyfill";

/**
 * The Solutions program by its definitions, word for word and with no cleverness, from clients and dates alone: the
 * yardstick for the service's own way of adding it up. Works on cents, so that it can be exact.
 */
export interface PlainClient {
  mrr: { on: string; amountMinor: number }[];
  /** The same at one rate for all days, which retention is counted by. */
  mrrAtOneRate: { on: string; amountMinor: number }[];
  historyFull: boolean;
  soldOn: string | null;
  soldByDealsOn: string[];
  firstActivityOn: string | null;
  lastActivityOn: string | null;
  managedBy: string | null;
  saleCredit: "sourced" | "assisted" | null;
  inGrowthMarket: boolean;
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

/** What an agreement asks for since 2022: points in all, of those sold or sourced, of those managed, and retention in percent. */
export type PointsTable = [tier: string, total: number, first: number, managed: number, retention: number][];

function editionOf(on: string, agreed: Table) {
  if (on < "2018-01-22") return { table: TABLE_2016, median: 5, apps: [...APPS_2018, "social-inbox"] };
  if (on < "2020-06-25") return { table: TABLE_2018, median: 3, apps: APPS_2018 };
  if (on < "2022-07-18") return { table: agreed, median: 3, apps: APPS_NOW };
  return { table: [], median: 3, apps: APPS_NOW };
}

const salesOf = ({ soldOn, soldByDealsOn }: PlainClient) => [...(soldOn === null ? [] : [soldOn]), ...soldByDealsOn];

function isSold(client: PlainClient, on: string): boolean {
  const yearAgo = Temporal.PlainDate.from(on).subtract({ months: 12 }).toString();
  return salesOf(client).some((day) => day <= on && day > yearAgo);
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

function mrrCents({ mrr, historyFull }: Pick<PlainClient, "mrr" | "historyFull">, on: string): number {
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

/** A customer of the partner on a day: sold to on it or before, or managed on it. */
function isCustomer(client: PlainClient, terms: PlainTerms, on: string): boolean {
  return salesOf(client).some((day) => day <= on) || isManaged(client, terms, on);
}

/** Percent of what the customers of a year ago paid then that they still pay, each at most as much as then. */
function retention(clients: PlainClient[], terms: PlainTerms, on: string): number | null {
  const yearAgo = Temporal.PlainDate.from(on).subtract({ months: 12 }).toString();
  const paid = (client: PlainClient, day: string) =>
    mrrCents({ mrr: client.mrrAtOneRate, historyFull: client.historyFull || salesOf(client).length > 0 }, day);
  const customers = clients.filter((client) => isCustomer(client, terms, yearAgo));
  const then = customers.reduce((sum, client) => sum + paid(client, yearAgo), 0);
  const still = customers.reduce((sum, client) => sum + Math.min(paid(client, yearAgo), paid(client, on)), 0);
  return then === 0 ? null : (still * 100) / then;
}

/** Cents, of which those in growth markets count twice. */
function doubled(clients: PlainClient[], on: string): number {
  return clients.reduce((sum, client) => sum + mrrCents(client, on) * (client.inGrowthMarket ? 2 : 1), 0);
}

function tierByPoints(
  { sold, managed }: { sold: PlainClient[]; managed: PlainClient[] },
  { retained, certified, usesEnough }: { retained: number | null; certified: boolean; usesEnough: boolean },
  agreed: PointsTable,
  on: string,
): string | null {
  const of = (credit: string) =>
    doubled(
      sold.filter(({ saleCredit }) => saleCredit === credit),
      on,
    );
  const [sourced, assisted] = on < "2024-02-27" ? [3 * doubled(sold, on), 0] : [5 * of("sourced"), 3 * of("assisted")];
  const ofManaged = doubled(managed, on);
  let tier: string | null = null;
  for (const [name, total, first, least, percent] of agreed) {
    const minimum = on < "2025-07-15" ? sourced + assisted : sourced;
    const asked = [sourced + assisted + ofManaged >= total * 10_000, minimum >= first * 10_000, certified];
    if (on < "2026-01-15") asked.push(ofManaged >= least * 10_000);
    else asked.push(retained !== null && retained >= percent);
    if (on < "2025-07-15") asked.push(usesEnough);
    if (asked.every(Boolean)) tier = name;
  }
  return tier;
}

/** What the tiers are judged by on a date, and the highest tier reached. */
export function recomputeSolutions(
  clients: PlainClient[],
  terms: PlainTerms,
  agreed: Table,
  on: string,
  points: PointsTable = [],
) {
  const edition = editionOf(on, agreed);
  const sold = clients.filter((client) => isSold(client, on));
  const managed = clients.filter((client) => isManaged(client, terms, on));
  const sum = (some: PlainClient[]) => some.reduce((cents, client) => cents + mrrCents(client, on), 0);
  // The first MRR that is known reaches back to the sale.
  const soldCents = sum(sold.map((client) => ({ ...client, historyFull: true })));
  // Until 2020 those that pay nothing are credited to neither.
  const isCounted = (client: PlainClient, reaching: boolean) =>
    on >= "2020-06-25" || mrrCents({ ...client, historyFull: reaching || client.historyFull }, on) > 0;
  const either = clients.filter(
    (client) =>
      (sold.includes(client) && isCounted(client, true)) || (managed.includes(client) && isCounted(client, false)),
  );
  const counts = either.map(({ apps }) => edition.apps.filter((app) => apps.includes(app)).length);
  const reaching = sold.map((client) => ({ ...client, historyFull: true }));
  const amount = (some: PlainClient[]) => ({
    mrr: sum(some) / 100,
    growthMrr: sum(some.filter(({ inGrowthMarket }) => inGrowthMarket)) / 100,
  });
  const measures = {
    mrr: {
      sold: amount(reaching),
      sourced: amount(reaching.filter(({ saleCredit }) => saleCredit === "sourced")),
      assisted: amount(reaching.filter(({ saleCredit }) => saleCredit === "assisted")),
      managed: amount(managed),
    },
    medianAppUsage: middle(counts),
    grossRetention: retention(clients, terms, on),
    certified: terms.certifiedUntil !== null && on <= terms.certifiedUntil,
  };
  const usesEnough = measures.medianAppUsage !== null && measures.medianAppUsage >= edition.median;
  if (on >= "2022-07-18") {
    const told = { retained: measures.grossRetention, certified: measures.certified, usesEnough };
    return { measures, tier: tierByPoints({ sold: reaching, managed }, told, points, on) };
  }
  let tier: string | null = null;
  for (const [name, soldMrr, managedMrr] of edition.table) {
    const enough = soldCents >= soldMrr * 100 && sum(managed) >= managedMrr * 100;
    if (enough && usesEnough && measures.certified) tier = name;
  }
  return { measures, tier };
}
