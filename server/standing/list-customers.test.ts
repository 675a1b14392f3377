import type { SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { CLIENT_SOURCES } from "@partner-standing/contract/settings/solutions-membership";
import type { Contribution } from "@partner-standing/contract/standing/standing";
import {
  CUSTOMER_FILTERS,
  CUSTOMER_SORTS,
  type Customer,
  type CustomerFilter,
  CustomerListSchema,
  type CustomerSort,
} from "@partner-standing/contract/standing/customers";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Crm, arbitraryCrm, readCrm } from "../../test/arbitrary-crm.ts";
import { ON } from "../../test/arbitrary-portal.ts";
import { cases } from "../../test/cases.ts";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { recomputeMetrics } from "../../test/recompute-metrics.ts";
import type { Database } from "../store/engine/database.ts";
import { NASTY_VALUES } from "../../test/nasty-values.ts";
import { saveOwners } from "../store/mirror/owners.ts";
import { seedSettings } from "../store/settings/settings.ts";
import { findTenant, lockFacts, savePortal } from "../store/portals/portals.ts";
import { applyRecords, forgetApplied, readTenant } from "../sync/mirror/apply-records.ts";
import { deriveCustomers } from "./customer-figures.ts";
import { listCustomers } from "./list-customers.ts";
import { recordStanding } from "./record-standing.ts";

const REVIEW = "2027-01-15";
const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", uiDomain: "app-eu1.hubspot.com" };
const SETTINGS = PortalSettingsSchema.parse({ usdRates: { EUR: 1.1, GBP: 1.27 } });
const OWNERS = [
  { ownerId: "91", userId: "501", name: "Ada Berg", email: "ada@partner.example", active: true },
  { ownerId: "92", userId: "502", name: "Ben Cole", email: "ben@partner.example", active: true },
];

const metricsOf = (objects: Crm["objects"]) =>
  recomputeMetrics({ ...PORTAL, users: [], associations: [], settings: SETTINGS, objects }, ON);

/** What a company adds by the definitions of the metrics, if it were the only one. */
function byDefinition(companyId: string, { objects, companyOf }: Crm): Partial<Customer> {
  const own = (kind: "deals" | "contacts") => objects[kind].filter((object) => companyOf[object.id] === companyId);
  const companies = objects.companies.filter((company) => company.id === companyId);
  const {
    reviewCount,
    reviewAverage: _stars,
    ...amounts
  } = metricsOf({
    companies,
    deals: own("deals"),
    contacts: own("contacts"),
  });
  return { ...amounts, reviews: reviewCount };
}

/** A customer as its card and the definitions of the metrics tell it: the yardstick for the row of the list. */
interface Expected {
  row: Customer;
  hasApp: boolean;
  ownerId: string;
}

const dayAfter = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();

const isIn: Record<CustomerFilter, (expected: Expected) => boolean> = {
  all: () => true,
  carries: ({ row }) => row.carries,
  leaves: ({ row }) => row.leaves !== null && row.leaves.on <= REVIEW,
  uninstalled: ({ row }) => row.uninstalledOn !== null,
  "never-reviewed": ({ row, hasApp }) => hasApp && row.reviewedOn === null,
  faulty: ({ row }) => row.problems > 0,
  // This account takes no part in the Solutions program.
  managed: () => false,
  lapsing: () => false,
};

const id = ({ row }: Expected) => row.company.objectId;
const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const comparing: Record<CustomerSort, (one: Expected, other: Expected) => number> = {
  share: (one, other) => (other.row.attributedMrr ?? 0) - (one.row.attributedMrr ?? 0) || byText(id(other), id(one)),
  mrr: (one, other) => (other.row.mrr ?? 0) - (one.row.mrr ?? 0) || byText(id(other), id(one)),
  leaves: (one, other) =>
    byText(one.row.leaves?.on ?? "9999", other.row.leaves?.on ?? "9999") || byText(id(one), id(other)),
  reviewed: (one, other) => byText(one.row.reviewedOn ?? "", other.row.reviewedOn ?? "") || byText(id(one), id(other)),
};

