import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { knowPortals } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { refreshStatistics } from "../store/engine/refresh-statistics.ts";
import { sql } from "../store/engine/sql.ts";
import { type Listing, listsOf, wantList } from "../store/lists/crm-lists.ts";
import { findTenant } from "../store/portals/portals.ts";
import { fillLists } from "./fill-lists.ts";
import { countListed } from "./list-members.ts";

const MOST = 102_000;
const AT_ONCE = 500;
const SHARED = { search: "", on: "2026-11-22", ownedBy: null } as const;
const LISTINGS: Listing[] = [
  { ...SHARED, page: "customers", filter: "all", kind: "companies" },
  { ...SHARED, page: "leads", filter: "running", kind: "companies" },
];

/** A HubSpot that only remembers, and is away after every thirty calls. */
function rememberingHubSpot() {
  const members = new Set<string>();
  let calls = 0;
  const call = <Answer>(answer: Answer): Promise<Answer> => {
    calls++;
    return calls % 30 === 0 ? Promise.reject(new Error("away")) : Promise.resolve(answer);
  };
  const gateway = {
    findList: () => call(null),
    createList: () => call("7"),
    addToList: (_listId: string, ids: string[]) => {
      for (const id of ids) members.add(id);
      return call([]);
    },
  };
  return { gateway, members, calls: () => calls };
}

describe.each(await testEngines())("a long list on $name", ({ share, open }) => {
  const all = MOST / share;
  /** A call that brings no more is not made; the step that finds nothing more is. */
  const adding = all / AT_ONCE;
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await forgetPortals(database);
    await knowPortals(database, [1]);
    const last = 100_000 + all - 1;
    await database.query(sql`
      insert into customers (portal_id, company_id, holds_until, counted)
      select 1, n::text, 'infinity', true from generate_series(100000, ${last}::integer) as n`);
    await database.query(sql`
      insert into customer_totals (portal_id, list, day, customers) values (1, 'all', '-infinity', ${all})`);
    await database.query(sql`
      insert into companies (portal_id, company_id, name, domain, registrable_domain, run, history_full)
      select 1, n::text, 'Firm ' || n, 'firm-' || n || '.example', 'firm-' || n || '.example', 1, false
      from generate_series(100000, ${last}::integer) as n`);
    await database.query(sql`
      insert into registrations (portal_id, domain, registered_on, expires_on, registered_by)
      select 1, 'firm-' || n || '.example', '2026-10-01', '2027-10-01', '501'
      from generate_series(100000, ${last}::integer) as n`);
    await refreshStatistics(database);
  });
  afterAll(() => database.close());

  test.each(LISTINGS)("of $page holds each record once, in three statements a call", async (listing) => {
    const { page } = listing;
    const tenant = await findTenant(database, 1);
    const total = tenant && (await countListed(database, tenant, listing));
    expect(total).toBe(all);
    await wantList(database, 1, { userId: "501", name: page, listing, total: all });
    const counted = countedDatabase(database);
    const { gateway, members, calls } = rememberingHubSpot();
    const filling = { database: counted, gateway, portalId: 1 };
    let failed = 0;
    for (let isDone = false; !isDone;)
      isDone = await fillLists(filling, new AbortController().signal).catch(() => {
        failed++;
        return false;
      });
    const [list] = await listsOf(database, 1, { userId: "501", page, limit: 1 });
    expect(list).toMatchObject({ state: "done", walked: all, leftOut: 0, crmListId: "7" });
    expect(members.size).toBe(all);
    expect(calls()).toBe(2 + adding + failed);
    const { statements, rows } = counted.takeWork();
    console.log(`${page}: ${calls()} calls, ${statements} statements, ${rows} rows.`);
    // Making is two steps of two; a call that fails has read the list and its next records, and the turn after it the account.
    expect(statements).toBe(2 * 2 + (adding + 1) * 3 + failed * 3 + 2);
    expect(rows).toBeLessThan(4 * all);
  });
});
