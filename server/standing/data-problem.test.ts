import type { SnapshotObject } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import {
  DataProblemListSchema,
  type ListedProblem,
  NOBODYS,
  type ProblemFilter,
} from "@partner-standing/contract/standing/data-problem-list";
import { DATA_PROBLEM_CODES } from "@partner-standing/contract/standing/standing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Crm, arbitraryCrm, readCrm } from "../../test/arbitrary-crm.ts";
import { ON } from "../../test/arbitrary-portal.ts";
import { cases } from "../../test/cases.ts";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { FACT_KINDS, type FactKind } from "../store/mirror/backfills.ts";
import { saveOwners } from "../store/mirror/owners.ts";
import { findTenant, savePortal } from "../store/portals/portals.ts";
import { seedSettings } from "../store/settings/settings.ts";
import { type NamedProblem, firstProblems } from "../store/steps/data-problems.ts";
import { dataProblem, dataProblemPage } from "./data-problem.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "USD", uiDomain: "app-eu1.hubspot.com" };
const OWNERS = [
  { ownerId: "91", userId: "501", name: "Ada Berg", email: "ada@partner.example", active: true },
  { ownerId: "92", userId: "502", name: "Ben Cole", email: "ben@partner.example", active: false },
];
const nameOf = (ownerId: string | null) => OWNERS.find((owner) => owner.ownerId === ownerId)?.name ?? null;

/** The same where people own contacts as well: those of the one company or the other, or nobody. */
const withOwnedContacts = (most: number): fc.Arbitrary<Crm> =>
  fc
    .record({ crm: arbitraryCrm(most), owners: fc.infiniteStream(fc.constantFrom("91", "92", "93", "")) })
    .map(({ crm, owners }) => ({
      ...crm,
      objects: {
        ...crm.objects,
        contacts: crm.objects.contacts.map((contact) => ({
          ...contact,
          properties: { ...contact.properties, hubspot_owner_id: String(owners.next().value) },
        })),
      },
    }));

const ownOwner = (object: SnapshotObject | undefined) => object?.properties["hubspot_owner_id"] || null;

/** Whose it is to repair a record: of whoever owns it, else of whoever owns its company. */
function ownerIn({ objects, companyOf }: Crm, kind: FactKind, id: string): string | null {
  const company = objects.companies.find((object) => object.id === (kind === "companies" ? id : companyOf[id]));
  const own = kind === "contacts" ? ownOwner(objects.contacts.find((object) => object.id === id)) : null;
  return own ?? ownOwner(company);
}

/** One as the page shows it, and what it is looked for by. */
interface Expected {
  row: ListedProblem;
  code: string;
  ownerId: string | null;
}

const isIn = ({ code, owner }: ProblemFilter, expected: Expected) =>
  (code === undefined || expected.code === code) && (owner === undefined || (expected.ownerId ?? NOBODYS) === owner);

const OWNERS_ASKED = [undefined, "91", "92", "93", NOBODYS] as const;

