import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
import { describe, expect, test } from "vitest";

const DIRECTION_RULES = ["@typescript-eslint/no-restricted-imports", "no-restricted-syntax", "rooms/directions"];

/** The files below do not exist, so nothing can be asked of their types. */
const eslint = new ESLint({
  overrideConfig: [{ ...tseslint.configs.disableTypeChecked, files: ["**/*.ts", "**/*.tsx"] }],
  ruleFilter: ({ ruleId }) => DIRECTION_RULES.includes(ruleId),
});

async function refusals(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ message }) => message) ?? [];
}

const value = (from: string) => `import { thing } from "${from}"; thing();`;
const type = (from: string) => `import type { Thing } from "${from}"; export type Other = Thing;`;
const dynamic = (from: string) => `export const loaded = import("${from}");`;

type Case = [file: string, code: string, why: string];

const refused: Case[] = [
  // rules
  ["server/rules/evaluate.ts", value("../store/companies.ts"), "The rules are pure"],
  ["server/rules/evaluate.ts", type("../store/companies.ts"), "The rules are pure"],
  ["server/rules/packs/technology/tier.ts", value("../../../hubspot/gateway.ts"), "The rules are pure"],
  ["server/rules/evaluate.ts", value("pg"), "The rules use only"],
  ["server/rules/evaluate.ts", value("luxon"), "The rules use only"],
  ["server/rules/evaluate.ts", value("node:fs"), "read no file"],
  ["server/rules/evaluate-cli.ts", value("pino"), "The rules use only"],
  ["server/rules/evaluate.ts", "export const now = Date.now();", "the day is a parameter"],
  ["server/rules/evaluate.ts", "export const now = new Date();", "the day is a parameter"],
  ["server/rules/evaluate.test.ts", "export const now = new Date();", "the day is a parameter"],
  ["server/rules/evaluate.ts", "export const now = Temporal.Now.plainDateISO();", "the day is a parameter"],
  ["server/rules/evaluate.ts", "export const dice = Math.random();", "the day is a parameter"],
  // errors
  ["server/errors/hubspot-errors.ts", type("../hubspot/gateway.ts"), "Errors are known to every room"],
  // store
  ["server/store/mirror/companies.ts", value("../../hubspot/gateway.ts"), "The store only keeps rows"],
  ["server/store/mirror/companies.ts", type("../../standing/judge-portal.ts"), "The store only keeps rows"],
  ["server/store/mirror/companies.ts", value("../../http/create-app.ts"), "The store only keeps rows"],
  ["server/store/mirror/companies.ts", value("../../rules/evaluate.ts"), "The store only keeps rows"],
  ["server/store/mirror/companies.ts", value("express"), "Only server/http knows the web framework"],
  ["server/store/mirror/companies.ts", value("@hubspot/api-client"), "called only by the gateway"],
  // hubspot
  ["server/hubspot/gateway.ts", value("../store/tokens.ts"), "The gateway only speaks HubSpot"],
  ["server/hubspot/gateway.ts", type("../store/tokens.ts"), "The gateway only speaks HubSpot"],
  ["server/hubspot/gateway.ts", value("../rules/evaluate.ts"), "The gateway only speaks HubSpot"],
  ["server/hubspot/gateway.ts", value("pg"), "Database drivers stay in server/store"],
  // sync
  ["server/sync/read/backfill.ts", value("../../hubspot/gateway.ts"), "Import only types from here"],
  ["server/sync/read/backfill.ts", dynamic("../../hubspot/gateway.ts"), "Import only types from here"],
  ["server/facts/company-facts.ts", value("../rules/evaluate.ts"), "Facts only read what a record says"],
  ["server/sync/read/backfill.ts", type("../../http/create-app.ts"), "may not know this folder"],
  // standing, leads, settings
  ["server/standing/judge-portal.ts", type("../hubspot/gateway.ts"), "it never calls HubSpot"],
  ["server/standing/judge-portal.ts", value("../leads/register-lead.ts"), "may not know this folder"],
  ["server/leads/register-lead.ts", value("../hubspot/gateway.ts"), "the outbox tells HubSpot"],
  ["server/leads/register-lead.ts", value("../http/create-app.ts"), "may not know this folder"],
  ["server/settings/save-settings.ts", value("../hubspot/gateway.ts"), "Settings are handed"],
  // errors
  ["server/errors/database-errors.ts", type("../hubspot/transport.ts"), "so they know none"],
  // outbox
  ["server/outbox/tell-tasks.ts", value("../hubspot/gateway.ts"), "The outbox is handed"],
  ["server/outbox/tell-tasks.ts", type("../leads/register-lead.ts"), "may not know this folder"],
  ["server/leads/register-lead.ts", value("../outbox/tell-tasks.ts"), "may not know this folder"],
  ["server/outbox/tell-tasks.ts", value("../work/work-loop.ts"), "may not know this folder"],
  // http, work
  ["server/http/standing-endpoint.ts", value("../sync/read/backfill.ts"), "Import only types from here"],
  ["server/http/standing-endpoint.ts", value("../outbox/tell-due.ts"), "may not know this folder"],
  ["server/work/expire-leads.ts", value("../http/create-app.ts"), "Work calls by name what it causes"],
  ["server/work/expire-leads.ts", value("helmet"), "Only server/http knows the web framework"],
  // composition root
  ["server/http/standing-endpoint.ts", value("../build-service.ts"), "The composition root knows everything"],
  ["server/sync/read/backfill.ts", value("../../config.ts"), "The composition root knows everything"],
  ["server/main.ts", value("../sandbox/start.ts"), "Production code never loads the sandbox"],
  ["server/build-service.ts", value("../test/service/start-service.ts"), "Production code never loads the sandbox"],
  ["server/build-service.ts", dynamic("../sandbox/start.ts"), "Production code never loads the sandbox"],
  // between service, app and sandbox
  [
    "server/http/standing-endpoint.ts",
    value("../../src/app/packages/contract/src/standing/standing.ts"),
    "Nothing in server/",
  ],
  ["server/build-service.ts", value("@partner-standing/extension-kit/call-service"), "share nothing but"],
  ["server/http/standing-endpoint.ts", value("@hubspot/ui-extensions"), "The UI runs inside HubSpot"],
  ["server/rules/evaluate.ts", type("../../sandbox/crm/crm-objects.ts"), "Production code never loads the sandbox"],
  ["sandbox/crm/crm-objects.ts", value("../../server/store/mirror/companies.ts"), "The sandbox stands in for HubSpot"],
  ["sandbox/crm/crm-objects.ts", type("../../server/hubspot/gateway.ts"), "The sandbox stands in for HubSpot"],
  [
    "sandbox/crm/crm-objects.ts",
    value("../../src/app/cards/standing/StandingCard.tsx"),
    "The sandbox stands in for HubSpot",
  ],
  ["sandbox/crm/crm-objects.ts", value("../../server/build-service.ts"), "The sandbox stands in for HubSpot"],
  ["sandbox/start.ts", value("../server/store/engine/open-pglite.ts"), "through server/build-service.ts"],
  ["sandbox/start.ts", value("../test/service/start-service.ts"), "The sandbox stands in for HubSpot"],
  [
    "src/app/cards/standing/StandingCard.tsx",
    value("../../../server/rules/evaluate.ts"),
    "HubSpot hosts src/app alone",
  ],
  ["src/app/cards/standing/StandingCard.tsx", value("../../../sandbox/start.ts"), "HubSpot hosts src/app alone"],
  [
    "src/app/packages/contract/src/standing/standing.ts",
    value("../../../../../server/rules/evaluate.ts"),
    "hosts src/app alone",
  ],
  [
    "src/app/packages/extension-kit/src/call.ts",
    value("../../../../../server/process/config.ts"),
    "HubSpot hosts src/app alone",
  ],
  ["src/app/packages/contract/src/standing/standing.ts", value("zod"), "plain zod adds"],
  [
    "src/app/packages/contract/src/standing/standing.ts",
    value("@partner-standing/extension-kit/call"),
    "needs only zod/mini",
  ],
  ["src/app/packages/extension-kit/src/call.ts", value("zod"), "needs only contract"],
  ["src/app/cards/standing/StandingCard.tsx", value("tldts"), "every card pays"],
  ["src/app/pages/frame/HomePage.tsx", value("@partner-standing/cards/StandingCard"), "every card pays"],
  // text in its place
  [
    "server/http/standing-endpoint.ts",
    "export const text = `select name from companies`;",
    "All SQL is in server/store",
  ],
  [
    "server/leads/register-lead.ts",
    'export const text = "INSERT INTO leads values (1)";',
    "All SQL is in server/store",
  ],
  ["server/leads/register-lead.ts", "export const text = `update leads set a = 1`;", "All SQL is in server/store"],
  ["server/work/expire-leads.ts", "export const text = `\n  delete from leads`;", "All SQL is in server/store"],
  ["server/work/expire-leads.ts", "export const text = sql`vacuum`;", "All SQL is in server/store"],
  ["server/build-service.ts", 'export const text = "create table t (id int)";', "All SQL is in server/store"],
  [
    "server/sync/read/backfill.ts",
    'export const path = "/crm/objects/2026-09/contacts";',
    "HubSpot's paths are in server/hubspot",
  ],
  [
    "server/http/oauth.ts",
    "export const path = `${base}/oauth/2026-09/token`;",
    "HubSpot's paths are in server/hubspot",
  ],
  [
    "server/store/portals/tokens.ts",
    'export const path = "/account-info/2026-09/details";',
    "HubSpot's paths are in server/hubspot",
  ],
];

