import {
  type Branch,
  type Metric,
  type Requirement,
  type RequirementId,
  type Scorecard,
  type TierVerdict,
  type Unit,
  metricOf,
} from "@partner-standing/contract/programs/scorecard";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Figure } from "@partner-standing/contract/standing/figure";
import type { Evidence } from "@partner-standing/contract/standing/standing";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { figureText } from "@partner-standing/texts/gaps/figure-text";
import { lackingText, missingShown } from "@partner-standing/texts/gaps/lacking-text";
import { type ExplainSubject, branchSubject, requirementSubject } from "./explain/explain-subject.ts";

export interface Bar {
  name: string;
  value: number;
  target: number;
  figure: string;
  met: boolean;
  /** Only where the bar is one of several; otherwise the requirement has it. */
  explain: ExplainSubject | null;
}

export interface RequirementViewModel {
  id: RequirementId;
  name: string;
  status: { text: string; variant: "success" | "danger" | "warning" | "default" };
  /** What else is to be said: why it counts, what HubSpot itself says. */
  notes: string[];
  /** One for a threshold, one a branch where any of several is enough, none for what is there or not. */
  bars: Bar[];
  /** Null where every bar has its own. */
  explain: ExplainSubject | null;
}

/** `keep` asks for the distance above a limit that is already met. */
interface RequirementView {
  tier: TechnologyTier;
  keep: boolean;
  reader: Reader;
  /** Every metric in both figures; empty without amounts. */
  figures: Figure[];
  evidence: Evidence[];
  /** Requirements that nobody has looked at. */
  notChecked: RequirementId[];
}

function statusOf(requirement: Requirement, { notChecked, reader }: RequirementView): RequirementViewModel["status"] {
  const { gaps } = reader.messages;
  const { id, level, met } = requirement;
  if (notChecked.includes(id)) return { text: gaps.statusNotChecked, variant: "default" };
  if (level === "exempt") return { text: gaps.statusWaived, variant: "default" };
  if (met) return { text: gaps.statusMet, variant: "success" };
  if (level === "preferred") return { text: gaps.statusPreferred, variant: "default" };
  return { text: missingText(requirement, reader), variant: level === "phased-in" ? "warning" : "danger" };
}

/** How much, where that can be said. */
function missingText(requirement: Requirement, reader: Reader): string {
  const { gaps } = reader.messages;
  if (requirement.kind === "threshold" && requirement.actual !== null && requirement.threshold === undefined)
    return gaps.toGo(missingShown(requirement, reader), requirement.missing);
  return gaps.statusMissing;
}

function noteOf(requirement: Requirement, { notChecked, reader }: RequirementView): string | null {
  const { gaps, metrics } = reader.messages;
  const { id, level, requiredFrom } = requirement;
  if (notChecked.includes(id)) return gaps.noteNotChecked;
  if (level === "exempt") return gaps.noteWaived;
  if (level === "preferred") return gaps.notePreferred;
  if (level === "phased-in" && requiredFrom) return gaps.requiredFrom(reader.date(requiredFrom));
  const branch = requirement.kind === "any-of" ? requirement.anyOf.find((candidate) => candidate.met) : undefined;
  return branch ? gaps.metBy(metrics[branch.metric]) : null;
}

/** HubSpot's own figure beside the computed one, where it is known; the first of both is what counts. */
function withOfficial(counting: string, metric: Metric | undefined, { figures, reader }: RequirementView): string {
  const { gaps } = reader.messages;
  const figure = figures.find((known) => known.metric === metric);
  if (!figure?.official) return counting;
  const shown = (amount: number | null) =>
    amount === null ? gaps.noFigure : reader.measure(amount, figure.unit, "down");
  const { amount, asOf } = figure.official;
  const other =
    figure.source === "official"
      ? gaps.officialCounts(reader.date(asOf), shown(figure.computed))
      : gaps.officialBeside(shown(amount), reader.date(asOf));
  return `${counting} · ${other}`;
}

