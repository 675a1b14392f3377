import { IMPORT_FAULTS, type ImportFault, type RefusedRow } from "@partner-standing/contract/leads/lead-import";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cases } from "../../../test/cases.ts";
import { countedDatabase } from "../../../test/database/counted-database.ts";
import { companyRow, contactRow } from "../../../test/database/crm-rows.ts";
import { leadContextOf, leadPortal, resetLeadPortal } from "../../../test/database/lead-portal.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import type { RecordId } from "../../facts/record-id.ts";
import type { Database } from "../../store/engine/database.ts";
import { sql } from "../../store/engine/sql.ts";
import { type CompanyRow, saveCompanies } from "../../store/mirror/companies.ts";
import { type ContactRow, saveContacts } from "../../store/mirror/contacts.ts";
import type { LeadContext } from "../lead-context.ts";
import { registerLead } from "../register-lead.ts";
import { checkImport } from "./check-import.ts";
import { importLeads } from "./import-leads.ts";

const context = leadContextOf({ capacityLimit: 100 });

/** Rows of a list with the verdict on each, as somebody says it who knows the portal below; null for one that can be registered. */
const KINDS: [csv: string, verdict: Omit<RefusedRow, "line"> | null][] = [
  ["HTTPS://WWW.Muster.example/de;", null],
  ["muster.example;", { fault: "doubled", column: 0, domain: "muster.example", otherLine: 2 }],
  [";JO22@other.example", null],
  ["other.example;", { fault: "doubled", column: 0, domain: "other.example", otherLine: 4 }],
  // Nobody has this address; its domain is that of a company.
  [";new.person@werft.example", null],
  // A free mailbox of somebody who works for a company.
  [";pia@gmail.com", null],
  [";nobody@gmail.com", { fault: "free-mail", column: 1 }],
  ["MÜLLER.example;", null],
  // Without a company: the contact speaks for itself.
  ["alone.example;", null],
  ["nowhere.example;", { fault: "no-record", column: 0 }],
  ["wrong.example;jo@late.example", { fault: "other-domain", column: 0, domain: "late.example" }],
  ["nameless.example;", { fault: "invalid-data", column: 0, domain: "nameless.example", missing: ["lastName"] }],
  [
    "empty.example;",
    {
      ...{ fault: "invalid-data", column: 0, domain: "empty.example" },
      missing: ["firstName", "lastName", "email"],
    },
  ],
  [
    "ours.example;",
    {
      ...{ fault: "already-registered", column: 0, domain: "ours.example" },
      expiresOn: "2027-03-14",
    },
  ],
  [
    "customer.example;",
    {
      ...{ fault: "unavailable", column: 0, domain: "customer.example" },
      unavailable: "existing-customer",
    },
  ],
  ["waiting.example;", { fault: "pending", column: 0, domain: "waiting.example" }],
  // Two domains of one company are one lead.
  ["north.example;", null],
  ["south.example;", { fault: "doubled", column: 0, domain: "north.example", otherLine: 18 }],
  ["gmail.com;", { fault: "free-mail", column: 0 }],
  ["mailinator.com;", { fault: "free-mail", column: 0 }],
  ["linkedin.com/company/x;", { fault: "platform", column: 0 }],
  ["partner.example;", { fault: "own-domain", column: 0 }],
  ["hubspot.com;", { fault: "hubspot-domain", column: 0 }],
  ["10.0.0.1;", { fault: "ip-address", column: 0 }],
  ["Muster GmbH;", { fault: "malformed", column: 0 }],
  ["third.example;;x", { fault: "cells" }],
  ["late.example;", { fault: "capacity-reached", column: 0, domain: "late.example" }],
];

const READY = ["muster", "other", "werft", "free", "xn--mller-kva", "alone", "north"].map((name) => `${name}.example`);

/** The portal that these rows are about. */
async function seed(database: Database): Promise<void> {
  const { company, contact, register } = leadPortal(database);
  const firm = async (id: number, domain: string, more: Partial<CompanyRow> = {}, person: Partial<ContactRow> = {}) => {
    await company(String(id), domain, more);
    await contact(String(id + 500), String(id), { email: `jo@${domain}`, emailDomain: domain, ...person });
  };
  await contact("22", "11", { email: "Jo22@Other.example", emailDomain: "other.example" });
  await firm(30, "werft.example");
  await firm(31, "free.example", {}, { email: "Pia@gmail.com", emailDomain: "gmail.com" });
  await firm(32, "xn--mller-kva.example");
  await contact("40", null, { email: "jo@alone.example", emailDomain: "alone.example", companyName: "Alone" });
  await firm(33, "nameless.example", {}, { lastName: null });
  await company("34", "empty.example");
  await firm(35, "ours.example");
  await register("535", context);
  await firm(36, "customer.example", { customerSince: "2025-01-01" });
  const waiting = { status: "pending", domain: null, registeredOn: null, expiresOn: null };
  await firm(37, "waiting.example", { nativeRegistration: waiting });
  await firm(38, "north.example", { ownDomains: ["north.example", "south.example"] });
  await firm(39, "late.example");
}

