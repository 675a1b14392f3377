import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { OAuthError } from "./oauth-error.ts";
import type { Database } from "../store/engine/database.ts";
import { DatabaseStoppedError } from "../store/engine/stoppable-pglite.ts";
import { DatabaseAwayError, databaseTrouble, isAboutOneRecord } from "./database-errors.ts";
import { HubSpotError, NotConnectedError } from "./hubspot-errors.ts";

const answer = (status: number, category = "UNKNOWN") => new HubSpotError({ status, category, message: "no" });

test.each([
  [400, true],
  [404, true],
  [409, true],
  [413, true],
  [422, true],
  [207, true],
  [401, false],
  [403, false],
  [423, false],
  [429, false],
  [477, false],
  [500, false],
  [503, false],
  [0, false],
])("HubSpot's %i is about one record: %s", (status, is) => {
  expect(isAboutOneRecord(answer(status))).toBe(is);
});

test("a part of a batch that waits for HubSpot's limit is not, it may pass in a moment", () => {
  expect(isAboutOneRecord(answer(207, "RATE_LIMITS"))).toBe(false);
  expect(answer(207, "RATE_LIMITS").transient).toBe(true);
});

test.each([
  ["a token that is refused", new OAuthError({ status: 400, answer: {}, grant: "refresh_token" })],
  ["an account that is not connected", new NotConnectedError(1)],
  ["a fault of the program", new TypeError("x is undefined")],
  ["no error at all", undefined],
  ["an address that cannot be reached", Object.assign(new Error("no"), { code: "ECONNREFUSED" })],
])("%s is not", (_what, error) => {
  expect(isAboutOneRecord(error)).toBe(false);
});

const withCode = (code: string) => Object.assign(new Error("refused"), { code });

test.each(["21000", "22021", "22P05", "22003", "23505", "54000"])("a database's %s is", (code) => {
  expect(isAboutOneRecord(withCode(code))).toBe(true);
});

test.each([
  ["a deadlock", withCode("40P01")],
  ["a transaction to be repeated", withCode("40001")],
  ["a statement that took too long", withCode("57014")],
  ["a lock that did not come", withCode("55P03")],
  ["a full disk", withCode("53100")],
  ["a database that may only be read", withCode("25006")],
  ["a table that is not there", withCode("42P01")],
  ["a connection that was cut", withCode("ECONNRESET")],
  ["a server that shut down", withCode("57P01")],
  ["a connection that ended", new Error("Connection terminated unexpectedly")],
])("%s concerns all of them", (_what, error) => {
  expect(isAboutOneRecord(error)).toBe(false);
});

describe.each(await testEngines())("on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test.each([
    ["select 'a'::integer", true],
    [String.raw`select '{"a": "\u0000"}'::jsonb ->> 'a'`, true],
    ["select '2026-02-30'::date", true],
    ["insert into portals (portal_id) values (1)", true],
    ["select 1 from no_such_table", false],
  ])("%s is about one record: %s", async (text, is) => {
    const error: unknown = await database.query({ name: "", text, values: [] }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Error);
    expect(isAboutOneRecord(error)).toBe(is);
  });
});

const refused = (code: string) => Object.assign(new Error("refused"), { severity: "ERROR", code });

test.each([
  ["a full disk", refused("53100"), "cannot-save"],
  ["a server that may only be read", refused("25006"), "cannot-save"],
  ["a connection that went silent", new DatabaseAwayError("The database did not answer."), "database-away"],
  ["an embedded database that has stopped", new DatabaseStoppedError(new Error("PANIC")), "database-away"],
  ["a statement that took too long", refused("57014"), "database-away"],
  ["a lock that was not free in time", refused("55P03"), "database-away"],
  ["two writers in each other's way", refused("40P01"), "database-away"],
  ["a transaction that another one overtook", refused("40001"), "database-away"],
  ["a server without memory", refused("53200"), "database-away"],
  ["a disk that cannot be read", refused("58030"), "database-away"],
  ["a statement that is wrong", refused("42703"), null],
  ["a value that is wrong", refused("22P05"), null],
  ["a row that is there already", refused("23505"), null],
  ["a mistake of ours", new TypeError("undefined is not a function"), null],
  ["an error of another system", Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" }), null],
  ["nothing", null, null],
])("%s", (_what, error, trouble) => {
  expect(databaseTrouble(error)).toBe(trouble);
});
