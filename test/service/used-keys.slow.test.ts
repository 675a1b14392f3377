import { LeadSchema } from "@partner-standing/contract/leads/lead";
import { SettingsPageSchema } from "@partner-standing/contract/settings/settings-page";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServerTestDatabase } from "../database/server-databases.ts";
import { testStorage } from "../database/test-databases.ts";
import { EVERY_WRITE, TODAY, WRITABLE_PORTAL, type WriteName } from "./fixture/every-write.ts";
import { startTestService, type Answer } from "./start-test-service.ts";

const NAMES = Object.keys(EVERY_WRITE) as WriteName[];
/** What is asked again by somebody else, or as something else, without being another operation. */
const WITH_A_BODY = NAMES.filter((name) => Object.keys(EVERY_WRITE[name].body).length > 0);
/** What answers the page or ledger as it is now; the others answer what was done then. */
const TOLD_ANEW: WriteName[] = [
  "settings",
  "pocForm",
  "figures",
  "sync",
  "reverse",
  "pay",
  "mark",
  "noteInfluence",
  "lists",
];

const keyOf = (name: WriteName) => `key of ${name}`;

describe.each(await testStorage())("an idempotency key on $name", ({ server }) => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  let closeDatabase = () => Promise.resolve();
  const first = new Map<WriteName, Answer & { status: number }>();

  async function write(name: WriteName, key: string, { body = EVERY_WRITE[name].body as object, userId = "501" } = {}) {
    const { method, path } = EVERY_WRITE[name];
    const response = await running.send(path, {
      method,
      userId,
      body: JSON.stringify({ ...body, idempotencyKey: key }),
    });
    return { status: response.status, ...((await response.json()) as Answer) };
  }

  /** What the writes may have changed. */
  async function state() {
    const page = SettingsPageSchema.parse((await running.get("/api/settings")).data);
    const leads = [20, 22, 23].map(async (id) => {
      const answer = await running.get(`/api/leads?objectTypeId=0-1&objectId=${id}`);
      const { saving: _saving, ...lead } = LeadSchema.parse(answer.data);
      return lead;
    });
    const ledger = (await running.get("/api/commission?objectTypeId=0-2&objectId=12")).data as { lines: unknown };
    const statement = (await running.get("/api/commission/statement")).data as { payments: unknown };
    const benefits = (await running.get("/api/benefits")).data as { nominations: unknown };
    const { version, settings, audit, pocForm, figures } = page;
    return {
      ...{ version, settings, audit, filings: pocForm.filings, figures, leads: await Promise.all(leads) },
      ...{ lines: ledger.lines, payments: statement.payments, nominations: benefits.nominations },
    };
  }

  /** What was there when it was last looked at. */
  let known: Awaited<ReturnType<typeof state>> | null = null;

  async function expectNoChange(work: () => Promise<void>): Promise<void> {
    known ??= await state();
    await work();
    const now = await state();
    expect(now).toEqual(known);
  }

  beforeAll(async () => {
    const database = server ? await openServerTestDatabase(server) : null;
    if (database) closeDatabase = database.close;
    running = await startTestService({
      snapshot: WRITABLE_PORTAL,
      today: TODAY,
      ...(database && { databaseUrl: database.url }),
    });
    await running.service.synced;
    for (const name of NAMES) first.set(name, await write(name, keyOf(name)));
  });
  afterAll(async () => {
    await running.close();
    await closeDatabase();
  });

  test.each(NAMES)("%s is done at the first time", (name) => {
    expect(first.get(name)).toMatchObject({ status: 200, ok: true });
  });

  test("sent again by the same user with the same body, it does nothing and answers the same", async () => {
    await expectNoChange(async () => {
      for (const name of NAMES) {
        const again = await write(name, keyOf(name));
        expect([name, again]).toEqual([
          name,
          TOLD_ANEW.includes(name) ? expect.objectContaining({ ok: true }) : first.get(name),
        ]);
      }
    });
  });

  const refused = { status: 200, ok: false, error: { code: "key-reused", field: "idempotencyKey" } };

  test.each(NAMES)("of %s is refused for every other operation, which is not done", async (used) => {
    await expectNoChange(async () => {
      for (const name of NAMES.filter((other) => other !== used))
        expect([name, await write(name, keyOf(used))]).toMatchObject([name, refused]);
    });
  });

  test.each(NAMES)("of %s is refused for another user", async (name) => {
    await expectNoChange(async () => {
      expect(await write(name, keyOf(name), { userId: "502" })).toMatchObject(refused);
    });
  });

  test.each(WITH_A_BODY)("of %s is refused for another body", async (name) => {
    await expectNoChange(async () => {
      const answer = await write(name, keyOf(name), { body: EVERY_WRITE[name].other });
      expect(answer).toMatchObject(refused);
      expect(answer.error?.message).toContain("Nothing was done");
    });
  });

  test("with what a prefix of ours would look like is a key like any other", async () => {
    const { version } = await state();
    expect(await write("register", "settings K", { body: EVERY_WRITE.register.other })).toMatchObject({ ok: true });
    const body = { section: "data", version, changes: { activityWindowDays: 31 } };
    expect(await write("settings", "K", { body })).toMatchObject({ ok: true });
    expect((await state()).settings.activityWindowDays).toBe(31);
  });

  test("of which a refusal came is kept too: the same wish gets the same refusal, another one none of it", async () => {
    const body = { domain: "nobody.example" };
    const refusal = await write("release", "refused", { body });
    expect(refusal).toMatchObject({ ok: false, error: { code: "not-registered" } });
    expect(await write("release", "refused", { body })).toEqual(refusal);
    expect(await write("release", "refused", { body: EVERY_WRITE.release.other })).toMatchObject(refused);
  });

  test.each([["na\u0000me"], ["ta\tb"], ["half \ud83d"], ["ключ"], [""], ["k".repeat(201)]])(
    "is printable ASCII, not %j",
    async (key) => {
      expect(await write("rulesSeen", key)).toMatchObject({
        status: 400,
        error: { code: "invalid-request", field: "idempotencyKey" },
      });
    },
  );
});
