import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import { type Requirement, type Scorecard, metricOf } from "@partner-standing/contract/programs/scorecard";
import type { NextStep, Standing } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { lackingText } from "@partner-standing/texts/gaps/lacking-text";
import { stepText } from "@partner-standing/texts/standing/step-text";
import { type ExplainSubject, formSubject } from "./explain/explain-subject.ts";
import { type RequirementViewModel, firstToBreak, requirementViewModel } from "./requirement-view-model.ts";

/** Something to do, and by when. */
export interface StepViewModel {
  /** What the service names it by. */
  purpose: NextStep["purpose"];
  requirement: NextStep["requirement"];
  /** The last day on which it helps. */
  by: CalendarDate;
  text: string;
  /** Customers to start with, and how many more there are. */
  candidates: { links: RecordLink[]; more: string | null } | null;
}

export interface ChecklistItem extends RequirementViewModel {
  step: StepViewModel | null;
}

/** What a tier asks for: first what is open, each with what to do about it, the rest in one line that opens. */
export interface ChecklistViewModel {
  id: "keep" | "reach";
  title: string;
  tally: string;
  notes: string[];
  open: ChecklistItem[];
  /** The form that the tier asks for besides: on file, or what to do about it. */
  form: {
    name: string;
    status: { text: string; variant: "success" | "danger" };
    step: StepViewModel | null;
    explain: ExplainSubject;
  } | null;
  settled: { title: string; requirements: RequirementViewModel[] } | null;
}

/** The verdict, and what it is said with. */
export type Judged = Pick<
  Standing,
  "figures" | "evidence" | "notChecked" | "nextSteps" | "pocForm" | "formOnFile" | "formRule"
> & { scorecard: Scorecard };

/** Phased-in ones count as required: the next review may already ask for them. */
function isRequired({ level }: Requirement): boolean {
  return level === "required" || level === "phased-in";
}

interface ListOf {
  id: ChecklistViewModel["id"];
  tier: TechnologyTier;
  /** Whether there is no tier above: then what matters is the distance to each limit. */
  isTop: boolean;
}

function tallyOf(requirements: Requirement[], { notChecked }: Judged, reader: Reader): string {
  const required = requirements.filter(isRequired);
  const met = required.filter(({ id, met }) => met && !notChecked.includes(id));
  return reader.messages.gaps.met(reader.count(met.length), reader.count(required.length));
}

/** What is met today and missing on the day of the review says so; else its own notes are enough. */
function missingLater(requirement: Requirement, step: NextStep | undefined, reader: Reader): string[] {
  if (!step?.gap || !requirement.met) return [];
  return [reader.messages.gaps.missingOn(reader.date(step.by), lackingText([step.gap], reader))];
}

/** In the order of the steps; what needs none comes after them. */
function placeOf({ id }: Requirement, steps: NextStep[]): number {
  const place = steps.findIndex(({ requirement }) => requirement === id);
  return place === -1 ? steps.length : place;
}

function settledOf(items: { requirement: Requirement; view: RequirementViewModel }[], reader: Reader) {
  const { gaps } = reader.messages;
  const met = items.filter(({ requirement }) => requirement.met).length;
  const others = items.length - met;
  const title = [
    ...(met > 0 ? [gaps.settledMet(reader.count(met), met)] : []),
    ...(others > 0 ? [gaps.settledOther(reader.count(others), others)] : []),
  ].join(", ");
  return items.length > 0 ? { title, requirements: items.map(({ view }) => view) } : null;
}

function formOf({ id, tier }: ListOf, steps: NextStep[], judged: Judged, reader: Reader): ChecklistViewModel["form"] {
  const { gaps, steps: text } = reader.messages;
  const { pocForm } = judged;
  const step = steps.find(({ requirement }) => requirement === "poc-form");
  const isFiled = pocForm?.tier === tier && pocForm.state === "filed";
  if (!step && !isFiled) return null;
  return {
    name: text.pocFormName,
    status: step ? { text: gaps.statusMissing, variant: "danger" } : { text: gaps.statusMet, variant: "success" },
    step: step ? stepViewModel(step, reader) : null,
    explain: formSubject(id, judged, reader),
  };
}

