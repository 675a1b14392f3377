import { expect, test } from "vitest";
import type { Transport } from "./create-transport.ts";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { PROPERTY_DEFINITIONS } from "./property-definitions.ts";
import { provisionProperties } from "./provision-properties.ts";

/** An account without any of the app's properties that answers some creations with this status. */
function account(refuses: (path: string) => number | null) {
  const asked: string[] = [];
  const transport: Transport = ({ method, path }) => {
    asked.push(`${method} ${path.split("/").slice(4).join("/")}`);
    const status = method === "POST" ? refuses(path) : null;
    if (status) return Promise.reject(new HubSpotError({ status, category: "X", message: "refused" }));
    return Promise.resolve({ results: [] } as never);
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
