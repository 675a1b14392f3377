import Papa from "papaparse";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyRow } from "../../test/database/crm-rows.ts";
import { leadContextOf, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { startRegistrations } from "../store/leads/registrations.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { registrationsCsv } from "./registrations-csv.ts";

const context = leadContextOf({ on: "2026-11-22" });
const asked = { filter: "running", sort: "domain", search: "", language: "en" } as const;

describe.each(await testEngines())("registrations as CSV, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => resetLeadPortal(database));

  const begin = (domains: string[], queryable: Pick<Database, "query"> = database) =>
    startRegistrations(
      queryable,
      1,
      domains.map((domain) => ({
        ...{ domain, contactId: null, companyId: null, registeredBy: "501" },
        ...{ registeredOn: "2026-03-01", expiresOn: "2027-03-01" },
      })),
    );
  const read = async (from: Database = database) => {
    const text = Buffer.concat(await registrationsCsv(from, context, asked)).toString();
    return Papa.parse<string[]>(text.trimEnd().slice(1)).data.slice(1);
  };

  test("run no formula in a spreadsheet, and keep what CSV itself needs", async () => {
    const name = '=HYPERLINK("http://evil.example";"Gewinn, heute")';
    await saveCompanies(database, 1, 1, [companyRow("30", "evil.example", { name })]);
    await begin(["evil.example"]);
    expect(await read()).toEqual([
      ["evil.example", "Registered", `'${name}`, "30", "", "", "2026-03-01", "2027-03-01", "", "", ""],
    ]);
  });

  test("are those of one moment, whatever is registered while they are read", async () => {
    const before = Array.from({ length: 1_100 }, (_, n) => `firm-${String(n).padStart(4, "0")}.example`);
    await begin(before);
    let fetches = 0;
    const disturbed: Database = {
      ...database,
      transaction: (work) =>
        database.transaction((transaction) =>
          work({
            async query<Row>(statement: Parameters<Database["query"]>[0]) {
              const rows = await transaction.query<Row>(statement);
              // Behind every other one, where the next part would have it.
              if (statement.text.startsWith("fetch")) await begin([`z-${++fetches}.example`], transaction);
              return rows;
            },
          }),
        ),
    };
    expect((await read(disturbed)).map(([domain]) => domain)).toEqual(before);
    expect(fetches).toBe(2);
    expect(await read()).toHaveLength(1_102);
  });
});
