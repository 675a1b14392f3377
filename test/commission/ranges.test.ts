import { CommissionStatementSchema } from "@partner-standing/contract/commission/commission";
import { CommissionRangeSchema, UnpaidMonthsSchema } from "@partner-standing/contract/commission/range";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { PUBLIC_BASE_URL, startTestService } from "../service/start-test-service.ts";

const TODAY = "2026-11-22";
const Q2 = "from=2026-04-01&to=2026-06-30";

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  running = await startTestService({ snapshot: createDemoPortal(), today: TODAY });
  await running.service.synced;
});
afterAll(() => running.close());

const range = async (query: string) =>
  CommissionRangeSchema.parse((await running.get(`/api/commission/range?${query}`)).data);
const unpaid = async (query: string) =>
  UnpaidMonthsSchema.parse((await running.get(`/api/commission/unpaid?${query}`)).data);

describe("a range of the demo portal", () => {
  test("of a quarter's days is what the statement says of that quarter", async () => {
    const { quarters } = CommissionStatementSchema.parse((await running.get("/api/commission/statement")).data);
    const { sums } = await range(Q2);
    const expected = quarters.filter(({ quarter }) => quarter === "2026-Q2");
    expect(expected.length).toBe(2);
    expect(sums?.totals.map(({ currency, totalMinor, customers }) => [currency, totalMinor, customers])).toEqual(
      expected.map(({ currency, totalMinor, customers }) => [currency, totalMinor, customers]),
    );
  });

  test("without days is this year up to today", async () => {
    expect(await range("")).toMatchObject({ from: "2026-01-01", to: TODAY, on: TODAY });
    expect(await unpaid("")).toMatchObject({ from: "2026-01-01", to: TODAY, on: TODAY });
  });

  test.each([
    ["/api/commission/range?from=2026-02-02&to=2026-02-01", "to"],
    ["/api/commission/range?from=2010-01-01&to=2026-02-01", "to"],
    ["/api/commission/range?from=2026-02-30", "from"],
    ["/api/commission/range?after=USD", "after"],
    ["/api/commission/unpaid?from=2026-02-02&to=2026-02-01", "to"],
    ["/api/commission/unpaid?reason=earns", "reason"],
    ["/api/commission/unpaid?after=1:2:earns", "after"],
    ["/api/commission/unpaid/link?from=2026-02-02&to=2026-02-01", "to"],
  ])("%s is refused by its field", async (path, field) => {
    expect(await running.get(path)).toMatchObject({ ok: false, error: { code: "invalid-request", field } });
  });

  test("months that pay nothing are a file, row for row what is listed", async () => {
    const year = "from=2026-01-01&to=2026-12-31&language=fr";
    const { customers, after } = await unpaid(year);
    expect(after).toBeNull();
    const { data } = await running.get(`/api/commission/unpaid/link?${year}`);
    const { url } = data as { url: string };
    const file = await fetch(url.replace(PUBLIC_BASE_URL, running.url));
    expect(file.headers.get("content-disposition")).toContain("without-commission-2026-01-01-2026-12-31.csv");
    const rows = Papa.parse<string[]>((await file.text()).replace("\ufeff", ""), { skipEmptyLines: true }).data;
    expect(rows.slice(1).map(([name, id, , months]) => [name, id, Number(months)])).toEqual(
      customers.map(({ company, months }) => [company.name, company.objectId, months]),
    );
    expect(rows[0]?.[0]).toBe("Entreprise");
  });
});

describe("somebody who may see no amounts", () => {
  test("is told of no range, of no month that pays nothing, and opens no file of them", async () => {
    const { data } = await running.get("/api/commission/unpaid/link", { userId: "502" });
    const { url } = data as { url: string };
    const { version } = (await running.get("/api/settings")).data as { version: number };
    const visibility = { amounts: "named", userIds: ["501"], teamIds: [] };
    const body = JSON.stringify({ version, section: "access", changes: { visibility }, idempotencyKey: "named" });
    expect(await running.get("/api/settings", { method: "PUT", body })).toMatchObject({ ok: true });
    for (const path of ["range", "unpaid", "unpaid/link"])
      expect(await running.get(`/api/commission/${path}`, { userId: "502" })).toMatchObject({
        ...{ ok: false, error: { code: "not-allowed" } },
      });
    // The link was made while it was allowed.
    expect((await fetch(url.replace(PUBLIC_BASE_URL, running.url))).status).toBe(403);
  });
});
