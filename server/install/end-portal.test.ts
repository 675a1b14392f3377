import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { anyRows } from "../../test/database/any-row.ts";
import { rowsByTable } from "../../test/database/rows-by-table.ts";
import { knowPortals } from "../../test/database/seed-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { HubSpotError, NotConnectedError } from "../errors/hubspot-errors.ts";
import { uninstallApp } from "../hubspot/account.ts";
import type { Transport } from "../hubspot/calls/transport.ts";
import type { Database } from "../store/engine/database.ts";
import { sql } from "../store/engine/sql.ts";
import { beginErasing } from "../store/portals/erase-portal.ts";
import { findTokens, markRevoked } from "../store/portals/tokens.ts";
import { endPortal } from "./end-portal.ts";

const AWAY = new HubSpotError({ status: 503, category: "UNAVAILABLE", message: "away" });
const REFUSED = new HubSpotError({ status: 403, category: "MISSING_SCOPES", message: "no" });
const GONE = new HubSpotError({ status: 404, category: "OBJECT_NOT_FOUND", message: "not installed" });

describe.each(await testEngines())("ending an account on $name", ({ open }) => {
  let database: Database;
  let lines: string[];
  let asked: number;

  beforeEach(async () => {
    database = await open();
    [lines, asked] = [[], 0];
    await knowPortals(database, [1]);
    for (const add of (await anyRows(database, 1)).values()) await add();
    await beginErasing(database, 1);
  });
  afterEach(() => database.close());

  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const left = async () => Object.keys(await rowsByTable(database, 1));
  const since = (minutes: number) =>
    database.query(sql`update portals set ending_since = now() - make_interval(mins => ${minutes})`);

  /** One turn, in which HubSpot says this. */
  function turn(answer: Error | "killed" | null, signal = new AbortController().signal): Promise<boolean> {
    const uninstall = async () => {
      asked++;
      if (answer instanceof Error) throw answer;
    };
    const killed: Database["query"] = (statement) =>
      statement.text.includes("set uninstalled_at") ? Promise.reject(new Error("killed")) : database.query(statement);
    const used = answer === "killed" ? { ...database, query: killed } : database;
    return endPortal({ database: used, portalId: 1, uninstall, log }, signal);
  }

  test("takes one turn where HubSpot uninstalls the app", async () => {
    expect(await turn(null)).toBe(true);
    expect([await left(), asked]).toEqual([[], 1]);
    expect(await turn(null)).toBe(true);
    expect(asked).toBe(1);
  });

  test("removes the data also while HubSpot is away, and the rest once it is back", async () => {
    await expect(turn(AWAY)).rejects.toBe(AWAY);
    expect(await left()).toEqual(["jobs", "portals", "tokens"]);
    await since(59);
    await expect(turn(AWAY)).rejects.toBe(AWAY);
    expect(await turn(null)).toBe(true);
    expect([await left(), asked]).toEqual([[], 3]);
  });

  test.each([
    ["was away for an hour", 61, AWAY],
    ["refuses", 0, REFUSED],
  ])("does without HubSpot once it %s, and says so", async (_what, minutes, answer) => {
    await since(minutes);
    expect(await turn(answer)).toBe(true);
    expect(await left()).toEqual([]);
    expect(lines.join("\n")).toContain("the app stays installed");
  });

  test("killed after HubSpot uninstalled the app, it asks again and is told that it is gone", async () => {
    await expect(turn("killed")).rejects.toThrow("killed");
    expect(await left()).toEqual(["jobs", "portals", "tokens"]);
    for (const answer of [GONE, new NotConnectedError(1)]) {
      const transport: Transport = () => Promise.reject(answer);
      await expect(uninstallApp(transport)).resolves.toBeUndefined();
    }
    expect(await turn(null)).toBe(true);
    expect(await left()).toEqual([]);
  });

  test("asks nothing of HubSpot for an account that took its access away or has its token elsewhere", async () => {
    const tokens = await findTokens(database, 1);
    if (!tokens) throw new Error("the account has no tokens");
    await markRevoked(database, 1, tokens);
    expect(await turn(AWAY)).toBe(true);
    await knowPortals(database, [1]);
    await beginErasing(database, 1);
    expect(await turn(AWAY)).toBe(true);
    expect([await left(), asked]).toEqual([[], 0]);
  });

  test("stops where it is told to, and goes on in the next turn", async () => {
    expect(await turn(null, AbortSignal.abort())).toBe(false);
    expect((await left()).length).toBeGreaterThan(30);
    expect(await turn(null)).toBe(true);
  });
});
