import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { ClientSource } from "@partner-standing/contract/solutions-membership";
import { clientSourceOf } from "../facts/client-source.ts";
import { registrationCapacity } from "../rules/packs/registration/registration-capacity.ts";
import { parameterAt } from "../rules/parameter-at.ts";
import type { Portal } from "../store/portals.ts";

/** What a lead is judged by besides itself. */
export interface LeadContext {
  portal: Portal;
  on: CalendarDate;
  ownDomains: string[];
  capacityLimit: number;
  /** Where what clients pay and when they were sold to is read; companies where nothing else is said. */
  clientSource?: ClientSource | null;
}

/** The settings count, and what the program published where they say nothing. */
export function leadContext(portal: Portal, settings: PortalSettings, on: CalendarDate): LeadContext {
  const published = parameterAt(registrationCapacity, on).value.untiered;
  const { ownDomains } = settings;
  const capacityLimit = settings.registrationCapacity ?? published;
  return { portal, on, ownDomains, capacityLimit, clientSource: clientSourceOf(settings) };
}
