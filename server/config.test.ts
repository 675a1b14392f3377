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
