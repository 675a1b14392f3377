import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { FORM_PARTS, type FormPart } from "@partner-standing/contract/settings/point-of-contact";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { TechnologyTier } from "@partner-standing/contract/programs/technology-tier";
import { isFormStale } from "../rules/packs/technology/is-form-stale.ts";
import { requiredParts } from "../rules/packs/technology/poc-form-parts.ts";
import type { TechnologyRules } from "../rules/packs/technology/rules-on.ts";

/** The point-of-contact form that HubSpot has of a partner. */
export interface PocForm {
  /** The day it was filed; null when there is none. */
  filedOn: CalendarDate | null;
  /** Whether a contact changed since, or somebody whom it must name is missing: then it has to be filed again. */
  stale: boolean;
}

function isNamed({ contacts, accountMapping }: PortalSettings, part: FormPart): boolean {
  return (part === "accountMapping" ? accountMapping : contacts[part]) !== null;
}

/**
 * The form on file, and whether it still holds for a tier by the rules of a day: it names everybody whom that tier requires,
 * the sales and customer success contact included (000_767800270b4ee6ef.txt, lines 341-343).
 */
export function pocFormOf(settings: PortalSettings, tier: TechnologyTier | null, rules: TechnologyRules): PocForm {
  const filedOn = settings.pocFormSubmittedOn;
  const required = tier === null ? [] : requiredParts(FORM_PARTS, tier, rules);
  const isComplete = required.every((part) => isNamed(settings, part));
  return { filedOn, stale: filedOn !== null && (isFormStale(settings) || !isComplete) };
}
