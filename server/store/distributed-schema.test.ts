import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "./database.ts";
import { distributeStatements, keyedTables, uniqueIndexes } from "./distributed-schema.ts";

describe.each(await testEngines())("the schema on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("has the portal first in the primary key of every table", async () => {
    const tables = await keyedTables(database);
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

  test("is spread by portal, each table once and beside the portals, which come first", async () => {
    const tables = await keyedTables(database);
    const statements = distributeStatements(tables);
    expect(statements[0]).toBe("select create_distributed_table('portals', 'portal_id');");
    expect(statements.length).toBe(tables.length);
    for (const { table } of tables.filter((candidate) => candidate.table !== "portals"))
      expect(statements).toContain(
        `select create_distributed_table('${table}', 'portal_id', colocate_with => 'portals');`,
      );
  });
});
