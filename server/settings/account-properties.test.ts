import { PropertyMappingSchema } from "@partner-standing/contract/settings/property-mapping";
import { expect, test } from "vitest";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import type { Gateway } from "../hubspot/gateway.ts";
import { mappingFaults, sourceFaults } from "./account-properties.ts";

const refusedWith = (status: number) => () =>
  Promise.reject(new HubSpotError({ status, category: "X", message: "refused" }));

const account = (answers: Partial<Gateway>) => answers as Gateway;
const mapping = PropertyMappingSchema.parse({ partner_clients: { pp_hubspot_mrr: "partner_client_mrr" } });
const UNMAPPED = PropertyMappingSchema.parse({});

test("clients can be read from an object that HubSpot lets the app read", async () => {
  const gateway = account({ countRecords: () => Promise.resolve(12) });
  expect(await sourceFaults(gateway, "partner_clients")).toEqual([]);
});

test.each([
  ["their scope", 403],
  ["such an object", 404],
])("an account without %s is told so before anything is read", async (_what, status) => {
  const gateway = account({ countRecords: refusedWith(status), readProperties: refusedWith(status) });
  expect(await sourceFaults(gateway, "partner_clients")).toEqual([
    { field: "clientSource", property: "partner_clients", fault: "no-access" },
  ]);
  expect(await mappingFaults(gateway, UNMAPPED, mapping)).toEqual([
    { field: "partner_clients.pp_hubspot_mrr", property: "partner_client_mrr", fault: "no-access" },
  ]);
});

test("while HubSpot does not answer, nothing is known to be wrong", async () => {
  const gateway = account({ countRecords: refusedWith(503), readProperties: refusedWith(503) });
  await expect(sourceFaults(gateway, "partner_clients")).rejects.toThrow("refused");
  await expect(mappingFaults(gateway, UNMAPPED, mapping)).rejects.toThrow("refused");
});

test("a property of partner clients has to be of a fitting type", async () => {
  const properties = [{ name: "partner_client_mrr", label: "MRR", type: "string", hidden: false }];
  const gateway = account({ readProperties: () => Promise.resolve(properties) });
  expect(await mappingFaults(gateway, UNMAPPED, mapping)).toMatchObject([{ fault: "wrong-type" }]);
});
