import { expect, test } from "vitest";
import { HubSpotError } from "./hubspot-error.ts";
import { isAboutOneRecord } from "./is-about-one-record.ts";

const withCode = (code: string) => Object.assign(new Error("refused"), { code });
const fromHubSpot = (status: number) => new HubSpotError({ status, category: "ANY", message: "refused" });

test.each([
  ["a text that the encoding does not know", withCode("22021")],
  ["an escape that jsonb does not take", withCode("22P05")],
  ["a number out of range", withCode("22003")],
  ["a key that is there", withCode("23505")],
  ["a row changed twice in a statement", withCode("21000")],
  ["a text too long for its index", withCode("54000")],
  ["a batch that HubSpot refuses", fromHubSpot(400)],
  ["a batch that HubSpot took in part", fromHubSpot(207)],
  ["a date that no calendar has", new RangeError("Invalid time value")],
  ["a value of a type nobody expected", new TypeError("text.trim is not a function")],
])("%s may be the fault of one record", (_what, error) => {
  expect(isAboutOneRecord(error)).toBe(true);
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
  ["an account that HubSpot locks out", fromHubSpot(403)],
  ["a HubSpot that is away", fromHubSpot(0)],
  ["a HubSpot that has no time", fromHubSpot(429)],
  ["no error at all", "refused"],
])("%s concerns all of them", (_what, error) => {
  expect(isAboutOneRecord(error)).toBe(false);
});
