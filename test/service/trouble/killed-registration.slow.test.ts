import { LeadSchema, type Lead } from "@partner-standing/contract/leads/lead";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import pg from "pg";
import { describe, expect, test } from "vitest";
import type { Database } from "../../../server/store/engine/database.ts";
import { sql } from "../../../server/store/engine/sql.ts";
import { placeDatabase, testStorage } from "../../database/test-databases.ts";
import { crmBehindDoor } from "./crm-behind-door.ts";
import { exited, said, startChildService } from "./start-child-service.ts";
import { signedRequest, type Answer } from "../start-test-service.ts";

/** Three batches of contacts and one of a company for each domain. */
const CONTACTS = 230;
const PORTAL_ID = 4711;

const BATCH = "contacts/batch/update";
/** Where the service is killed: at which of its calls to HubSpot, and what HubSpot does with it. */
const POINTS = [
  { at: "the first batch, before HubSpot has it", call: BATCH, nth: 1, when: "before" },
  { at: "the first batch, after HubSpot has it", call: BATCH, nth: 1, when: "after" },
  { at: "the second batch, before HubSpot has it", call: BATCH, nth: 2, when: "before" },
  { at: "the third batch, after HubSpot has it", call: BATCH, nth: 3, when: "after" },
  { at: "the company's batch, before HubSpot has it", call: "companies/batch/update", nth: 1, when: "before" },
  { at: "the company's batch, after HubSpot has it", call: "companies/batch/update", nth: 1, when: "after" },
  { at: "a batch that HubSpot answered with 429", call: BATCH, nth: 2, when: "before", trouble: [429, 429] },
  { at: "a batch that HubSpot answered with 500", call: BATCH, nth: 2, when: "before", trouble: [500] },
  { at: "a batch that HubSpot did not answer", call: BATCH, nth: 2, when: "before", trouble: ["nothing"] },
] as const;

const domainOf = (index: number) => `firma-${index}.example`;
const contactOf = (index: number) => String(100_000 + index * 1_000);

function snapshot(domains: number): PortalSnapshot {
  const companies = Array.from({ length: domains }, (_, index) => ({
    id: String(1_000 + index),
    properties: { name: `Firma ${index}`, domain: domainOf(index) },
  }));
  const contacts = companies.flatMap((company, index) =>
    Array.from({ length: CONTACTS }, (_, n) => ({
      id: String(Number(contactOf(index)) + n),
      properties: {
        firstname: "Jo",
        lastname: `Berg ${n}`,
        email: `jo${n}@${domainOf(index)}`,
        company: company.properties.name,
      },
    })),
  );
  const associations: PortalSnapshot["associations"] = contacts.map(({ id }, n) => ({
    from: ["contacts", id],
    to: ["companies", String(1_000 + Math.floor(n / CONTACTS))],
  }));
  const account = { portalId: PORTAL_ID, timeZone: "Europe/Berlin", companyCurrency: "EUR", users: [] };
  return { ...account, objects: { companies, contacts, deals: [] }, associations };
}

type Service = Awaited<ReturnType<typeof startService>>;

