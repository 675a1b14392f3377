import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { companyRow, contactRow } from "../../test/database/crm-rows.ts";
import { forgetPortals } from "../../test/database/forget-portals.ts";
import { testEngines } from "../../test/database/test-databases.ts";
import { saveCompanies } from "../store/mirror/companies.ts";
import { saveContacts } from "../store/mirror/contacts.ts";
import { saveOwners } from "../store/mirror/owners.ts";
import { dueCrmWrites } from "../store/outbox/crm-writes.ts";
import type { Database } from "../store/engine/database.ts";
import { savePortal } from "../store/portals/portals.ts";
import { eventsOf } from "../store/leads/registration-events.ts";
import { countRegistrations, registrationOfDomain } from "../store/leads/registrations.ts";
import { sql } from "../store/engine/sql.ts";
import { leadContextOf } from "../../test/database/lead-portal.ts";
import type { LeadContext } from "./lead-context.ts";
import { historyOfDomain, listRegistrations } from "./list-registrations.ts";
import { registerLead } from "./register-lead.ts";

const PORTAL = { portalId: 1, timeZone: "Europe/Berlin", companyCurrency: "EUR", uiDomain: "app-eu1.hubspot.com" };
const context: LeadContext = leadContextOf({ portal: PORTAL });

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
    await forgetPortals(database);
    await database.query(sql`delete from crm_writes`);
    await database.query(sql`delete from step_totals`);
    await savePortal(database, PORTAL);
    await saveCompanies(database, 1, 1, [companyRow("10", "muster.example"), companyRow("11", "other.example")]);
    await saveContacts(database, 1, 1, [
      contactRow("20", "10"),
      contactRow("21", "10"),
      contactRow("22", "11"),
      contactRow("23", null, { lastName: null, email: "jo@web.de", emailDomain: "web.de" }),
      contactRow("24", "11", { unavailableReason: "active-sales-process" }),
    ]);
  });

  test("notes it in the ledger and the history, and what every record of the domain must be told", async () => {
    const answer = await registerLead(database, context, of("20", "k1"));
    expect(answer).toMatchObject({
      refusal: null,
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
      {
        domain: "muster.example",
        kind: "registered",
        onDay: "2026-03-14",
        actor: "501",
        contactId: "20",
        why: "asked",
      },
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
    expect(answers.filter((answer) => answer.refusal === null)).toHaveLength(1);
    const refusals = answers.flatMap((answer) => answer.refusal ?? []);
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
    expect(answers[0]?.refusal).toBeNull();
    expect(await eventsOf(database, 1, "muster.example")).toHaveLength(1);
  });

  test("a workflow registers for the owner of the record, and both are named from then on", async () => {
    await saveOwners(database, 1, [
      { ownerId: "7", userId: "501", name: "Ada Berg", email: "ada@partner.example", active: true },
    ]);
    await saveContacts(database, 1, 1, [contactRow("20", "10", { ownerId: "7" })]);
    const { lead } = await registerLead(database, context, of("20", "callback", "workflow:42"));
    const named = { registeredByName: "Ada Berg", through: { kind: "workflow", id: "42" } };
    expect(lead).toMatchObject(named);
    expect(lead).not.toHaveProperty("registeredFor");
    const asked = { filter: "running", sort: "expires", search: "", after: "" } as const;
    expect((await listRegistrations(database, context, asked)).registrations).toMatchObject([named]);
    expect((await historyOfDomain(database, 1, "muster.example")).events).toEqual([
      { kind: "registered", on: "2026-03-14", byName: "Ada Berg", through: named.through, why: "asked" },
    ]);
  });

  test("a workflow registers a record that nobody owns for nobody", async () => {
    const { lead } = await registerLead(database, context, of("20", "callback", "workflow:42"));
    expect(lead).toMatchObject({ registeredByName: null, through: { kind: "workflow", id: "42" } });
  });

  test.each([
    ["a record the CRM does not have", "99", "unknown-record"],
    ["missing data", "23", "invalid-data"],
    ["a lead that HubSpot is selling to", "24", "unavailable"],
  ])("refuses %s", async (_what, id, refusal) => {
    expect(await registerLead(database, context, of(id, `refused-${id}`))).toMatchObject({ refusal });
    expect(await countRegistrations(database, 1, context.on)).toBe(0);
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
      refusal: "capacity-reached",
      lead: { capacity: { used: 1, limit: 1 } },
    });
  });

  test("on the day it expires it can be registered again, not on the day before", async () => {
    await registerLead(database, context, of("20", "first"));
    const dayBefore = await registerLead(database, { ...context, on: "2027-03-13" }, of("21", "early"));
    expect(dayBefore).toMatchObject({ refusal: "already-registered", lead: { daysLeft: 1 } });
    expect(await countRegistrations(database, 1, "2027-03-14")).toBe(0);
    const again = await registerLead(database, { ...context, on: "2027-03-14" }, of("21", "again"));
    expect(again).toMatchObject({ refusal: null, lead: { registeredOn: "2027-03-14", expiresOn: "2028-03-14" } });
    expect(await countRegistrations(database, 1, "2027-03-14")).toBe(1);
    expect(await registrationOfDomain(database, 1, { domain: "muster.example", on: "2026-03-14" })).toMatchObject({
      contactId: "21",
      endedOn: null,
    });
  });
});
