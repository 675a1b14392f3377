import { SettingsPageSchema, type SettingsPage } from "@partner-standing/contract/settings/settings-page";
import { ConflictSchema } from "@partner-standing/contract/settings/settings-change";
import { StandingSchema, type Standing } from "@partner-standing/contract/standing/standing";
import express from "express";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { SETTINGS_PORTAL } from "./fixture/settings-portal.ts";
import { APP_SCOPES, startTestService, type Answer } from "./start-test-service.ts";

const TODAY = "2026-11-22";
const key = (): string => crypto.randomUUID();

let running: Awaited<ReturnType<typeof startTestService>>;
let isHubSpotAway = false;

/** What of HubSpot does not let the app in: a static token may be refused the users. */
let refuses: RegExp | null = null;

/** The stand-in CRM behind a door that can be closed. */
function crmBehindADoor() {
  const crm = createCrm({ snapshot: SETTINGS_PORTAL, scopes: APP_SCOPES });
  const door = express();
  door.use((request, response, next) => {
    if (isHubSpotAway) response.status(400).json({ status: "error", message: "not now", category: "AWAY" });
    else if (refuses?.test(request.path))
      response.status(403).json({ status: "error", message: "no scopes", category: "MISSING_SCOPES" });
    else next();
  });
  door.use(crm.app);
  return { ...crm, app: door };
}

beforeEach(async () => {
  [isHubSpotAway, refuses] = [false, null];
  const crm = crmBehindADoor();
  running = await startTestService({
    snapshot: SETTINGS_PORTAL,
    today: TODAY,
    crm,
    settingsEditors: ["502"],
  });
  await running.service.synced;
});
afterEach(async () => {
  await running.close();
});

