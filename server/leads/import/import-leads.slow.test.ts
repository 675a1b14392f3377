import { IMPORT_BATCH, MOST_IMPORT_ROWS } from "@partner-standing/contract/leads/lead-import";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRow, contactRow } from "../../../test/database/crm-rows.ts";
import { leadContextOf, resetLeadPortal } from "../../../test/database/lead-portal.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { RecordId } from "../../facts/record-id.ts";
import type { Database } from "../../store/engine/database.ts";
import { refreshStatistics } from "../../store/engine/refresh-statistics.ts";
import { sql } from "../../store/engine/sql.ts";
import { saveCompanies } from "../../store/mirror/companies.ts";
import { saveContacts } from "../../store/mirror/contacts.ts";
import { checkImport } from "./check-import.ts";
import { importLeads } from "./import-leads.ts";

const context = leadContextOf({ capacityLimit: 100_000 });
const domainOf = (n: number) => `firm-${n}.example`;

/** Spellings of a company's domain, by the number of its row; all of them name it. */
const SPELLINGS: ((domain: string) => string)[] = [
  (domain) => domain,
  (domain) => domain.toUpperCase(),
  (domain) => `https://www.${domain}/de/kontakt?x=1#y`,
  (domain) => `  ${domain}. `,
  (domain) => `"http://${domain}:8080/"`,
  (domain) => `www.${domain}`,
];

/** What stands between the rows that name a company, by the number of its row: none of it can be registered, and none of it hurts the others. */
const TRASH: ((n: number) => string)[] = [
  () => "gmail.com;;",
  () => "mailinator.com;;",
  (n) => `${domainOf(n - (n % 8))};;`,
  (n) => `stranger-${n}.example;;`,
  () => "Muster GmbH & Co. KG;;",
  () => ";jo at nowhere;",
  (n) => `${domainOf(n)};;;1.234,50`,
  () => ';;"nur eine\r\nNotiz; mit ""Zeichen"""',
  (n) => `nameless-${n % 100}.example;;`,
  () => "partner.example;;31.12.2026",
];

describe.each(await testEngines())("a list of five thousand leads, on $name", ({ share, open }) => {
  const many = Math.floor(MOST_IMPORT_ROWS / share);
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await resetLeadPortal(database);
    const all = Array.from({ length: many }, (_, n) => n);
    await saveCompanies(database, 1, 1, [
      ...all.map((n) => companyRow(String(10_000 + n), domainOf(n))),
      ...all.slice(0, 100).map((n) => companyRow(String(50_000 + n), `nameless-${n}.example`)),
    ]);
    await saveContacts(
      database,
      1,
      1,
      all.map((n) => {
        const person = { email: `jo@${domainOf(n)}`, emailDomain: domainOf(n) };
        return contactRow(String(20_000 + n), String(10_000 + n), person);
      }),
    );
    await refreshStatistics(database);
  });
  afterAll(() => database.close());

  test("registers exactly the right ones, whatever stands between them, in batches, and no second time", async () => {
    const expected: string[] = [];
    const lines = Array.from({ length: many }, (_, n) => {
      const turn = Math.floor(n / 8);
      // One of eight names a company; the row before a double is the first of it.
      if (n % 8 !== 0) return (TRASH[(n - turn) % TRASH.length] as (n: number) => string)(n);
      expected.push(domainOf(n));
      const write = SPELLINGS[turn % SPELLINGS.length] as (domain: string) => string;
      return turn % 7 === 0 ? `;Jo <JO@${domainOf(n)}>;${n},5` : `${write(domainOf(n))};;01.02.2026`;
    });
    const csv = `\ufeffWebsite;E-Mail;Notiz\r\n${lines.join("\r\n\r\n")}\r\n`;
    const checked = await checkImport(database, context, csv);
    expect(checked.ready.map(({ domain }) => domain)).toEqual(expected);
    expect(checked.rows).toBe(many);
    expect(checked.ready.length + checked.refused.length).toBe(many);
    expect(Object.keys(Object.groupBy(checked.refused, ({ fault }) => fault)).sort()).toEqual(
      ["cells", "doubled", "free-mail", "invalid-data", "malformed", "missing", "no-record", "own-domain"].sort(),
    );

    const records = checked.ready.map(({ objectTypeId, objectId: id }): RecordId => {
      return { kind: objectTypeId === "0-1" ? "contacts" : "companies", id };
    });
    const importAll = async (sent: RecordId[], press: string) => {
      const refusals: (string | null)[] = [];
      for (let from = 0; from < sent.length; from += IMPORT_BATCH) {
        const batch = { records: sent.slice(from, from + IMPORT_BATCH), idempotencyKey: `${press} ${from}` };
        const { leads } = await importLeads(database, context, { ...batch, actor: "501" });
        refusals.push(...leads.map(({ refusal }) => refusal));
      }
      return new Set(refusals);
    };
    expect(await importAll(records, "first")).toEqual(new Set([null]));
    expect(await importAll(records.slice(0, 200), "second")).toEqual(new Set(["already-registered"]));
    const running = await database.query<{ domain: string }>(sql`
      select domain from registrations where portal_id = ${1} order by domain`);
    expect(running.map(({ domain }) => domain).sort()).toEqual(expected.toSorted());
    const again = await checkImport(database, context, csv);
    expect(again.ready).toEqual([]);
  });

  test("fits through HubSpot, though not one of its rows can be registered", async () => {
    const rows = Array.from(
      { length: MOST_IMPORT_ROWS },
      (_, n) => `nameless-${n % 100}.example;somebody.long${n}@x.example`,
    );
    const answer = JSON.stringify(
      await checkImport(database, context, `Company domain name;E-mail\n${rows.join("\n")}`),
    );
    expect(answer).toContain('"missing":["firstName","lastName","email"]');
    expect(Buffer.byteLength(answer)).toBeLessThan(900_000);
  });
});
