import type { Assumption } from "@partner-standing/contract/standing/outlook";
import { createOutlook } from "../../server/outlook/create-outlook.ts";
import { coursesOf } from "../../server/outlook/foretell.ts";
import { readOutlook } from "../../server/outlook/outlook-reading.ts";
import { waysTo } from "../../server/outlook/ways.ts";
import type { Database, Queryable } from "../../server/store/engine/database.ts";
import { findTenant, lockFacts } from "../../server/store/portals/portals.ts";
import { seedPortal } from "../database/seed-portals.ts";
import { openServerTestDatabase, testServer } from "../database/server-databases.ts";
import { median, milliseconds, slowest, target } from "./target.ts";

const TODAY = "2026-11-28";
const PORTAL = 4_715_001;
const COMPANIES = 100_000;
const OPEN_DEALS = 5_000;
const ASKED = { tier: "leading", months: 24, after: "", amounts: true } as const;

/** Every second company has the app and one in ten lost it again; deals and Marketplace reviews of a year. */
async function seed(database: Queryable): Promise<void> {
  const run = (text: string) =>
    database.query({ name: "", text: text.replaceAll("$portal", String(PORTAL)), values: [] });
  await seedPortal(database, PORTAL, { settings: { currentTier: "rising" }, steps: [] });
  await run(`insert into companies (portal_id, company_id, run, name, installed_on, customer_since, history_full, own_domains)
    select $portal, 1000000 + n, 1, 'Company ' || n, case when n % 2 = 0 then (date '2023-06-01' + n % 1200)::text end,
           (date '2023-05-01' + n % 1200)::text, false, '{}' from generate_series(1, ${COMPANIES}) n`);
  await run(`insert into company_mrr (portal_id, company_id, changed_at, value)
    select $portal, 1000000 + n, timestamptz '2023-05-01' + (n % 1200 + 200 * change) * interval '1 day', (n * 7 % 90 + change)::text
    from generate_series(1, ${COMPANIES}) n, generate_series(0, 1) change`);
  await run(`insert into deals (portal_id, deal_id, run, name, company_id, influence, won, is_closed, closed_at, deal_mrr, currency, stage_probability)
    select $portal, 6000000 + n, 1, 'Deal ' || n, 1000000 + n * 2, case when n % 3 > 0 then 'co-sell' end, n > ${OPEN_DEALS}, (n > ${OPEN_DEALS})::text,
           (date '${TODAY}' + case when n > ${OPEN_DEALS} then - (n % 700) else n % 200 end)::text || 'T10:00:00Z', (n * 13 % 400 + 1)::text, 'USD',
           (n % 10 / 10.0)::text from generate_series(1, ${COMPANIES / 2}) n`);
  await run(`insert into deals (portal_id, deal_id, run, name, company_id, influence, won, is_closed, closed_at, deal_mrr, currency, stage_probability)
    select $portal, 7000000 + n, 1, 'Open ' || n, 1000000 + n, 'referral', false, 'false',
           (date '${TODAY}' + n % 200)::text || 'T10:00:00Z', (n % 40 + 1)::text, 'USD', '0.4' from generate_series(1, ${OPEN_DEALS / 2}) n`);
  const step = (metric: string, kind: string, rows: string) =>
    run(`insert into steps (portal_id, metric, object_type, object_id, step_on, amount)
      select $portal, '${metric}', '${kind}', id, day, sum(amount) from (${rows}) s group by id, day having sum(amount) <> 0`);
  await step(
    "activeMrr",
    "companies",
    `select (1000000 + n)::text as id, date '2023-06-01' + n % 1200 + 150 * change as day,
      case when change = 3 and n % 10 = 0 then -(n * 7 % 90 + 6) * 100 when change = 0 then (n * 7 % 90 + 6) * 100 else (n % 3 - 1) * 100 end as amount
    from generate_series(2, ${COMPANIES}, 2) n, generate_series(0, 3) change`,
  );
  await step(
    "firstNinetyDaysMrr",
    "companies",
    `select (1000000 + n)::text as id, date '2025-12-01' + n % 360 + 365 * side as day, (1 - 2 * side) * (n % 90 + 1) * 100 as amount
    from generate_series(10, ${COMPANIES}, 10) n, generate_series(0, 1) side`,
  );
  await step(
    "influencedDealMrr",
    "deals",
    `select (6000000 + n)::text as id, date '${TODAY}' - n % 700 + 365 * side as day, (1 - 2 * side) * (n * 13 % 400 + 1) * 10 as amount
    from generate_series(${OPEN_DEALS + 1}, ${COMPANIES / 2}) n, generate_series(0, 1) side where n % 3 > 0`,
  );
  for (const [metric, amount] of [
    ["reviewCount", 1],
    ["reviewStars", 450],
  ] as const)
    await step(
      metric,
      "contacts",
      `select (3000000 + n)::text as id, date '${TODAY}' - n % 700 + 365 * side as day, (1 - 2 * side) * ${amount} as amount
      from generate_series(1, ${COMPANIES / 20}) n, generate_series(0, 1) side`,
    );
  await run(`insert into step_totals (portal_id, metric, step_on, amount)
    select portal_id, metric, step_on, sum(amount) from steps where portal_id = $portal group by 1, 2, 3`);
  await database.query({ name: "", text: "analyze", values: [] });
}

