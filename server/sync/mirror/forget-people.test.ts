import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import type { Person } from "@partner-standing/contract/settings/point-of-contact";
import { PortalSettingsSchema, type PortalSettings } from "@partner-standing/contract/settings/settings";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { contactRow } from "../../../test/database/crm-rows.ts";
import { rowsByTable } from "../../../test/database/rows-by-table.ts";
import { leadContextOf, PORTAL, resetLeadPortal } from "../../../test/database/lead-portal.ts";
import { testEngines } from "../../../test/database/test-databases.ts";
import { dailyLeads } from "../../leads/daily-leads.ts";
import { findClaim, saveClaim } from "../../store/leads/claims.ts";
import { saveContacts } from "../../store/mirror/contacts.ts";
import { dueTaskWrites, keepTaskIds, wantTasks, type TaskStep } from "../../store/outbox/crm-tasks.ts";
import type { Database } from "../../store/engine/database.ts";
import { listsOf, wantList } from "../../store/lists/crm-lists.ts";
import { forgetRecords } from "../../store/mirror/forget-records.ts";
import { contactsFiled, recordFiling } from "../../store/settings/poc-forms.ts";
import { savePortal } from "../../store/portals/portals.ts";
import { readSettings, replaceSettings } from "../../store/settings/settings.ts";
import { latestChanges, recordChange } from "../../store/settings/settings-changes.ts";
import { sql } from "../../store/engine/sql.ts";
import { forgetPeople } from "./forget-people.ts";

const { on } = leadContextOf();
const ZOE = {
  ...{ name: "Zoé von Quast", firstName: "Zoé", lastName: "von Quast" },
  ...{ email: "Zoe.Quast@Muster.example", emailDomain: "muster.example" },
};
const NOTHING: ClaimInput = {
  ...{ domain: "muster.example", proofOfServices: false, paymentLink: false, productsOfInterest: [] },
  ...{ hubId: "1234567", buyerEmail: "", grantedOn: "2026-03-01" },
};
const UNNAMED = { name: "", email: "" };

/** The tables that name her. */
const naming = (tables: Record<string, string[]>) =>
  Object.keys(tables).filter((table) => tables[table]?.some((row) => /quast/i.test(row)));

