import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "../../test/cases.ts";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { companyRow, contactRow } from "../../test/database/crm-rows.ts";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { saveContacts } from "../store/mirror/contacts.ts";
import { checkRecords } from "./check-records.ts";

const DOMAINS = ["a.example", "b.example", "c.example"];
const people = fc.array(
  fc.record({ domain: fc.constantFrom(...DOMAINS, "gmail.com"), isNamed: fc.boolean(), isCustomer: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);

describe.each(await testEngines())("many selected records, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => resetLeadPortal(database));

  test("are told by reason what each comes to, the first of each reason by name; nothing is written", async () => {
    const { contact, register, told } = leadPortal(database);
    await contact("23", "11", { lastName: null });
    await register("20");
    await told();
    const context = leadContextOf({ capacityLimit: 2 });
    await saveCompanies(database, 1, 1, [companyRow("12", "late.example")]);
    await contact("24", "12");
    const ids = ["21", "22", "23", "99", "24", "22"];
    expect(await checkRecords(database, context, { kind: "contacts", ids })).toEqual({
      ready: [{ place: 1, domain: "other.example" }],
      refused: [
        { fault: "already-registered", places: [0], first: [expect.objectContaining({ objectId: "21" })] },
        { fault: "doubled", places: [2], first: [expect.objectContaining({ objectId: "23" })] },
        // The CRM knows no name of it.
        { fault: "unknown-record", places: [3], first: [] },
        { fault: "capacity-reached", places: [4], first: [expect.objectContaining({ objectId: "24" })] },
      ],
    });
    expect(await told()).toEqual({});
  });

  test("come to what registering one after the other comes to", async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.nat(3), async (drawn, capacityLimit) => {
        await resetLeadPortal(database);
        const rows = drawn.map(({ domain, isNamed }, place) => {
          const person = { email: `p${place}@${domain}`, emailDomain: domain, lastName: isNamed ? "Berg" : null };
          return contactRow(String(200 + place), null, { ...person, companyName: "A firm" });
        });
        const firms = drawn.map(({ isCustomer }, place) =>
          companyRow(String(300 + place), DOMAINS[place] ?? `z${place}.example`, {
            customerSince: isCustomer ? "2025-01-01" : null,
          }),
        );
        await saveContacts(database, 1, 1, rows);
        await saveCompanies(database, 1, 1, firms);
        const context = leadContextOf({ capacityLimit });
        const ids = rows.map(({ id }) => id);
        const { ready, refused } = await checkRecords(database, context, { kind: "contacts", ids });
        const faultOf = new Map(
          refused.flatMap(({ fault, places }) => places.map((place) => [ids[place], fault] as const)),
        );
        expect(ready.length + faultOf.size).toBe(ids.length);
        const { register } = leadPortal(database);
        for (const id of ids) {
          const { refusal } = await register(id, context);
          // What is refused because an earlier one of the selection was registered is its double.
          const expected = refusal === "already-registered" ? "doubled" : refusal;
          expect([id, faultOf.get(id) ?? null]).toEqual([id, expected]);
        }
      }),
      { numRuns: cases(25), endOnFailure: true },
    );
  });

  test("cost as many statements as one", async () => {
    const { contact } = leadPortal(database);
    for (const id of ["30", "31", "32", "33"]) await contact(id, "11");
    const counted = countedDatabase(database);
    await checkRecords(counted, leadContextOf(), { kind: "contacts", ids: ["20"] });
    const { statements } = counted.takeWork();
    await checkRecords(counted, leadContextOf(), { kind: "contacts", ids: ["20", "21", "22", "30", "31", "32", "33"] });
    expect(counted.takeWork().statements).toBe(statements);
  });
});
