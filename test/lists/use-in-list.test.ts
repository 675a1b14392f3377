import type { CrmList } from "@partner-standing/contract/lists/crm-list";
import type { CustomerList } from "@partner-standing/contract/standing/customers";
import { CUSTOMER_FILTERS } from "@partner-standing/contract/standing/customers";
import { rmSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import { MISBEHAVIOURS } from "../../sandbox/crm/access/misbehaviours.ts";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { CUSTOMER_PORTALS } from "../answers/customer-answers.ts";
import { freshDirectory } from "../database/template-database.ts";
import { EVERY_WRITE, TODAY, WRITABLE_PORTAL } from "../service/fixture/every-write.ts";
import { APP_SCOPES, startTestService } from "../service/start-test-service.ts";

const [CUSTOMERS, CLIENTS] = CUSTOMER_PORTALS;
if (!CUSTOMERS || !CLIENTS) throw new Error("no portal");
/** Sees the records that she owns alone. */
const MARY = "503";

type Running = Awaited<ReturnType<typeof startTestService>>;
let open: Running[] = [];
afterEach(async () => {
  for (const running of open.splice(0)) await running.close();
});

async function start(options: Omit<Parameters<typeof startTestService>[0], "today">): Promise<Running> {
  const running = await startTestService({ ...options, today: TODAY });
  open.push(running);
  await running.service.synced;
  return running;
}

let key = 0;
function lists({ get, crm }: Running) {
  const make = (body: object, userId = "501", idempotencyKey = `list-${key++}`) =>
    get("/api/lists", { method: "POST", userId, body: JSON.stringify({ ...body, idempotencyKey }) });
  const all = async (page: string, userId = "501") =>
    ((await get(`/api/lists?page=${page}`, { userId })).data as { lists: CrmList[] }).lists;
  /** The newest list of a page once it is at its end, and what is in it. */
  const finished = async (page: string, userId?: string) => {
    await expect.poll(async () => (await all(page, userId))[0]?.state, { timeout: 20_000 }).not.toBe("working");
    const [list] = await all(page, userId);
    return { list, inHubSpot: crm.objects.list(/\d+$/.exec(list?.url ?? "")?.[0] ?? "") };
  };
  return { make, all, finished };
}

/** Every company that the page lists, page by page. */
async function listed({ get }: Running, query: string, userId = "501"): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const answer = await get(`/api/customers?${query}&after=${encodeURIComponent(after)}`, { userId });
    const { customers, after: next } = answer.data as CustomerList;
    ids.push(...customers.map(({ company }) => company.objectId));
    after = next;
  }
  return ids.toSorted();
}

