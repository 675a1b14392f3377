import { readFileSync } from "node:fs";
import path from "node:path";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { expect, test } from "vitest";
import * as z from "zod";
import { readPlan } from "../../server/sync/read/read-plans.ts";

const FILE = path.join(import.meta.dirname, "../../src/app/webhooks/webhooks-hsmeta.json");

const WebhooksSchema = z.object({
  config: z.object({
    subscriptions: z.object({
      crmObjects: z.array(
        z.object({
          subscriptionType: z.string(),
          objectType: z.string(),
          propertyName: z.string().optional(),
          active: z.literal(true),
        }),
      ),
    }),
  }),
});

const { crmObjects } = WebhooksSchema.parse(JSON.parse(readFileSync(FILE, "utf8"))).config.subscriptions;
const subscribed = (what: string, objectType: string) =>
  crmObjects.filter((entry) => entry.subscriptionType === `object.${what}` && entry.objectType === objectType);

/** What is not subscribed to, and what tells of it instead: mostly what HubSpot calculates it from. */
const TOLD_BY: Record<string, string[]> = {
  hs_is_closed_won: ["dealstage", "pipeline"],
  // The sum of line items, whose change also changes the amount.
  hs_mrr: ["amount"],
  // Told as a change of association.
  associatedcompanyid: [],
  // Written by the service together with the status.
  pp_registered_domain: [],
  pp_registered_on: [],
  pp_registration_expires_on: [],
};

test.each([
  ["company", "companies"],
  ["contact", "contacts"],
  ["deal", "deals"],
] as const)("HubSpot tells of every property of a %s that is read, and of no other", (objectType, kind) => {
  const { properties } = readPlan(kind, PortalSettingsSchema.parse({ programs: ["technology", "solutions"] }));
  const needed = properties.flatMap((name) => TOLD_BY[name] ?? [name]);
  const told = subscribed("propertyChange", objectType).map((entry) => entry.propertyName);
  expect(told.sort()).toEqual(needed.sort());
});

test.each(["company", "contact", "deal"])(
  "HubSpot tells when a %s comes, goes, comes back or is merged",
  (objectType) => {
    for (const what of ["creation", "deletion", "restore", "merge"])
      expect(subscribed(what, objectType)).toHaveLength(1);
  },
);

test("HubSpot tells when a contact or a deal changes its company", () => {
  expect(subscribed("associationChange", "contact")).toHaveLength(1);
  expect(subscribed("associationChange", "deal")).toHaveLength(1);
});

test("what the service writes itself it does not want to be told, except the status, which people may edit", () => {
  const told = crmObjects.map((entry) => entry.propertyName ?? "").filter((name) => /regist/.test(name));
  expect([...new Set(told)]).toEqual(["pp_registration_status"]);
});
