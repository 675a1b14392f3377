import type { Lead } from "@partner-standing/contract/leads/lead";
import type { PropertyMapping } from "@partner-standing/contract/settings/property-mapping";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { ClientSource } from "@partner-standing/contract/settings/solutions-membership";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { clientSourceOf } from "../facts/client-facts.ts";
import { capacityLevel, registrationCapacity } from "../rules/packs/registration/registration-capacity.ts";
import { parameterAt } from "../rules/define-parameter.ts";
import type { Queryable } from "../store/engine/database.ts";
import { countRegistrations, releaseCandidates } from "../store/leads/registrations.ts";
import type { Portal } from "../store/portals/portals.ts";

/** What a lead is judged by besides itself. */
export interface LeadContext {
  portal: Portal;
  on: CalendarDate;
  ownDomains: string[];
  capacityLimit: number;
  /** How the account calls the app's properties. */
  properties: PropertyMapping;
  /** Whether the limit is the one that was published in 2018, because the settings name none. */
  isLimitPublished?: boolean;
  /** Where what clients pay and when they were sold to is read; companies where nothing else is said. */
  clientSource?: ClientSource | null;
}

/** How many domains the program let a partner of this tier register when it last published that. */
function publishedLimit({ solutions: { currentTier } }: PortalSettings, on: CalendarDate): number {
  const limits = parameterAt(registrationCapacity, on).value;
  if (currentTier === null) return limits.untiered;
  // Elite came after the last published numbers: the largest of them is the best that is known.
  return limits[currentTier === "elite" ? "diamond" : currentTier];
}

/** The settings count, and what the program published where they say nothing. */
export function leadContext(portal: Portal, settings: PortalSettings, on: CalendarDate): LeadContext {
  const { ownDomains, properties, registrationCapacity: agreed } = settings;
  const capacityLimit = agreed ?? publishedLimit(settings, on);
  const clientSource = clientSourceOf(settings);
  return { portal, on, ownDomains, properties, capacityLimit, isLimitPublished: agreed === null, clientSource };
}

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
