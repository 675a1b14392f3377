import { IMPORT_BATCH } from "@partner-standing/contract/leads/lead-import";
import { MOST_RECORDS } from "@partner-standing/contract/leads/many-leads";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { companyRow, contactRow } from "../../test/database/crm-rows.ts";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { RecordId } from "../facts/record-id.ts";
import type { Database } from "../store/engine/database.ts";
import { refreshStatistics } from "../store/engine/refresh-statistics.ts";
import { sql } from "../store/engine/sql.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { saveContacts } from "../store/mirror/contacts.ts";
import { checkRecords } from "./check-records.ts";
import { importLeads } from "./import/import-leads.ts";

const FREE_SLOTS = 40;
const context = leadContextOf({ capacityLimit: FREE_SLOTS });
const domainOf = (n: number) => `firm-${n}.example`;
/** Every third contact shares its company with the one before, every fifth has no last name. */
const companyOf = (n: number) => (n % 3 === 2 ? n - 1 : n);
const isNameless = (n: number) => n % 5 === 0;

/** The service dies after so many transactions: what was not committed is gone. */
function dyingAfter(database: Database, transactions: number): Database {
  let left = transactions;
  return {
    ...database,
    transaction: (work, options) =>
      database.transaction(async (connection) => {
        const result = await work(connection);
        left -= 1;
        if (left < 0) throw new Error("killed");
        return result;
      }, options),
  };
}

describe.each(await testEngines())("ten thousand contacts and forty free slots, on $name", ({ open }) => {
  let database: Database;
  const ids = Array.from({ length: MOST_RECORDS }, (_, n) => String(100_000 + n));
  beforeAll(async () => {
    database = await open();
    await resetLeadPortal(database);
    const all = ids.map((_, n) => n);
    await saveCompanies(
      database,
      1,
      1,
      all.map((n) => companyRow(String(200_000 + n), domainOf(n))),
    );
    await saveContacts(
      database,
      1,
      1,
      all.map((n) => {
        const person = { email: `jo${n}@${domainOf(companyOf(n))}`, emailDomain: domainOf(companyOf(n)) };
        const lastName = isNameless(n) ? null : "Berg";
        return contactRow(ids[n] as string, String(200_000 + companyOf(n)), { ...person, lastName });
      }),
    );
    await refreshStatistics(database);
  });
  afterAll(() => database.close());

  const running = async () =>
    (
      await database.query<{ count: number }>(sql`
        select count(*) as count from registrations where portal_id = ${1} and ended_on is null`)
    )[0]?.count;

  /** What the panel does: asks, then registers what can be, in batches. */
  async function press(key: string, on: Database): Promise<Map<string, string>> {
    const { ready, refused } = await checkRecords(on, context, { kind: "contacts", ids });
    const reasons = new Map<string, string>(
      refused.flatMap(({ fault, places }) => places.map((place) => [ids[place] as string, fault] as const)),
    );
    for (let from = 0; from < ready.length; from += IMPORT_BATCH) {
      const records = ready.slice(from, from + IMPORT_BATCH).map(({ place }): RecordId => {
        return { kind: "contacts", id: ids[place] as string };
      });
      const { leads } = await importLeads(on, context, { records, actor: "501", idempotencyKey: `${key} ${from}` });
      for (const [place, { refusal }] of leads.entries())
        if (refusal) reasons.set((records[place] as RecordId).id, refusal);
    }
    return reasons;
  }

  test("end in forty registrations and a reason for each other, also when the service dies in between and is asked again", async () => {
    await expect(press("first", dyingAfter(database, 17))).rejects.toThrow("killed");
    const before = await running();
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(FREE_SLOTS);
    const reasons = await press("first again", database);
    expect(await running()).toBe(FREE_SLOTS);
    const refused = [...reasons.values()];
    const count = Object.fromEntries(
      Map.groupBy(refused, (fault) => fault)
        .entries()
        .map(([fault, all]) => [fault, all.length]),
    );
    // The registrations from before the service died are told as what they are.
    expect((reasons.size ?? 0) + FREE_SLOTS - (before ?? 0)).toBe(MOST_RECORDS);
    expect(Object.keys(count).sort()).toEqual(["already-registered", "capacity-reached", "doubled", "invalid-data"]);
    console.info(`Forty of ten thousand registered, the others refused: ${JSON.stringify(count)}`);
    const again = await press("second", database);
    expect(again.size).toBe(MOST_RECORDS);
    expect(await running()).toBe(FREE_SLOTS);
  });

  test("cost the CRM nothing but what it is told of the forty", async () => {
    const told = Object.keys(await leadPortal(database).told());
    const domains = await database.query<{ domain: string }>(sql`
      select domain from registrations where portal_id = ${1}`);
    const registered = new Set(domains.map(({ domain }) => domain));
    const theirs = ids.flatMap((id, n) => [
      ...(registered.has(domainOf(companyOf(n))) ? [id] : []),
      ...(registered.has(domainOf(n)) ? [String(200_000 + n)] : []),
    ]);
    expect(told.toSorted()).toEqual(theirs.toSorted());
  });

  test("fit through HubSpot's megabyte, both ways", async () => {
    expect(
      Buffer.byteLength(JSON.stringify({ objectTypeId: "0-1", objectIds: ids.map((id) => `9${id}9999`) })),
    ).toBeLessThan(900_000);
    const answer = JSON.stringify(
      await checkRecords(database, leadContextOf({ capacityLimit: 100_000 }), { kind: "contacts", ids }),
    );
    console.info(`${Math.round(Buffer.byteLength(answer) / 1024)} kB for ten thousand records.`);
    expect(Buffer.byteLength(answer)).toBeLessThan(900_000);
  });
});