describe("customers", () => {
  test("a list holds whom the page lists, by every filter and search, for whoever asks", async () => {
    const running = await start({ snapshot: CLIENTS });
    const { make, finished } = lists(running);
    for (const [filter, search, userId] of [
      ...CUSTOMER_FILTERS.map((filter) => [filter, "", "501"] as const),
      ["all", "klein", "501"] as const,
      ["all", "", MARY] as const,
    ]) {
      const name = `${filter} ${search} ${userId}`;
      expect((await make({ page: "customers", filter, search, name }, userId)).ok).toBe(true);
      const shown = await listed(running, `filter=${filter}&search=${search}&sort=leaves`, userId);
      const { list, inHubSpot } = await finished("customers", userId);
      expect(list).toMatchObject({ name: name.trim(), state: "done", total: shown.length, walked: shown.length });
      expect(inHubSpot).toEqual({ name: name.trim(), type: "companies", ids: shown });
    }
  });

  test("nobody is told of the lists of somebody else", async () => {
    const running = await start({ snapshot: CUSTOMERS });
    const { make, all, finished } = lists(running);
    await make({ page: "customers", filter: "all", name: "Ada's" });
    await finished("customers");
    expect(await all("customers", MARY)).toEqual([]);
    expect(await all("leads")).toEqual([]);
  });

  test("a second click, and the same request sent again, make no second list", async () => {
    const running = await start({ snapshot: CUSTOMERS });
    const { make, all, finished } = lists(running);
    const end = running.crm.misbehaviour.add({ ...MISBEHAVIOURS["429 for an hour"], path: /^\/crm\/lists\// });
    const wish = { page: "customers", filter: "all", name: "Once" };
    await Promise.all([make(wish, "501", "one"), make(wish, "501", "one"), make(wish), make(wish)]);
    await expect.poll(async () => (await all("customers"))[0]?.said).toContain("429");
    expect(await all("customers")).toHaveLength(1);
    end();
    expect((await finished("customers")).list).toMatchObject({ state: "done" });
    await make(wish);
    const { list } = await finished("customers");
    expect(list).toMatchObject({ state: "failed", failure: "name-taken", url: null });
    expect(running.crm.objects.list("2")).toBeUndefined();
  });

  test("what is at work when the service stops is finished by the next one", async () => {
    const directory = await freshDirectory();
    const crm = createCrm({ snapshot: CUSTOMERS, scopes: APP_SCOPES });
    const before = await start({ snapshot: CUSTOMERS, dataDirectory: directory, crm });
    crm.misbehaviour.add({ ...MISBEHAVIOURS["429 of the day"], path: /memberships\/add$/, carriedOut: true, times: 1 });
    await lists(before).make({ page: "customers", filter: "all", name: "Kept" });
    await expect.poll(() => crm.objects.list("1")?.ids.length, { timeout: 20_000 }).toBeGreaterThan(0);
    await before.close();
    open = [];
    const after = await start({ snapshot: CUSTOMERS, dataDirectory: directory, crm });
    const { list, inHubSpot } = await lists(after).finished("customers");
    expect(list).toMatchObject({ name: "Kept", state: "done", leftOut: 0 });
    expect(inHubSpot?.ids).toEqual(await listed(after, "filter=all&sort=leaves"));
    expect(crm.objects.list("2")).toBeUndefined();
    await after.close();
    open = [];
    rmSync(directory, { recursive: true, force: true });
  });

  test("an account that has not granted the scopes is told so, and everything else works", async () => {
    const scopes = APP_SCOPES.filter((scope) => !scope.startsWith("crm.lists."));
    const running = await start({ snapshot: CUSTOMERS, crm: createCrm({ snapshot: CUSTOMERS, scopes }) });
    const { make, finished } = lists(running);
    await make({ page: "customers", filter: "all", name: "Forbidden" });
    expect((await finished("customers")).list).toMatchObject({ state: "failed", failure: "missing-scope" });
    expect((await running.get("/api/customers")).ok).toBe(true);
  });

  test.each([
    ["no name", { name: " " }, "name"],
    ["a name that is too long", { name: "x".repeat(151) }, "name"],
    ["a filter of another page", { filter: "running" }, "filter"],
    ["no such page", { page: "reviews" }, "page"],
  ])("%s is refused", async (_what, wrong, field) => {
    const { make } = lists(await start({ snapshot: CUSTOMERS }));
    const { error } = await make({ page: "customers", filter: "all", name: "A list", ...wrong });
    expect(error).toMatchObject({ code: "invalid-request", field });
  });
});

describe("leads", () => {
  test("companies or contacts of the registrations that the page lists; what has none is counted", async () => {
    const running = await start({ snapshot: WRITABLE_PORTAL });
    const { make, finished } = lists(running);
    for (const [n, { path, body }] of [EVERY_WRITE.register, EVERY_WRITE.importLeads].entries())
      await running.get(path, { method: "POST", body: JSON.stringify({ ...body, idempotencyKey: `lead-${n}` }) });
    const wish = { page: "leads", filter: "running" };
    await make({ ...wish, kind: "companies", name: "Companies" });
    const companies = await finished("leads");
    expect(companies.inHubSpot).toEqual({ name: "Companies", type: "companies", ids: ["12", "10", "15"] });
    expect(companies.list).toMatchObject({ state: "done", total: 3, walked: 3, leftOut: 0 });
    await make({ ...wish, kind: "contacts", name: "Contacts" });
    const contacts = await finished("leads");
    expect(contacts.inHubSpot).toEqual({ name: "Contacts", type: "contacts", ids: ["20", "24"] });
    expect(contacts.list).toMatchObject({ state: "done", total: 3, walked: 3, leftOut: 1, kind: "contacts" });
    await make({ ...wish, search: "werft", kind: "companies", name: "Werft" });
    expect((await finished("leads")).inHubSpot?.ids).toEqual(["15"]);
  });
});