/** A small portal, drawn at random, of five domains. */
const DOMAINS = ["a", "b", "c", "d", "e"].map((name) => `${name}.example`);
const domain = fc.constantFrom(...DOMAINS);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 3, nil: null });
const companies = fc.array(
  fc.record({ domain: maybe(domain), second: maybe(domain), isCustomer: maybe(fc.constant(true)) }),
  {
    maxLength: 4,
  },
);
const contacts = fc.array(
  fc.record({
    ...{ company: maybe(fc.nat(3)), website: maybe(domain), mailAt: maybe(fc.constantFrom(...DOMAINS, "gmail.com")) },
    ...{ name: maybe(fc.constant("x")), isNamed: fc.boolean() },
  }),
  { maxLength: 5 },
);
const shouted = (text: string) => fc.constantFrom(text, text.toUpperCase(), `  ${text} `, `https://www.${text}/x`);
const row = fc.record({
  domain: maybe(domain.chain((text) => shouted(text).map((written) => ({ text, written })))),
  /** That of the contact with this number, or somebody's there. */
  address: maybe(fc.tuple(fc.nat(5), maybe(fc.constantFrom(...DOMAINS, "gmail.com")))),
});
const portal = fc.record({
  companies,
  contacts,
  rows: fc.array(row, { minLength: 1, maxLength: 12 }),
  room: fc.nat(4),
});
type Portal = typeof portal extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function crmOf({ companies, contacts }: Pick<Portal, "companies" | "contacts">) {
  const firms = companies.map(({ domain, second, isCustomer }, place) =>
    companyRow(String(100 + place), domain, {
      ownDomains: domain && second && second !== domain ? [domain, second] : [],
      customerSince: isCustomer && "2025-01-01",
    }),
  );
  const people = contacts.map(({ company, website, mailAt, isNamed }, place) => {
    const companyId = company === null ? null : (firms[company]?.id ?? null);
    const email = mailAt && `p${place}@${mailAt}`;
    return contactRow(String(200 + place), companyId, {
      ...{ website, websiteDomain: website, email, emailDomain: mailAt, lastName: isNamed ? "Berg" : null },
      companyName: "A firm",
    });
  });
  return { firms, people };
}

type Drawn = { domain: string | null; address: string | null };

/** Whom a row means, by looking at every record there is. */
function meantBy({ domain, address }: Drawn, { firms, people }: ReturnType<typeof crmOf>): RecordId | ImportFault {
  if (!domain && !address) return "missing";
  const known = people.find(({ email }) => email !== null && email === address);
  if (known) return { kind: "contacts", id: known.id };
  const sought = domain ?? address?.split("@")[1] ?? "";
  if (sought === "gmail.com") return "free-mail";
  const firm = firms.find((one) => one.registrableDomain === sought || one.ownDomains.includes(sought));
  if (firm) return { kind: "companies", id: firm.id };
  const standing = people.filter(({ website, companyId, emailDomain }) => {
    const company = firms.find(({ id }) => id === companyId);
    return (website ?? company?.domain ?? emailDomain) === sought;
  });
  const speaker = standing.find(({ lastName, email }) => lastName && email) ?? standing[0];
  return speaker ? { kind: "contacts", id: speaker.id } : "no-record";
}

