import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { Database } from "./database.ts";
import { distributeStatements, portalReferences, portalTables, uniqueIndexes, unspreadTables } from "./tables.ts";

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
    expect(spread.length).toBe(tables.length - 1);
    const [dropped, set] = [statements.slice(0, references.length), statements.slice(1 - references.length)];
    expect(dropped).toContain("alter table steps drop constraint steps_portal_id_fkey;");
    expect(set).toContain(
      "alter table steps add constraint steps_portal_id_fkey foreign key (portal_id) references portals;",
    );
    expect(statements.length).toBe(tables.length - 1 + 2 * references.length - 1);
    // The jobs stay where they are, and refer to nothing that is elsewhere.
    expect(statements.filter((statement) => /\bjobs\b/.test(statement))).toEqual([
      "alter table jobs drop constraint jobs_portal_id_fkey;",
    ]);
    for (const { table } of tables.filter((candidate) => !["portals", "jobs"].includes(candidate.table)))
      expect(statements).toContain(
        `select create_distributed_table('${table}', 'portal_id', colocate_with => 'portals');`,
      );
  });

  test("that got more tables by an upgrade is spread again: only they move", async () => {
    const [tables, references] = [await portalTables(database), await portalReferences(database)];
    const spread = tables.map(({ table }) => table).filter((table) => !["jobs", "notices"].includes(table));
    const statements = distributeStatements(
      tables,
      references.filter(({ table }) => table !== "jobs"),
      spread,
    );
    expect(statements).toEqual([
      "alter table notices drop constraint notices_portal_id_fkey;",
      "select create_distributed_table('notices', 'portal_id', colocate_with => 'portals');",
      "alter table notices add constraint notices_portal_id_fkey foreign key (portal_id) references portals;",
    ]);
    expect(await unspreadTables(database)).toEqual([]);
  });
});