/** The distance above a limit, in words. */
function marginShown(actual: number, target: number, unit: Unit, reader: Reader): string {
  const { gaps } = reader.messages;
  return actual > target ? gaps.above(reader.measure(actual - target, unit, "down")) : gaps.onTheLimit;
}

type Measured = Pick<Branch, "target" | "missing" | "met" | "threshold"> & {
  actual: number | null;
  unit: Unit;
  metric: Metric | undefined;
};

function figureOf(measured: Measured, { keep, reader }: RequirementView): string {
  const { actual, target, met, unit, threshold } = measured;
  const figure = figureText(measured, reader);
  const hasMargin = keep && met && actual !== null && threshold === undefined;
  return hasMargin ? `${figure}, ${marginShown(actual, target, unit, reader)}` : figure;
}

function bar(name: string, measured: Measured, explain: ExplainSubject | null, view: RequirementView): Bar {
  const { actual, target, met, metric } = measured;
  const value = Math.min(Math.max(actual ?? 0, 0), target);
  return { name, value, target, met, figure: withOfficial(figureOf(measured, view), metric, view), explain };
}

function barsOf(requirement: Requirement, view: RequirementView): Bar[] {
  const { reader, tier } = view;
  const { requirements, metrics } = reader.messages;
  if (requirement.kind === "presence") return [];
  if (requirement.kind === "threshold") {
    const measured = { ...requirement, metric: metricOf(requirement.id) };
    return [bar(requirements[requirement.id], measured, null, view)];
  }
  return requirement.anyOf.map((branch) => {
    const subject = branchSubject({ requirement, tier, reader, evidence: view.evidence }, branch);
    const shown = bar(reader.label(metrics[branch.metric]), { ...branch, unit: requirement.unit }, subject, view);
    if (branch.met || branch.threshold !== undefined) return shown;
    const toGo = reader.messages.gaps.toGo(missingShown({ ...branch, unit: requirement.unit }, reader), branch.missing);
    return { ...shown, figure: `${shown.figure}, ${toGo}` };
  });
}

export function requirementViewModel(requirement: Requirement, view: RequirementView): RequirementViewModel {
  const { reader, tier } = view;
  return {
    id: requirement.id,
    name: reader.messages.requirements[requirement.id],
    status: statusOf(requirement, view),
    notes: [noteOf(requirement, view) ?? []].flat(),
    bars: barsOf(requirement, view),
    explain: requirementSubject({ requirement, tier, reader, evidence: view.evidence }),
  };
}

interface Margin {
  requirement: Requirement;
  actual: number;
  target: number;
  /** Distance to the limit in parts of it, so that dollars and stars can be compared. */
  share: number;
}

function margin(requirement: Requirement, actual: number, target: number): Margin {
  return { requirement, actual, target, share: (actual - target) / target };
}

/** Where one branch of several is enough, the best one holds the requirement. */
function marginOf(requirement: Requirement): Margin[] {
  if (requirement.kind === "presence" || !requirement.met || requirement.level === "exempt") return [];
  // In percent nothing is more than reached: how far above is an amount.
  if (requirement.unit === "percent") return [];
  if (requirement.kind === "threshold") return [margin(requirement, requirement.actual ?? 0, requirement.target)];
  const branches = requirement.anyOf.map(({ actual, target }) => margin(requirement, actual, target));
  return branches.sort((a, b) => b.share - a.share).slice(0, 1);
}

/** What would cost the tier first: whatever the next review already misses, else the smallest margin. */
export function firstToBreak(scorecard: Scorecard, verdict: TierVerdict, reader: Reader): string | null {
  const { gaps, requirements } = reader.messages;
  const missed = scorecard.nextReview.because.slice(0, 1);
  if (missed.length > 0) return gaps.firstToBreak(lackingText(missed, reader));
  const closest = verdict.requirements.flatMap(marginOf).sort((a, b) => a.share - b.share)[0];
  if (!closest) return null;
  const { requirement, actual, target } = closest;
  return gaps.closest(requirements[requirement.id], marginShown(actual, target, requirement.unit, reader));
}
