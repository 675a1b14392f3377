import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Person } from "@partner-standing/contract/settings/point-of-contact";
import type { RequirementId } from "@partner-standing/contract/programs/scorecard";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { TechnologyFacts } from "@partner-standing/contract/programs/technology-facts";
import type { Metrics } from "../rules/packs/technology/metrics/metrics-on.ts";
import { isAccountMapped, isExecutiveSponsor } from "../rules/packs/technology/poc-form.ts";
import { monthsBefore } from "../rules/steps/rolling-window.ts";
import { rulesOn } from "../rules/packs/technology/rules-on.ts";

/** A certification counts until the day on which it is two years old, that day included. */
function isCertified(apps: PortalSettings["apps"], on: CalendarDate): boolean {
  const months = rulesOn(on).certificationMonths.value;
  const oldest = monthsBefore(on, months);
  return apps.some(({ certifiedOn }) => certifiedOn !== null && certifiedOn <= on && certifiedOn >= oldest);
}

/** Good standing asks for all four conditions at once (000_767800270b4ee6ef.txt, lines 251-253 and 930-932). */
function isInGoodStanding({ goodStanding, goodStandingCheck: check }: PortalSettings): boolean {
  if (!check) return goodStanding;
  return check.keepsAgreement && check.meetsGuide && check.takesSecurityMeasures && check.hasGoodRelations;
}

/** Until somebody has checked good standing it stands in nobody's way, and is not met either. */
export function notChecked({ goodStanding, goodStandingCheck }: PortalSettings): RequirementId[] {
  return goodStanding && !goodStandingCheck ? ["good-standing"] : [];
}

/** What the program judges on a date apart from the tier held and the form, which are the course of the tier. */
export type CompanyFacts = Omit<TechnologyFacts, "currentTier" | "pocFormSubmittedOn">;

/**
 * Metrics from the CRM or from HubSpot, the rest from the portal's settings. Somebody who has left the account is a contact
 * no more.
 * @param hasLeft whether a person had left the account by that day
 */
export function companyFacts(
  settings: PortalSettings,
  metrics: Metrics,
  { on, hasLeft }: { on: CalendarDate; hasLeft: (person: Person) => boolean },
): CompanyFacts {
  const { technical, partnershipOwner, executiveSponsor } = settings.contacts;
  const isThere = (person: Person | null) => person !== null && !hasLeft(person);
  return {
    program: "technology",
    ...metrics,
    listingLive: settings.listingLive,
    appCertified: isCertified(settings.apps, on),
    technicalContact: isThere(technical),
    partnershipOwner: isThere(partnershipOwner),
    executiveSponsor: isExecutiveSponsor(executiveSponsor) && isThere(executiveSponsor),
    accountMapping: isAccountMapped(settings.accountMapping),
    goodStanding: isInGoodStanding(settings),
  };
}
