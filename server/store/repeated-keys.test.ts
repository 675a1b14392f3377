import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "../../test/cases.ts";
import { companyRow, contactRow } from "../../test/database/crm-rows.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies } from "./mirror/companies.ts";
import { saveContacts } from "./mirror/contacts.ts";
import { wantTasks } from "./outbox/crm-tasks.ts";
import { enqueueCrmWrites } from "./outbox/crm-writes.ts";
import { replaceProblems } from "./steps/data-problems.ts";
import type { Database, Queryable } from "./engine/database.ts";
import { saveDeals } from "./mirror/deals.ts";
import { noteReadings } from "./mirror/live-readings.ts";
import { openNotices } from "./reviews/notices.ts";
import { saveOfficialMonths } from "./settings/official-figures.ts";
import { saveOwners } from "./mirror/owners.ts";
import { savePartnerClients } from "./mirror/partner-clients.ts";
import { savePortal } from "./portals/portals.ts";
import { startRegistrations } from "./leads/registrations.ts";
import { replaceSteps } from "./steps/steps.ts";
import { saveEvents } from "./jobs/webhook-events.ts";

const TOGETHER = 1;
const ONE_BY_ONE = 2;
const OTHER = 3;
const PORTAL = { timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };

/** So few that most lists name one twice. */
const key = fc.constantFrom("10", "11", "12");
const word = fc.constantFrom("a", "b", "c", null);
const day = fc.constantFrom("2026-11-20", "2026-11-21", "2026-11-22");
const instant = fc.constantFrom("2026-11-20T08:00:00Z", "2026-11-20T08:00:00.000Z", "2026-11-21T08:00:00.001Z");
const mrr = fc.array(fc.record({ changedAt: instant, value: fc.constantFrom("1", "2") }), { maxLength: 3 });
const kind = fc.constantFrom("contacts" as const, "companies" as const);
const clientText = {
  historyFull: false,
  soldOn: null,
  firstActivityOn: null,
  lastActivityOn: null,
  managedBy: null,
  saleCredit: null,
  market: null,
  mrrCurrency: null,
};

interface Writer<Row> {
  row: fc.Arbitrary<Row>;
  write: (transaction: Queryable, portalId: number, rows: Row[]) => Promise<unknown>;
  /** What of a table must come out the same, whether rows came together or one by one. */
  kept: Record<string, string>;
  /** Each call replaces what the one before it wrote, so that only its own rows can be compared. */
  replaces?: boolean;
}
const writer = <Row>(of: Writer<Row>) => of as Writer<unknown>;

