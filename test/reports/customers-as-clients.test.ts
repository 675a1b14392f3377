import { ReportLinkSchema } from "@partner-standing/contract/reports/report";
import { CLIENT_SOURCES } from "@partner-standing/contract/settings/solutions-membership";
import { type Customer, type CustomerList, CustomerListSchema } from "@partner-standing/contract/standing/customers";
import { SolutionsStandingSchema } from "@partner-standing/contract/standing/solutions-standing";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClientPortal } from "../../sandbox/portals/fixture/client-portal.ts";
import { TODAY } from "../service/fixture/every-write.ts";
import { PUBLIC_BASE_URL, startTestService } from "../service/start-test-service.ts";

/** The demo's clients, every other one with the app, of an account in both programs that shows amounts to Ada alone. */
function clientPortal(source: (typeof CLIENT_SOURCES)[number]) {
  const { settings, ...portal } = createClientPortal(source);
  if (!settings) throw new Error("no settings");
  const companies = portal.objects.companies.map((company, place) => ({
    ...company,
    properties: {
      ...company.properties,
      ...(place % 2 === 0 && { pp_app_installed_on: "2025-03-01" }),
      hubspot_owner_id: place % 3 === 0 ? "503" : "501",
    },
  }));
  return {
    ...portal,
    settings: {
      ...settings,
      programs: ["technology" as const, "solutions" as const],
      visibility: { ...settings.visibility, amounts: "named" as const, userIds: ["501"], teamIds: [] },
    },
    objects: { ...portal.objects, companies },
  };
}

describe.each(CLIENT_SOURCES)("customers that are clients, told by %s", (source) => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    running = await startTestService({ snapshot: clientPortal(source), today: TODAY });
    await running.service.synced;
  });
  afterAll(() => running.close());

  async function list(filter: string, userId = "501"): Promise<CustomerList> {
    const customers: Customer[] = [];
    let after: string | null = "";
    let first: CustomerList | null = null;
    while (after !== null) {
      const { data } = await running.get(`/api/customers?filter=${filter}&after=${after}`, { userId });
      const page = CustomerListSchema.parse(data);
      first ??= page;
      customers.push(...page.customers);
      ({ after } = page);
    }
    if (!first) throw new Error("no page");
    return { ...first, customers };
  }

  /** What the card of a company says of it as a client. */
  async function card({ company }: Customer) {
    const query = `objectTypeId=0-2&objectId=${company.objectId}`;
    const { client } = SolutionsStandingSchema.parse((await running.get(`/api/solutions?${query}`)).data);
    if (!client) throw new Error("no client");
    return client;
  }

  test("each row says what the card says, and the lists of clients hold those of which it says so", async () => {
    const { customers, counts, withClients } = await list("all");
    expect(withClients).toBe(true);
    const cards = await Promise.all(customers.map(card));
    for (const [place, { client }] of customers.entries()) {
      const { sold, managed, apps } = cards[place] ?? {};
      const isNone = sold?.state === "not-sold" && managed?.state === "no-activity";
      if (client === null) expect(isNone).toBe(true);
      else
        expect(client).toEqual({
          sold,
          managed: { state: managed?.state, until: managed?.until, warns: managed?.warns },
          apps: { counting: apps?.counting.length, needed: apps?.needed },
        });
    }
    const named = (isOne: (client: (typeof cards)[number]) => boolean) =>
      customers.filter((_, place) => cards[place] && isOne(cards[place])).map(({ company }) => company.name);
    const managed = named((client) => client.managed.state === "counts");
    const lapsing = named((client) => client.managed.warns);
    expect(lapsing.length).toBeGreaterThan(0);
    expect(managed.length).toBeGreaterThan(lapsing.length);
    expect(customers.length).toBeGreaterThan(managed.length);
    expect(counts).toMatchObject({ managed: managed.length, lapsing: lapsing.length });
    for (const [filter, names] of Object.entries({ managed, lapsing }))
      expect((await list(filter)).customers.map(({ company }) => company.name)).toEqual(names);
  });

  test("whoever may see no amounts sees the own customers as clients, without any", async () => {
    const all = await list("managed");
    const { customers, counts } = await list("managed", "503");
    expect(customers.length).toBeGreaterThan(0);
    expect(customers.length).toBeLessThan(all.customers.length);
    expect(counts?.managed).toBe(customers.length);
    for (const { company, client, mrr } of customers) {
      expect(mrr).toBeNull();
      expect(client).toEqual(all.customers.find((one) => one.company.objectId === company.objectId)?.client);
    }
  });

  test("the file says the same, a column each", async () => {
    const { customers } = await list("lapsing");
    const { data } = await running.get("/api/customers/link?filter=lapsing");
    const { url } = ReportLinkSchema.parse(data);
    const text = await (await fetch(url.replace(PUBLIC_BASE_URL, running.url))).text();
    const rows = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data;
    expect(rows).toEqual(
      customers.map(({ company, client }) =>
        expect.objectContaining({
          "Company ID": company.objectId,
          Sold: client?.sold.soldOn ?? "",
          Managed: "Yes",
          "Active until": client?.managed.until,
          "Counting apps used": String(client?.apps.counting),
        }),
      ),
    );
  });
});
