import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { Database } from "./database.ts";
import { distributeStatements, portalReferences, portalTables, uniqueIndexes } from "./tables.ts";

describe.each(await testEngines())("the schema on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("has the portal first in the primary key of every table", async () => {
    const tables = await portalTables(database);
    expect(tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["portals", "registrations", "webhook_events"]),
    );
    expect(tables.filter(({ key }) => key[0] !== "portal_id")).toEqual([]);
  });

  test("has the portal first in every unique index", async () => {
    const indexes = await uniqueIndexes(database);
    expect(indexes).toContainEqual({ index: "one_registration_a_domain", firstColumn: "portal_id" });
    expect(indexes.filter(({ firstColumn }) => firstColumn !== "portal_id")).toEqual([]);
  });

  test("refers to the portals in every other table, so that nothing is stored for an account that is not here", async () => {
    const tables = (await portalTables(database)).map(({ table }) => table);
    expect(tables[0]).toBe("portals");
    const referring = (await portalReferences(database)).map(({ table }) => table);
    expect(["portals", ...referring].sort()).toEqual([...tables].sort());
    expect(referring.length).toBeGreaterThan(30);
  });

  test("is spread by portal, each table once and beside the portals, which come first; references are set again after that", async () => {
    const [tables, references] = [await portalTables(database), await portalReferences(database)];
    const statements = distributeStatements(tables, references);
    const spread = statements.filter((statement) => statement.startsWith("select create_distributed_table"));
    expect(spread[0]).toBe("select create_distributed_table('portals', 'portal_id');");
    expect(spread.length).toBe(tables.length);
    const [dropped, set] = [statements.slice(0, references.length), statements.slice(-references.length)];
    expect(dropped).toContain("alter table jobs drop constraint jobs_portal_id_fkey;");
    expect(set).toContain(
      "alter table jobs add constraint jobs_portal_id_fkey foreign key (portal_id) references portals;",
    );
    expect(statements.length).toBe(tables.length + 2 * references.length);
    for (const { table } of tables.filter((candidate) => candidate.table !== "portals"))
      expect(statements).toContain(
        `select create_distributed_table('${table}', 'portal_id', colocate_with => 'portals');`,
      );
  });
});
