import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { createCommission } from "../../server/commission/create-commission.ts";
import { ledgerOfRecord } from "../../server/commission/read-ledger.ts";
import { migrate } from "../../server/store/engine/migrate.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { findTenant, savePortal, type Tenant } from "../../server/store/portals/portals.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { testEngines } from "../database/test-databases.ts";
import { target } from "./target.ts";

const CUSTOMERS = 20_000;
/** A change of what the customer pays each quarter of five years. */
const CHANGES = 20;
const ON = "2026-11-22";
const LEDGERS = 500;
/** What HubSpot passes on to an extension. */
const MEGABYTE = 1_000_000;
const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", uiDomain: "app.hubspot.com" };

/** Registered, sold five years ago under the registered domain, and managed since: every month pays. */
async function fill(database: Database): Promise<Tenant> {
  const settings = PortalSettingsSchema.parse({
    programs: ["solutions"],
    ownDomains: ["partner.example"],
    activityWindowDays: 366,
    solutions: { partnerEmployees: ["ada@partner.example"] },
  });
  await savePortal(database, PORTAL);
  await database.query(sql`
    insert into settings (portal_id, version, document) values (1, 1, ${JSON.stringify(settings)}::jsonb)`);
  await database.query(sql`
    insert into companies (portal_id, company_id, run, name, domain, history_full, registrable_domain, purchase_domain,
      customer_since, sold_on, sale_kind, managed_by, first_activity_on, last_activity_on)
    select 1, (1000000 + n)::text, 1, 'Company ' || n, 'd' || n || '.example', false, 'd' || n || '.example',
      'www.d' || n || '.example', day::text, day::text, 'new-customer', 'ada@partner.example', day::text, '2026-11-01'
    from (select n, date '2021-10-01' + n % 50 as day from generate_series(1, ${CUSTOMERS}::integer) as n) as sold`);
  await database.query(sql`
    insert into company_mrr (portal_id, company_id, changed_at, value)
    select 1, (1000000 + n)::text, timestamptz '2021-09-30T10:00:00Z' + (k * 91 + n % 30) * interval '1 day',
      (50 + (n * 31 + k * 977) % 4000)::text
    from generate_series(1, ${CUSTOMERS}::integer) as n, generate_series(0, ${CHANGES - 1}::integer) as k`);
  await database.query(sql`
    insert into registrations (portal_id, domain, registered_on, expires_on, registered_by, ended_on, ended_because)
    select 1, 'd' || n || '.example', date '2021-09-01', date '2022-09-01', '501', date '2022-09-01', 'expired'
    from generate_series(1, ${CUSTOMERS}::integer) as n`);
  await database.query({ name: "", text: "analyze", values: [] });
  return (await findTenant(database, 1)) as Tenant;
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const startedAt = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - startedAt };
}

/** Statement and ledgers of many customers with five years of history, on each database. */
export async function benchCommissionStatement(): Promise<void> {
  for (const { name, open } of await testEngines()) {
    const database = await open();
    await migrate(database);
    const tenant = await fill(database);
    // What is remembered between the pages of an export would hide the reading: each time another service.
    const statements: number[] = [];
    for (let time = 0; time < 3; time++)
      statements.push((await timed(() => createCommission(database).statement(tenant, ON))).milliseconds);
    const commission = createCommission(database);
    const ledgers: number[] = [];
    for (let next = 1; next <= LEDGERS; next++) {
      const record = { kind: "companies" as const, id: String(1_000_000 + ((next * 37) % CUSTOMERS) + 1) };
      ledgers.push((await timed(() => ledgerOfRecord(database, tenant, ON, record))).milliseconds);
    }
    const p99 = ledgers.sort((a, b) => a - b)[Math.floor(LEDGERS * 0.99)] ?? NaN;
    const statement = { value: Math.min(...statements), unit: "ms", atMost: 2_000 };
    target(`Statement of ${CUSTOMERS} customers, ${name}`, statement);
    target(`Ledger of one of them, p99, ${name}`, { value: p99, unit: "ms", atMost: 30 });
    const page = await commission.exportQuarter(tenant, ON, { quarter: "2026-Q2", after: "" });
    const megabytes = Buffer.byteLength(JSON.stringify(page)) / MEGABYTE;
    target(`A page of the export, ${name}`, { value: megabytes, unit: "MB", atMost: 1 });
    await database.close();
  }
}
