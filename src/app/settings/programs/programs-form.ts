import type { Program, TechnologyTier } from "@partner-standing/contract/programs/program";
import type { GoodStandingCheck, ListedApp } from "@partner-standing/contract/settings/program-membership";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";

export const STANDING_CONDITIONS = [
  "keepsAgreement",
  "meetsGuide",
  "takesSecurityMeasures",
  "hasGoodRelations",
] as const satisfies (keyof GoodStandingCheck)[];
type StandingCondition = (typeof STANDING_CONDITIONS)[number];

/** The program data as the inputs hold them. */
export interface ProgramsForm {
  programs: Program[];
  currentTier: TechnologyTier | null;
  creditedSince: string | null;
  listingLive: boolean;
  conditions: StandingCondition[];
  checkedOn: string | null;
  apps: ListedApp[];
}

export function programsForm(settings: PortalSettings): ProgramsForm {
  const { programs, currentTier, creditedSince, listingLive, goodStandingCheck: check, apps } = settings;
  return {
    programs,
    currentTier,
    creditedSince,
    listingLive,
    conditions: STANDING_CONDITIONS.filter((condition) => check?.[condition]),
    checkedOn: check?.checkedOn ?? null,
    apps,
  };
}

/** A check is of the day on which it was made: today, where no other day is said. */
function checkOf({ conditions, checkedOn }: ProgramsForm, today: string): GoodStandingCheck {
  const holds = (condition: StandingCondition) => conditions.includes(condition);
  return {
    keepsAgreement: holds("keepsAgreement"),
    meetsGuide: holds("meetsGuide"),
    takesSecurityMeasures: holds("takesSecurityMeasures"),
    hasGoodRelations: holds("hasGoodRelations"),
    checkedOn: checkedOn ?? today,
  };
}

const PLAIN_FIELDS = ["programs", "currentTier", "creditedSince", "listingLive", "apps"] as const;

export function programsChanges(form: ProgramsForm, typed: Partial<ProgramsForm>, today: string): object {
  const plain = PLAIN_FIELDS.filter((field) => field in typed).map((field) => [field, form[field]] as const);
  const isChecked = "conditions" in typed || "checkedOn" in typed;
  return { ...Object.fromEntries(plain), ...(isChecked && { goodStandingCheck: checkOf(form, today) }) };
}

export function isNameless({ name }: ListedApp): boolean {
  return name.trim() === "";
}
