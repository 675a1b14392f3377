import {
  REGISTRATION_FILTERS,
  REGISTRATION_SORTS,
  type RegistrationFilter,
  type RegistrationSort,
} from "@partner-standing/contract/leads/registrations";
import { listRegistrations } from "../../server/leads/list-registrations.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { leadContextOf, resetLeadPortal } from "../database/lead-portal.ts";
import { openServerTestDatabase, testServer } from "../database/server-databases.ts";
import { benchExport } from "./registrations-export.ts";
import { slowest, target } from "./target.ts";

const COMPANIES = 100_000;
const CONTACTS = 300_000;
const REGISTRATIONS = 20_000;
/** A statement has seconds, not minutes. */
const SLICE = 50_000;
const TODAY = "2026-11-22";
const AT_MOST_MS = 60;
const EXPORTED = 100_000;

const context = leadContextOf({ on: TODAY, capacityLimit: 30_000 });

/** Each second registration runs; a quarter of them was released, and a quarter has run out. */
async function seed(database: Database): Promise<void> {
  await resetLeadPortal(database);
  await database.query(sql`
    insert into companies (portal_id, company_id, run, name, country, history_full, registrable_domain)
    select 1, (1000000 + n)::text, 1, md5(n::text) || ' firm ' || n || case when n % 2 = 0 then ' GmbH' else ' Ltd' end,
           case when n % 3 = 0 then 'Germany' else 'France' end, false, 'd' || n || '.example'
    from generate_series(1, ${COMPANIES}::integer) as n`);
  for (let first = 1; first <= CONTACTS; first += SLICE)
    await database.query(sql`
      insert into contacts (portal_id, contact_id, run, name, company_id, email, email_domain)
      select 1, (5000000 + n)::text, 1, 'Jo ' || md5((n % 9000)::text), (1000000 + n % ${COMPANIES}::integer)::text,
             'jo' || n || '@d' || n % ${COMPANIES}::integer || '.example', 'd' || n % ${COMPANIES}::integer || '.example'
      from generate_series(${first}::integer, ${first + SLICE - 1}::integer) as n`);
  await database.query(sql`
    insert into registrations (portal_id, domain, contact_id, company_id, registered_on, expires_on, registered_by, ended_on,
                               ended_because)
    select 1, 'd' || n || '.example', case when n % 3 > 0 then (5000000 + n)::text end,
           case when n % 3 = 0 then (1000000 + n)::text end, day, day + 365, '501',
           case when n % 4 = 0 then day + 30 when n % 4 = 1 then day + 365 end,
           case when n % 4 = 0 then 'released' when n % 4 = 1 then 'expired' end
    from (select n, date '2026-11-20' - n * 7 % 360 - case when n % 4 = 1 then 400 else 0 end as day
          from generate_series(1, ${REGISTRATIONS}::integer) as n) as began`);
  await database.query(sql`
    insert into step_totals (portal_id, metric, step_on, amount)
    select 1, 'registrations', day, sum(amount) from (
      select registered_on as day, 1 as amount from registrations union all
      select least(ended_on, expires_on), -1 from registrations) as steps group by day`);
  await database.query({ name: "", text: "vacuum analyze", values: [] });
}

/** As many that run besides as make a hundred thousand of them; most have a company. */
async function seedForExport(database: Database): Promise<void> {
  for (let first = REGISTRATIONS + 1; first <= EXPORTED + REGISTRATIONS / 2; first += SLICE)
    await database.query(sql`
      insert into registrations (portal_id, domain, contact_id, company_id, registered_on, expires_on, registered_by)
      select 1, 'd' || n || '.example', (5000000 + n)::text, null, day, day + 365, '501'
      from (select n, date '2026-11-20' - n * 7 % 360 as day
            from generate_series(${first}::integer, least(${first + SLICE - 1}::integer, ${EXPORTED + REGISTRATIONS / 2}::integer)) as n) as began`);
  await database.query({ name: "", text: "vacuum analyze", values: [] });
}

/** The `after` of the page with this number, in a list and order. */
async function pageNumber(database: Database, filter: RegistrationFilter, sort: RegistrationSort, number: number) {
  let after = "";
  for (let page = 1; page < number; page++) {
    const list = await listRegistrations(database, context, { filter, sort, search: "", after });
    after = list.after ?? "";
  }
  return after;
}

/** How long a page of the registrations takes, of the largest account, on PostgreSQL; with every filter, order and kind of search. */
export async function benchRegistrations(): Promise<void> {
  const server = await testServer();
  if (!server) return;
  const database = await openServerTestDatabase(server);
  await seed(database);
  const page = async (what: string, asked: Partial<Parameters<typeof listRegistrations>[2]>, atMost = AT_MOST_MS) => {
    const whole = { ...({ filter: "running", sort: "expires", search: "", after: "" } as const), ...asked };
    const work = () => listRegistrations(database, context, whole);
    const value = await slowest(60, atMost, work);
    target(`${REGISTRATIONS} registrations: ${what}, p99`, { value, unit: "ms", atMost });
  };
  for (const filter of REGISTRATION_FILTERS)
    for (const sort of REGISTRATION_SORTS) await page(`${filter} by ${sort}`, { filter, sort });
  const after = await pageNumber(database, "running", "domain", 380);
  await page("its 380th page", { sort: "domain", after });
  for (const search of ["d77", "07a1", "nobody"]) await page(`found by ${search}`, { search });
  // Words that a third of a hundred thousand companies have, or all of them: every one is looked up.
  for (const search of ["ger", "firm"]) await page(`found by ${search}`, { search }, 400);
  await seedForExport(database);
  await benchExport(database, context, EXPORTED);
  await database.close();
}