describe.each(await testEngines())("the page of data problems, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  async function connect(): Promise<void> {
    await forgetPortals(database);
    await savePortal(database, PORTAL);
    await saveOwners(database, 1, OWNERS);
    await seedSettings(database, 1, PortalSettingsSchema.parse({}));
  }

  async function view(of: Database = database) {
    const tenant = await findTenant(database, 1);
    if (!tenant) throw new Error("not connected");
    return { database: of, tenant, on: ON };
  }

  const ada = { filter: {}, userId: "501", amounts: true };
  async function page(asked: Partial<typeof ada> & { filter?: ProblemFilter } = {}, after = "") {
    return DataProblemListSchema.parse(await dataProblemPage(await view(), { ...ada, ...asked }, after));
  }

  async function wholeList(asked: Parameters<typeof page>[0]) {
    const problems: ListedProblem[] = [];
    let after: string | null = "";
    while (after !== null) {
      const next = await page(asked, after);
      problems.push(...next.problems);
      ({ after } = next);
    }
    return problems;
  }

  /** Everything that is wrong, in the order of the page. */
  async function byHand(crm: Crm): Promise<Expected[]> {
    const { tenant } = await view();
    const all = await firstProblems(database, 1, { kinds: [...FACT_KINDS], on: ON, limit: 10_000 });
    const key = ({ code, kind, objectId, property }: NamedProblem) => [code, kind, objectId, property].join(" ");
    const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
    return all
      .toSorted((one, other) => compare(key(one), key(other)))
      .map((problem) => {
        const ownerId = ownerIn(crm, problem.kind, problem.objectId);
        const row = { ...dataProblem(tenant.portal, problem), ownerName: nameOf(ownerId) };
        return { row, code: problem.code, ownerId };
      });
  }

  test("holds what is wrong by kind and by owner, whatever has come, moved and gone in the CRM meanwhile", async () => {
    const lives = fc.array(withOwnedContacts(7), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        await connect();
        let before: Crm | undefined;
        for (const crm of life) {
          await readCrm(database, crm, before);
          before = crm;
          const all = await byHand(crm);
          const codes = [undefined, ...DATA_PROBLEM_CODES.filter((code) => all.some((one) => one.code === code))];
          for (const code of codes)
            for (const owner of OWNERS_ASKED) {
              const filter = { ...(code && { code }), ...(owner && { owner }) };
              const listed = all.filter((one) => isIn(filter, one));
              expect([filter, await wholeList({ filter })]).toEqual([filter, listed.map(({ row }) => row)]);
            }
          const { total, counts } = await page();
          expect(total).toBe(all.length);
          for (const { code, problems } of counts?.codes ?? [])
            expect([code, problems]).toEqual([code, all.filter((one) => one.code === code).length]);
          for (const { ownerId, name, problems } of counts?.owners ?? [])
            expect([ownerId, name, problems]).toEqual([
              ownerId,
              nameOf(ownerId),
              all.filter((one) => one.ownerId === ownerId).length,
            ]);
          const inAll = (list: { problems: number }[] = []) => list.reduce((sum, { problems }) => sum + problems, 0);
          expect([inAll(counts?.codes), inAll(counts?.owners)]).toEqual([all.length, all.length]);
        }
      }),
      { numRuns: cases(12), endOnFailure: true },
    );
  });

  /** A customer whose installation is no day. */
  const faulty = (number: number, more: Record<string, string> = {}): SnapshotObject => ({
    id: String(number),
    properties: { name: `Firm ${number}`, pp_app_installed_on: "soon", hubspot_owner_id: "91", ...more },
  });
  async function begin(companies: SnapshotObject[], deals: SnapshotObject[] = []): Promise<void> {
    await connect();
    const companyOf = Object.fromEntries(deals.map(({ id }) => [id, companies[0]?.id ?? ""]));
    await readCrm(database, { objects: { companies, deals, contacts: [] }, companyOf });
  }
  const paid = (currency: string, value: string) => ({
    properties: { pp_mrr_currency: currency, pp_app_installed_on: "2025-01-01" },
    history: { pp_hubspot_mrr: [{ value, timestamp: "2025-01-01T00:00:00Z" }] },
  });
  const paying = (number: number, currency: string, value = "100"): SnapshotObject => {
    const { properties, history } = paid(currency, value);
    return { ...faulty(number, properties), history };
  };

  test("what is wrong with a deal moves with its company to another owner, and is nobody's once the company is gone", async () => {
    const sound = (ownerId: string) => ({ id: "1", properties: { name: "Firm 1", hubspot_owner_id: ownerId } });
    const won = { dealname: "Won", dealstage: "closedwon", closedate: "2026-06-01", pp_influence: "co-sell" };
    await begin([sound("91")], [{ id: "20", properties: won }]);
    const owners = async () => (await page()).problems.map(({ code, ownerName }) => [code, ownerName]);
    expect(await owners()).toEqual([["deal-mrr-missing", "Ada Berg"]]);
    const alone = (companies: SnapshotObject[]): Crm => ({
      ...{ objects: { companies, deals: [], contacts: [] }, companyOf: {} },
    });
    await readCrm(database, alone([sound("92")]));
    expect(await owners()).toEqual([["deal-mrr-missing", "Ben Cole"]]);
    await readCrm(database, alone([]), alone([sound("92")]));
    expect(await owners()).toEqual([["deal-mrr-missing", null]]);
  });

  test("names each currency without a rate once, however it is written, and none that is no currency", async () => {
    await begin([paying(1, "GBP"), paying(2, " gbp "), paying(3, "CHF"), paying(4, "Taler")]);
    const { counts } = await page();
    expect(counts?.currencies).toEqual([
      { currency: "GBP", problems: 2 },
      { currency: "CHF", problems: 1 },
    ]);
    expect(counts?.codes).toEqual([{ code: "currency-rate-missing", problems: 4 }]);
  });

  test("whoever may see no amounts sees what is theirs to repair, and no amount", async () => {
    await begin([paying(1, "USD", "1.200,50"), paying(2, "USD", "2.400,50"), faulty(3, { hubspot_owner_id: "92" })]);
    const mine = await page({ userId: "502", amounts: false });
    expect(mine.problems.map(({ record }) => record.name)).toEqual(["Firm 3"]);
    expect(mine).toMatchObject({ total: 1, amountsShown: false, counts: { owners: [{ ownerId: "92" }] } });
    const hers = await page({ amounts: false });
    expect(hers.problems.map(({ code, value }) => [code, value])).toEqual([
      ["mrr-invalid", "…"],
      ["mrr-invalid", "…"],
    ]);
    expect(await page({ userId: "777", amounts: false })).toMatchObject({ total: 0, problems: [], after: null });
  });

  test("a list that holds nothing any more is still named, and can be left", async () => {
    await begin([faulty(1)]);
    const none = await page({ filter: { code: "rating-missing" } });
    expect(none).toMatchObject({ total: 1, problems: [] });
    expect(none.counts?.codes).toEqual([
      { code: "date-invalid", problems: 1 },
      { code: "rating-missing", problems: 0 },
    ]);
  });

  test("a text that no page ends with is refused", async () => {
    await begin([faulty(1)]);
    for (const after of ["x", "companies", Buffer.from("[1,2]").toString("base64url")])
      expect(await dataProblemPage(await view(), ada, after)).toBeNull();
  });

  test("asks the database twice for the first page, three times where rates are missing, and once for a further one", async () => {
    await begin(Array.from({ length: 60 }, (_, place) => faulty(1000 + place)));
    const counted = countedDatabase(database);
    const seen = await view(counted);
    const first = await dataProblemPage(seen, ada, "");
    expect(counted.takeWork()).toMatchObject({ statements: 2 });
    const second = await dataProblemPage(seen, ada, first?.after ?? "");
    expect(counted.takeWork()).toMatchObject({ statements: 1 });
    expect(second).toMatchObject({ total: null, counts: null });
    const ids = [...(first?.problems ?? []), ...(second?.problems ?? [])].map(({ record }) => record.objectId);
    expect(new Set(ids).size).toBe(50);
    await begin([paying(1, "GBP")]);
    counted.takeWork();
    await dataProblemPage(seen, ada, "");
    expect(counted.takeWork()).toMatchObject({ statements: 3 });
  });
});
