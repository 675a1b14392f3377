import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { TechnologyFacts } from "@partner-standing/contract/technology-facts";
import { Temporal } from "temporal-polyfill";
import { isFormStale } from "../rules/packs/technology/is-form-stale.ts";
import type { Metrics } from "../rules/packs/technology/metrics/metrics-on.ts";
import { isAccountMapped, isExecutiveSponsor } from "../rules/packs/technology/poc-form-faults.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";

/** A certification counts until the day on which it is two years old, that day included. */
function isCertified(apps: PortalSettings["apps"], on: CalendarDate): boolean {
  const months = rulesOn(on).certificationMonths.value;
  const oldest = Temporal.PlainDate.from(on).subtract({ months }).toString();
  return apps.some(({ certifiedOn }) => certifiedOn !== null && certifiedOn <= on && certifiedOn >= oldest);
}

/** Good standing asks for all four conditions at once (000_767800270b4ee6ef.txt, lines 251-253 and 930-932). */
function isInGoodStanding({ goodStanding, goodStandingCheck: check }: PortalSettings): boolean {
  if (!check) return goodStanding;
  return check.keepsAgreement && check.meetsGuide && check.takesSecurityMeasures && check.hasGoodRelations;
}

/** What the program judges on a date: metrics from the CRM or from HubSpot, the rest from the portal's settings. */
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
    executiveSponsor: isExecutiveSponsor(contacts.executiveSponsor),
    accountMapping: isAccountMapped(settings.accountMapping),
    goodStanding: isInGoodStanding(settings),
    pocFormSubmittedOn: isFormStale(settings) ? null : settings.pocFormSubmittedOn,
  };
}
