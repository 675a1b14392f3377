import { rmSync } from "node:fs";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { METRICS } from "@partner-standing/contract/programs/scorecard";
import { describe, expect, test } from "vitest";
import { freshDirectory } from "../database/template-database.ts";
import { OPERATIONS } from "../../server/http/operations/operations.ts";
import { openDatabase } from "../../server/store/engine/open-database.ts";
import { rowsByTable } from "../database/rows-by-table.ts";
import { openServerTestDatabase } from "../database/server-databases.ts";
import { testStorage } from "../database/test-databases.ts";
import { EVERY_WRITE, TODAY, WRITABLE_PORTAL } from "./fixture/every-write.ts";
import { startTestService, type Answer } from "./start-test-service.ts";

/** Parts of a name and of a telephone number that stand nowhere else. */
const PERSON = /zenobia|quastenfloss|5558675309/i;
const NAME = "Zenobia Quastenfloss";
const PHONE = "+49 30 5558675309";
const IN_REGISTERED = "Zenobia.Quastenfloss@muster.example";
const IN_CLAIMED = "zq-quastenfloss@nordwind.example";

/** The person in every property of a contact that is read, and in some that are not. */
const everywhere = (email: string) => ({
  ...{ firstname: "Zenobia", lastname: "Quastenfloss", email, phone: PHONE, jobtitle: `Chief ${NAME}` },
  ...{ company: `${NAME} e.K.`, website: `https://www.${email.split("@")[1]}/${NAME.split(" ")[0]}` },
  ...{ country: NAME, address: NAME, city: NAME, zip: NAME, hubspot_owner_id: NAME, zen_status: NAME },
  ...{ pp_reviewed_on: NAME, pp_review_rating: NAME, pp_unavailable_reason: NAME },
  ...{ pp_registration_status: NAME, pp_registered_domain: NAME, pp_registered_on: NAME },
  ...{ pp_registration_expires_on: NAME },
});

const SNAPSHOT: PortalSnapshot = {
  ...WRITABLE_PORTAL,
  settings: PortalSettingsSchema.parse({
    ...WRITABLE_PORTAL.settings,
    properties: {
      ...{ companies: {}, deals: {}, partner_clients: {} },
      contacts: { native_registration_status: "zen_status" },
    },
  }),
  objects: {
    ...WRITABLE_PORTAL.objects,
    contacts: [
      ...WRITABLE_PORTAL.objects.contacts.filter(({ id }) => id !== "20" && id !== "22"),
      { id: "20", properties: everywhere(IN_REGISTERED) },
      // Only what is said to be another partner's can be claimed.
      { id: "22", properties: { ...everywhere(IN_CLAIMED), pp_unavailable_reason: "other-partner" } },
    ],
  },
};

const technical = { name: NAME, email: IN_CLAIMED, title: `Chief ${NAME}`, source: { kind: "contact", id: "22" } };
const coSell = { name: NAME, email: IN_REGISTERED.toUpperCase() };
const contactsOf = (version: number, contacts: object) => ({ section: "contacts", version, changes: { contacts } });
const { register, claim, release, nominate, reverse, pay, rulesSeen, pocForm, settings, figures, lists } = EVERY_WRITE;
const colleague = { objectTypeId: "0-1", objectId: "21" };

/** What is done while the person is known, in this order; each answer has the person in it, or is kept. */
const DONE: [write: { method: string; path: string }, body: object][] = [
  [register, colleague],
  [register, { ...colleague, objectId: "20" }],
  [
    claim,
    {
      ...{ domain: "nordwind.example", proofOfServices: `signed by Ms Quastenfloss, ${PHONE}`, paymentLink: NAME },
      ...{ productsOfInterest: ["Marketing Hub", `Seat of ${NAME}`], hubId: "1234567", buyerEmail: IN_CLAIMED },
    },
  ],
  [nominate, nominate.body],
  [reverse, reverse.body],
  [rulesSeen, {}],
  [settings, contactsOf(1, { technical, coSell })],
  [settings, contactsOf(1, { coSell })],
  [pocForm, {}],
  [settings, contactsOf(3, { technical: { name: "Jo Fels", email: "jo@partner.example" } })],
  [figures, figures.body],
  [release, { domain: "muster.example" }],
  [pay, { ...pay.body, note: `told by ${NAME}` }],
  [lists, { ...lists.body, name: `Leads of ${NAME}`, search: "quastenfloss" }],
  [register, colleague],
];

