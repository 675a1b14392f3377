import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const GOOD = {
  HUBSPOT_CLIENT_SECRET: "0123456789abcdef",
  HUBSPOT_ACCESS_TOKEN: "pat-eu1-token",
  PUBLIC_BASE_URL: "https://standing.partner.example/",
};

test("reads a complete environment", () => {
  expect(readConfig(GOOD)).toEqual({
    port: 3000,
    clientSecrets: ["0123456789abcdef"],
    accessToken: "pat-eu1-token",
    apiUrl: "https://api.hubapi.com",
    appId: null,
    publicBaseUrls: ["https://standing.partner.example"],
    database: { directory: ".data" },
    logLevel: "info",
  });
});

test("a database address switches to a PostgreSQL server", () => {
  expect(readConfig({ ...GOOD, DATABASE_URL: "postgres://db/standing" }).database).toEqual({
    url: "postgres://db/standing",
  });
});

test("an empty environment names every variable that is missing at once, and nothing else", () => {
  expect(() => readConfig({})).toThrow(
    /^Partner Standing cannot start:\n {2}- HUBSPOT_CLIENT_SECRET is missing.*\n {2}- HUBSPOT_ACCESS_TOKEN is missing.*\n {2}- PUBLIC_BASE_URL is missing[^\n]*$/,
  );
});

test.each([
  ["PORT", "many"],
  ["PORT", "70000"],
  ["HUBSPOT_CLIENT_SECRET", "short"],
  ["HUBSPOT_ACCESS_TOKEN", ""],
  ["HUBSPOT_API_URL", "api.hubapi.com"],
  ["HUBSPOT_APP_ID", "mine"],
  ["PUBLIC_BASE_URL", "standing"],
  ["DATABASE_URL", "mysql://db"],
  ["DATA_DIR", ""],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused in a sentence that names it and repeats no value", (name, value) => {
  expect(() => readConfig({ ...GOOD, [name]: value })).toThrow(new RegExp(`- ${name} [^\\n]+\\.$`));
});

const KEY = Buffer.alloc(32, 1).toString("base64");
const OLD_KEY = Buffer.alloc(32, 2).toString("base64");
const MANY = {
  HUBSPOT_CLIENT_ID: "client",
  HUBSPOT_CLIENT_SECRET: "0123456789abcdef",
  TOKEN_ENCRYPTION_KEY: `${KEY}, ${OLD_KEY}`,
  PUBLIC_BASE_URL: "https://standing.partner.example",
};

test("a client id without an access token means OAuth, with the newest encryption key first", () => {
  const config = readConfig(MANY);
  expect(config.accessToken).toBeUndefined();
  expect(config.oauth).toEqual({
    clientId: "client",
    appUrl: "https://app.hubspot.com",
    encryptionKeys: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
  });
});

test("with an access token no encryption key is asked for", () => {
  const config = readConfig({ ...GOOD, HUBSPOT_CLIENT_ID: "client" });
  expect(config.oauth).toBeUndefined();
  expect(config.accessToken).toBe("pat-eu1-token");
});

test.each([undefined, "", "short", `${KEY},`, `${KEY},c2hvcnQ=`])(
  "OAuth with the encryption keys %s is refused, and the sentence repeats none",
  (keys) => {
    expect(() => readConfig({ ...MANY, TOKEN_ENCRYPTION_KEY: keys })).toThrow(
      /^Partner Standing cannot start:\n {2}- TOKEN_ENCRYPTION_KEY is missing or no key: 32 random bytes[^\n]+\.$/,
    );
  },
);
