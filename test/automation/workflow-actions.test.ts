import { LeadSchema } from "@partner-standing/contract/leads/lead";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { signatureHeaders } from "../../sandbox/preview/request-signature.ts";
import { endWaiting } from "../../server/automation/end-waiting.ts";
import { createAutomation } from "../../server/automation/create-automation.ts";
import { historyOfDomain } from "../../server/leads/list-registrations.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { sql } from "../../server/store/engine/sql.ts";
import { findTenant, markUnread, markSynced } from "../../server/store/portals/portals.ts";
import { applyEvents } from "../../server/sync/read/apply-events.ts";
import { openEmbeddedTestDatabase } from "../database/test-databases.ts";
import { accountsOn } from "../service/accounts-on.ts";
import { execute, execution, leadAccount, outputsOf, PORTAL_ID, TODAY } from "./lead-accounts.ts";

let database: Database;
let accounts: Awaited<ReturnType<typeof accountsOn>>;
beforeAll(async () => {
  database = await openEmbeddedTestDatabase();
  accounts = await accountsOn(database, [leadAccount()], TODAY);
});
afterAll(async () => {
  await accounts.close();
  await database.close();
});
afterEach(async () => {
  for (const domain of ["muster.example", "late.example"])
    await accounts.send("/api/leads/release", {
      ...{ method: "POST", portalId: PORTAL_ID },
      body: JSON.stringify({ domain, idempotencyKey: crypto.randomUUID() }),
    });
});

let executions = 0;
const callbackId = () => `ap-${PORTAL_ID}-${++executions}-1-0`;

const register = (record: ["contacts" | "companies" | "deals", string], id = callbackId(), inputs = {}) =>
  execute(accounts.url, "register-lead", execution(id, { record, inputs })).then(outputsOf);

async function read(path: string) {
  return ((await (await accounts.send(path, { portalId: PORTAL_ID })).json()) as { data: unknown }).data;
}
const lead = async (id: string) => LeadSchema.parse(await read(`/api/leads?objectTypeId=0-1&objectId=${id}`));
const timesRegistered = async (domain: string) =>
  (await historyOfDomain(database, PORTAL_ID, domain)).events.filter(({ kind }) => kind === "registered").length;

describe("who may execute an action", () => {
  const asked = () => execution(callbackId(), { record: ["contacts", "22"] });

  test.each(["v2", "v3"] as const)("HubSpot, by version %s of its signature", async (version) => {
    expect((await execute(accounts.url, "register-lead", asked(), { version })).status).toBe(200);
  });

  test.each([
    ["signed with another secret", { secret: "foreign" }],
    ["signed with another secret by version 2", { secret: "foreign", version: "v2" as const }],
    ["older than five minutes", { timestamp: Date.now() - 301_000 }],
    ["not the body that was signed", { body: "{}" }],
    ["not the body that was signed by version 2", { body: "{}", version: "v2" as const }],
  ])("nobody whose call is %s: it is refused before anything is read", async (_what, sending) => {
    const response = await execute(accounts.url, "register-lead", "{", sending);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ ok: false, error: { code: "invalid-signature" } });
  });

  test("a signature by version 3 that is wrong is not made good by one of version 2", async () => {
    const body = JSON.stringify(asked());
    const old = await execute(accounts.url, "register-lead", body, { version: "v2" });
    expect(old.status).toBe(200);
    const request = { method: "POST", url: `https://standing.partner.example/workflow-actions/register-lead`, body };
    const headers = {
      ...signatureHeaders("test-client-secret", request, Date.now()),
      "X-HubSpot-Signature-v3": "A".repeat(44),
    };
    const response = await fetch(`${accounts.url}/workflow-actions/register-lead`, { method: "POST", headers, body });
    expect(response.status).toBe(401);
  });

  test("a call that HubSpot signed and that is none is refused for good, in JSON", async () => {
    for (const [body, code] of [
      ["{", "malformed-json"],
      ["{}", "invalid-request"],
      [{ ...asked(), callbackId: "" }, "invalid-request"],
      [execution(callbackId(), { inputs: { language: "x".repeat(1_001) } }), "invalid-request"],
    ] as const) {
      const response = await execute(accounts.url, "register-lead", body);
      expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ ok: false })]);
      expect(code).toBeTruthy();
    }
    expect((await execute(accounts.url, "no-such-action", asked())).status).toBe(404);
  });

  test("a call for an account that is not connected ends with its reason, and asks for nothing else", async () => {
    const foreign = execution(callbackId(), { record: ["contacts", "20"], portalId: 99 });
    expect(await execute(accounts.url, "register-lead", foreign).then(outputsOf)).toEqual({
      ...{ hs_execution_state: "FAIL_CONTINUE", reason: "not-connected" },
      message: "This account is not connected to Partner Standing.",
    });
  });

  test("an account that executes too much at once is told when to come again, in milliseconds", async () => {
    const now = vi.spyOn(performance, "now").mockReturnValue(performance.now());
    const flood = Array.from({ length: 103 }, () => execution(callbackId(), { portalId: 98 }));
    const answers = await Promise.all(flood.map((asked) => execute(accounts.url, "register-lead", asked)));
    now.mockRestore();
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.map(({ headers }) => headers.get("retry-after"))).toEqual(["40", "40", "40"]);
    expect(await refused[0]?.json()).toMatchObject({ ok: false, error: { code: "too-many-requests" } });
  });
});

