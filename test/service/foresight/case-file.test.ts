import type { PortalSnapshot, SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { type CaseFile, CaseFileSchema } from "@partner-standing/contract/standing/case-file";
import { ExplanationSchema } from "@partner-standing/contract/standing/standing";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestService } from "../start-test-service.ts";

const TODAY = "2026-11-28";
/** A formula for whoever reads the table with commas, semicolons, tabs or bars between cells. */
const RUNNING = "＝1+1;=1+1|=1+1,=1+1";
/** Who may see amounts, and who may not. */
const [ADA, MARY] = ["501", "503"];

const deal = (id: string, mrr: string, closed: string, more: Record<string, string> = {}): SnapshotObject => ({
  id,
  properties: {
    ...{ dealname: `Deal ${id}`, dealstage: "closedwon", closedate: `${closed}T10:00:00Z`, pp_deal_mrr: mrr },
    ...{ pp_influence: "co-sell", deal_currency_code: "USD", ...more },
  },
});

const SNAPSHOT: PortalSnapshot = {
  ...{ portalId: 4719, timeZone: "Europe/Berlin", companyCurrency: "USD" },
  settings: PortalSettingsSchema.parse({
    ...{ currentTier: "rising", creditedSince: "2026-04-15", usdRates: { EUR: 1.5 } },
    visibility: { amounts: "named", userIds: [ADA], teamIds: [] },
  }),
  users: [
    { id: ADA, email: "ada@partner.example", firstName: "Ada", lastName: "Berg" },
    { id: MARY, email: "mary@partner.example", firstName: "Mary", lastName: "Hill" },
  ],
  objects: {
    companies: [],
    contacts: [],
    deals: [
      deal("31", "1200", "2026-03-10", { pp_influence_submitted_on: "2026-03-11" }),
      deal("32", "900", "2026-06-18"),
      deal("33", "400", "2026-05-02", { pp_influence_submitted_on: "2026-11-02", dealname: RUNNING }),
      deal("34", "200", "2026-10-27", { deal_currency_code: "EUR", pp_influence_submitted_on: "2026-10-27" }),
      // Not yet on the day of HubSpot's figure.
      deal("35", "5000", "2026-11-20"),
    ],
  },
  associations: [],
};

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  running = await startTestService({ snapshot: SNAPSHOT, today: TODAY });
  await running.service.synced;
  const months = [
    { month: "2026-10", asOf: "2026-10-31", influencedDealMrr: 1_200, reviewCount: 0 },
    { month: "2026-09", asOf: "2026-09-30", influencedDealMrr: 9_000, attributedMrr: null },
  ];
  const body = JSON.stringify({ months, idempotencyKey: "months" });
  expect(await running.get("/api/official-figures", { method: "POST", body, userId: ADA })).toMatchObject({ ok: true });
});
afterAll(() => running.close());

const ask = (query: string, userId = ADA) => running.get(`/api/case?${query}`, { userId });
const read = async (query: string): Promise<CaseFile> => CaseFileSchema.parse((await ask(query)).data);

test("names both figures of that day, the records behind ours with their days, and why HubSpot may lack them", async () => {
  const file = await read("metric=influencedDealMrr&month=2026-10");
  expect(file).toMatchObject({ asOf: "2026-10-31", ours: 2_800, official: 1_200, difference: -1_600, total: 4 });
  expect(file.records.map(({ record, amount, since, doubts }) => [record.name, amount, since, doubts])).toEqual([
    ["Deal 31", 1_200, "2026-03-10", []],
    ["Deal 32", 900, "2026-06-18", ["unsubmitted"]],
    [RUNNING, 400, "2026-05-02", ["unsubmitted"]],
    ["Deal 34", 300, "2026-10-27", ["late", "other-currency"]],
  ]);
  const explained = await running.get("/api/standing/explain?metric=influencedDealMrr&on=2026-10-31", { userId: ADA });
  const { total, contributions } = ExplanationSchema.parse(explained.data);
  expect({ total, records: contributions.map(({ record, amount }) => [record.objectId, amount]) }).toEqual({
    total: file.ours,
    records: file.records.map(({ record, amount }) => [record.objectId, amount]),
  });
});

test("writes the letter in the viewer's language, with the clause and what may be missing", async () => {
  const english = await read("metric=influencedDealMrr&month=2026-10");
  expect(english.letter?.subject).toBe("Influenced-deal MRR for October 2026: your figure and ours");
  expect(english.letter?.body).toContain("shows influenced-deal MRR of $1,200, as of October 31, 2026");
  expect(english.letter?.body).toContain("Your figure is $1,600 lower.");
  expect(english.letter?.body).toContain(
    "- Deal 34: $300, since October 27, 2026 (came late in the month and in another",
  );
  const lacking = english.letter?.body.split("Your figure may lack these:")[1] ?? "";
  expect(lacking).toContain("Deal 32");
  expect(lacking).not.toContain("Deal 31");
  expect(english.clauses.join()).toMatch(/lines? \d+/);
  const german = await read("metric=influencedDealMrr&month=2026-10&language=de");
  expect(german.letter?.body).toContain("Ihre Zahl liegt um 1.600\u00a0$ niedriger.");
  const french = await read("metric=influencedDealMrr&month=2026-10&language=fr");
  expect(french.letter?.body).toContain("Votre chiffre est inférieur de 1\u202f600\u00a0$");
});

test("asks what else HubSpot counts where its figure is higher, and has nothing to say where both agree", async () => {
  const higher = await read("metric=influencedDealMrr&month=2026-09");
  expect(higher).toMatchObject({ ours: 2_500, difference: 6_500 });
  expect(higher.letter?.body).toContain("which records you count besides");
  expect(higher.letter?.body).not.toContain("may lack");
  expect((await read("metric=reviewCount&month=2026-10")).letter).toBeNull();
});

test("gives the records as a table", async () => {
  const { csv } = await read("metric=influencedDealMrr&month=2026-10");
  const { data } = Papa.parse<string[]>(csv.replace("\ufeff", ""), { skipEmptyLines: true });
  expect(data).toHaveLength(5);
  expect(data[2]).toEqual([
    "Deal 32",
    expect.stringContaining("/32"),
    "$900",
    "June 18, 2026",
    "not submitted to you by then",
  ]);
});

test.each([",", ";", "\t", "|"])(
  "gives a table in which no cell is a formula where %j stands between cells",
  async (delimiter) => {
    const { csv } = await read("metric=influencedDealMrr&month=2026-10");
    const { data } = Papa.parse<string[]>(csv, { delimiter });
    expect(data.flat().filter((cell) => cell.includes("1+1")).length).toBeGreaterThan(0);
    expect(data.flat().filter((cell) => /^\W*[=＝]/.test(cell) && !cell.startsWith("'"))).toEqual([]);
  },
);

test("is for whoever may see amounts, and for a figure that is entered", async () => {
  expect(await ask("metric=influencedDealMrr&month=2026-10", MARY)).toMatchObject({ error: { code: "not-allowed" } });
  for (const query of ["metric=influencedDealMrr&month=2026-08", "metric=attributedMrr&month=2026-09"])
    expect(await ask(query)).toMatchObject({ error: { code: "unknown-record", field: "month" } });
  expect(await ask("metric=mrr&month=2026-10")).toMatchObject({ error: { code: "invalid-request", field: "metric" } });
});
