import type { Program, TechnologyTier } from "@partner-standing/contract/programs/program";
import type { GoodStandingCheck, ListedApp } from "@partner-standing/contract/settings/program-membership";
import { BENEFIT_IDS, type BenefitId } from "@partner-standing/contract/standing/benefits";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";

export const STANDING_CONDITIONS = [
  "keepsAgreement",
  "meetsGuide",
  "takesSecurityMeasures",
  "hasGoodRelations",
] as const satisfies (keyof GoodStandingCheck)[];
type StandingCondition = (typeof STANDING_CONDITIONS)[number];

/** A benefit that was received, as the inputs hold it. */
export interface ReceivedRow {
  benefit: BenefitId | null;
  on: string | null;
  with: string;
}

/** The program data as the inputs hold them. */
export interface ProgramsForm {
  received: ReceivedRow[];
  programs: Program[];
  currentTier: TechnologyTier | null;
  creditedSince: string | null;
  listingLive: boolean;
  conditions: StandingCondition[];
  checkedOn: string | null;
  apps: ListedApp[];
}

function receivedRows({ benefitsReceived }: PortalSettings): ReceivedRow[] {
  return BENEFIT_IDS.flatMap((benefit) =>
    (benefitsReceived[benefit] ?? []).map((received) => ({ benefit, ...received })),
  );
}

export function programsForm(settings: PortalSettings): ProgramsForm {
  const { programs, currentTier, creditedSince, listingLive, goodStandingCheck: check, apps } = settings;
  return {
    received: receivedRows(settings),
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

export type ReceivedFault = "benefit" | "on";

/** What is missing in a line of the list, or null. */
export function receivedFault({ benefit, on }: ReceivedRow): ReceivedFault | null {
  if (benefit === null) return "benefit";
  return on === null ? "on" : null;
}

function receivedOf(rows: ReceivedRow[]): PortalSettings["benefitsReceived"] {
  const received = (id: BenefitId) =>
    rows.flatMap(({ benefit, on, with: who }) => (benefit === id && on !== null ? [{ on, with: who.trim() }] : []));
  const named = BENEFIT_IDS.filter((id) => received(id).length > 0);
  return Object.fromEntries(named.map((id) => [id, received(id)]));
}

const PLAIN_FIELDS = ["programs", "currentTier", "creditedSince", "listingLive", "apps"] as const;

export function programsChanges(form: ProgramsForm, typed: Partial<ProgramsForm>, today: string): object {
  const plain = PLAIN_FIELDS.filter((field) => field in typed).map((field) => [field, form[field]] as const);
  const isChecked = "conditions" in typed || "checkedOn" in typed;
  return {
    ...Object.fromEntries(plain),
    ...(isChecked && { goodStandingCheck: checkOf(form, today) }),
    ...("received" in typed && { benefitsReceived: receivedOf(form.received) }),
  };
}

export function isNameless({ name }: ListedApp): boolean {
  return name.trim() === "";
}
