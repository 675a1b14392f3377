import { expect, test } from "vitest";
import * as z from "zod/mini";
import type { Transport } from "./calls/transport.ts";
import { readAccount } from "./account.ts";

const SOUND = { portalId: 7, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };

const read = (answer: object) =>
  readAccount((({ answer: schema }) => Promise.resolve(z.parse(schema, answer))) as Transport);

test("an account says its zone, its currency and the host of its pages", async () => {
  expect(await read(SOUND)).toEqual(SOUND);
});

test.each([
  ["no time zone", { timeZone: null }, { timeZone: "" }],
  ["a time zone that is no text", { timeZone: 2 }, { timeZone: "" }],
  ["a time zone of which a character cannot be read", { timeZone: "Mars\u0000" }, { timeZone: "Mars\ufffd" }],
  ["a time zone without end", { timeZone: "x".repeat(5_000) }, { timeZone: `${"x".repeat(99)}…` }],
  ["no currency", { companyCurrency: undefined }, { companyCurrency: "XXX" }],
  ["a currency that is none", { companyCurrency: "Euro" }, { companyCurrency: "XXX" }],
  ["a host that is none", { uiDomain: "javascript:alert(1)" }, { uiDomain: "app.hubspot.com" }],
])("%s keeps no account from being read", async (_what, odd, known) => {
  expect(await read({ ...SOUND, ...odd })).toEqual({ ...SOUND, ...known });
});

test("an answer that names no account is none", async () => {
  await expect(async () => read({ ...SOUND, portalId: "7" })).rejects.toThrow();
});