async function startService(crmPort: number, database: { directory: string } | { url: string }) {
  const child = startChildService({ crmPort, database });
  const [port] = await Promise.all([said(child, /"port":(\d+)/), said(child, /CRM read/)]);
  const send = async (method: "GET" | "POST", address: string, body?: object): Promise<Answer> => {
    const response = await signedRequest(`http://127.0.0.1:${port}`, address, {
      method,
      portalId: PORTAL_ID,
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Answer;
  };
  return {
    child,
    register: (index: number) => {
      const asked = { objectTypeId: "0-1", objectId: contactOf(index), idempotencyKey: `press-${index}` };
      return send("POST", "/api/leads/register", asked);
    },
    async lead(index: number): Promise<Lead> {
      return LeadSchema.parse((await send("GET", `/api/leads?objectTypeId=0-1&objectId=${contactOf(index)}`)).data);
    },
    async kill(): Promise<void> {
      child.kill("SIGKILL");
      await exited(child);
    },
    async stop(): Promise<void> {
      child.kill("SIGTERM");
      await exited(child);
    },
  };
}

async function untilSaved(service: Service, index: number): Promise<void> {
  await expect.poll(async () => (await service.lead(index)).saving, { timeout: 120_000, interval: 100 }).toBe(false);
}

type Hubspot = Awaited<ReturnType<typeof crmBehindDoor>>;

/** Kills the service at its nth call of a kind. @returns a promise of the death */
function killAt(hubspot: Hubspot, service: Service, point: { call: string; nth: number; when: string }): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let seen = 0;
  const strike = async (call: string, when: string) => {
    if (call !== point.call || when !== point.when || ++seen !== point.nth) return false;
    await service.kill();
    resolve();
    return true;
  };
  hubspot.watch({
    before: async (call) => !(await strike(call, "before")),
    after: async (call) => void (await strike(call, "after")),
  });
  return promise;
}

/** Whoever pressed the button presses again after the restart, with the same key, and sees it done. */
async function restart(
  hubspot: Hubspot,
  database: { directory: string } | { url: string },
  index: number,
): Promise<Service> {
  hubspot.watch({ before: async () => true, after: async () => {} });
  const service = await startService(hubspot.server.port, database);
  const again = await service.register(index);
  expect(again).toMatchObject({ ok: true, data: { state: "registered", domain: domainOf(index) } });
  await untilSaved(service, index);
  return service;
}

/** Ledger, history and outbox hold each registration once, and every record of the CRM says it. */
async function expectAgreement(hubspot: Hubspot, database: Database, domains: number): Promise<void> {
  const count = async (table: string) =>
    (await database.query<{ n: number }>({ name: "", text: `select count(*) as n from ${table}`, values: [] }))[0]?.n;
  expect(await count("registrations")).toBe(domains);
  expect(await count("registration_events")).toBe(domains);
  expect(await count("crm_writes")).toBe(0);
  const [used] = await database.query<{ n: number }>(sql`
    select sum(amount)::bigint as n from step_totals where metric = 'registrations' and step_on <= current_date + 1`);
  expect(used?.n).toBe(domains);
  for (let index = 0; index < domains; index++)
    for (const [type, id] of [
      ["companies", String(1_000 + index)],
      ...Array.from({ length: CONTACTS }, (_, n) => ["contacts", String(Number(contactOf(index)) + n)]),
    ] as ["companies" | "contacts", string][])
      expect(hubspot.crm.objects.get(type, id)?.properties).toMatchObject({
        pp_registration_status: "registered",
        pp_registered_domain: domainOf(index),
      });
}

describe.each(await testStorage())("killed while registering, on $name", ({ name, share, server }) => {
  test("ledger and CRM agree after the restart, whatever the point", { timeout: 300_000 }, async () => {
    const points = POINTS.filter((_, index) => index % share === 0);
    const domains = points.length + (server ? 1 : 0);
    const hubspot = await crmBehindDoor(snapshot(domains));
    const database = await placeDatabase({ server });
    let service = await startService(hubspot.server.port, database.at);
    for (const [index, point] of points.entries()) {
      const killed = killAt(hubspot, service, point);
      if ("trouble" in point) hubspot.fail(point.call, ...point.trouble);
      expect(await service.register(index)).toMatchObject({ ok: true, data: { state: "registered", saving: true } });
      await killed;
      hubspot.fail(point.call);
      service = await restart(hubspot, database.at, index);
    }
    if ("url" in database.at) {
      const client = new pg.Client({ connectionString: database.at.url });
      await client.connect();
      // The history cannot be written: registering hangs in the middle of its transaction.
      await client.query("begin; lock table registration_events in exclusive mode");
      const lost = service.register(points.length).catch(() => "lost");
      await expect
        .poll(async () => (await client.query("select 1 from pg_locks where not granted")).rowCount, {
          timeout: 120_000,
        })
        .toBeGreaterThan(0);
      await service.kill();
      expect(await lost).toBe("lost");
      await client.query("rollback");
      await client.end();
      service = await restart(hubspot, database.at, points.length);
    }
    await service.stop();
    await database.look((opened) => expectAgreement(hubspot, opened, domains));
    console.info(`Killed at ${domains} points on ${name}; ${domains * (CONTACTS + 1)} records agree.`);
    await database.remove();
    await hubspot.server.close();
  });
});
