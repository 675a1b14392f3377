import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { knowPortals } from "../../../test/database/seed-portals.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import { dueCrmWrites, enqueueCrmWrites, finishCrmWrites, postponeCrmWrites, type CrmWrite } from "./crm-writes.ts";
import type { Database } from "../engine/database.ts";
import { sql } from "../engine/sql.ts";

const PAUSE = { first: 5, longest: 3_600 };

describe.each(await testEngines())("what the CRM must be told of records, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await knowPortals(database, [1]);
  });
  afterAll(() => database.close());
  beforeEach(() => database.query(sql`delete from crm_writes`));

  const decide = (status: string) =>
    enqueueCrmWrites(database, 1, [
      { objectType: "contacts", objectId: "20", properties: { pp_registration_status: status } },
    ]);
  const due = () => dueCrmWrites(database, 1, "contacts", 100);
  const statuses = async () => (await due()).map(({ properties }) => properties["pp_registration_status"]);
  const because = (writes: CrmWrite[], reason: string) => writes.map((write) => ({ ...write, reason }));

  test("a newer decision is neither put off nor removed by what becomes of the older one", async () => {
    await decide("registered");
    const older = await due();
    await decide("released");
    await postponeCrmWrites(database, 1, because(older, "refused"), PAUSE);
    expect(await due()).toMatchObject([{ properties: { pp_registration_status: "released" }, attempts: 0 }]);
    await finishCrmWrites(database, 1, older);
    expect(await statuses()).toEqual(["released"]);
  });

  test("nor one that came when the older was told already, by whoever hears of the telling late", async () => {
    await decide("registered");
    const late = await due();
    await finishCrmWrites(database, 1, await due());
    await decide("released");
    await postponeCrmWrites(database, 1, because(late, "refused"), PAUSE);
    await finishCrmWrites(database, 1, late);
    expect(await statuses()).toEqual(["released"]);
  });

  test("each write waits by its own refusals, with its own reason", async () => {
    await enqueueCrmWrites(
      database,
      1,
      ["20", "21"].map((objectId) => ({ objectType: "contacts" as const, objectId, properties: {} })),
    );
    await database.query(sql`update crm_writes set attempts = 3 where object_id = '21'`);
    const [one, other] = await due();
    if (!one || !other) throw new Error("not due");
    await postponeCrmWrites(database, 1, [...because([one], "odd"), ...because([other], "old")], PAUSE);
    expect(
      await database.query(sql`
        select object_id as id, attempts, last_error as reason,
               (ceil(extract(epoch from due_at - now()) / 5) * 5)::integer as pause
        from crm_writes order by object_id`),
    ).toEqual([
      { id: "20", attempts: 1, reason: "odd", pause: 5 },
      { id: "21", attempts: 4, reason: "old", pause: 40 },
    ]);
  });
});