describe("registering a lead", () => {
  test("ten executions of one callback at once register once and answer the same, and so does one days later", async () => {
    const id = callbackId();
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(["contacts", "20"], id)));
    expect(answers[0]).toEqual({
      ...{ hs_execution_state: "SUCCESS", reason: "", state: "registered", domain: "muster.example" },
      ...{ expires_on: "2027-11-22", message: "muster.example is registered until November 22, 2027." },
    });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await register(["contacts", "20"], id)).toEqual(answers[0]);
    expect(await timesRegistered("muster.example")).toBe(1);
    expect(await lead("20")).toMatchObject({
      ...{ state: "registered", registeredByName: "Ada Berg", through: { kind: "workflow", id: "42" }, saving: true },
    });
  });

  test("one callback is one decision: asked for another record nothing is done", async () => {
    const id = callbackId();
    await register(["contacts", "20"], id);
    expect(await register(["contacts", "24"], id)).toMatchObject({
      hs_execution_state: "FAIL_CONTINUE",
      reason: "key-reused",
    });
    expect(await lead("24")).toMatchObject({ state: "not-registered" });
  });

  test("what cannot be registered goes on with its reason, in the language that was asked for", async () => {
    await register(["companies", "10"]);
    const failed = { hs_execution_state: "FAIL_CONTINUE" };
    expect(await register(["contacts", "21"])).toMatchObject({
      ...{ ...failed, state: "registered", reason: "already-registered", expires_on: "2027-11-22" },
      message: "muster.example is registered already, until November 22, 2027.",
    });
    expect(await register(["contacts", "22"], callbackId(), { language: "fr" })).toMatchObject({
      ...{ ...failed, state: "unavailable", reason: "existing-customer", expires_on: "" },
      message: expect.stringMatching(/^Ce lead n’est pas disponible/) as string,
    });
    expect(await register(["contacts", "23"], callbackId(), { language: "de" })).toMatchObject({
      ...{ ...failed, state: "invalid-data", reason: "invalid-data", domain: "" },
      message: expect.stringMatching(/^Es fehlen Daten\. .*Nachname/) as string,
    });
    expect(await register(["deals", "30"])).toMatchObject({ ...failed, reason: "unknown-record" });
  });
});

/** Ends what HubSpot holds, as the outbox does, once it has held it for long enough. */
async function endHeld(): Promise<void> {
  await database.query(sql`update waiting_calls set waiting_since = now() - interval '10 seconds'`);
  const gateway = accounts.accounts.get(PORTAL_ID)?.gateway;
  if (!gateway) throw new Error("not connected");
  const { automation } = accounts;
  await endWaiting({ database, gateway, automation, portalId: PORTAL_ID, unheld: () => undefined });
}

/** Has the stand-in hold an execution. @returns what it is told of its end */
function held(id: string): Record<string, string>[] {
  const ends: Record<string, string>[] = [];
  accounts.accounts.get(PORTAL_ID)?.crm.held.hold(id, (outputs) => ends.push(outputs));
  return ends;
}

const waiting = async () => (await database.query(sql`select callback_id from waiting_calls`)).length;

