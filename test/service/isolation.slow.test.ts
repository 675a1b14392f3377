import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { OfficialMonthSchema } from "@partner-standing/contract/settings/official-figures";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Operation } from "../../server/http/operations/define-operation.ts";
import { OPERATIONS } from "../../server/http/operations/operations.ts";
import { saveOfficialMonths } from "../../server/store/settings/official-figures.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { portalRows } from "../database/portal-rows.ts";
import { testEngines } from "../database/test-databases.ts";
import { accountsOn } from "./accounts-on.ts";
import { COMMANDS, QUESTIONS, type AccountIds } from "./operation-inputs.ts";
import type { Answer } from "./start-test-service.ts";

const TODAY = "2026-11-22";

type Named = [objectType: "contacts" | "deals", id: string];
const link = (from: Named, company: string) => ({ from, to: ["companies", company] as ["companies", string] });

/**
 * One of two firms. Some records carry the same ids in both, some ids only one of them has. One customer was registered and
 * pays commission, one belongs to another partner, and one is a lead.
 */
function firm(
  name: string,
  { portalId, user, own, mrr }: { portalId: number; user: string; own: number; mrr: string },
) {
  const id = (place: number) => String(own + place);
  const [customer, others, lead] = [`${name}-customer`, `${name}-others`, `${name}-lead`] as const;
  const bought = {
    ...{ pp_sold_on: "2026-01-01", pp_sale_kind: "new-customer", pp_purchase_domain: `${customer}.example` },
    ...{ pp_managed_by: `ada@${name}-partner.example`, pp_apps_used: "crm", pp_hubspot_mrr: mrr },
    ...{ pp_first_managed_activity_on: "2026-01-02", pp_last_managed_activity_on: "2026-10-01" },
    ...{ pp_app_installed_on: "2026-01-10", pp_hubspot_customer_since: "2026-01-01" },
  };
  const registered = {
    ...{ pp_registration_status: "registered", pp_registered_domain: `${customer}.example` },
    ...{ pp_registered_on: "2025-12-01", pp_registration_expires_on: "2026-12-01" },
  };
  const reviewed = { pp_reviewed_on: "2026-05-05", pp_review_rating: "5" };
  const company = (companyId: string, of: string, more: object) => ({
    id: companyId,
    properties: { name: `${of} GmbH`, domain: `${of}.example`, ...more },
  });
  const contact = (contactId: string, of: string, more: object) => ({
    id: contactId,
    properties: { firstname: of, lastname: "Person", email: `jo@${of}.example`, company: `${of} GmbH`, ...more },
  });
  const deal = (dealId: string) => ({
    id: dealId,
    properties: {
      ...{ dealname: `${name} deal`, dealstage: "closedwon", pp_influence: "co-sell", pp_deal_mrr: mrr },
      ...{ closedate: "2026-06-01T10:00:00Z", deal_currency_code: "USD" },
    },
  });
  const person = { name: `${name} Owner`, email: `owner@${name}-partner.example` };
  const snapshot: PortalSnapshot = {
    ...{ portalId, timeZone: "Europe/Berlin", companyCurrency: "USD" },
    settings: PortalSettingsSchema.parse({
      ...{ currentTier: "premier", listingLive: true, programs: ["technology", "solutions"] },
      ownDomains: [`${name}-partner.example`],
      solutions: { currentTier: "gold", partnerEmployees: [`ada@${name}-partner.example`] },
      contacts: {
        ...{ technical: person, partnershipOwner: person, coSell: person },
        executiveSponsor: { ...person, title: `${name} CEO`, atLeastVicePresident: true },
      },
      accountMapping: "Crossbeam",
    }),
    users: [{ id: user, email: `boss@${name}-partner.example`, firstName: name, lastName: "Boss" }],
    objects: {
      companies: [
        company("1", customer, { ...bought, ...registered }),
        company(id(1), others, { pp_app_installed_on: `${name} day`, pp_hubspot_mrr: mrr }),
        company(id(2), lead, {}),
        // So large that with it, and whatever else it takes, the tier is kept.
        company(id(6), `${name}-prospect`, { pp_hubspot_customer_since: "2026-10-05", pp_hubspot_mrr: "60000000" }),
      ],
      contacts: [
        contact("2", customer, { ...reviewed, ...registered }),
        contact(id(3), others, {
          ...reviewed,
          pp_review_rating: `${name} stars`,
          pp_unavailable_reason: "other-partner",
        }),
        contact(id(4), lead, {}),
      ],
      deals: [deal("3"), deal(id(5))],
    },
    associations: [
      ...[link(["contacts", "2"], "1"), link(["contacts", id(3)], id(1)), link(["contacts", id(4)], id(2))],
      ...[link(["deals", "3"], "1"), link(["deals", id(5)], id(1))],
    ],
  };
  const ids: Omit<AccountIds, "version"> = {
    ...{ portalId, userId: user, key: "the same in both" },
    ...{ companies: ["1", id(1), id(2), id(6)], contacts: ["2", id(3), id(4)], deals: ["3", id(5)] },
    ...{ domains: [`${lead}.example`, `${others}.example`, `${customer}.example`], email: `jo@${customer}.example` },
  };
  /** What can come from nowhere else: its name, its amounts, ids that only it has. */
  const traces = new RegExp(`${name}|${mrr.replace(".", "\\.?")}|${mrr.split(".")[0]}|"${own / 100}0\\d"`, "i");
  return { snapshot, ids, traces };
}

