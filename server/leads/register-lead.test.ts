import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies, type CompanyRow } from "../store/companies.ts";
import { saveContacts, type ContactRow } from "../store/contacts.ts";
import { dueCrmWrites } from "../store/crm-writes.ts";
import type { Database } from "../store/database.ts";
import { savePortal } from "../store/portals.ts";
import { countRegistrations, eventsOf, latestRegistration } from "../store/registrations.ts";
import { sql } from "../store/sql.ts";
import type { LeadContext } from "./describe-lead.ts";
import { registerLead } from "./register-lead.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const context: LeadContext = { portalId: 1, on: "2026-03-14", ownDomains: ["partner.example"], capacityLimit: 50 };

const company = (id: string, domain: string, more: Partial<CompanyRow> = {}): CompanyRow => ({
  id,
  name: `Company ${id}`,
  domain,
  customerSince: null,
  installedOn: null,
  uninstalledOn: null,
  relationship: null,
  purchaseDomain: null,
  registrableDomain: domain,
  historyFull: false,
  mrr: [],
  ...more,
});

const contact = (id: string, companyId: string | null, more: Partial<ContactRow> = {}): ContactRow => ({
  id,
  name: "Jo Berg",
  companyId,
  reviewedOn: null,
  reviewRating: null,
  firstName: "Jo",
  lastName: "Berg",
  email: `jo${id}@muster.example`,
  companyName: null,
  website: null,
  unavailableReason: null,
  websiteDomain: null,
  emailDomain: "muster.example",
  ...more,
});

const of = (id: string, key: string, actor = "501") => ({
  record: { kind: "contacts" as const, id },
  actor,
  idempotencyKey: key,
});

describe.each(await testEngines())("registering a lead on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    for (const table of ["portals", "companies", "contacts", "registrations", "registration_events", "answered_writes"])
      await database.query({ name: "", text: `delete from ${table}`, values: [] });
    await database.query(sql`delete from crm_writes`);
    await database.query(sql`delete from step_totals`);
    await savePortal(database, PORTAL);
    await saveCompanies(database, 1, 1, [company("10", "muster.example"), company("11", "other.example")]);
    await saveContacts(database, 1, 1, [
      contact("20", "10"),
      contact("21", "10"),
      contact("22", "11"),
      contact("23", null, { lastName: null, email: "jo@web.de", emailDomain: "web.de" }),
      contact("24", "11", { unavailableReason: "active-sales-process" }),
    ]);
  });

  test("notes it in the ledger and the history, and what every record of the domain must be told", async () => {
    const answer = await registerLead(database, context, of("20", "k1"));
    expect(answer).toMatchObject({
      registered: true,
      lead: {
        state: "registered",
        domain: "muster.example",
        registeredOn: "2026-03-14",
        expiresOn: "2027-03-14",
        daysLeft: 365,
        capacity: { used: 1, limit: 50 },
      },
    });
    expect(await eventsOf(database, 1, "muster.example")).toEqual([
      { domain: "muster.example", kind: "registered", onDay: "2026-03-14", actor: "501", contactId: "20" },
    ]);
    const told = await dueCrmWrites(database, 1, "contacts", 100);
    expect(told.map((write) => write.objectId)).toEqual(["20", "21"]);
    expect(told[0]?.properties).toEqual({
      pp_registration_status: "registered",
      pp_registered_domain: "muster.example",
      pp_registered_on: "2026-03-14",
      pp_registration_expires_on: "2027-03-14",
    });
    expect((await dueCrmWrites(database, 1, "companies", 100)).map((write) => write.objectId)).toEqual(["10"]);
  });

  test("50 requests at once from five users end in one registration, 49 clear answers, one history row", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        registerLead(database, context, of(index % 2 ? "20" : "21", `key-${index}`, `user-${index % 5}`)),
      ),
    );
    expect(answers.filter((answer) => answer.registered)).toHaveLength(1);
    const refusals = answers.flatMap((answer) => (answer.registered ? [] : [answer.refusal]));
    expect(refusals).toEqual(Array.from({ length: 49 }, () => "already-registered"));
    expect(await eventsOf(database, 1, "muster.example")).toHaveLength(1);
    expect(await countRegistrations(database, 1, context.on)).toBe(1);
    expect(await dueCrmWrites(database, 1, "contacts", 100)).toHaveLength(2);
  });

  test("the same key sent 20 times does it once and answers the same", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => registerLead(database, context, of("20", "same"))),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.registered).toBe(true);
    expect(await eventsOf(database, 1, "muster.example")).toHaveLength(1);
  });

  test.each([
    ["a record the CRM does not have", "99", "unknown-record"],
    ["missing data", "23", "invalid-data"],
    ["a lead that HubSpot is selling to", "24", "unavailable"],
  ])("refuses %s", async (_what, id, refusal) => {
    expect(await registerLead(database, context, of(id, `refused-${id}`))).toMatchObject({
      registered: false,
      refusal,
    });
    expect(await countRegistrations(database, 1, context.on)).toBe(0);
    expect(await dueCrmWrites(database, 1, "contacts", 100)).toEqual([]);
  });

  test("names every missing field, with the record and property to fill", async () => {
    const answer = await registerLead(database, context, of("23", "missing"));
    expect(answer.lead?.missing).toEqual([
      { field: "lastName", fault: "missing", objectTypeId: "0-1", property: "lastname" },
      { field: "company", fault: "missing", objectTypeId: "0-1", property: "company" },
      { field: "domain", fault: "free-mail", objectTypeId: "0-1", property: "website" },
    ]);
  });

  test("at the limit nothing more is registered", async () => {
    const full = { ...context, capacityLimit: 1 };
    await registerLead(database, full, of("20", "first"));
    const answer = await registerLead(database, full, of("22", "second"));
    expect(answer).toMatchObject({
      registered: false,
      refusal: "capacity-reached",
      lead: { capacity: { used: 1, limit: 1 } },
    });
  });

  test("on the day it expires it can be registered again, not on the day before", async () => {
    await registerLead(database, context, of("20", "first"));
    const dayBefore = await registerLead(database, { ...context, on: "2027-03-13" }, of("21", "early"));
    expect(dayBefore).toMatchObject({ registered: false, refusal: "already-registered", lead: { daysLeft: 1 } });
    expect(await countRegistrations(database, 1, "2027-03-14")).toBe(0);
    const again = await registerLead(database, { ...context, on: "2027-03-14" }, of("21", "again"));
    expect(again).toMatchObject({ registered: true, lead: { registeredOn: "2027-03-14", expiresOn: "2028-03-14" } });
    expect(await countRegistrations(database, 1, "2027-03-14")).toBe(1);
    expect(await latestRegistration(database, 1, "muster.example")).toMatchObject({ contactId: "21", endedOn: null });
  });
});
