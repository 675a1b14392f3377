import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { TechnologyFacts } from "@partner-standing/contract/technology-facts";
import { Temporal } from "temporal-polyfill";
import type { Metrics } from "../rules/packs/technology/metrics/metrics-on.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";

/** A certification counts until the day on which it is two years old, that day included. */
function isCertified(apps: PortalSettings["apps"], on: CalendarDate): boolean {
  const months = rulesOn(on).certificationMonths.value;
  const oldest = Temporal.PlainDate.from(on).subtract({ months }).toString();
  return apps.some(({ certifiedOn }) => certifiedOn !== null && certifiedOn <= on && certifiedOn >= oldest);
}

/** What the program judges on a date: metrics from the CRM, the rest from the portal's settings. */
export function technologyFacts(settings: PortalSettings, metrics: Metrics, on: CalendarDate): TechnologyFacts {
  const { contacts } = settings;
  return {
    program: "technology",
    currentTier: settings.currentTier,
    ...metrics,
    listingLive: settings.listingLive,
    appCertified: isCertified(settings.apps, on),
    technicalContact: contacts.technical !== null,
    partnershipOwner: contacts.partnershipOwner !== null,
    executiveSponsor: contacts.executiveSponsor !== null,
    accountMapping: settings.accountMapping !== null,
    goodStanding: settings.goodStanding,
    pocFormSubmittedOn: settings.pocFormSubmittedOn,
  };
}
