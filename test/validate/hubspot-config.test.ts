import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { findSecretKeys } from "./find-secret-keys.ts";

const file = path.join(import.meta.dirname, "../../hubspot.config.yml");
const config: unknown = parse(readFileSync(file, "utf8"));

const ConfigSchema = z.strictObject({
  defaultAccount: z.string(),
  accounts: z.array(
    z.strictObject({
      name: z.string().regex(/^\S+$/),
      accountId: z.int().positive(),
      env: z.enum(["prod", "qa"]),
      authType: z.literal("personalaccesskey"),
      accountType: z.string(),
    }),
  ),
});

test("hubspot.config.yml names accounts, each once, and one of them as default", () => {
  const { accounts, defaultAccount } = ConfigSchema.parse(config);
  const names = accounts.map(({ name }) => name);
  expect(names).toContain(defaultAccount);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(accounts.map(({ accountId }) => accountId)).size).toBe(accounts.length);
});

test("hubspot.config.yml holds no secret", () => {
  expect(findSecretKeys(config)).toEqual([]);
});

test.each([
  ["a personal access key", "accounts: [{ name: staging, personalAccessKey: abc }]", "accounts.0.personalAccessKey"],
  ["an API key", "portals: [{ portalId: 1, apiKey: abc }]", "portals.0.apiKey"],
  ["a client secret", "accounts: [{ auth: { clientId: id, clientSecret: abc } }]", "accounts.0.auth.clientSecret"],
  ["token info", "accounts: [{ auth: { tokenInfo: { expiresAt: now } } }]", "accounts.0.auth.tokenInfo"],
  ["an access token", "a: { b: { c: [{ accessToken: abc }] } }", "a.b.c.0.accessToken"],
  ["a refresh token", "auth: { refreshToken: abc }", "auth.refreshToken"],
  ["a token in a field of another name", "accounts: [{ name: pat-na1-abc }]", "accounts.0.name"],
])("refuses %s", (_what, text, where) => {
  expect(findSecretKeys(parse(text))).toEqual([where]);
});
