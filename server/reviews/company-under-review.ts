import type { CalendarDate } from "@partner-standing/contract/calendar-date";
import type { PortalSettings } from "@partner-standing/contract/settings";
import type { TechnologyFacts } from "@partner-standing/contract/technology-facts";
import type { TechnologyTier } from "@partner-standing/contract/technology-tier";
import { metricsOn } from "../rules/packs/technology/metrics/metrics-on.ts";
import { stepCurves } from "../standing/step-curves.ts";
import { technologyFacts } from "../standing/technology-facts.ts";
import type { Queryable } from "../store/database.ts";
import { readSettings } from "../store/settings.ts";
import { readStepTotals } from "../store/steps.ts";
import { pocFormOf, type PocForm } from "./poc-form-of.ts";

/** A company as a review sees it: its figures on any day, its settings as they are now. */
export interface CompanyUnderReview {
  settings: PortalSettings;
  factsOn: (on: CalendarDate) => TechnologyFacts;
  /** The form that would open a tier. */
  formFor: (tier: TechnologyTier | null) => PocForm;
}

export async function readCompanyUnderReview(database: Queryable, portalId: number): Promise<CompanyUnderReview> {
  const { settings } = await readSettings(database, portalId);
  const valueOn = stepCurves(await readStepTotals(database, portalId));
  return {
    settings,
    factsOn: (on) => technologyFacts(settings, metricsOn(valueOn, on), on),
    formFor: (tier) => pocFormOf(settings, tier),
  };
}
