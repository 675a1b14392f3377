import { rmSync } from "node:fs";
import type { Register, RegisterEntry } from "@partner-standing/contract/reports/register";
import { ToldSchema } from "@partner-standing/contract/reports/report";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { PlannedStepSchema } from "@partner-standing/contract/standing/planned-step";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { freshDirectory } from "../database/template-database.ts";
import { startTestService } from "../service/start-test-service.ts";

const TODAY = "2026-11-22";
/** Between the end of a quarter and the last day for its invoice. */
const QUARTER_OVER = "2026-10-10";
const ADA = "501";
const MARY = "503";
const demo = createDemoPortal();
const settings = PortalSettingsSchema.parse(demo.settings);
/** The demo portal, where no invoice was sent yet. */
const snapshot = { ...demo, settings: { ...settings, solutions: { ...settings.solutions, invoiceSentOn: null } } };

let directory: string;
let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  directory = await freshDirectory();
  running = await startTestService({ snapshot, dataDirectory: directory, today: TODAY });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
  rmSync(directory, { recursive: true, force: true });
});

async function register(language: Language = "en", userId = ADA, on = TODAY): Promise<Register> {
  const answer = await running.get(`/api/overview?language=${language}&on=${on}`, { userId });
  const told = ToldSchema.parse(answer.data).register;
  if (!told) throw new Error("the demo portal has figures");
  return told;
}

let key = 0;
async function assign(entry: string, wish: object = {}, userId = ADA) {
  const body = JSON.stringify({
    ...{ entry, ownerId: null, dueOn: "2026-12-01", idempotencyKey: `assign ${key++}` },
    ...wish,
  });
  return running.get("/api/tasks/due", { method: "POST", body, userId });
}

const keysOf = (entries: RegisterEntry[]) => entries.map((entry) => entry.key);
const SEVERITY = ["bad", "warning", "plain"];

test("what runs out is one list by day, what is worst first on a day", async () => {
  const { entries, left } = await register();
  const order = entries.map(({ on, tone }) => `${on} ${SEVERITY.indexOf(tone)}`);
  expect(order).toEqual(order.toSorted());
  expect(entries.length).toBeLessThanOrEqual(30);
  const kinds = new Set(keysOf(entries).map((one) => one?.split(":")[0]));
  expect([...kinds]).toEqual(
    expect.arrayContaining(["contact", "roll-off", "clients", "lead", "review", "obligation", undefined]),
  );
  expect(left).toEqual([{ page: "outlook", entries: expect.any(Number) as number }]);
  // What nothing follows from is no task.
  for (const { key: named, tone } of entries) if (named === null) expect(tone).toBe("plain");
});

test("the invoice of a quarter is told until it is sent", async () => {
  const { entries } = await register("en", ADA, QUARTER_OVER);
  expect(entries.filter(({ page }) => page === "commission")).toMatchObject([
    { key: "invoice:2026-q3", what: "Commission invoice for Q3 2026", tone: "warning", owner: { name: "Ada Berg" } },
  ]);
});

test("an entry has the same key in every language", async () => {
  const [en, ...others] = await Promise.all(LANGUAGES.map((language) => register(language)));
  for (const other of others) expect(keysOf(other.entries)).toEqual(keysOf(en?.entries ?? []));
});

test("an entry becomes one task in the account's language, without amounts and names; of another language it is the same one", async () => {
  const { entries } = await register("de");
  const entry = entries.find(({ key: named }) => named?.startsWith("roll-off:influenceddealmrr"));
  if (!entry?.key || !entry.owner) throw new Error("the demo portal has no deal that leaves");
  const { subject } = PlannedStepSchema.parse((await assign(entry.key, { ownerId: entry.owner.ownerId })).data);
  expect(subject).toBe("November 23, 2026: A record leaves the 12-month period (influenced-deal MRR)");
  const tasks = () =>
    running.crm.objects
      .find("tasks", "", 1_000)
      .flatMap(({ properties }) => (properties["hs_task_subject"] === subject ? [properties] : []));
  await expect.poll(tasks).toMatchObject([{ hubspot_owner_id: entry.owner.ownerId }]);
  expect(JSON.stringify(tasks())).not.toContain(entry.detail.split(", ").at(-1));
  await assign(entry.key, { dueOn: "2026-12-02" });
  await expect.poll(() => tasks().map((task) => task["hs_timestamp"]?.slice(0, 10))).toEqual(["2026-12-02"]);
});

test("what runs out no longer, and what is no entry, is no task", async () => {
  expect(await assign("review:2020-01-15")).toMatchObject({ ok: false, error: { code: "conflict", field: "entry" } });
  expect(await assign("")).toMatchObject({ ok: false, error: { code: "invalid-request", field: "entry" } });
});

describe("whoever may see no amounts", () => {
  beforeAll(async () => {
    const { version } = (await running.get("/api/settings")).data as { version: number };
    const changes = { visibility: { amounts: "named", userIds: [ADA], teamIds: [] } };
    const body = JSON.stringify({ section: "access", version, changes, idempotencyKey: "access" });
    expect(await running.get("/api/settings", { method: "POST", body })).toMatchObject({ ok: true });
  });

  test("is told the same days without amounts, customers and invoices", async () => {
    const all = await register("en", ADA, QUARTER_OVER);
    const restricted = await register("en", MARY, QUARTER_OVER);
    const isOfCommission = ({ page }: RegisterEntry) => page === "commission";
    expect(all.entries.filter(isOfCommission)).not.toEqual([]);
    expect(keysOf(restricted.entries)).toEqual(keysOf(all.entries.filter((entry) => !isOfCommission(entry))));
    expect(restricted.entries.map(({ detail }) => detail).join("")).toBe("");
    const ofRecords = restricted.entries.filter(({ key: named }) => named?.startsWith("roll-off"));
    expect(ofRecords.every(({ owner }) => owner === null)).toBe(true);
    for (const { detail } of all.entries) if (detail) expect(JSON.stringify(restricted)).not.toContain(detail);
  });

  test("assigns what is seen", async () => {
    expect(await assign("review:2027-01-15", {}, MARY)).toMatchObject({ ok: true });
  });
});