describe.each(await testEngines())("people deleted for privacy on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await resetLeadPortal(database);
    await savePortal(database, { ...PORTAL, portalId: 2 });
    for (const portalId of [1, 2]) await saveContacts(database, portalId, 1, [contactRow("30", "10", ZOE)]);
  });

  const deleted = (...ids: string[]) => forgetRecords(database, 1, "contacts", ids);
  const deletedForPrivacy = (...ids: string[]) => database.transaction((tx) => forgetPeople(tx, 1, ids));
  const claim = async (given: Partial<ClaimInput>, portalId = 1) =>
    saveClaim(database, portalId, { claim: { ...NOTHING, ...given }, claimedOn: on, claimedBy: "501" });
  const claimed = async (domain = "muster.example", portalId = 1) =>
    (await findClaim(database, portalId, domain))?.claim;
  const kept = () => database.query<{ row: string }>(sql`select g::text as row from gone_contacts g order by 1`);

  /** Both ways in which HubSpot may tell of it. */
  const WAYS: [string, () => Promise<void>][] = [
    ["told at once", () => deletedForPrivacy("30")],
    ["told after the deletion", () => deleted("30").then(() => deletedForPrivacy("30"))],
  ];

  describe.each(WAYS)("%s", (_when, forget) => {
    test.each([
      ["the address", { proofOfServices: "mail of zoe.quast@muster.example, 2 March" }],
      [
        "the address as the buyer's",
        { buyerEmail: "zoe.quast@muster.example", proofOfServices: "contract of 2 March" },
      ],
      ["the name", { paymentLink: "sent to Zoé von Quast" }],
      ["the last name", { proofOfServices: "signed by Frau QUAST (+49 30 123)" }],
      ["the first name", { productsOfInterest: ["Seat for Zoé"], proofOfServices: "call of 2 March" }],
    ] as [string, Partial<ClaimInput>][])(
      "a claim that names %s keeps no words, but what they prove",
      async (_what, given) => {
        await claim({ productsOfInterest: ["Marketing Hub"], ...given });
        await forget();
        const left = await claimed();
        expect(left).toEqual({
          ...NOTHING,
          proofOfServices: given.proofOfServices !== undefined,
          paymentLink: given.paymentLink !== undefined,
          productsOfInterest: given.productsOfInterest ? [] : ["Marketing Hub"],
        });
      },
    );

    test("a claim on another domain loses its words for the whole name or the address, not for a part", async () => {
      const domain = "other.example";
      await claim({ domain, proofOfServices: "signed by Max Quast", buyerEmail: "max@other.example" });
      await forget();
      expect(await claimed(domain)).toMatchObject({ proofOfServices: "signed by Max Quast" });
      await saveContacts(database, 1, 1, [contactRow("30", "10", ZOE)]);
      await claim({ domain, proofOfServices: "Quast, Zoé von, signed", buyerEmail: "max@other.example" });
      await forget();
      expect(await claimed(domain)).toMatchObject({ proofOfServices: true, buyerEmail: "max@other.example" });
    });

    test("of a list that names her nothing is told any more; the others stay", async () => {
      const listing = { page: "leads", filter: "running", kind: "contacts", search: "", on, ownedBy: null } as const;
      const want = (name: string, search: string) =>
        wantList(database, 1, { userId: "501", name, total: 1, listing: { ...listing, search } });
      await want("Leads of Zoé von Quast", "");
      await want("Found", "quast");
      await want("Registered", "muster");
      await forget();
      const left = await listsOf(database, 1, { userId: "501", page: "leads", limit: 9 });
      expect(left.map(({ name }) => name)).toEqual(["Registered"]);
    });

    test("points of contact lose name, address and title, the audit list and the filed forms too; the roles stay", async () => {
      const zoe = {
        name: "Zoé v. Quast",
        email: "zoe.quast@muster.example ",
        title: "CEO",
        atLeastVicePresident: true,
      };
      const renamed: Person = { name: "Z. Q.", email: "z@elsewhere.example", source: { kind: "contact", id: "30" } };
      const ada: Person = { name: "Ada", email: "zoe.quast@muster.example", source: { kind: "user", id: "501" } };
      const contacts = { technical: renamed, partnershipOwner: ada, coSell: null, executiveSponsor: zoe };
      const settings: PortalSettings = PortalSettingsSchema.parse({
        contacts,
        pocFormSubmittedOn: on,
        pocFormOnFile: { contacts, accountMapping: "Crossbeam" },
      });
      await replaceSettings(database, 1, 0, settings);
      const by = { userId: "501", name: "Ada Berg" };
      const changes = [{ field: "contacts.technical", before: zoe, after: renamed }];
      await recordChange(database, 1, { version: 1, section: "contacts", by, changes });
      await recordFiling(database, 1, { filedOn: on, filedBy: "501", contacts, accountMapping: null });

      await forget();
      const sponsor = { ...UNNAMED, atLeastVicePresident: true };
      const left = { technical: UNNAMED, partnershipOwner: ada, coSell: null, executiveSponsor: sponsor };
      const now = await readSettings(database, 1);
      expect(now).toMatchObject({ version: 2, settings: { contacts: left, pocFormOnFile: { contacts: left } } });
      expect(await contactsFiled(database, 1)).toMatchObject([{ contacts: left }]);
      expect(await latestChanges(database, 1, 5)).toMatchObject([
        {
          version: 2,
          section: "privacy-deletion",
          by: { name: "Partner Standing" },
          changes: [
            { field: "contacts.technical", before: null, after: UNNAMED },
            { field: "contacts.executiveSponsor", before: null, after: sponsor },
          ],
        },
        { version: 1, section: "contacts", by, changes: [{ before: sponsor, after: UNNAMED }] },
      ]);
    });

    test("nothing is kept of the person, and another account's stays", async () => {
      await claim({ proofOfServices: "signed by Zoé von Quast" }, 2);
      await forget();
      expect(naming(await rowsByTable(database, 1))).toEqual([]);
      expect(await kept()).toEqual([]);
      expect(await claimed("muster.example", 2)).toMatchObject({ proofOfServices: "signed by Zoé von Quast" });
    });
  });

  test("after a plain deletion what people wrote stays, and of the contact nothing that can be read", async () => {
    await claim({ proofOfServices: "signed by Zoé von Quast" });
    await deleted("30");
    expect(await claimed()).toMatchObject({ proofOfServices: "signed by Zoé von Quast" });
    expect(naming(await rowsByTable(database, 1))).toEqual(["claims"]);
    expect(await kept()).toHaveLength(1);
  });

  test("another contact's deletion changes nothing", async () => {
    await claim({ proofOfServices: "signed by Zoé von Quast", buyerEmail: "zoe.quast@muster.example" });
    const before = await rowsByTable(database, 1);
    await deletedForPrivacy("22", "no such contact");
    const others = (before["contacts"] ?? []).filter((row) => !row.includes('"contact_id": "22"'));
    expect(others).toHaveLength((before["contacts"] ?? []).length - 1);
    expect(await rowsByTable(database, 1)).toEqual({ ...before, contacts: others });
  });

  test("by what a deleted contact is found is forgotten after 90 days", async () => {
    await deleted("30");
    await database.query(sql`update gone_contacts set gone_at = now() - interval '89 days'`);
    await dailyLeads(database, 1, on, () => undefined);
    expect(await kept()).toHaveLength(1);
    await database.query(sql`update gone_contacts set gone_at = now() - interval '91 days'`);
    await dailyLeads(database, 1, on, () => undefined);
    expect(await kept()).toEqual([]);
  });

  test("a task about a contact that is gone is made without it, and is not tried for ever", async () => {
    const due = async (step: TaskStep) => (await dueTaskWrites(database, 1, step, 10)).map(({ key }) => key);
    const task = (key: string) => ({
      ...{ key, subject: "Ends", body: "Soon", dueOn: on, ownerId: null },
      about: { objectType: "contacts" as const, objectId: "30" },
    });
    await wantTasks(database, 1, [task("unsent"), task("made")]);
    await keepTaskIds(database, 1, [{ key: "made", revision: 1, taskId: "77" }]);
    expect([await due("make"), await due("associate-contacts")]).toEqual([["unsent"], ["made"]]);
    await deletedForPrivacy("30");
    expect([await due("make"), await due("associate-contacts")]).toEqual([["unsent"], []]);
    const [unsent] = await dueTaskWrites(database, 1, "make", 10);
    expect(unsent).toMatchObject({ about: null, subject: "Ends" });
    await keepTaskIds(database, 1, [{ key: "unsent", revision: unsent?.revision ?? 0, taskId: "78" }]);
    const waiting = await database.query(sql`select task_key from crm_tasks where due_at is not null`);
    expect(waiting).toEqual([]);
  });
});
