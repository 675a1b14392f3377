import { PropertyMappingSchema } from "@partner-standing/contract/property-mapping";
import { expect, test } from "vitest";
import type { Gateway } from "../hubspot/create-gateway.ts";
import { mappingFaults, sourceFaults } from "./account-properties.ts";

const refusedWith = (status: number) => () => Promise.reject(Object.assign(new Error("refused"), { status }));

const account = (answers: Partial<Gateway>) => answers as Gateway;
const mapping = PropertyMappingSchema.parse({ partner_clients: { pp_hubspot_mrr: "partner_client_mrr" } });
const UNMAPPED = PropertyMappingSchema.parse({});

test("clients can be read from an object that HubSpot lets the app read", async () => {
  const gateway = account({ countRecords: () => Promise.resolve(12) });
  expect(await sourceFaults(gateway, "partner_clients")).toEqual([]);
});

test("an account without partner clients, or without their scope, is told so before anything is read", async () => {
  const gateway = account({ countRecords: refusedWith(403), readProperties: refusedWith(403) });
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
