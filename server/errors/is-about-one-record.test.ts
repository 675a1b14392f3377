import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { HubSpotError } from "./hubspot-error.ts";
import { OAuthError } from "../hubspot/oauth-error.ts";
import { NotConnectedError } from "./not-connected-error.ts";
import type { Database } from "../store/engine/database.ts";
import { isAboutOneRecord } from "./is-about-one-record.ts";

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
