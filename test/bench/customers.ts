import {
  CUSTOMER_FILTERS,
  CUSTOMER_SORTS,
  type CustomerFilter,
  type CustomerSort,
} from "@partner-standing/contract/standing/customers";
import { deriveCustomers } from "../../server/standing/customer-figures.ts";
import { listCustomers } from "../../server/standing/list-customers.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { findTenant, savePortal } from "../../server/store/portals/portals.ts";
import { openServerTestDatabase, testServer } from "../database/server-databases.ts";
import { milliseconds, slowest, target } from "./target.ts";

const COMPANIES = 100_000;
const DEALS = 30_000;
const REVIEWERS = 20_000;
/** A statement has seconds, not minutes. */
const SLICE = 25_000;
const TODAY = "2026-11-22";
const AT_MOST_MS = 60;
/** As many as a page waits for where something has changed. */
const DUE = 1_000;
const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", uiDomain: "app-eu1.hubspot.com" };

/** Every tenth customer has uninstalled, each hundredth has a date that is none; deals and reviews lie in two years. */
async function seed(database: Database): Promise<void> {
  await savePortal(database, PORTAL);
  await database.query(sql`update portals set synced_at = now() where portal_id = 1`);
  await database.query(sql`
    insert into owners (portal_id, owner_id, user_id, name, active)
    select 1, n::text, (500 + n)::text, 'Owner ' || n, true from generate_series(1, 40) as n`);
  for (let first = 1; first <= COMPANIES; first += SLICE) {
    const last = first + SLICE - 1;
    await database.query(sql`
      insert into companies (portal_id, company_id, run, name, domain, history_full, owner_id, customer_since, installed_on, uninstalled_on)
      select 1, (1000000 + n)::text, 1, md5(n::text) || ' firm ' || n, 'd' || n || '.example', false, (1 + n % 50)::text,
             case when n % 100 = 0 then '30 February' else (date '2026-11-20' - n % 900 - n % 150)::text end,
             (date '2026-11-20' - n % 900)::text, case when n % 10 = 3 then (date '2026-11-20' - n % 90)::text end
      from generate_series(${first}::integer, ${last}::integer) as n`);
    await database.query(sql`
      insert into company_mrr (portal_id, company_id, changed_at, value)
      select 1, (1000000 + n)::text, date '2026-11-20' - n % 900, (n * 7919 % 100000 / 10.0)::numeric(10, 2)::text
      from generate_series(${first}::integer, ${last}::integer) as n`);
  }
  await database.query(sql`
    insert into deals (portal_id, deal_id, run, name, company_id, influence, won, closed_at, deal_mrr, currency)
    select 1, (2000000 + n)::text, 1, 'Deal', (1000000 + n * 3)::text, 'co-sell', true,
           (date '2026-11-20' - n % 700)::text, (n % 900)::text, 'USD'
    from generate_series(1, ${DEALS}::integer) as n`);
  await database.query(sql`
    insert into contacts (portal_id, contact_id, run, name, company_id, reviewed_on, review_rating)
    select 1, (5000000 + n)::text, 1, 'Jo', (1000000 + n * 5)::text, (date '2026-11-20' - n % 700)::text, '5'
    from generate_series(1, ${REVIEWERS}::integer) as n`);
  await database.query(sql`
    insert into customers (portal_id, company_id)
    select portal_id, company_id from companies where portal_id = 1`);
  await database.query({ name: "", text: "vacuum analyze", values: [] });
}

/** How long a page of the largest account's customers takes, on PostgreSQL; with every filter, order and kind of search. */
export async function benchCustomers(): Promise<void> {
  const server = await testServer();
  if (!server) return;
  const database = await openServerTestDatabase(server);
  await seed(database);
  const due = { database, portalId: 1, on: TODAY };
  const seconds = (await milliseconds(() => deriveCustomers(due))) / 1000;
  target(`${COMPANIES} customers: derived anew`, { value: COMPANIES / seconds, unit: "a second", atLeast: 1_000 });
  await database.query({ name: "", text: "vacuum analyze", values: [] });
  const tenant = await findTenant(database, 1);
  if (!tenant) throw new Error("not connected");

  const asked = { filter: "all", sort: "share", search: "", after: "", userId: "501", amounts: true } as const;
  const list = async (more: Partial<Parameters<typeof listCustomers>[1]>) => {
    await deriveCustomers(due, { most: 5 });
    return listCustomers({ database, tenant, on: TODAY }, { ...asked, ...more });
  };
  const page = async (what: string, more: Parameters<typeof list>[0], atMost = AT_MOST_MS) => {
    const value = await slowest(60, atMost, () => list(more));
    target(`${COMPANIES} customers: ${what}, p99`, { value, unit: "ms", atMost });
  };
  const pageNumber = async (filter: CustomerFilter, sort: CustomerSort, number: number) => {
    let after = "";
    for (let n = 1; n < number; n++) after = (await list({ filter, sort, after }))?.after ?? "";
    return after;
  };

  for (const filter of CUSTOMER_FILTERS)
    for (const sort of CUSTOMER_SORTS) await page(`${filter} by ${sort}`, { filter, sort });
  for (const sort of CUSTOMER_SORTS)
    await page(
      `its 1,000th page by ${sort}`,
      { sort, after: await pageNumber("carries", sort, 1_000) },
      AT_MOST_MS / 3,
    );
  await page("of one owner, without amounts", { amounts: false });
  for (const search of ["d77", "07a1", "nobody"]) await page(`found by ${search}`, { search });
  // A word that all hundred thousand have: every one is counted.
  await page("found by firm", { search: "firm" }, 600);
  await database.query(sql`
    update customers set holds_until = '-infinity'
    where portal_id = 1 and company_id in (select company_id from customers where portal_id = 1 limit ${DUE})`);
  const value = await milliseconds(() => list({}));
  target(`${COMPANIES} customers: the first page after ${DUE} have changed`, { value, unit: "ms", atMost: 2_000 });
  await database.close();
}