function notesOf({ id, tier, isTop }: ListOf, steps: NextStep[], { scorecard }: Judged, reader: Reader): string[] {
  const { gaps, steps: text } = reader.messages;
  const verdict = scorecard.tiers.find((candidate) => candidate.tier === tier);
  const breaks = isTop && verdict ? firstToBreak(scorecard, verdict, reader) : null;
  return [
    ...(isTop ? [gaps.top] : []),
    ...(breaks ? [breaks] : []),
    ...(id === "reach" && steps.length > 1 ? [gaps.takesAll] : []),
    ...(steps.length === 0 ? [text.none] : []),
  ];
}

function checklist(list: ListOf, judged: Judged, reader: Reader): ChecklistViewModel[] {
  const { id, tier, isTop } = list;
  const { scorecard, notChecked, figures, evidence, nextSteps } = judged;
  const { gaps, tiers } = reader.messages;
  const requirements = scorecard.tiers.find((candidate) => candidate.tier === tier)?.requirements;
  if (!requirements) return [];
  const steps = nextSteps.filter(({ purpose }) => purpose === id);
  const stepOf = (requirement: Requirement) => steps.find((step) => step.requirement === requirement.id);
  const isOpen = (requirement: Requirement) =>
    stepOf(requirement) !== undefined ||
    notChecked.includes(requirement.id) ||
    (isRequired(requirement) && !requirement.met) ||
    isDoubted(requirement, judged);
  const show = (requirement: Requirement) => {
    const step = stepOf(requirement);
    const view = requirementViewModel(requirement, { tier, keep: isTop, reader, figures, evidence, notChecked });
    const notes = [...missingLater(requirement, step, reader), ...view.notes];
    return { requirement, view: { ...view, notes, step: step ? stepViewModel(step, reader) : null } };
  };
  const shown = [...requirements].sort((a, b) => placeOf(a, nextSteps) - placeOf(b, nextSteps)).map(show);
  return [
    {
      id,
      title: id === "keep" ? gaps.titleKeep(tiers[tier]) : gaps.title(tiers[tier]),
      tally: tallyOf(requirements, judged, reader),
      notes: notesOf(list, steps, judged, reader),
      open: shown.filter(({ requirement }) => isOpen(requirement)).map(({ view }) => view),
      form: formOf(list, steps, judged, reader),
      settled: settledOf(
        shown.filter(({ requirement }) => !isOpen(requirement)),
        reader,
      ),
    },
  ];
}

/** Computed as met, but HubSpot itself counts less than the limit: nobody may overlook that. */
function isDoubted(requirement: Requirement, { figures }: Judged): boolean {
  if (requirement.kind !== "threshold" || !requirement.met) return false;
  const official = figures.find(({ metric }) => metric === metricOf(requirement.id))?.official;
  return official !== undefined && official !== null && official.amount < requirement.target;
}

/**
 * What keeps the tier, where a review ahead would take it or there is none above, and what leads to the next one: all of it,
 * because nothing less does.
 */
export function checklists(judged: Judged, reader: Reader): ChecklistViewModel[] {
  const { nextTier, currentTier } = judged.scorecard;
  const isTop = nextTier === null;
  const isInDanger = judged.nextSteps.some(({ purpose }) => purpose === "keep");
  return [
    ...(currentTier && (isInDanger || isTop)
      ? checklist({ id: "keep", tier: currentTier, isTop }, judged, reader)
      : []),
    ...(nextTier ? checklist({ id: "reach", tier: nextTier, isTop: false }, judged, reader) : []),
  ];
}

function candidatesOf({ candidates }: NextStep, reader: Reader): StepViewModel["candidates"] {
  if (!candidates || candidates.records.length === 0) return null;
  const more = candidates.total - candidates.records.length;
  return { links: candidates.records, more: more > 0 ? reader.messages.andMore(reader.count(more), more) : null };
}

/** What to do, by when, and whom to start with. */
export function stepViewModel(step: NextStep, reader: Reader): StepViewModel {
  const { steps } = reader.messages;
  const { purpose, requirement, by } = step;
  return {
    ...{ purpose, requirement, by },
    text: steps.by(stepText(step, reader), reader.date(by)),
    candidates: candidatesOf(step, reader),
  };
}