const allowed: [file: string, code: string][] = [
  ["server/rules/evaluate.ts", value("@partner-standing/contract/scorecard")],
  ["server/rules/evaluate.ts", value("zod")],
  ["server/rules/evaluate.ts", value("big.js")],
  ["server/rules/evaluate.ts", value("temporal-polyfill")],
  ["server/rules/packs/technology/tier.ts", value("../../evaluate.ts")],
  ["server/rules/evaluate-cli.ts", `${value("node:fs")} export const now = Date.now();`],
  ["server/settings/in-time.ts", value("../errors/hubspot-error.ts")],
  ["server/http/handle-errors.ts", value("../errors/hubspot-error.ts")],
  ["server/outbox/tell-due.ts", value("../errors/is-about-one-record.ts")],
  ["server/store/engine/open-postgres.ts", value("pg")],
  ["server/store/engine/open-pglite.ts", value("@electric-sql/pglite/nodefs")],
  ["server/store/mirror/companies.ts", "export const text = sql`select name from companies`;"],
  ["server/hubspot/gateway.ts", value("@hubspot/api-client")],
  ["server/hubspot/gateway.ts", 'export const path = "/crm/objects/2026-09/contacts";'],
  ["server/sync/read/backfill.ts", type("../../store/companies.ts")],
  ["server/sync/read/backfill.ts", 'import { type Gateway } from "../../hubspot/gateway.ts"; export type G = Gateway;'],
  ["server/standing/judge-portal.ts", value("../rules/evaluate.ts")],
  ["server/settings/save-settings.ts", type("../hubspot/gateway.ts")],
  ["server/http/standing-endpoint.ts", value("express")],
  ["server/http/standing-endpoint.ts", type("../config.ts")],
  ["server/http/standing-endpoint.ts", 'export const text = "Select a deal from the list";'],
  ["server/work/expire-leads.ts", type("../leads/expire-leads.ts")],
  ["server/http/standing-endpoint.ts", value("../process/clock.ts")],
  ["server/http/standing-endpoint.ts", value("../standing/judge-portal.ts")],
  ["server/store/mirror/companies.ts", value("../leads/registrations.ts")],
  ["server/build-service.ts", `${value("./store/open-pglite.ts")} ${value("express").replaceAll("thing", "other")}`],
  ["server/standing/judge-portal.test.ts", value("../store/companies.ts")],
  ["server/sync/backfill.test.ts", value("../../sandbox/crm/crm-objects.ts")],
  ["sandbox/crm/crm-objects.ts", value("@partner-standing/contract/portal-snapshot")],
  ["sandbox/crm/crm-server.ts", 'export const path = "/crm/objects/2026-09/contacts";'],
  ["sandbox/start.ts", value("../server/build-service.ts")],
  ["src/app/packages/contract/src/standing/standing.ts", value("zod/mini")],
  ["src/app/packages/contract/src/standing/standing.ts", value("./scorecard.ts")],
  ["src/app/packages/extension-kit/src/call.ts", value("@hubspot/ui-extensions")],
  ["src/app/cards/standing/StandingCard.tsx", value("@partner-standing/extension-kit/call")],
  ["src/app/cards/standing/StandingCard.tsx", value("./standing/view-model.ts")],
  ["test/service/standing.test.ts", value("../../server/build-service.ts")],
];

describe("import directions", () => {
  test.each(refused)("%s may not hold: %s", async (file, code, why) => {
    const messages = await refusals(file, code);
    expect(messages.join("\n")).toContain(why);
  });

  test.each(allowed)("%s may hold: %s", async (file, code) => {
    expect(await refusals(file, code)).toEqual([]);
  });
});
