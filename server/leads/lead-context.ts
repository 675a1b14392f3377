import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import { registrationCapacity } from "../rules/packs/registration/registration-capacity.ts";
import { parameterAt } from "../rules/parameter-at.ts";
import type { Portal } from "../store/portals.ts";

/** What a lead is judged by besides itself. */
export interface LeadContext {
  portal: Portal;
  on: CalendarDate;
  ownDomains: string[];
  capacityLimit: number;
}

/** The settings count, and what the program published where they say nothing. */
export function leadContext(portal: Portal, settings: PortalSettings, on: CalendarDate): LeadContext {
  const published = parameterAt(registrationCapacity, on).value.untiered;
  return { portal, on, ownDomains: settings.ownDomains, capacityLimit: settings.registrationCapacity ?? published };
}
