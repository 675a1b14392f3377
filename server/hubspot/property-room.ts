import * as z from "zod/mini";
import { HubSpotError } from "../errors/hubspot-error.ts";
import { API_VERSION } from "./api-version.ts";
import type { Transport } from "./create-transport.ts";
import { tolerantList } from "./tolerant-list.ts";

/** HubSpot's numbers of the kinds that get properties of the app. */
const TYPE_IDS = { companies: "0-2", contacts: "0-1", deals: "0-3", tasks: "0-27" };
type ObjectType = keyof typeof TYPE_IDS;

const UsageSchema = z.object({ objectTypeId: z.string(), limit: z.int(), usage: z.int() });
/** Limits tracking, custom properties: of each kind, and of all together where the plan counts them so. */
const LimitsSchema = z.object({
  byObjectType: tolerantList(UsageSchema),
  overallLimit: z.nullish(z.int()),
  overallUsage: z.nullish(z.int()),
});

/** How many more properties the account may have. */
export interface PropertyRoom {
  of: (objectType: ObjectType) => number;
  overall: number;
}

const ENDLESS: PropertyRoom = { of: () => Infinity, overall: Infinity };

/** Endless where HubSpot does not say: then creating them tells. @throws HubSpotError while it is away */
export async function readPropertyRoom(transport: Transport): Promise<PropertyRoom> {
  const path = `/crm/limits/${API_VERSION}/custom-properties`;
  const limits = await transport({ method: "GET", path, answer: LimitsSchema }).catch((error: unknown) => {
    if (error instanceof HubSpotError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  });
  if (limits === null) return ENDLESS;
  const { byObjectType, overallLimit, overallUsage } = limits;
  return {
    of(objectType) {
      const known = byObjectType.find(({ objectTypeId }) => objectTypeId === TYPE_IDS[objectType]);
      return known ? known.limit - known.usage : Infinity;
    },
    overall: overallLimit ? overallLimit - (overallUsage ?? 0) : Infinity,
  };
}
