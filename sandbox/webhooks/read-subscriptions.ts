import { readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { SRC_DIR } from "../preview/project-folders.ts";

const SubscriptionSchema = z.object({
  subscriptionType: z.string(),
  objectType: z.enum(["contact", "company", "deal", "partner_client"]).optional(),
  propertyName: z.string().optional(),
  active: z.boolean(),
});
export type Subscription = z.infer<typeof SubscriptionSchema>;

const MetaSchema = z.object({
  config: z.object({
    settings: z.object({ maxConcurrentRequests: z.int() }),
    subscriptions: z.object({ crmObjects: z.array(SubscriptionSchema) }),
  }),
});

/** What the project wants to be told, as HubSpot reads it from `webhooks-hsmeta.json`. */
export function readSubscriptions(): { subscriptions: Subscription[]; maxConcurrentRequests: number } {
  const text = readFileSync(path.join(SRC_DIR, "app/webhooks/webhooks-hsmeta.json"), "utf8");
  const { settings, subscriptions } = MetaSchema.parse(JSON.parse(text)).config;
  return {
    subscriptions: subscriptions.crmObjects.filter(({ active }) => active),
    maxConcurrentRequests: settings.maxConcurrentRequests,
  };
}
