import { ProgramRulesSchema } from "@partner-standing/contract/programs/programs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SETTINGS_PORTAL } from "./fixture/settings-portal.ts";
import { startTestService } from "./start-test-service.ts";

let running: Awaited<ReturnType<typeof startTestService>>;

beforeAll(async () => {
  running = await startTestService({ snapshot: SETTINGS_PORTAL, today: "2026-12-31" });
  await running.service.synced;
});
afterAll(async () => {
  await running.close();
});

async function rulesOn(query = "") {
  const { packs, on } = ProgramRulesSchema.parse((await running.get(`/api/programs${query}`)).data);
  const parameters = packs.flatMap((pack) => pack.parameters);
  return { on, packs, find: (key: string) => parameters.find((parameter) => parameter.key === key) };
}

describe("the directory of rules", () => {
  test("is that of today where no day is asked for, and of any other day", async () => {
    const today = await rulesOn();
    expect(today.on).toBe("2026-12-31");
    expect(today.find("technology.phase-in.required-from")?.next).toEqual({ from: "2027-01-01", value: null });
    const tomorrow = await rulesOn("?on=2027-01-01");
    expect(tomorrow.find("technology.phase-in.required-from")).toMatchObject({ value: null, next: null });
    expect((await rulesOn("?on=1999-12-31")).packs.flatMap(({ parameters }) => parameters)).toEqual([]);
  });

  test("shows what the account agreed on once it is entered", async () => {
    expect((await rulesOn()).find("registration.capacity.agreed")).toBeUndefined();
    const { data } = await running.get("/api/settings");
    const { version } = data as { version: number };
    const changes = { registrationCapacity: 750 };
    const body = { section: "data", version, changes, idempotencyKey: crypto.randomUUID() };
    const saved = await running.send("/api/settings", { method: "PUT", body: JSON.stringify(body) });
    expect(await saved.json()).toMatchObject({ ok: true });
    expect((await rulesOn()).find("registration.capacity.agreed")).toMatchObject({ source: "agreement", value: 750 });
  });

  test.each(["2026-02-30", "soon", ""])("refuses the day %j and names the field", async (on) => {
    const response = await running.send(`/api/programs?on=${on}`, {});
    expect({ status: response.status, ...((await response.json()) as object) }).toMatchObject({
      status: 400,
      ok: false,
      error: { code: "invalid-request", field: "on" },
    });
  });

  test("answers nobody without HubSpot's signature, and no account that is not connected", async () => {
    const forged = await running.send("/api/programs", { secret: "another-secret" });
    expect(forged.status).toBe(401);
    const stranger = await running.send("/api/programs", { portalId: 99 });
    expect(await stranger.json()).toMatchObject({ ok: false, error: { code: "not-connected" } });
  });
});