const WRITERS: Record<string, Writer<unknown>> = {
  enqueueCrmWrites: writer({
    row: fc.record({
      objectType: kind,
      objectId: key,
      properties: fc.dictionary(fc.constantFrom("p", "q"), fc.constantFrom("1", "2")),
    }),
    write: enqueueCrmWrites,
    kept: { crm_writes: "object_type, object_id, properties" },
  }),
  wantTasks: writer({
    row: fc.record({
      key,
      subject: fc.constantFrom("a", "b"),
      body: fc.constant(""),
      dueOn: day,
      ownerId: word,
      about: fc.option(fc.record({ objectType: kind, objectId: key })),
    }),
    write: wantTasks,
    kept: { crm_tasks: "task_key, subject, due_on, owner_id, about_type, about_id" },
  }),
  openNotices: writer({
    row: fc.record({ key, dueOn: day }),
    write: (transaction, portalId, rows) => openNotices(transaction, portalId, "2026-11-22", rows),
    kept: { notices: "notice_key" },
  }),
  saveEvents: writer({
    row: fc.record({
      subscriptionType: fc.constant("object.propertyChange"),
      eventId: key,
      occurredAt: fc.constant(1),
      objectId: key,
    }),
    write: (transaction, portalId, rows) =>
      saveEvents(
        transaction as Database,
        rows.map((event) => ({ ...event, portalId })),
      ),
    kept: { webhook_events: "event_key" },
  }),
  saveCompanies: writer({
    row: fc.record({ id: key, domain: word, mrr }).map(({ id, domain, mrr }) => companyRow(id, domain, { mrr })),
    write: (transaction, portalId, rows) => saveCompanies(transaction, portalId, 1, rows),
    kept: { companies: "company_id, domain", company_mrr: "company_id, changed_at, value" },
  }),
  savePartnerClients: writer({
    row: fc.record({ id: key, name: fc.constantFrom("a", "b"), companyId: word, appsUsed: word, mrr }),
    write: (transaction, portalId, rows) =>
      savePartnerClients(
        transaction,
        portalId,
        1,
        rows.map((row) => ({ ...clientText, ...row })),
      ),
    kept: {
      partner_clients: "client_id, name, company_id, apps_used",
      partner_client_mrr: "client_id, changed_at, value",
    },
  }),
  saveContacts: writer({
    row: fc.tuple(key, word).map(([id, companyId]) => contactRow(id, companyId)),
    write: (transaction, portalId, rows) => saveContacts(transaction, portalId, 1, rows),
    kept: { contacts: "contact_id, company_id" },
  }),
  saveDeals: writer({
    row: fc.record({ id: key, name: fc.constantFrom("a", "b"), companyId: word }),
    write: (transaction, portalId, rows) =>
      saveDeals(
        transaction,
        portalId,
        1,
        rows.map((row) => ({
          ...{
            influence: null,
            saleKind: null,
            won: false,
            closedAt: null,
            dealMrr: null,
            submittedOn: null,
            nativeMrr: null,
            currency: null,
            isClosed: null,
            stageProbability: null,
          },
          ...row,
        })),
      ),
    kept: { deals: "deal_id, name, company_id" },
  }),
  saveOfficialMonths: writer({
    row: fc.record({ month: fc.constantFrom("2026-09", "2026-10"), asOf: day, attributedMrr: fc.nat(9) }),
    write: (transaction, portalId, rows) =>
      saveOfficialMonths(
        transaction,
        portalId,
        rows.map((row) => ({
          ...{ influencedDealMrr: null, firstNinetyDaysMrr: null, reviewCount: null, reviewAverage: null },
          ...row,
        })),
      ),
    kept: { official_figures: "month, as_of, figures" },
  }),
  noteReadings: writer({
    row: key,
    write: (transaction, portalId, ids) =>
      noteReadings(transaction, portalId, "companies", ids, "2026-11-22T08:00:00Z"),
    kept: { live_readings: "object_type, object_id, read_at" },
  }),
  startRegistrations: writer({
    row: fc.record({ domain: key, contactId: word, companyId: word }),
    write: (transaction, portalId, rows) =>
      startRegistrations(
        transaction,
        portalId,
        rows.map((row) => ({ ...row, registeredOn: "2026-03-14", expiresOn: "2027-03-14", registeredBy: "501" })),
      ),
    kept: { registrations: "domain", step_totals: "metric, step_on, amount" },
  }),
  saveOwners: writer({
    row: fc.record({ ownerId: key, userId: word, name: fc.constant("Ada"), email: word, active: fc.boolean() }),
    write: saveOwners,
    kept: { owners: "owner_id" },
    replaces: true,
  }),
  replaceSteps: writer({
    row: fc.record({
      objectId: key,
      metric: fc.constantFrom("activeMrr", "soldMrr"),
      on: day,
      amount: fc.integer({ min: 1, max: 9 }),
    }),
    write: (transaction, portalId, rows) =>
      replaceSteps(
        transaction,
        portalId,
        "companies",
        rows.map(({ objectId }) => objectId),
        rows,
      ),
    kept: { steps: "metric, object_id, step_on" },
    replaces: true,
  }),
  replaceProblems: writer({
    row: fc.record({
      objectId: key,
      code: fc.constantFrom("date-invalid", "amount-invalid"),
      property: fc.constant("p"),
      value: word,
      relevantUntil: fc.option(day),
    }),
    write: (transaction, portalId, rows) =>
      replaceProblems(
        transaction,
        portalId,
        "companies",
        rows.map(({ objectId }) => objectId),
        rows,
      ),
    kept: { data_problems: "object_id, code, property" },
    replaces: true,
  }),
};

