import type { Lead } from "@partner-standing/contract/leads/lead";
import { capacityLevel } from "../rules/packs/registration/registration-capacity.ts";
import type { Queryable } from "../store/engine/database.ts";
import { countRegistrations, releaseCandidates } from "../store/leads/registrations.ts";
import type { LeadContext } from "./lead-context.ts";

/** As many as a sidebar can show. */
const CANDIDATES = 5;

/** How much of the capacity is in use; at the limit also what could be given up first. */
export async function capacityOf(database: Queryable, context: LeadContext): Promise<Lead["capacity"]> {
  const { portal, on, capacityLimit: limit, isLimitPublished: published = false } = context;
  const used = await countRegistrations(database, portal.portalId, on);
  const level = capacityLevel(used, limit);
  const oldest =
    level === "reached" ? await releaseCandidates(database, portal.portalId, { on, limit: CANDIDATES }) : [];
  return { used, limit, published, level, oldest };
}
