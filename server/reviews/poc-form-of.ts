import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import { isFormStale } from "../rules/packs/technology/is-form-stale.ts";
import type { TechnologyTier } from "@partner-standing/contract/technology-tier";

/** The point-of-contact form that HubSpot has of a partner. */
export interface PocForm {
  /** The day it was filed; null when there is none. */
  filedOn: CalendarDate | null;
  /** Whether a contact changed since, or a role that it must name is not filled: then it has to be filed again. */
  stale: boolean;
}

/**
 * The form on file, and whether it still holds for a tier (000_767800270b4ee6ef.txt, lines 341-343): Leading names the
 * technical contact and the partnership owner, who may be the sales contact too; Premier the executive sponsor and the
 * data for account mapping as well.
 */
export function pocFormOf(settings: PortalSettings, tier: TechnologyTier | null): PocForm {
  const { technical, partnershipOwner, executiveSponsor } = settings.contacts;
  const roles = [
    technical,
    partnershipOwner,
    ...(tier === "premier" ? [executiveSponsor, settings.accountMapping] : []),
  ];
  const filedOn = settings.pocFormSubmittedOn;
  return { filedOn, stale: filedOn !== null && (isFormStale(settings) || roles.includes(null)) };
}