const RECORDS = [
  ...["20", "21", "22", "23"].map((id) => `objectTypeId=0-1&objectId=${id}`),
  ...["10", "11", "12", "13"].map((id) => `objectTypeId=0-2&objectId=${id}`),
];

/** What is asked of every question that the service answers. */
const QUERIES: Record<string, string[]> = {
  "/api/solutions": ["", ...RECORDS],
  "/api/solutions/outlook": [""],
  "/api/solutions/explain": ["track=sold-mrr", "track=managed-mrr", "track=total-points"],
  "/api/solutions/point-changes": ["side=gained", "side=lost"].map((side) => `from=2025-11-22&to=2026-11-22&${side}`),
  "/api/commission": RECORDS,
  "/api/commission/statement": [""],
  "/api/commission/range": ["", "from=2026-01-01&to=2027-12-31"],
  "/api/commission/unpaid": ["", "from=2025-01-01&to=2027-12-31&language=fr"],
  "/api/commission/unpaid/link": [""],
  "/api/commission/export": ["quarter=2026-Q1", "quarter=2026-Q3", "quarter=2026-Q4"],
  "/api/standing": ["", ...RECORDS],
  "/api/standing/explain": METRICS.map((metric) => `metric=${metric}`),
  "/api/standing/changes": METRICS.flatMap((metric) =>
    ["gained", "lost"].map((side) => `metric=${metric}&from=2026-01-22&side=${side}`),
  ),
  "/api/customers": ["", "search=muster", "filter=never-reviewed&sort=reviewed"],
  "/api/customers/link": ["filter=never-reviewed&sort=reviewed"],
  "/api/overview": ["", "language=fr"],
  "/api/case": METRICS.map((metric) => `metric=${metric}&month=2026-10`),
  "/api/reports/quarters": [""],
  "/api/reports/link": ["quarter=2026-Q4&format=pdf"],
  "/api/timeline": [""],
  "/api/reviews/rehearsal": ["on=2027-01-15"],
  "/api/outlook": ["", "months=24&tier=leading", ...RECORDS],
  "/api/influence": ["unmarked", "unsubmitted", "submitted"].map((state) => `state=${state}`),
  "/api/benefits": [""],
  "/api/colleagues": [""],
  "/api/programs": [""],
  "/api/sources": ["language=de"],
  "/api/notes": ["", "place=lead&language=fr"],
  "/api/leads": RECORDS,
  "/api/registrations": ["", "search=zen", "filter=released&sort=domain"],
  "/api/registrations/link": ["filter=released&sort=domain"],
  "/api/registrations/history": ["domain=muster.example"],
  "/api/lists": ["page=leads", "page=customers"],
  "/api/deals": ["objectId=31"],
  "/api/settings": [""],
  "/api/directory": ["query=zen"],
  "/api/properties": ["companies", "contacts", "deals"].map((kind) => `kind=${kind}`),
  "/api/properties/count": ["kind=contacts&name=firstname"],
  "/api/data-problems": ["", "code=rating-invalid"],
  "/api/sync": [""],
  "/api/portal-data/export": ["", "after=contacts:0", "after=commission_payments:0"],
};

test("every question that the service answers is asked below", () => {
  const questions = OPERATIONS.filter(({ method }) => method === "get").map(({ path }) => path);
  expect(Object.keys(QUERIES).sort()).toEqual(questions.toSorted());
});