describe.each(await testEngines())("a list of leads, on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(() => resetLeadPortal(database));

  const running = async () =>
    (
      await database.query<{ domain: string }>(
        sql`select domain from registrations where portal_id = ${1} and ended_on is null order by registration_id`,
      )
    ).map((one) => one.domain);

  async function importAll(csv: string, given: LeadContext, key: string) {
    const { ready } = await checkImport(database, given, csv);
    const records = ready.map(({ objectTypeId, objectId: id }): RecordId => {
      return { kind: objectTypeId === "0-1" ? "contacts" : "companies", id };
    });
    return importLeads(database, given, { records, actor: "501", idempotencyKey: key });
  }

  test("has a verdict on every row, each kind of them, before anything is written; and exactly the right ones are registered", async () => {
    await seed(database);
    const given = { ...context, capacityLimit: 1 + READY.length };
    const csv = `Domain;E-Mail\r\n${KINDS.map(([text]) => text).join("\r\n")}\r\n`;
    const checked = await checkImport(database, given, csv);
    const verdicts = KINDS.map(([, verdict], place) => verdict && { line: 2 + place, ...verdict });
    expect(checked.refused).toEqual(verdicts.filter((verdict) => verdict !== null));
    expect(checked.ready.map((one) => one.domain)).toEqual(READY);
    expect(checked.rows).toBe(KINDS.length);
    // Of the whole list: those that are about all of it have a test of their own.
    const told = new Set<ImportFault>(["no-column", "no-row", "too-many-rows", "quotes", "missing"]);
    for (const { fault } of checked.refused) told.add(fault);
    expect([...told].sort()).toEqual(IMPORT_FAULTS.toSorted());
    expect(await running()).toEqual(["ours.example"]);

    const { leads } = await importAll(csv, given, "key");
    expect(leads).toEqual(READY.map((one) => ({ domain: one, refusal: null })));
    expect(await running()).toEqual(["ours.example", ...READY]);
  });

  test("is registered once, however often it is sent; what was broken off goes on", async () => {
    await seed(database);
    const records = ["530", "531", "532"].map((id): RecordId => ({ kind: "contacts", id }));
    const asked = { records, actor: "501", idempotencyKey: "key" };
    // As if the service had died after the first of three.
    const [first] = records;
    await registerLead(database, context, {
      ...{ record: first as RecordId, actor: "501", idempotencyKey: "key contacts 530" },
    });
    const answer = await importLeads(database, context, asked);
    expect(answer.leads.map(({ refusal }) => refusal)).toEqual([null, null, null]);
    expect(await importLeads(database, context, asked)).toEqual(answer);
    expect((await importLeads(database, context, { ...asked, idempotencyKey: "another" })).leads).toMatchObject([
      { domain: "werft.example", refusal: "already-registered" },
      { domain: "free.example", refusal: "already-registered" },
      { domain: "xn--mller-kva.example", refusal: "already-registered" },
    ]);
    expect(await running()).toHaveLength(4);
    const [events] = await database.query<{ count: number }>(sql`
      select count(*) as count from registration_events where portal_id = ${1} and kind = ${"registered"}`);
    expect(events?.count).toBe(4);
    await expect(importLeads(database, context, { ...asked, records: records.slice(1) })).rejects.toThrow(/key/i);
  });

  test("comes to what registering row by row comes to, whatever the CRM holds and however it is written", async () => {
    await fc.assert(
      fc.asyncProperty(portal, async ({ rows: drawnRows, room, ...drawn }) => {
        await resetLeadPortal(database);
        await database.query(sql`delete from contacts where portal_id = ${1}`);
        await database.query(sql`delete from companies where portal_id = ${1}`);
        const crm = crmOf(drawn);
        await saveCompanies(database, 1, 1, crm.firms);
        await saveContacts(database, 1, 1, crm.people);
        const given = leadContextOf({ capacityLimit: room });
        const rows = drawnRows.map(({ domain, address }): Drawn => {
          const [number, mailAt] = address ?? [0, null];
          const own = address && crm.people[number]?.email;
          return { domain: domain?.text ?? null, address: mailAt ? `p${number}@${mailAt}` : (own ?? null) };
        });
        const written = rows.map(({ address }, place) =>
          [drawnRows[place]?.domain?.written ?? "", address?.toUpperCase() ?? "", "1.234,50"].join(";"),
        );
        const checked = await checkImport(database, given, `domain;email;mrr\n${written.join("\n")}`);
        const said = new Map<number, string>([
          ...checked.ready.map(({ line, domain }) => [line, domain] as const),
          ...checked.refused.map(({ line, fault }) => [line, fault] as const),
        ]);
        expect(said.size).toBe(rows.length);
        const { lead, register } = leadPortal(database);
        for (const [place, one] of rows.entries()) {
          const verdict = said.get(2 + place);
          const meant = meantBy(one, crm);
          if (typeof meant === "string") {
            expect(verdict).toBe(meant);
            continue;
          }
          const { state, domain } = await lead(meant.id, given, meant.kind);
          const isOthers = one.domain !== null && one.domain !== domain;
          if (isOthers && state === "not-registered") {
            expect(verdict).toBe("other-domain");
            continue;
          }
          const { refusal } = await register(meant.id, given, meant.kind);
          if (refusal !== "already-registered") expect(verdict).toBe(refusal ?? domain);
          else expect(verdict).toBe("doubled");
        }
        expect((await running()).toSorted()).toEqual(checked.ready.map((one) => one.domain).toSorted());
      }),
      { numRuns: cases(40), endOnFailure: true },
    );
  });

  test("of five thousand rows asks the database no more often than one of one row", async () => {
    const counted = countedDatabase(database);
    await checkImport(counted, context, "domain\nmuster.example");
    const { statements } = counted.takeWork();
    await checkImport(counted, context, `domain\n${DOMAINS.join("\n")}\nmuster.example\njo@other.example`);
    expect(counted.takeWork().statements).toBe(statements);
  });
});