async function send(method: "PUT" | "POST", where: string, body: object, userId = "501") {
  const response = await running.send(where, { method, body: JSON.stringify(body), userId });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const save = (section: string, version: number, changes: object, userId = "501", idempotencyKey = key()) =>
  send("PUT", "/api/settings", { section, version, changes, idempotencyKey }, userId);

async function page(userId = "501"): Promise<SettingsPage> {
  return SettingsPageSchema.parse((await running.get("/api/settings", { userId })).data);
}

async function standing(userId = "501", query = ""): Promise<Standing> {
  return StandingSchema.parse((await running.get(`/api/standing${query}`, { userId })).data);
}

test("the page says its day, and which tier needs listing, certification and good standing", async () => {
  const { on, needs } = await page();
  expect(on).toBe(TODAY);
  const tiersOf = (requirement: string, level: string) =>
    needs
      .find((need) => need.requirement === requirement)
      ?.neededFor.filter((needed) => needed.level === level)
      .map(({ tier }) => tier);
  const all = ["partner", "rising", "leading", "premier"];
  expect(tiersOf("marketplace-listing", "required")).toEqual(all);
  expect(tiersOf("good-standing", "required")).toEqual(all);
  expect([tiersOf("app-certification", "preferred"), tiersOf("app-certification", "phased-in")]).toEqual([
    ["leading"],
    ["premier"],
  ]);
});

describe("saving", () => {
  test("a day that cannot have been and an app that stands twice are refused, and nothing of it is stored", async () => {
    const { version } = await page();
    expect(await save("contacts", version, { tierNoticeOn: "2027-01-10" })).toMatchObject({
      status: 200,
      error: { code: "date-in-future", field: "changes.tierNoticeOn" },
    });
    expect(await save("contacts", version, { tierNoticeOn: "2026-10-14" })).toMatchObject({
      status: 200,
      error: { code: "date-too-early", field: "changes.tierNoticeOn" },
    });
    const apps = [{ name: "Acme Sync", certifiedOn: "2026-01-05" }, { name: " acme  SYNC " }];
    expect(await save("programs", version, { apps })).toMatchObject({
      status: 400,
      error: { code: "invalid-request", field: "changes.apps" },
    });
    expect(await page()).toMatchObject({ version, settings: { tierNoticeOn: null, apps: [] } });
    expect(await save("contacts", version, { tierNoticeOn: "2026-10-15" })).toMatchObject({ ok: true });
  });

  test("of two people who save at once one is saved and the other gets the first one's name and change", async () => {
    const { version } = await page();
    const answers = await Promise.all([
      save("data", version, { ownDomains: ["partner.example"] }, "501"),
      save("programs", version, { listingLive: false }, "502"),
    ]);
    const saved = answers.findIndex((answer) => answer.ok);
    const refused = answers.find((answer) => !answer.ok);
    expect(refused).toMatchObject({ status: 200, error: { code: "conflict" } });
    const conflict = ConflictSchema.parse(refused?.error?.details);
    expect(conflict.version).toBe(version + 1);
    expect(conflict.since).toMatchObject([
      saved === 0
        ? {
            by: { userId: "501", name: "Ada Berg" },
            changes: [{ field: "ownDomains", before: [], after: ["partner.example"] }],
          }
        : {
            by: { userId: "502", name: "Luc Moreau" },
            changes: [{ field: "listingLive", before: true, after: false }],
          },
    ]);
    expect(refused?.error?.message).toContain(saved === 0 ? "Ada Berg" : "Luc Moreau");
    const now = await page();
    expect([now.settings.ownDomains.length === 1, now.settings.listingLive]).toEqual([saved === 0, saved === 0]);
    const again =
      saved === 0
        ? await save("programs", conflict.version, { listingLive: false }, "502")
        : await save("data", conflict.version, { ownDomains: ["partner.example"] }, "501");
    expect(again).toMatchObject({
      ok: true,
      data: { version: version + 2, settings: { listingLive: false, ownDomains: ["partner.example"] } },
    });
  });

  test("the same key saves once and lists once, and a save without a change makes no version", async () => {
    const { version } = await page();
    const first = await save("programs", version, { creditedSince: "2026-04-15" }, "501", "one-key");
    const second = await save("programs", version, { creditedSince: "2026-04-15" }, "501", "one-key");
    expect([first.ok, second.ok]).toEqual([true, true]);
    await save("programs", version + 1, { creditedSince: "2026-04-15" });
    const now = await page();
    expect(now.version).toBe(version + 1);
    expect(now.audit).toMatchObject([
      {
        section: "programs",
        by: { name: "Ada Berg" },
        changes: [{ field: "creditedSince", before: null, after: "2026-04-15" }],
      },
    ]);
  });

  test("a role left out keeps its person, and an unknown field is refused by name", async () => {
    const { version, settings } = await page();
    await save("contacts", version, { contacts: { coSell: { name: "Mary Hill", email: "mary@partner.example" } } });
    expect((await page()).settings.contacts).toEqual({
      ...settings.contacts,
      coSell: { name: "Mary Hill", email: "mary@partner.example" },
    });
    expect(await save("programs", version + 1, { currentTier: "gold" })).toMatchObject({
      status: 400,
      error: { code: "invalid-request", field: "changes.currentTier" },
    });
    expect(await save("programs", version + 1, { colour: "red" })).toMatchObject({
      status: 400,
      error: { code: "invalid-request" },
    });
  });
});

describe("who may change something", () => {
  const EVERY_CHANGE: [method: "PUT" | "POST", where: string, body: object][] = [
    ["PUT", "/api/settings", { version: 1, section: "programs", changes: { listingLive: false } }],
    ["POST", "/api/settings", { version: 1, section: "programs", changes: { listingLive: false } }],
    ["POST", "/api/poc-form", {}],
    ["POST", "/api/official-figures", { csv: "month,asOf,reviewCount\n2026-10,2026-10-31,4" }],
    ["POST", "/api/sync", {}],
    ["POST", "/api/portal-data/erase", { portalId: SETTINGS_PORTAL.portalId }],
  ];
  const EVERY_QUESTION = [
    "directory",
    "properties?kind=deals",
    "properties/count?kind=deals&name=x",
    "portal-data/export",
  ];

  test.each(["503", "505", "999"])(
    "user %s gets a refusal from every change, with a valid signature too",
    async (userId) => {
      const before = await page();
      for (const [method, where, body] of EVERY_CHANGE) {
        const answer = await send(method, where, { ...body, idempotencyKey: key() }, userId);
        expect([where, answer.status, answer.error?.code]).toEqual([where, 200, "not-allowed"]);
      }
      for (const where of EVERY_QUESTION)
        expect((await running.get(`/api/${where}`, { userId })).error?.code).toBe("not-allowed");
      const now = await page();
      expect([now.version, now.settings, now.audit]).toEqual([before.version, before.settings, before.audit]);
      expect(await page(userId)).toMatchObject({ mayEdit: "no", audit: [] });
    },
  );

  test("a role that the settings name may, from the next request on", async () => {
    expect(await save("programs", 1, { listingLive: false }, "504")).toMatchObject({ error: { code: "not-allowed" } });
    expect(await save("access", 1, { editorRoleIds: ["81"] })).toMatchObject({ ok: true });
    expect(await save("programs", 2, { listingLive: false }, "504")).toMatchObject({ ok: true });
    expect((await page()).audit[0]).toMatchObject({ by: { userId: "504", name: "Eva Noll" } });
  });

  test("whoever takes a role away that it has itself is out, and super admins are not", async () => {
    await save("access", 1, { editorRoleIds: ["81"] });
    expect(await save("access", 2, { editorRoleIds: [] }, "504")).toMatchObject({ ok: true });
    expect(await save("access", 3, { editorRoleIds: ["81"] }, "504")).toMatchObject({ error: { code: "not-allowed" } });
    expect(await save("access", 3, { editorRoleIds: ["81"] }, "501")).toMatchObject({ ok: true });
  });

  test("benefits that were received are saved with the day, told in the history by benefit, and taken back", async () => {
    const received = { B10: [{ on: "2026-02-01", with: "Sam Lee" }] };
    expect(await save("programs", 1, { benefitsReceived: { B10: [{ on: "2099-01-01", with: "" }] } })).toMatchObject({
      error: { code: "date-in-future", field: "changes.benefitsReceived.B10" },
    });
    const open = ({ deliveries }: SettingsPage) => deliveries.find(({ id }) => id === "B10")?.open;
    expect(open(await page())).toBe(1);
    expect(await save("programs", 1, { benefitsReceived: received })).toMatchObject({ ok: true });
    const noted = await page();
    expect([noted.settings.benefitsReceived, open(noted)]).toEqual([received, 0]);
    const told = await running.get("/api/benefits");
    expect(told.data).toMatchObject({ deliveries: noted.deliveries });
    await save("programs", 2, { benefitsReceived: {} });
    expect((await page()).audit.slice(0, 2).flatMap(({ changes }) => changes)).toEqual([
      { field: "benefitsReceived.B10", before: received.B10, after: null },
      { field: "benefitsReceived.B10", before: null, after: received.B10 },
    ]);
  });

  test("while HubSpot is away nobody may: the refusal says so and nothing changes", async () => {
    isHubSpotAway = true;
    const answer = await save("programs", 1, { listingLive: false }, "501");
    expect(answer).toMatchObject({ status: 503, ok: false, error: { code: "upstream-unavailable" } });
    expect(answer.error?.message).toContain("HubSpot does not answer");
    expect(await page()).toMatchObject({ version: 1, mayEdit: "unknown", settings: { listingLive: true } });
  });

  test("where HubSpot hides the users, whom the operator has named may, and the page tells others their number", async () => {
    refuses = /^\/settings\/users/;
    expect(await save("programs", 1, { listingLive: false }, "503")).toMatchObject({
      ok: false,
      error: { code: "not-allowed", message: expect.stringContaining("SETTINGS_EDITORS") as string },
    });
    expect(await page("503")).toMatchObject({ mayEdit: "no", hiddenUser: "503", audit: [] });
    expect(await save("programs", 1, { listingLive: false }, "502")).toMatchObject({ ok: true });
    expect(await page("502")).toMatchObject({ mayEdit: "yes", version: 2, audit: [{ by: { userId: "502" } }] });
    const readyz = (await (await fetch(`${running.url}/readyz`)).json()) as { stale: string[] };
    expect(readyz.stale).toEqual([expect.stringMatching(/^the users API refuses the app in 1 account/)]);
  });

  test("a user id in the body changes nothing: the signed query says who asks", async () => {
    const body = {
      version: 1,
      section: "programs",
      changes: { listingLive: false },
      idempotencyKey: key(),
      userId: "501",
    };
    expect(await send("PUT", "/api/settings", body, "503")).toMatchObject({ error: { code: "not-allowed" } });
  });
});

describe("the point-of-contact form", () => {
  const coSell = { coSell: { name: "Mary Hill", email: "mary@partner.example" } };
  const file = (userId = "501", idempotencyKey = key()) => send("POST", "/api/poc-form", { idempotencyKey }, userId);

  test("is refused while a role is missing, and the promotion waits with its last day", async () => {
    await save("data", 1, { usdRates: { EUR: 1.1 } });
    const { pocForm, parts } = await page();
    expect(pocForm).toMatchObject({
      tier: "leading",
      fileable: false,
      missing: [{ part: "coSell", fault: "missing" }],
      due: { on: "2027-01-29", assumed: true },
    });
    expect(parts.find(({ part }) => part === "executiveSponsor")?.neededFor).toEqual([
      { tier: "leading", level: "preferred" },
      { tier: "premier", level: "required" },
    ]);
    expect(await file()).toMatchObject({
      status: 200,
      error: { code: "poc-form-incomplete", field: "contacts.coSell", details: { missing: pocForm.missing } },
    });
    expect((await page()).pocForm.filings).toEqual([]);
  });

  test("once filed it keeps a copy, promotes, and a changed contact makes it stale until it is filed again", async () => {
    await save("data", 1, { usdRates: { EUR: 1.1 } });
    const outcome = async () => (await standing()).scorecard?.nextReview.outcome;
    expect(await outcome()).toBe("promotion-pending-poc-form");
    await save("contacts", 2, { contacts: coSell });
    expect(await file("501", "form")).toMatchObject({ ok: true });
    expect(await file("501", "form")).toMatchObject({ ok: true });
    const filed = (await page()).pocForm;
    expect(filed).toMatchObject({ submittedOn: TODAY, stale: false, filings: [{ filedOn: TODAY, filedBy: "501" }] });
    expect(filed.filings).toHaveLength(1);
    expect(await outcome()).toBe("promotion");

    await save("contacts", 4, { contacts: { coSell: { name: "Eva Noll", email: "eva@partner.example" } } });
    const stale = (await page()).pocForm;
    expect(stale).toMatchObject({ stale: true, submittedOn: TODAY });
    expect(stale.filings[0]?.contacts.coSell?.name).toBe("Mary Hill");
    expect(await outcome()).toBe("promotion-pending-poc-form");
    await file();
    expect((await page()).pocForm).toMatchObject({ stale: false, filings: [{}, {}] });
    expect(await outcome()).toBe("promotion");
  });

  test("a form filed elsewhere counts until a contact changes", async () => {
    await running.close();
    const named = { contacts: { ...SETTINGS_PORTAL.settings!.contacts, ...coSell }, usdRates: { EUR: 1.1 } };
    const settings = { ...SETTINGS_PORTAL.settings!, ...named, pocFormSubmittedOn: "2026-10-01" };
    running = await startTestService({
      snapshot: { ...SETTINGS_PORTAL, settings },
      today: TODAY,
    });
    await running.service.synced;
    expect((await standing()).scorecard?.nextReview.outcome).toBe("promotion");
    await save("contacts", 1, { contacts: { coSell: { name: "Eva Noll", email: "eva@partner.example" } } });
    expect((await page()).pocForm).toMatchObject({ stale: true, submittedOn: "2026-10-01" });
    expect((await standing()).scorecard?.nextReview.outcome).toBe("promotion-pending-poc-form");
  });

  test("whoever has left the account, an address without a mailbox and an unconfirmed sponsor are flagged", async () => {
    await save("contacts", 1, {
      contacts: {
        technical: { name: "Jonas Albers", email: "Jonas@partner.example" },
        coSell: { name: "Mary Hill", email: "mary@" },
        executiveSponsor: { name: "Vera Vogt", email: "vera@partner.example", title: "CEO" },
      },
      accountMapping: { provider: "Overlap lists" },
    });
    const { parts, pocForm } = await page();
    expect(Object.fromEntries(parts.map(({ part, faults }) => [part, faults]))).toEqual({
      technical: ["deactivated"],
      partnershipOwner: [],
      coSell: ["mailbox-domain-missing"],
      executiveSponsor: ["seniority-unconfirmed"],
      accountMapping: ["approval-missing"],
    });
    expect(pocForm.fileable).toBe(false);
  });
});
