import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anyRows } from "../../../test/database/any-row.ts";
import { rowsByTable } from "../../../test/database/rows-by-table.ts";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import { PortalEndingError } from "../../errors/account-errors.ts";
import type { Database } from "../engine/database.ts";
import { beginErasing, endingFor, erasedSoFar, eraseRows, keptPortals, removePortal } from "./erase-portal.ts";
import { portalTables } from "../engine/tables.ts";
import { findPortal, findTenant, lockFacts, renewPortal, savePortal, shareFacts } from "./portals.ts";
import { sql } from "../engine/sql.ts";
import { findTokens, markRevoked } from "./tokens.ts";
import { saveEvents, waitingEvents } from "../jobs/webhook-events.ts";

const ACCOUNT = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const never = () => new AbortController().signal;

const event = (portalId: number) => ({
  portalId,
  ...{ subscriptionType: "object.creation", eventId: "1", occurredAt: 1, objectId: "10", objectTypeId: "0-2" },
});

describe.each(await testEngines())("erasing an account on $name", ({ open }) => {
  let database: Database;
  let tables: string[];

  beforeEach(async () => {
    database = await open();
    tables = (await portalTables(database)).map(({ table }) => table).filter((table) => table !== "portals");
    await knowPortals(database, [1, 2]);
    for (const portalId of [1, 2]) await addAnyRows(portalId);
  });
  afterEach(() => database.close());

  const addAnyRows = async (portalId: number) => {
    for (const add of (await anyRows(database, portalId)).values()) await add();
  };
  const addAnyRow = async (table: string) => (await anyRows(database, 1)).get(table)?.();
  const rows = async (portalId: number) => Object.keys(await rowsByTable(database, portalId));
  const lockedFacts = () => database.transaction((transaction) => lockFacts(transaction, 1));
  const shared = () => database.transaction((transaction) => shareFacts(transaction, 1));
  const renewed = () => renewPortal(database, ACCOUNT);

  async function eraseAll(): Promise<void> {
    await beginErasing(database, 1);
    await eraseRows(database, 1, never());
    expect(await removePortal(database, 1)).toBe(true);
  }

  test("leaves no row of it in any table, and every row of another", async () => {
    const [own, others] = [await rowsByTable(database, 1), await rowsByTable(database, 2)];
    expect(Object.keys(own)).toEqual([...tables, "portals"].sort());
    await beginErasing(database, 1);
    expect(await erasedSoFar(database, 1)).toEqual({ erased: false, waitsFor: "data" });
    expect(await eraseRows(database, 1, never())).toBe(tables.length - 2);
    expect(await rows(1)).toEqual(["jobs", "portals", "tokens"]);
    expect(await erasedSoFar(database, 1)).toEqual({ erased: false, waitsFor: "hubspot" });
    expect(await removePortal(database, 1)).toBe(true);
    expect(await rows(1)).toEqual([]);
    expect(await erasedSoFar(database, 1)).toEqual({ erased: true });
    expect(await rowsByTable(database, 2)).toEqual(others);
  });

  test("is a state from its first moment on: nothing is answered, decided, connected or taken in for it", async () => {
    await beginErasing(database, 1);
    await expect(findTenant(database, 1)).rejects.toMatchObject({ name: "PortalEndingError", waitsFor: "data" });
    for (const refused of [lockedFacts, shared, renewed, () => savePortal(database, ACCOUNT)])
      await expect(refused()).rejects.toBeInstanceOf(PortalEndingError);
    const waiting = await waitingEvents(database, 2);
    expect(await saveEvents(database, [event(1), event(2), event(3)])).toEqual(expect.arrayContaining([1, 3]));
    expect(await waitingEvents(database, 2)).toBe(waiting + 1);
    expect(await waitingEvents(database, 1)).toBe(1);
    expect(await database.query(sql`select job from jobs where portal_id = 1`)).toEqual([{ job: "end" }]);
    expect(await endingFor(database, 2)).toBeNull();
    expect(await findTenant(database, 2)).not.toBeNull();
  });

  test("cannot be undone by whoever still works for it: no table takes a row of an account that is gone", async () => {
    await eraseAll();
    const writes = await anyRows(database, 1);
    expect([...writes.keys()].sort()).toEqual(tables);
    for (const [table, add] of writes) await expect(add(), table).rejects.toMatchObject({ code: "23503" });
    for (const refused of [lockedFacts, shared, renewed])
      await expect(refused()).rejects.toBeInstanceOf(PortalEndingError);
    expect(await saveEvents(database, [event(1)])).toEqual([1]);
    expect(await rows(1)).toEqual([]);
  });

  test("that was written to between its last two steps goes back to removing", async () => {
    await beginErasing(database, 1);
    await eraseRows(database, 1, never());
    await addAnyRow("advice_read");
    expect(await removePortal(database, 1)).toBe(false);
    expect(await rows(1)).toEqual(["advice_read", "jobs", "portals", "tokens"]);
    expect(await eraseRows(database, 1, never())).toBe(1);
    expect(await removePortal(database, 1)).toBe(true);
  });

  test("cut short in the middle of a large table, goes on where it was and repeats no row", async () => {
    await database.query(sql`
      insert into steps (portal_id, metric, object_type, object_id, step_on, amount)
      select 1, 'activeMrr', 'companies', n::text, '2026-01-01', 1 from generate_series(1, 12000) as n`);
    const left = async () => (await rowsByTable(database, 1))["steps"]?.length ?? 0;
    await beginErasing(database, 1);
    const cut = new AbortController();
    const watched: Pick<Database, "query"> = {
      async query(statement) {
        const found = await database.query(statement);
        if (statement.text.includes("delete from steps")) cut.abort();
        return found as never;
      },
    };
    expect(await eraseRows(watched, 1, cut.signal)).toBeNull();
    const remaining = await left();
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThan(12_000);
    expect(await eraseRows(database, 1, never())).toBeGreaterThanOrEqual(remaining);
    expect(await removePortal(database, 1)).toBe(true);
  });

  test("ends before the account comes back from nothing; who still erases the earlier one does it no harm", async () => {
    const before = await findPortal(database, 1);
    await eraseAll();
    await savePortal(database, ACCOUNT);
    await addAnyRows(1);
    const again = await findPortal(database, 1);
    expect(again).toMatchObject({ factsVersion: before?.factsVersion, syncedAt: before?.syncedAt });
    expect(again?.incarnation).not.toBe(before?.incarnation);
    expect(await eraseRows(database, 1, never())).toBe(0);
    expect(await removePortal(database, 1)).toBe(true);
    expect((await rows(1)).length).toBe(tables.length + 1);
  });

  test("is done only once begun, and begun again it keeps its beginning", async () => {
    expect(await eraseRows(database, 1, never())).toBe(0);
    expect(await removePortal(database, 1)).toBe(true);
    expect((await rows(1)).length).toBe(tables.length + 1);
    await beginErasing(database, 1);
    await database.query(sql`update portals set ending_since = now() - interval '1 hour' where portal_id = 1`);
    await beginErasing(database, 1);
    expect(await endingFor(database, 1)).toBeGreaterThan(3590);
    await beginErasing(database, 99);
    expect(await erasedSoFar(database, 99)).toEqual({ erased: true });
  });

  test("is possible for whoever took its access away, of whom an operator sees that something is kept", async () => {
    const tokens = await findTokens(database, 1);
    if (!tokens) throw new Error("the account has no tokens");
    await markRevoked(database, 1, tokens);
    await beginErasing(database, 2);
    expect(await keptPortals(database)).toEqual([
      { portalId: 1, revokedAt: expect.any(String), endingSince: null },
      { portalId: 2, revokedAt: null, endingSince: expect.any(String) },
    ]);
    await eraseAll();
    expect((await keptPortals(database)).map(({ portalId }) => portalId)).toEqual([2]);
  });

  test("waits for who writes, and whoever comes later is refused", async () => {
    if (database.engine === "pglite") return;
    const inHand = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const writing = database.transaction(async (transaction) => {
      await lockFacts(transaction, 1);
      inHand.resolve();
      await goOn.promise;
      await transaction.query(sql`
        insert into advice_read (portal_id, user_id, advice) values (1, '501', 'written before the end')`);
    });
    await inHand.promise;
    const waiting = async () =>
      (
        await database.query(
          sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).length;
    const begun = beginErasing(database, 1);
    await expect.poll(waiting).toBe(1);
    // Of two that wait for a row that a third has changed, PostgreSQL lets either go first: then the end waits for it too.
    const beside = lockedFacts().catch((error: unknown) => expect(error).toBeInstanceOf(PortalEndingError));
    await expect.poll(waiting).toBe(2);
    goOn.resolve();
    await Promise.all([writing, begun, beside]);
    await expect(lockedFacts()).rejects.toBeInstanceOf(PortalEndingError);
    await eraseAll();
  });
});
