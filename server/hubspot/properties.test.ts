import { describe, expect, test } from "vitest";
import { createCrm } from "../../sandbox/crm/create-crm.ts";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { listen } from "../process/listen.ts";
import { createGateway } from "./gateway.ts";
import type { Transport } from "./calls/transport.ts";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import { PROPERTY_DEFINITIONS } from "./property-definitions.ts";
import { provisionProperties } from "./properties.ts";

/** No properties, no groups, no limits. */
const NOTHING = { results: [], byObjectType: [] };

/** An account without any of the app's properties that answers some creations with this status. */
function account(refuses: (path: string) => number | null) {
  const asked: string[] = [];
  const transport: Transport = ({ method, path }) => {
    asked.push(`${method} ${path.split("/").slice(4).join("/")}`);
    const status = method === "POST" ? refuses(path) : null;
    if (status) return Promise.reject(new HubSpotError({ status, category: "X", message: "refused" }));
    return Promise.resolve(NOTHING as never);
  };
  return { transport, asked };
}

test("an account without the properties gets the group and all of them, kind by kind", async () => {
  const { transport, asked } = account(() => null);
  const created = await provisionProperties(transport);
  const all = Object.entries(PROPERTY_DEFINITIONS).flatMap(([kind, list]) => list.map(({ name }) => `${kind}.${name}`));
  expect(created.sort()).toEqual(all.sort());
  expect(asked).toContain("POST companies/groups");
  expect(asked).toContain("POST contacts/batch/create");
});

test("what somebody created meanwhile is what was wanted", async () => {
  const { transport } = account((path) => (path.includes("contacts") ? 409 : null));
  await expect(provisionProperties(transport)).resolves.toContain("contacts.pp_registration_status");
});

test("a part that HubSpot refuses is no connection, unless somebody made it meanwhile", async () => {
  const answering = (category: string): Transport => {
    const errors = [{ status: "error", category, message: "pp_hubspot_mrr" }];
    return ({ path }) => Promise.resolve({ ...NOTHING, ...(path.endsWith("/batch/create") && { errors }) } as never);
  };
  await expect(provisionProperties(answering("VALIDATION_ERROR"))).rejects.toThrow("HubSpot answered 207");
  await expect(provisionProperties(answering("CONFLICT"))).resolves.toContain("companies.pp_hubspot_mrr");
});

describe("an account that has no room for all of them", () => {
  const demo = { ...createDemoPortal(), objects: { companies: [], contacts: [], deals: [] }, associations: [] };
  const needed = PROPERTY_DEFINITIONS.companies.length;

  async function provision(propertyLimit: number) {
    const crm = createCrm({ snapshot: demo, propertyLimit });
    const server = await listen(crm.app, 0);
    const gateway = createGateway({ accessToken: "standing-sandbox-token", apiUrl: `http://127.0.0.1:${server.port}` });
    const outcome = await gateway.provisionProperties().catch((error: unknown) => String(error));
    await gateway.close();
    await server.close();
    return { outcome, made: crm.calls.count("POST") };
  }

  test("gets none, and whoever reads the log is told how many of what are missing", async () => {
    const { outcome, made } = await provision(needed - 1);
    expect(outcome).toContain(`room for ${needed - 1} more properties of companies, and the app needs ${needed}.`);
    expect(made).toBe(0);
  });

  test("gets all of them once there is", async () => {
    expect((await provision(needed)).outcome).toHaveLength(Object.values(PROPERTY_DEFINITIONS).flat().length);
  });
});

test("an account that takes no unique property for tasks gets a plain one", async () => {
  const bodies: string[] = [];
  const transport: Transport = ({ path, body }) => {
    const text = JSON.stringify(body ?? null);
    if (path.includes("tasks/batch")) bodies.push(text);
    if (!text.includes("hasUniqueValue")) return Promise.resolve(NOTHING as never);
    return Promise.reject(new HubSpotError({ status: 400, category: "X", message: "not for tasks" }));
  };
  expect(await provisionProperties(transport)).toContain("tasks.pp_task_key");
  expect(bodies).toHaveLength(2);
});

test("an account that takes no property for tasks is connected all the same: reminders wait, figures do not", async () => {
  const { transport } = account((path) => (path.includes("tasks") ? 400 : null));
  const created = await provisionProperties(transport);
  expect(created).toContain("companies.pp_hubspot_mrr");
  expect(created.filter((name) => name.startsWith("tasks"))).toEqual([]);
});

test("anything else that HubSpot refuses is no connection", async () => {
  const refusal = account((path) => (path.includes("deals") ? 403 : null));
  await expect(provisionProperties(refusal.transport)).rejects.toThrow("HubSpot answered 403");
  const outage = account((path) => (path.includes("tasks") ? 502 : null));
  await expect(provisionProperties(outage.transport)).rejects.toThrow("HubSpot answered 502");
});