async function tenantOf(database: Queryable) {
  const tenant = await findTenant(database, PORTAL);
  if (!tenant) throw new Error("not connected");
  return tenant;
}

const ASSUMED: Assumption[] = [
  ...[1, 2, 3].map((n): Assumption => ({
    kind: "deal",
    mrr: 1_000 * n,
    on: "2026-12-18",
    dealId: String(7_000_000 + n),
  })),
  ...[2, 4, 6].map((n): Assumption => ({ kind: "loss", companyId: String(1_000_000 + n), on: "2027-02-01" })),
  { kind: "mrr", companyId: "1000008", mrr: 90, on: "2027-01-10" },
  { kind: "reviews", count: 4, stars: 5, on: "2027-01-02" },
  { kind: "install", mrr: 5_000, on: "2026-12-01", boughtOn: "2026-11-20" },
  { kind: "form", on: TODAY },
];

async function measure(database: Database): Promise<void> {
  const first: number[] = [];
  const outlook = createOutlook(database, () => TODAY);
  for (let round = 0; round < 9; round++) {
    await database.transaction((transaction) => lockFacts(transaction, PORTAL));
    const changed = await tenantOf(database);
    first.push(await milliseconds(() => outlook.read(changed, ASKED, null)));
  }
  const tenant = await tenantOf(database);
  const title = (what: string) => `outlook of ${COMPANIES} companies: ${what}`;
  target(title("first after a change, median"), { value: median(first), unit: "ms", atMost: 400 });
  const told = async (what: string, times: number, atMost: number, work: () => unknown) =>
    target(title(what), { value: await slowest(times, atMost, work), unit: "ms", atMost });
  // Another page of the ledger each time, so that no answer is one that is kept.
  let page = 0;
  const nextPage = () => `2027-01-${10 + (page++ % 20)}:influencedDealMrr:deals:${6_000_000 + page}`;
  await told("warm, p99", 200, 40, () => outlook.read(tenant, { ...ASKED, after: nextPage() }, null));
  await told("what-if with ten assumptions, p99", 100, 60, () => outlook.suppose(tenant, ASKED, ASSUMED));
  const reading = await readOutlook(database, tenant, TODAY);
  const { known } = coursesOf(reading);
  await told(`ways with ${reading.openDeals.length} open deals, p99`, 100, 100, () =>
    waysTo(reading, known, "premier"),
  );
}

/** How long looking ahead takes in the largest account, on PostgreSQL. */
export async function benchOutlook(): Promise<void> {
  const server = await testServer();
  if (!server) return;
  const database = await openServerTestDatabase(server);
  await seed(database);
  await measure(database);
  await database.close();
}