const TOLD_BY_HUBSPOT = OfficialMonthSchema.parse({
  ...{ month: "2026-10", asOf: "2026-10-31", attributedMrr: 1, influencedDealMrr: 1, firstNinetyDaysMrr: 1 },
  ...{ reviewCount: 1, reviewAverage: 5 },
});

const alpha = firm("alpha", { portalId: 11, user: "501", own: 1100, mrr: "7111.5" });
const gamma = firm("gamma", { portalId: 22, user: "601", own: 2200, mrr: "8222.5" });
type Firm = typeof alpha;

const isErasing = ({ path }: Operation) => path === "/api/portal-data/erase";

test("every operation of the table has inputs to be driven with, and none is left that is no operation", () => {
  const paths = (isQuestion: boolean) =>
    OPERATIONS.filter(({ method }) => (method === "get") === isQuestion).map(({ path }) => path);
  expect(Object.keys(QUESTIONS).sort()).toEqual([...new Set(paths(true))].sort());
  expect(Object.keys(COMMANDS).sort()).toEqual([...new Set(paths(false))].sort());
});

/** Some eight hundred requests a database; a busy machine needs its time for them. */
const PATIENCE = { timeout: 300_000 };

describe.each(await testEngines())("on $name", PATIENCE, ({ share, open }) => {
  let database: Database;
  let service: Awaited<ReturnType<typeof accountsOn>>;
  beforeAll(async () => {
    database = await open();
    service = await accountsOn(database, [alpha.snapshot, gamma.snapshot], TODAY);
    // A case is made against a figure that HubSpot has told.
    for (const { ids } of [alpha, gamma]) await saveOfficialMonths(database, ids.portalId, [TOLD_BY_HUBSPOT]);
  });
  afterAll(async () => {
    await service.close();
    await database.close();
  });

  async function ask(by: Firm, { method, path }: Operation, input: object) {
    const who = { portalId: by.ids.portalId, userId: by.ids.userId };
    const query = method === "get" ? `?${new URLSearchParams(input as Record<string, string>)}` : "";
    const body = method === "get" ? {} : { body: JSON.stringify(input) };
    const response = await service.send(path + query, { ...who, method: method.toUpperCase(), ...body });
    const text = await response.text();
    return { path, input, status: response.status, text, answer: JSON.parse(text) as Answer };
  }

  async function versionOf(by: Firm): Promise<number> {
    const settings = OPERATIONS.find(({ method, path }) => method === "get" && path === "/api/settings") as Operation;
    return ((await ask(by, settings, {})).answer.data as { version: number }).version;
  }

  /** An operation in one account, with all ids of an account. Each method has keys of its own. */
  async function drive(by: Firm, operation: Operation, of: Firm) {
    const { method, path } = operation;
    const inputsOf = (method === "get" ? QUESTIONS : COMMANDS)[path];
    if (!inputsOf) throw new Error(`${method} ${path} cannot be driven`);
    const ids = { ...of.ids, key: `${of.ids.key} ${method}`, version: 0 };
    const heard: Awaited<ReturnType<typeof ask>>[] = [];
    for (const index of inputsOf(ids).keys()) {
      // A save that is built on an old version is refused.
      const version = path === "/api/settings" ? await versionOf(by) : 0;
      heard.push(await ask(by, operation, inputsOf({ ...ids, version })[index] ?? {}));
    }
    return heard;
  }

  async function driveAll(by: Firm, operations: Operation[], of: Firm) {
    const heard: Awaited<ReturnType<typeof ask>>[] = [];
    for (const operation of operations) heard.push(...(await drive(by, operation, of)));
    return heard;
  }

  const living = OPERATIONS.filter((operation) => !isErasing(operation));

  test("an account that asks for its own is told its own, by every operation", async () => {
    const silent: string[] = [];
    let told = 0;
    for (const by of [alpha, gamma])
      for (const operation of living) {
        const heard = await drive(by, operation, by);
        expect(heard.filter(({ status }) => status >= 500)).toEqual([]);
        told += heard.filter(({ text }) => by.traces.test(text)).length;
        if (!heard.some(({ answer }) => answer.ok)) silent.push(`${operation.method} ${operation.path}`);
      }
    expect(silent).toEqual([]);
    expect(told).toBeGreaterThan(80);
  });

  test.each([
    ["ids of the other", alpha, gamma, gamma],
    ["its own ids, some of which the other has too", alpha, alpha, gamma],
    ["ids of the other, the other way round", gamma, alpha, alpha],
  ])(
    "with %s no operation answers a byte of the other account, nor changes a row of it",
    async (_how, by, of, other) => {
      const before = await portalRows(database, other.ids.portalId);
      expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThanOrEqual(20);
      const heard = await driveAll(
        by,
        OPERATIONS.filter((operation, index) => index % share === 0 && (of !== by || !isErasing(operation))),
        of,
      );
      expect(heard.length).toBeGreaterThan(80 / share);
      expect(heard.filter(({ text }) => other.traces.test(text))).toEqual([]);
      expect(heard.filter(({ status }) => status >= 500)).toEqual([]);
      expect(await portalRows(database, other.ids.portalId)).toEqual(before);
      expect(service.errors).toEqual([]);
    },
  );

  test("erasing the one leaves every row of the other", async () => {
    const before = await portalRows(database, gamma.ids.portalId);
    const erase = OPERATIONS.find(isErasing) as Operation;
    expect((await drive(alpha, erase, alpha)).map(({ answer }) => answer.ok)).toEqual([true]);
    expect(Object.values(await portalRows(database, alpha.ids.portalId)).flat()).toEqual([]);
    expect(await portalRows(database, gamma.ids.portalId)).toEqual(before);
  });
});
