import { describeLead } from "../../server/leads/describe-lead.ts";
import { leadContextOf, resetLeadPortal } from "../database/lead-portal.ts";
import { capacityOf } from "../../server/leads/lead-context.ts";
import { readLeadRecord } from "../../server/leads/lead-record.ts";
import { registerLead } from "../../server/leads/register-lead.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { testEngines } from "../database/test-databases.ts";
import { target } from "./target.ts";

const REGISTRATIONS = 100_000;
const FREE = 1_000;
const ROUND = 550;
const WARM_UP = 50;

const context = leadContextOf({ on: "2026-11-22", capacityLimit: 200_000 });

/** 101,000 companies with a contact each; all but the last 1,000 registered in the year before. */
async function fill(database: Database): Promise<void> {
  await resetLeadPortal(database);
  await database.query(sql`
    insert into companies (portal_id, company_id, run, name, domain, history_full, registrable_domain)
    select 1, (1000000 + n)::text, 1, 'Company ' || n, 'd' || n || '.example', false, 'd' || n || '.example'
    from generate_series(1, ${REGISTRATIONS + FREE}::integer) as n`);
  await database.query(sql`
    insert into contacts (portal_id, contact_id, run, name, company_id, first_name, last_name, email, email_domain)
    select 1, (5000000 + n)::text, 1, 'Jo Berg', (1000000 + n)::text, 'Jo', 'Berg', 'jo@d' || n || '.example', 'd' || n || '.example'
    from generate_series(1, ${REGISTRATIONS + FREE}::integer) as n`);
  await database.query(sql`
    insert into registrations (portal_id, domain, contact_id, registered_on, expires_on, registered_by)
    select 1, 'd' || n || '.example', (5000000 + n)::text, date '2025-12-01' + n % 350, date '2026-12-01' + n % 350, '501'
    from generate_series(1, ${REGISTRATIONS}::integer) as n`);
  await database.query(sql`
    insert into step_totals (portal_id, metric, step_on, amount)
    select 1, 'registrations', day, sum(amount) from (
      select registered_on as day, 1 as amount from registrations
      union all select expires_on, -1 from registrations) as steps
    group by day`);
  for (const table of ["companies", "contacts", "registrations", "step_totals"])
    await database.query({ name: "", text: `analyze ${table}`, values: [] });
}

/** Milliseconds at p99. */
async function p99(what: (index: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < WARM_UP + ROUND; index++) {
    const startedAt = performance.now();
    await what(index);
    if (index >= WARM_UP) times.push(performance.now() - startedAt);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? NaN;
}

/** Registering, reading and counting beside a hundred thousand registrations, on each database. */
export async function benchLeads(): Promise<void> {
  for (const { name, open } of await testEngines()) {
    const database = await open();
    await fill(database);
    const contact = (n: number) => ({ kind: "contacts" as const, id: String(5_000_000 + n) });
    const registering = await p99((index) => {
      const asked = { record: contact(REGISTRATIONS + 1 + index), actor: "501", idempotencyKey: `k${index}` };
      return registerLead(database, context, asked);
    });
    const reading = await p99(async (index) => {
      const lead = await readLeadRecord(database, 1, contact(1 + ((index * 173) % REGISTRATIONS)));
      if (lead) await describeLead(database, lead, context, "501");
    });
    const capacity = await p99(() => capacityOf(database, context));
    const full = await p99(() => capacityOf(database, { ...context, capacityLimit: 1_000 }));
    const figures = { "register a lead": registering, "read a lead": reading, capacity, "capacity at the limit": full };
    for (const [what, value] of Object.entries(figures))
      target(`${what}, p99, 100,000 registrations, ${name}`, { value, unit: "ms", atMost: 30 });
    await database.close();
  }
}
