import { afterAll, beforeAll, describe, expect } from "vitest";
import { accessibility } from "./demo/accessibility.ts";
import { demo } from "./demo/demo.ts";
import { leads } from "./demo/leads.ts";
import { rules } from "./demo/rules.ts";
import { settings } from "./demo/settings.ts";
import { standing } from "./demo/standing.ts";
import { statement } from "./demo/statement.ts";
import { tier } from "./demo/tier.ts";
import { startSandbox } from "./start-sandbox.ts";

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
beforeAll(async () => {
  sandbox = await startSandbox([]);
  demo.url = sandbox.url;
  demo.crmUrl = sandbox.crmUrl;
});
afterAll(async () => {
  expect(await sandbox.stop()).toBe(0);
});

// One sandbox for all of them: what only reads comes first, what changes settings and registrations for good comes last.
describe("the standing card", standing);
describe("timeline and benefits", tier);
describe("accessibility", () => accessibility(["de"]));
describe("the commission statement", statement);
describe("the rules page", rules);
describe("the settings page", settings);
describe("the lead card", leads);