describe.each(await testEngines())("the list of customers, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function connect(settings = SETTINGS): Promise<void> {
    await forgetPortals(database);
    await savePortal(database, PORTAL);
    await database.query({ name: "", text: "update portals set synced_at = now()", values: [] });
    await saveOwners(database, 1, OWNERS);
    await seedSettings(database, 1, settings);
  }

  const read = (crm: Crm, before?: Crm) => readCrm(database, crm, before);

  async function view(on: string) {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    return { database, tenant, on };
  }

  const asked = { filter: "all", search: "", sort: "share", after: "", userId: "501", amounts: true } as const;
  async function list(on: string, more: Partial<Parameters<typeof listCustomers>[1]> = {}) {
    const page = await listCustomers(await view(on), { ...asked, ...more });
    return CustomerListSchema.parse(page);
  }

  async function wholeList(on: string, more: Partial<Parameters<typeof listCustomers>[1]>) {
    const customers: Customer[] = [];
    let after: string | null = "";
    while (after !== null) {
      const page = await list(on, { ...more, after });
      customers.push(...page.customers);
      ({ after } = page);
    }
    return customers;
  }

  async function expectedOf(company: SnapshotObject, crm: Crm, on: string): Promise<Expected | null> {
    const card = await recordStanding(await view(on), "companies", company.id);
    if (!card) throw new Error(`no card of ${company.id}`);
    const of = (metric: Contribution["metric"]) => card.contributions.find((known) => known.metric === metric);
    const own = (kind: "deals" | "contacts") =>
      crm.objects[kind].filter((object) => crm.companyOf[object.id] === company.id);
    const { installed, uninstalled } = {
      installed: company.properties["pp_app_installed_on"] || null,
      uninstalled: company.properties["pp_app_uninstalled_on"] || null,
    };
    const rated = (rating: string | null | undefined) => Number(rating) >= 1 && Number(rating) <= 5;
    const reviews = own("contacts")
      .filter(({ properties }) => properties["pp_reviewed_on"] && rated(properties["pp_review_rating"]))
      .map(({ properties }) => String(properties["pp_reviewed_on"]));
    const influenced = of("influencedDealMrr")?.reason ?? "";
    const hasDeals = !["no-influenced-deal", "data-problem"].includes(influenced);
    const isNothing = !installed && reviews.length === 0 && card.problems.length === 0 && !hasDeals;
    if (isNothing) return null;
    const untils = card.contributions.flatMap(({ metric, until }) => (until ? [{ metric, on: until }] : []));
    const next = untils.toSorted((one, other) => byText(one.on, other.on))[0] ?? null;
    const wasInstalled = installed !== null && installed <= on;
    const isUninstalled = wasInstalled && uninstalled !== null && uninstalled <= on && uninstalled >= installed;
    const ownerId = company.properties["hubspot_owner_id"] ?? "";
    return {
      ownerId,
      hasApp: wasInstalled && (uninstalled === null || uninstalled > on),
      row: {
        company: card.record,
        ownerName: OWNERS.find((owner) => owner.ownerId === ownerId)?.name ?? null,
        mrr: of("attributedMrr")?.current ?? null,
        attributedMrr: of("attributedMrr")?.amount ?? null,
        firstNinetyDaysMrr: of("firstNinetyDaysMrr")?.amount ?? null,
        influencedDealMrr: of("influencedDealMrr")?.amount ?? null,
        influencedDeals: of("influencedDealMrr")?.count ?? 0,
        reviews: of("reviewCount")?.amount ?? 0,
        reviewedOn:
          reviews
            .filter((day) => day <= on)
            .toSorted(byText)
            .at(-1) ?? null,
        leaves: next,
        uninstalledOn: isUninstalled ? uninstalled : null,
        carries: card.contributions.some(({ reason }) => reason === "counts"),
        problems: card.problems.length,
        client: null,
      },
    };
  }

  async function byHand(crm: Crm, on: string): Promise<Expected[]> {
    const all: Expected[] = [];
    for (const company of crm.objects.companies) {
      const expected = await expectedOf(company, crm, on);
      if (expected) all.push(expected);
    }
    return all;
  }

  test("holds what somebody would list by hand from the cards, in every list and order, however long it is", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCrm(7), async (crm) => {
        await connect();
        await read(crm);
        expect(await deriveCustomers({ database, portalId: 1, on: ON })).toBe(true);
        const all = await byHand(crm, ON);
        for (const { row } of all) expect(row).toMatchObject(byDefinition(row.company.objectId, crm));
        const { counts, attributedMrr } = await list(ON);
        expect(attributedMrr).toBe(metricsOf(crm.objects).attributedMrr);
        for (const filter of CUSTOMER_FILTERS) {
          const listed = all.filter(isIn[filter]);
          expect([filter, counts?.[filter]]).toEqual([filter, listed.length]);
          for (const sort of CUSTOMER_SORTS)
            expect([filter, sort, await wholeList(ON, { filter, sort })]).toEqual([
              filter,
              sort,
              listed.toSorted(comparing[sort]).map(({ row }) => row),
            ]);
        }
      }),
      { numRuns: cases(12), endOnFailure: true },
    );
  });

  test("says on any later day what the cards say then, whatever has come, moved and gone in the CRM meanwhile", async () => {
    const days = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 3 });
    const lives = fc.array(fc.record({ crm: arbitraryCrm(1), days }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        await connect();
        let [on, before]: [string, Crm | undefined] = [ON, undefined];
        for (const { crm, days } of life) {
          await read(crm, before);
          before = crm;
          for (const more of days) {
            on = dayAfter(on, more);
            expect(await deriveCustomers({ database, portalId: 1, on })).toBe(true);
            const all = await byHand(crm, on);
            const rows = all.toSorted(comparing.share).map(({ row }) => row);
            expect([on, await wholeList(on, {})]).toEqual([on, rows]);
            const { counts } = await list(on);
            for (const filter of ["all", "carries", "uninstalled", "never-reviewed", "faulty"] as const)
              expect([on, filter, counts?.[filter]]).toEqual([on, filter, all.filter(isIn[filter]).length]);
          }
        }
      }),
      { numRuns: cases(40), endOnFailure: true },
    );
  });

  /** A customer that has paid $100 a month for years. */
  const customer = (number: number, more: Record<string, string> = {}): SnapshotObject => ({
    id: String(number),
    properties: {
      name: `Firm ${number}`,
      domain: `firm-${number}.example`,
      pp_app_installed_on: "2024-03-01",
      ...more,
    },
    history: { pp_hubspot_mrr: [{ value: "100", timestamp: "2024-03-01T00:00:00Z" }] },
  });
  const crmOf = (companies: SnapshotObject[]): Crm => ({
    objects: { companies, deals: [], contacts: [] },
    companyOf: {},
  });
  async function begin(companies: SnapshotObject[], settings = SETTINGS): Promise<void> {
    await connect(settings);
    await read(crmOf(companies));
    await deriveCustomers({ database, portalId: 1, on: ON });
  }

  test("follows a Marketplace review and a deal that move from one company to another, or go", async () => {
    const [one, other] = [customer(1), customer(2)];
    const review = { id: "30", properties: { pp_reviewed_on: "2026-10-01", pp_review_rating: "5" } };
    const deal = {
      id: "20",
      properties: { pp_influence: "co-sell", dealstage: "closedwon", closedate: "2026-10-01", pp_deal_mrr: "70" },
    };
    const counted = async (deals: SnapshotObject[], contacts: SnapshotObject[], companyId: string, before?: Crm) => {
      const crm = { objects: { companies: [], deals, contacts }, companyOf: { "20": companyId, "30": companyId } };
      await read(crm, before);
      await deriveCustomers({ database, portalId: 1, on: ON });
      const rows = (await list(ON, { sort: "leaves" })).customers;
      const told = rows.map(({ company, influencedDealMrr, reviews }) => [
        company.objectId,
        influencedDealMrr,
        reviews,
      ]);
      return Object.fromEntries(told.map(([companyId, ...figures]) => [companyId, figures])) as unknown;
    };
    await begin([one, other]);
    expect(await counted([deal], [review], "1")).toEqual({ "1": [70, 1], "2": [0, 0] });
    expect(await counted([deal], [review], "2")).toEqual({ "1": [0, 0], "2": [70, 1] });
    const gone = { objects: { companies: [], deals: [deal], contacts: [review] }, companyOf: {} };
    expect(await counted([], [], "2", gone)).toEqual({ "1": [0, 0], "2": [0, 0] });
  });

  test("an uninstall that is dated ahead comes by itself, also of a customer that pays nothing", async () => {
    const { history: _none, ...without } = customer(1, { pp_app_uninstalled_on: "2026-12-01" });
    await begin([without]);
    const uninstalled = async (on: string) => {
      await deriveCustomers({ database, portalId: 1, on });
      return (await list(on)).customers.map(({ uninstalledOn }) => uninstalledOn);
    };
    expect(await uninstalled("2026-11-30")).toEqual([null]);
    expect(await uninstalled("2026-12-01")).toEqual(["2026-12-01"]);
  });

  test("shows whoever may see no amounts their own customers, without amounts and in no order by them", async () => {
    const owned = (number: number, ownerId: string) => customer(number, { hubspot_owner_id: ownerId });
    await begin([owned(1, "91"), owned(2, "92"), owned(3, "91"), customer(4)]);
    for (const sort of CUSTOMER_SORTS) {
      const shown = await list(ON, { sort, amounts: false });
      expect(shown).toMatchObject({ amountsShown: false, attributedMrr: null, counts: { all: 2, carries: 2 } });
      expect(["leaves", "reviewed"]).toContain(shown.sort);
      expect(shown.customers.map(({ company }) => company.objectId)).toEqual(["1", "3"]);
      for (const { mrr, attributedMrr, firstNinetyDaysMrr, influencedDealMrr } of shown.customers)
        expect([mrr, attributedMrr, firstNinetyDaysMrr, influencedDealMrr]).toEqual([null, null, null, null]);
    }
    expect((await list(ON, { amounts: false, userId: "777" })).counts?.all).toBe(0);
  });

  test("what is no id of an owner owns nothing, however long it is, and holds up nobody", async () => {
    const endless = NASTY_VALUES.find(({ name }) => name === "letters without end")?.value;
    await begin([customer(1, { hubspot_owner_id: String(endless) }), customer(2, { hubspot_owner_id: "91" })]);
    const owners = (await list(ON)).customers.map(({ company, ownerName }) => [company.objectId, ownerName]);
    expect(Object.fromEntries(owners)).toEqual({ "1": null, "2": "Ada Berg" });
  });

  test("finds by how words begin in the name and the domain of a company", async () => {
    await begin([
      customer(1, { name: "Autohaus Müller & Söhne", domain: "alpha-werft.example" }),
      customer(2, { name: "Société O'Hara", domain: "beta.example" }),
      customer(3, { name: "", domain: "" }),
    ]);
    const found = async (search: string) =>
      (await list(ON, { search })).customers.map(({ company }) => company.objectId).toSorted();
    for (const search of ["müll", "AUTOHAUS söh", "werft", "alpha-w"])
      expect([search, await found(search)]).toEqual([search, ["1"]]);
    for (const search of ["soci", "o'hara", "beta.ex"]) expect([search, await found(search)]).toEqual([search, ["2"]]);
    expect(await found("example")).toEqual(["1", "2"]);
    expect(await found("")).toEqual(["1", "2", "3"]);
    for (const search of ["%", "'", "\\", ":*", "&", "!", "(", "nobody"])
      expect([search, await found(search)]).toEqual([search, []]);
    expect((await list(ON, { search: "müll" })).counts).toMatchObject({ all: 1, "never-reviewed": 1 });
  });

  test("an end of a page of another order, or of none, is refused", async () => {
    await begin([customer(1)]);
    const refused = ["mrr:1:1", "share:2026-11-22:1", "share:1", "share:1:1:1", "share:1:x", "leaves:1:1", "x"];
    for (const after of refused) expect(await listCustomers(await view(ON), { ...asked, after })).toBeNull();
    const days = ["leaves:2026-13-01:1", "reviewed:today:1", "share:1:1"];
    for (const after of days)
      expect(await listCustomers(await view(ON), { ...asked, sort: "leaves", after })).toBeNull();
  });

  test("asks the database twice for the first page and once for each further one, and once whether all of it holds", async () => {
    await begin(Array.from({ length: 60 }, (_, place) => customer(1000 + place)));
    const counted = countedDatabase(database);
    const seen = { ...(await view(ON)), database: counted };
    expect(await deriveCustomers({ database: counted, portalId: 1, on: ON }, { most: 1 })).toBe(true);
    expect(counted.takeWork()).toMatchObject({ statements: 1 });
    const first = await listCustomers(seen, asked);
    expect(counted.takeWork()).toMatchObject({ statements: 2 });
    const second = await listCustomers(seen, { ...asked, after: first?.after ?? "" });
    expect(counted.takeWork()).toMatchObject({ statements: 1 });
    expect(second).toMatchObject({ counts: null, attributedMrr: null });
    expect(
      new Set([...(first?.customers ?? []), ...(second?.customers ?? [])].map((row) => row.company.objectId)).size,
    ).toBe(50);
  });

  test.each(CLIENT_SOURCES)("asks once more what they are as clients, told by %s", async (clientSource) => {
    const more = { programs: ["technology", "solutions"], solutions: { clientSource } };
    await begin(
      Array.from({ length: 60 }, (_, place) => customer(1000 + place, { pp_sold_on: "2026-01-01" })),
      PortalSettingsSchema.parse({ ...SETTINGS, ...more }),
    );
    const counted = countedDatabase(database);
    const seen = { ...(await view(ON)), database: counted };
    const first = await listCustomers(seen, asked);
    expect(counted.takeWork()).toMatchObject({ statements: 3 });
    await listCustomers(seen, { ...asked, after: first?.after ?? "" });
    expect(counted.takeWork()).toMatchObject({ statements: 2 });
  });

  describe("holds the clients of the Solutions program, also without the app", () => {
    const settingsWith = (more: object) => PortalSettingsSchema.parse({ ...SETTINGS, ...more });
    const BOTH = { programs: ["technology", "solutions"] };
    const plain = (id: string, properties: Record<string, string> = {}) => ({
      id,
      properties: { name: `Firm ${id}`, ...properties },
    });
    const listed = async () => {
      await deriveCustomers({ database, portalId: 1, on: ON });
      const { customers, counts } = await list(ON, { sort: "leaves" });
      expect(counts?.all).toBe(customers.length);
      return customers.map(({ company }) => company.objectId);
    };

    test("as their companies say it, or the won deals of these", async () => {
      await connect(settingsWith(BOTH));
      const sold = plain("1", { pp_sold_on: "2026-01-01" });
      const deal = { id: "20", properties: { pp_sale_kind: "new", dealstage: "closedwon", closedate: "2026-10-01" } };
      const crmWith = (companies: SnapshotObject[], companyId: string): Crm => ({
        objects: { companies, deals: [deal], contacts: [] },
        companyOf: { "20": companyId },
      });
      await read(crmWith([sold, plain("2"), plain("3")], "2"));
      expect(await listed()).toEqual(["1", "2"]);
      await read(crmWith([plain("1"), plain("2"), plain("3")], "3"));
      expect(await listed()).toEqual(["3"]);
      await read({ objects: { companies: [], deals: [], contacts: [] }, companyOf: {} }, crmWith([], "3"));
      expect(await listed()).toEqual([]);
    });

    test("as HubSpot's own object says it, whichever company it stands for", async () => {
      await connect(settingsWith({ ...BOTH, solutions: { clientSource: "partner_clients" } }));
      await read(crmOf([plain("1", { pp_sold_on: "2026-01-01" }), plain("2"), plain("3")]));
      const standFor = (companyId: string) =>
        database.transaction(async (transaction) => {
          await lockFacts(transaction, 1);
          const associations = { companies: { results: [{ id: companyId, type: "client_to_company" }] } };
          const record = { ...{ id: "70", createdAt: "2026-01-01T00:00:00Z", properties: {} }, associations };
          const tenant = await readTenant(transaction, 1);
          await applyRecords(transaction, tenant, { kind: "partner_clients", run: 1, records: [record] });
        });
      expect(await listed()).toEqual([]);
      await standFor("2");
      expect(await listed()).toEqual(["2"]);
      await standFor("3");
      expect(await listed()).toEqual(["3"]);
      await database.transaction(async (transaction) => {
        await lockFacts(transaction, 1);
        await forgetApplied(transaction, await readTenant(transaction, 1), "partner_clients", ["70"]);
      });
      expect(await listed()).toEqual([]);
    });

    test("not of an account outside of the program", async () => {
      await begin([plain("1", { pp_sold_on: "2026-01-01" })]);
      expect(await listed()).toEqual([]);
    });
  });

  test("is derived in slices: a page waits for some, and the work does the rest", async () => {
    await connect();
    await read(crmOf(Array.from({ length: 450 }, (_, place) => customer(1000 + place))));
    const due = { database, portalId: 1, on: ON };
    expect(await deriveCustomers(due, { most: 2 })).toBe(false);
    expect((await list(ON)).customers.filter(({ mrr }) => mrr === 100)).toHaveLength(25);
    expect(await deriveCustomers(due, { most: 1 })).toBe(true);
    expect((await list(ON)).counts).toMatchObject({ all: 450, carries: 450 });
  });
});
