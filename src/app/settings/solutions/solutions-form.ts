import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import {
  MEMBERSHIP_FIELDS,
  type Package,
  type SolutionsMembership,
} from "@partner-standing/contract/settings/solutions-membership";
import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type { TierTargets } from "@partner-standing/contract/programs/solutions-facts";
import { typedNumber } from "../frame/typed-number.ts";

/** The tiers that an agreement of today prints thresholds for; Silver ended with the editions before. */
export const AGREED_TIERS = ["gold", "platinum", "diamond", "elite"] as const satisfies SolutionsTier[];
type AgreedTier = (typeof AGREED_TIERS)[number];

/** What an agreement of today prints of a tier. */
export const TRACKS = ["totalPoints", "sourcedPoints", "grossRetention"] as const satisfies (keyof TierTargets)[];
export type Track = (typeof TRACKS)[number];

/** A tier's numbers as typed; empty where they are not known. */
type TypedTargets = Record<Track, string>;

/** One line of the package history. */
export interface PackageRow {
  from: string | null;
  package: Package;
}

/** The membership as the inputs hold it; amounts as typed, addresses one on a line. */
export interface SolutionsForm extends Pick<
  SolutionsMembership,
  | "currentTier"
  | "creditedSince"
  | "joinedOn"
  | "certifiedUntil"
  | "membershipUntil"
  | "membershipWaived"
  | "clientSource"
  | "ownSubscription"
  | "papersOn"
  | "commissionInvoice"
  | "invoiceSentOn"
> {
  /** Days as typed. */
  windowDays: string;
  employees: string;
  thresholds: Record<AgreedTier, TypedTargets>;
  packages: PackageRow[];
}

/** Clients, their figures and commission are there for members of either package. */
export function takesPartInSolutions({ programs }: Pick<PortalSettings, "programs">): boolean {
  return programs.includes("solutions") || programs.includes("provider");
}

type WriteNumber = (value: number) => string;

function typedTargets(thresholds: SolutionsMembership["thresholds"], write: WriteNumber): SolutionsForm["thresholds"] {
  const typed = (tier: AgreedTier): TypedTargets => {
    const shown = (track: Track) => {
      const target = thresholds[tier]?.[track];
      return target === undefined ? "" : write(target);
    };
    return {
      totalPoints: shown("totalPoints"),
      sourcedPoints: shown("sourcedPoints"),
      grossRetention: shown("grossRetention"),
    };
  };
  return { gold: typed("gold"), platinum: typed("platinum"), diamond: typed("diamond"), elite: typed("elite") };
}

/** `write` puts a number as the viewer would type it. */
export function solutionsForm({ solutions, activityWindowDays }: PortalSettings, write: WriteNumber): SolutionsForm {
  const { partnerEmployees, thresholds, packages, ...plain } = solutions;
  return {
    ...plain,
    windowDays: String(activityWindowDays),
    employees: partnerEmployees.join("\n"),
    thresholds: typedTargets(thresholds, write),
    packages,
  };
}

/** Whether the text is no number of days. */
export function isNoWindow(windowDays: string, tag: string): boolean {
  return !typedNumber(windowDays, "days", tag);
}

type ThresholdFault = "half" | "amount" | "percent";

/** What is wrong with one of a tier's numbers: all of them are known, or none. */
export function thresholdFault(typed: TypedTargets, track: Track, tag: string): ThresholdFault | null {
  if (typed[track].trim() === "") return TRACKS.some((other) => typed[other].trim() !== "") ? "half" : null;
  const value = typedNumber(typed[track], "amount", tag);
  if (value === null) return "amount";
  return track === "grossRetention" && value > 100 ? "percent" : null;
}

/** The addresses typed, each once. */
export function employeesIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
}

/** What the service would not take for an e-mail address. */
export function faultyEmployees(typed: string): string[] {
  return employeesIn(typed).filter((one) => !MEMBERSHIP_FIELDS.partnerEmployees.safeParse([one]).success);
}

/** Whether a line lacks a day of its own. */
export function isUndated({ from }: PackageRow, rows: PackageRow[]): boolean {
  return from === null || rows.filter((other) => other.from === from).length > 1;
}

export function isFaulty({ windowDays, thresholds, employees, packages }: SolutionsForm, tag: string): boolean {
  return (
    isNoWindow(windowDays, tag) ||
    AGREED_TIERS.some((tier) => TRACKS.some((track) => thresholdFault(thresholds[tier], track, tag) !== null)) ||
    faultyEmployees(employees).length > 0 ||
    packages.some((row) => isUndated(row, packages))
  );
}

function agreedThresholds(pairs: SolutionsForm["thresholds"], tag: string): object {
  const amountOf = (tier: AgreedTier, track: Track) => typedNumber(pairs[tier][track], "amount", tag);
  const known = AGREED_TIERS.filter((tier) => TRACKS.every((track) => amountOf(tier, track) !== null));
  const targets = (tier: AgreedTier) => TRACKS.map((track) => [track, amountOf(tier, track)] as const);
  return Object.fromEntries(known.map((tier) => [tier, Object.fromEntries(targets(tier))]));
}

const byDay = (a: PackageRow, b: PackageRow) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1);

const PLAIN_FIELDS = [
  "currentTier",
  "creditedSince",
  "joinedOn",
  "certifiedUntil",
  "membershipUntil",
  "membershipWaived",
  "clientSource",
  "ownSubscription",
  "papersOn",
  "commissionInvoice",
  "invoiceSentOn",
] as const;

export function solutionsChanges(form: SolutionsForm, typed: Partial<SolutionsForm>, tag: string): object {
  const plain = PLAIN_FIELDS.filter((field) => field in typed).map((field) => [field, form[field]] as const);
  return {
    ...Object.fromEntries(plain),
    ...("windowDays" in typed && { activityWindowDays: typedNumber(form.windowDays, "days", tag) }),
    ...("employees" in typed && { partnerEmployees: employeesIn(form.employees) }),
    ...("thresholds" in typed && { thresholds: agreedThresholds(form.thresholds, tag) }),
    ...("packages" in typed && { packages: [...form.packages].sort(byDay) }),
  };
}
