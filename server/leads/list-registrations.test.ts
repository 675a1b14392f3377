import {
  REGISTRATION_FILTERS,
  REGISTRATION_SORTS,
  type Registration,
  type RegistrationFilter,
  type RegistrationSort,
} from "@partner-standing/contract/leads/registrations";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "../../test/cases.ts";
import { countedDatabase } from "../../test/database/counted-database.ts";
import { companyRow, contactRow } from "../../test/database/crm-rows.ts";
import { PORTAL, leadContextOf, leadPortal, resetLeadPortal } from "../../test/database/lead-portal.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import type { Database } from "../store/engine/database.ts";
import { expireRegistrations, releaseRegistration, startRegistrations } from "../store/leads/registrations.ts";
import { companyOfDomain, saveCompanies } from "../store/mirror/companies.ts";
import { saveContacts } from "../store/mirror/contacts.ts";
import { saveOwners } from "../store/mirror/owners.ts";
import { eachRegistration, historyOfDomain, listRegistrations } from "./list-registrations.ts";

const TODAY = "2026-11-22";
const context = leadContextOf({ on: TODAY, capacityLimit: 40 });
const later = (on: string, days: number) => Temporal.PlainDate.from(on).add({ days }).toString();

/** What becomes of the registrations of a domain: each begins some days after the one before has ended. */
interface Life {
  hasCompany: boolean;
  terms: { days: number; end: "runs" | "released" | "run-out" | "ended" }[];
}
const life: fc.Arbitrary<Life> = fc.record({
  hasCompany: fc.boolean(),
  terms: fc.array(
    fc.record({
      days: fc.integer({ min: 1, max: 400 }),
      end: fc.constantFrom("released" as const, "ended" as const, "runs" as const, "run-out" as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** The list as somebody would make it by hand. */
interface Expected {
  domain: string;
  state: Registration["state"];
  registeredOn: string;
  expiresOn: string;
  order: number;
}

const isIn = (filter: RegistrationFilter, { state, expiresOn }: Expected) =>
  filter === "running-out"
    ? state === "registered" && expiresOn <= later(TODAY, 60)
    : state === (filter === "running" ? "registered" : filter);

const comparing: Record<RegistrationSort, (a: Expected, b: Expected) => number> = {
  expires: (a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : a.order - b.order),
  registered: (a, b) =>
    a.registeredOn > b.registeredOn ? -1 : a.registeredOn < b.registeredOn ? 1 : b.order - a.order,
  domain: (a, b) => (a.domain < b.domain ? -1 : 1),
};

describe.each(await testEngines())("the list of registrations, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => resetLeadPortal(database));

  const asked = { filter: "running", search: "", sort: "expires", after: "" } as const;
  const list = (more: Partial<Parameters<typeof listRegistrations>[2]> = {}) =>
    listRegistrations(database, context, { ...asked, ...more });

  async function wholeList(filter: RegistrationFilter, sort: RegistrationSort, search = "") {
    const domains: string[] = [];
    let after: string | null = "";
    while (after !== null) {
      const page = await list({ filter, sort, search, after });
      domains.push(...page.registrations.map(({ domain }) => domain));
      ({ after } = page);
    }
    return domains;
  }

  let order = 0;
  async function live(domain: string, { hasCompany, terms }: Life): Promise<Expected> {
    const companyId = hasCompany ? String(1000 + ++order) : null;
    let expected: Expected | null = null;
    for (const { days, end } of terms) {
      const wasOver = expected !== null && expected.state === "registered";
      if (wasOver) break;
      const registeredOn = later(TODAY, -days);
      const expiresOn = later(registeredOn, end === "run-out" || end === "ended" ? Math.max(1, days - 1) : days + 30);
      const started = { domain, contactId: null, companyId, registeredOn, expiresOn, registeredBy: "501" };
      expect(await startRegistrations(database, 1, [started])).toEqual([domain]);
      if (end === "released") await releaseRegistration(database, 1, { domain, on: TODAY });
      if (end === "ended") await expireRegistrations(database, 1, { domains: [domain], on: TODAY });
      const state = end === "runs" ? "registered" : end === "released" ? "released" : "expired";
      expected = { domain, state, registeredOn, expiresOn, order: ++order };
      // What has run out and was not ended yet is followed by no other.
      if (end === "run-out") break;
    }
    return expected as Expected;
  }

  test("holds what somebody would list by hand, in every list and order, however long it is", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 60 }), async (lives) => {
        await resetLeadPortal(database);
        const all: Expected[] = [];
        for (const [place, one] of lives.entries()) all.push(await live(`firm-${(place * 37) % 61}.example`, one));
        const { counts, room } = await list();
        for (const filter of REGISTRATION_FILTERS) {
          const listed = all.filter((one) => isIn(filter, one));
          expect(counts?.[filter]).toBe(listed.length);
          for (const sort of REGISTRATION_SORTS) {
            const byHand = listed.toSorted(comparing[sort]).map(({ domain }) => domain);
            expect(await wholeList(filter, sort)).toEqual(byHand);
            const exported: string[] = [];
            const take = (registrations: Registration[]) => exported.push(...registrations.map(({ domain }) => domain));
            await eachRegistration(database, context, { filter, sort, search: "" }, take);
            expect(exported).toEqual(byHand);
          }
        }
        const running = all.filter((one) => isIn("running", one));
        const months = Object.entries(Object.groupBy(running, ({ expiresOn }) => expiresOn.slice(0, 7)));
        expect(room).toMatchObject({ used: running.length, limit: 40 });
        expect(room?.ahead).toEqual(months.toSorted().map(([month, ending]) => ({ month, expiring: ending?.length })));
      }),
      { numRuns: cases(25), endOnFailure: true },
    );
  });

  test("says who registered what, until when, and where its records are", async () => {
    await saveOwners(database, 1, [
      { ownerId: "9", userId: "501", name: "Ada Berg", email: "ada@partner.example", active: true },
    ]);
    await leadPortal(database).register("20", context);
    const { registrations, counts, room, on } = await list();
    expect(on).toBe(TODAY);
    expect(counts).toEqual({ running: 1, "running-out": 0, expired: 0, released: 0 });
    expect(room).toEqual({ used: 1, limit: 40, level: "free", ahead: [{ month: "2027-11", expiring: 1 }] });
    expect(registrations).toEqual([
      {
        ...{ domain: "muster.example", state: "registered", daysLeft: 365, endedOn: null, claim: null },
        ...{ registeredOn: TODAY, expiresOn: "2027-11-22", registeredByName: "Ada Berg", through: null },
        company: expect.objectContaining({ objectId: "10", objectTypeId: "0-2" }) as unknown,
        contact: {
          ...{ objectId: "20", objectTypeId: "0-1", name: expect.any(String) as unknown },
          url: `https://${PORTAL.uiDomain}/contacts/1/record/0-1/20`,
        },
      },
    ]);
  });

  test("finds by parts of the domain, and by how words begin in the names of company and contact, its address and country", async () => {
    await saveCompanies(database, 1, 1, [
      companyRow("30", "alpha-werft.example", { name: "Autohaus Müller & Söhne", country: "Germany" }),
      companyRow("31", "beta.example", { name: "Société O'Hara", country: "France" }),
    ]);
    await saveContacts(database, 1, 1, [
      contactRow("40", "30", { name: "Ines Groß", email: "ines@alpha-werft.example" }),
      contactRow("41", "31", { name: "Zoé Martin", email: "z.martin@beta.example" }),
    ]);
    const portal = leadPortal(database);
    await portal.register("40", context);
    await portal.register("31", context, "companies");
    const found = async (search: string) => (await list({ search })).registrations.map(({ domain }) => domain);
    for (const search of ["", "example"]) expect(await found(search)).toHaveLength(2);
    const alpha = ["werft", "ALPHA", "müll", "autohaus söh", "ines", "gro", "germ", "ines@alpha"];
    for (const search of alpha) expect([search, await found(search)]).toEqual([search, ["alpha-werft.example"]]);
    for (const search of ["beta", "société", "o'hara", "fran"])
      expect([search, await found(search)]).toEqual([search, ["beta.example"]]);
    for (const search of ["%", "_", "'", "\\", ":*", "&", "!", "(", "nobody", "müller ines"])
      expect([search, await found(search)]).toEqual([search, []]);
    expect((await list({ search: "müll" })).counts).toMatchObject({ running: 1 });
  });

  test("names the company that the card names, and is found by it, also where the domain is one of several of a company", async () => {
    await saveCompanies(database, 1, 1, [
      companyRow("31", "second.example", { name: "Latecomer" }),
      companyRow("9", "first.example", { name: "Oldest", ownDomains: ["first.example", "second.example"] }),
    ]);
    const begun = {
      contactId: null,
      companyId: null,
      registeredOn: TODAY,
      expiresOn: "2027-11-22",
      registeredBy: "501",
    };
    await startRegistrations(database, 1, [{ ...begun, domain: "second.example" }]);
    const { registrations } = await list();
    expect(registrations.map(({ company }) => company?.objectId)).toEqual([
      await companyOfDomain(database, 1, "second.example"),
    ]);
    for (const search of ["oldest", "latecomer"]) expect((await list({ search })).registrations).toHaveLength(1);
  });

  test("asks the database three times for the first page, and once for each further one, however many there are", async () => {
    const counted = countedDatabase(database);
    const begin = (domains: string[]) =>
      startRegistrations(
        database,
        1,
        domains.map((domain) => ({
          ...{ domain, contactId: null, companyId: null, registeredBy: "501" },
          ...{ registeredOn: "2026-03-01", expiresOn: "2027-03-01" },
        })),
      );
    await begin(Array.from({ length: 60 }, (_, place) => `firm-${place}.example`));
    const first = await listRegistrations(counted, context, asked);
    expect(counted.takeWork()).toMatchObject({ statements: 3 });
    const second = await listRegistrations(counted, context, { ...asked, after: first.after ?? "" });
    expect(counted.takeWork()).toMatchObject({ statements: 1 });
    expect(second).toMatchObject({ counts: null, room: null });
    expect(first.registrations.length + second.registrations.length).toBe(50);
  });

  test("the history of a domain is told from the newest event on, whoever asks by whichever spelling", async () => {
    const portal = leadPortal(database);
    await portal.register("20", leadContextOf({ on: "2026-03-01" }));
    await portal.release("muster.example", leadContextOf({ on: "2026-05-02" }));
    expect(await historyOfDomain(database, 1, "https://www.Muster.example/")).toEqual({
      events: [
        { kind: "released", on: "2026-05-02", byName: null, through: null, why: "asked" },
        { kind: "registered", on: "2026-03-01", byName: null, through: null, why: "asked" },
      ],
    });
  });
});