describe("what has to wait", () => {
  test("a contact that was made a moment ago is read and then registered, and HubSpot is told how it ended", async () => {
    await database.query(sql`delete from contacts where contact_id = '24'`);
    const id = callbackId();
    const ends = held(id);
    const hold = { hs_execution_state: "BLOCK", hs_expiration_duration: "P1D" };
    expect(await register(["contacts", "24"], id)).toEqual(hold);
    await endHeld();
    expect([ends, await waiting()]).toEqual([[], 1]);
    const gateway = accounts.accounts.get(PORTAL_ID)?.gateway;
    if (gateway) await applyEvents({ database, gateway, portalId: PORTAL_ID }, new AbortController().signal);
    await endHeld();
    await endHeld();
    expect(ends).toEqual([expect.objectContaining({ hs_execution_state: "SUCCESS", domain: "late.example" })]);
    expect(await waiting()).toBe(0);
    expect(await register(["contacts", "24"], id)).toEqual(ends[0]);
    expect(await timesRegistered("late.example")).toBe(1);
  });

  test("a record that the CRM does not have ends as unknown once it was looked for", async () => {
    const id = callbackId();
    const ends = held(id);
    await register(["contacts", "404"], id);
    const gateway = accounts.accounts.get(PORTAL_ID)?.gateway;
    if (gateway) await applyEvents({ database, gateway, portalId: PORTAL_ID }, new AbortController().signal);
    await endHeld();
    expect(ends).toEqual([expect.objectContaining({ hs_execution_state: "FAIL_CONTINUE", reason: "unknown-record" })]);
  });

  test("one that HubSpot no longer holds keeps no other from its end, and is forgotten in time", async () => {
    const [gone, kept] = [callbackId(), callbackId()];
    const ends = held(kept);
    for (const id of [gone, kept]) await register(["contacts", "404"], id);
    await database.query(sql`delete from webhook_events`);
    await endHeld();
    expect([ends.length, await waiting()]).toEqual([1, 1]);
    await database.query(sql`update waiting_calls set waiting_since = now() - interval '1 hour'`);
    const gateway = accounts.accounts.get(PORTAL_ID)?.gateway;
    const unheld: string[] = [];
    const automation = { end: () => Promise.resolve({ hs_execution_state: "SUCCESS" }) };
    if (gateway)
      await endWaiting({ database, gateway, automation, portalId: PORTAL_ID, unheld: (id) => unheld.push(id) });
    expect([unheld, await waiting()]).toEqual([[gone], 0]);
  });

  test("standing is told once there are figures", async () => {
    await markUnread(database, PORTAL_ID);
    const id = callbackId();
    const ends = held(id);
    const asked = execution(id, { record: ["contacts", "20"] });
    expect(await execute(accounts.url, "check-standing", asked).then(outputsOf)).toMatchObject({
      hs_execution_state: "BLOCK",
    });
    await endHeld();
    expect(ends).toEqual([]);
    await markSynced(database, PORTAL_ID);
    await endHeld();
    expect(ends).toEqual([expect.objectContaining({ hs_execution_state: "SUCCESS", tier: "rising" })]);
  });

  test("a decision that takes too long is held and told later, and made once", async () => {
    const { standing } = accounts.parts;
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = {
      ...standing,
      portal: async (...asked: Parameters<typeof standing.portal>) => (await promise, standing.portal(...asked)),
    };
    const automation = createAutomation({ ...accounts.parts, standing: slow }, 0);
    const call = {
      callbackId: callbackId(),
      door: { kind: "workflow", id: "42" },
      record: { kind: "contacts", id: "20" },
      inputs: {},
    } as const;
    const ends = held(call.callbackId);
    const answer = await automation.answer(
      { action: "check-standing", call: { ...call, record: { ...call.record } } },
      await findTenant(database, PORTAL_ID),
    );
    expect(answer).toMatchObject({ hs_execution_state: "BLOCK" });
    resolve();
    await endHeld();
    expect(ends).toEqual([expect.objectContaining({ hs_execution_state: "SUCCESS", tier: "rising" })]);
  });
});

test("checking the standing says what the card says", async () => {
  await register(["contacts", "20"]);
  const { scorecard } = StandingSchema.parse(await read("/api/standing"));
  const asked = execution(callbackId(), { record: ["contacts", "21"] });
  const outputs = await execute(accounts.url, "check-standing", asked).then(outputsOf);
  expect(outputs).toMatchObject({
    ...{ hs_execution_state: "SUCCESS", reason: "", tier: scorecard?.currentTier, lead_state: "registered" },
    ...{ next_review: scorecard?.nextReview.date, outcome: scorecard?.nextReview.outcome },
    first_gap: (scorecard?.nextReview.because[0] ?? scorecard?.gaps[0])?.id,
  });
  expect(outputs["message"]).toMatch(/^Rising\. Next review January 15, 2027, in 54 days: /);
});

test("the standing in a program that the account takes no part in is not told", async () => {
  const inputs = { program: "solutions" };
  const asked = execution(callbackId(), { record: ["contacts", "20"], inputs });
  expect(await execute(accounts.url, "check-standing", asked).then(outputsOf)).toMatchObject({
    ...{ hs_execution_state: "FAIL_CONTINUE", reason: "outside-program", tier: "" },
  });
});