describe.each(await testStorage())("a person deleted for privacy on $name", ({ server }) => {
  test("is in no row, in no answer and in no repeated answer", async () => {
    const directory = await freshDirectory();
    const database = server ? await openServerTestDatabase(server) : null;
    const running = await startTestService({
      snapshot: SNAPSHOT,
      dataDirectory: directory,
      today: TODAY,
      ...(database && { databaseUrl: database.url }),
    });
    await running.service.synced;

    const writeAll = async () => {
      const answers: Answer[] = [];
      for (const [index, [{ method, path }, body]] of DONE.entries()) {
        const sent = JSON.stringify({ ...body, idempotencyKey: `key-${index}` });
        answers.push(await running.get(path, { method, body: sent }));
      }
      return answers;
    };
    const ask = async (question: string) => JSON.stringify(await running.get(question));
    const questions = Object.entries(QUERIES).flatMap(([path, queries]) => queries.map((query) => `${path}?${query}`));
    const askAll = async () => {
      const answers: string[] = [];
      for (const question of questions) answers.push(`${question} ${await ask(question)}`);
      return answers;
    };
    const tell = (objectId: number) =>
      running.send("/webhooks", {
        method: "POST",
        body: JSON.stringify([
          {
            ...{ subscriptionType: "contact.privacyDeletion", portalId: SNAPSHOT.portalId, appId: 4242 },
            ...{ eventId: 900 + objectId, occurredAt: Date.now(), objectId, changeSource: "CRM_UI" },
          },
        ]),
      });
    const isGone = (text: string) => !PERSON.test(text);
    const waiting = { interval: 100 };

    const first = await writeAll();
    const codes = first.map((answer) => answer.error?.code ?? "done");
    const refused = { 1: "already-registered", 7: "conflict" };
    expect(codes).toEqual(Object.assign(Array<string>(DONE.length).fill("done"), refused));
    // The test sees the person where it was before, so it would see it later.
    expect(first.filter((answer) => PERSON.test(JSON.stringify(answer))).length).toBeGreaterThanOrEqual(7);
    expect((await askAll()).filter((answer) => PERSON.test(answer)).length).toBeGreaterThanOrEqual(10);
    const naming = (tables: Record<string, string[]>) =>
      Object.keys(tables).filter((name) => tables[name]?.some((row) => PERSON.test(row)));
    if (database)
      expect(naming(await rowsByTable(database, SNAPSHOT.portalId))).toEqual(
        expect.arrayContaining([
          "claims",
          "commission_payments",
          "contacts",
          "crm_lists",
          "data_problems",
          "poc_forms",
          "settings",
          "settings_changes",
        ]),
      );

    // Of one the deletion is told first and the privacy later, of the other it is the other way round.
    running.crm.objects.archive("contacts", "20", "CRM_UI");
    await expect.poll(() => ask(`/api/leads?${RECORDS[0]}`), waiting).toContain("unknown-record");
    expect(await ask("/api/settings")).toMatch(/zenobia\.quastenfloss@muster\.example/i);
    await tell(20);
    await expect.poll(async () => /@muster\.example/i.test(await ask("/api/settings")), waiting).toBe(false);
    await tell(22);
    await expect.poll(async () => isGone(await ask("/api/settings")), waiting).toBe(true);
    running.crm.objects.archive("contacts", "22", "CRM_UI");
    await expect.poll(() => ask(`/api/leads?${RECORDS[2]}`), waiting).toContain("unknown-record");

    const again = await writeAll();
    expect(again.map((answer) => answer.error?.code ?? "done")).toEqual(codes);
    expect(again.map((answer) => JSON.stringify(answer)).filter((answer) => !isGone(answer))).toEqual([]);
    expect((await askAll()).filter((answer) => !isGone(answer))).toEqual([]);

    await running.close();
    const kept = database ?? (await openDatabase({ directory }, () => undefined));
    const tables = await rowsByTable(kept, SNAPSHOT.portalId);
    expect(naming(tables)).toEqual([]);
    // What happened stays: who registered which domain on which day, that it was claimed, that the form was filed.
    expect(tables["registration_events"]?.map((row): unknown => JSON.parse(row))).toContainEqual(
      expect.objectContaining({ domain: "muster.example", kind: "registered", on_day: TODAY, actor: "501" }),
    );
    expect(tables["claims"]).toHaveLength(1);
    expect(tables["poc_forms"]).toHaveLength(1);
    expect(tables["commission_payments"]?.map((row): unknown => JSON.parse(row))).toEqual([
      expect.objectContaining({ paid_minor: 520_00, paid_on: "2026-08-14", note: null }),
    ]);
    expect(tables["answered_writes"]).toHaveLength(DONE.length);
    await kept.close();
    rmSync(directory, { recursive: true, force: true });
  });
});