/** Many rows at once, but no two of them can have the same key. */
const WITHOUT_KEYS: Record<string, string> = {
  registration_events: "the history has no key but its own number",
  jobs: "addJobs names each job once",
  backfills: "startRun is given each kind once",
  derivations: "staleKinds names each kind once",
  customer_totals: "moveTotals adds up those of a list and day first",
  gone_contacts: "keepTraits reads each contact from the mirror, where its id is the key",
};

/** The tables that a statement of the store fills from a list. */
function filledFromLists(): string[] {
  const directory = import.meta.dirname;
  const files = readdirSync(directory, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const statements = files.flatMap((name) => readFileSync(`${directory}/${name}`, "utf8").match(/sql`[^`]*`/g) ?? []);
  const lists = statements.filter((text) => /jsonb_to_recordset|unnest/.test(text));
  const tables = lists.flatMap((text) => [...text.matchAll(/insert into (\w+)/g)].map((found) => found[1] ?? ""));
  return [...new Set(tables)].sort();
}

test("every statement of the store that fills a table from a list is tried here", () => {
  const tried = Object.values(WRITERS).flatMap(({ kept }) => Object.keys(kept));
  expect([...new Set([...tried, ...Object.keys(WITHOUT_KEYS)])].sort()).toEqual(filledFromLists());
});

describe.each(await testEngines())("a list that names a key twice, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    for (const portalId of [TOGETHER, ONE_BY_ONE, OTHER]) await savePortal(database, { ...PORTAL, portalId });
  });
  afterAll(() => database.close());

  async function rowsOf(table: string, columns: string, portalId: number): Promise<unknown[]> {
    const text = `select ${columns} from ${table} where portal_id = $1 order by ${columns}`;
    return database.query({ name: "", text, values: [portalId] });
  }

  test.each(Object.entries(WRITERS))("%s takes it as if its rows came one by one", async (_name, writer) => {
    await fc.assert(
      fc.asyncProperty(fc.array(writer.row, { minLength: 1, maxLength: 6 }), async (rows) => {
        for (const table of Object.keys(writer.kept))
          await database.query({ name: "", text: `delete from ${table}`, values: [] });
        await writer.write(database, TOGETHER, rows);
        if (writer.replaces) return;
        for (const row of rows) await writer.write(database, ONE_BY_ONE, [row]);
        for (const [table, columns] of Object.entries(writer.kept))
          expect(await rowsOf(table, columns, TOGETHER)).toEqual(await rowsOf(table, columns, ONE_BY_ONE));
      }),
      { numRuns: cases(40) },
    );
  });

  test("of two owners with one id the one who is still there stands", async () => {
    const owner = { ownerId: "10", userId: "501", name: "Ada", email: null };
    for (const active of [
      [true, false],
      [false, true],
    ])
      await saveOwners(
        database,
        OTHER,
        active.map((isActive) => ({ ...owner, active: isActive })),
      );
    expect(await rowsOf("owners", "owner_id, active", OTHER)).toEqual([{ ownerId: "10", active: true }]);
  });

  test("a record that was derived twice counts once", async () => {
    const step = { objectId: "10", metric: "activeMrr", on: "2026-11-20", amount: 5 };
    await replaceSteps(database, OTHER, "companies", ["10", "10"], [step, step]);
    expect(await rowsOf("step_totals", "metric, step_on, amount", OTHER)).toEqual([
      { metric: "activeMrr", stepOn: "2026-11-20", amount: 5 },
    ]);
  });
});
