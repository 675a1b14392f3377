import {
  type Branch,
  type Citation,
  METRIC_OF,
  type Metric,
  type Requirement,
  type Unit,
  isThreshold,
} from "@partner-standing/contract/programs/scorecard";
import type { Evidence, NextStep, Standing } from "@partner-standing/contract/standing/standing";
import type { TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Reader } from "@partner-standing/texts/standing/reader";

/** A figure or a requirement that the viewer can have explained. */
export interface ExplainSubject {
  /** Unique on a card: it becomes the id of an overlay. */
  id: string;
  name: string;
  /** Null for a requirement without figures: there are no records to fetch. */
  metric: Metric | null;
  rule: string;
  needs: string | null;
  /** What the figure is to reach, in its unit; null for what is there or not. */
  limit: { name: string; value: number } | null;
  /** Who or what it rests on, and where that is changed; empty for a figure, which has its records. */
  evidence: string[];
  citations: Citation[];
  readings: string[];
  /** The requirement that it belongs to. */
  requirement: NextStep["requirement"];
}

type PresenceId = Evidence["requirement"];

interface Told {
  requirement: Requirement;
  tier: TechnologyTier;
  reader: Reader;
  evidence: Evidence[];
}

type Measured = Pick<ExplainSubject, "needs" | "limit">;

const UNMEASURED: Measured = { needs: null, limit: null };

/** What a tier asks of a figure, in words and as a line to reach. */
function measured({ reader, tier }: Told, goal: Pick<Branch, "target" | "threshold">, unit: Unit): Measured {
  const { explain, tiers } = reader.messages;
  const target = targetShown(goal, unit, reader);
  return {
    needs: explain.needs(tiers[tier], target),
    limit: { name: explain.limit(tiers[tier], target), value: goal.threshold ?? goal.target },
  };
}

function subject(
  { requirement, tier }: Told,
  id: string,
  rest: Pick<ExplainSubject, "name" | "metric" | "rule"> & Measured & { evidence?: string[] },
): ExplainSubject {
  const { citations, readings = [] } = requirement;
  return { id: `explain-${tier}-${id}`, evidence: [], ...rest, citations, readings, requirement: requirement.id };
}

function evidenceLines(id: PresenceId, { evidence, reader }: Told): string[] {
  const known = evidence.find(({ requirement }) => requirement === id);
  if (!known) return [];
  const { since, until, left, entered } = known;
  const { evidence: text } = reader.messages.explain;
  const names = reader.list(known.names);
  const [sinceDay, untilDay] = [since && reader.date(since), until && reader.date(until)];
  return [
    text.said[id](names, sinceDay, untilDay),
    ...(left ? [text.left(names)] : []),
    ...(entered ? [text.entered(entered.by, reader.instant(entered.at))] : []),
    text.where[SECTION_OF[id]],
  ];
}

/** The section of the settings in which it is entered. */
const SECTION_OF = {
  "marketplace-listing": "programs",
  "app-certification": "programs",
  "good-standing": "programs",
  "technical-contact": "contacts",
  "partnership-owner": "contacts",
  "executive-sponsor": "contacts",
  "account-mapping": "contacts",
} as const satisfies Record<PresenceId, string>;

/** A threshold is public: it is told in dollars, whether or not the viewer may see amounts. */
function targetShown({ target, threshold }: Pick<Branch, "target" | "threshold">, unit: Unit, reader: Reader): string {
  if (threshold !== undefined) return reader.usd(threshold);
  return unit === "usd-per-month" ? reader.usd(target) : reader.measure(target, unit);
}

/** One way to meet a requirement that has several. */
export function branchSubject(told: Told, branch: Branch): ExplainSubject {
  const { metric } = branch;
  const { reader, requirement } = told;
  const { metrics, explain } = reader.messages;
  return subject(told, metric, {
    ...{ name: reader.label(metrics[metric]), metric, rule: explain.rules[metric] },
    ...measured(told, branch, requirement.unit),
  });
}

/** Null for a requirement that is explained branch by branch. */
export function requirementSubject(told: Told): ExplainSubject | null {
  const { reader, requirement } = told;
  const { requirements, explain } = reader.messages;
  const { id } = requirement;
  const name = requirements[id];
  if (id === "influenced-revenue") return null;
  if (!isThreshold(id))
    return subject(told, id, {
      ...{ name, metric: null, rule: explain.rules[id], ...UNMEASURED },
      evidence: evidenceLines(id, told),
    });
  const asked = requirement.kind === "threshold" ? measured(told, requirement, requirement.unit) : UNMEASURED;
  return subject(told, id, { name, metric: METRIC_OF[id], rule: explain.rules[METRIC_OF[id]], ...asked });
}

/** The form that a tier asks for: the rule, when it was filed and by whom, and whom it names. */
export function formSubject(
  id: string,
  { formOnFile, formRule, pocForm }: Pick<Standing, "formOnFile" | "formRule" | "pocForm">,
  reader: Reader,
): ExplainSubject {
  const { explain, pocForm: text, steps, tiers } = reader.messages;
  const { form, evidence } = explain;
  const isStale = pocForm?.state === "stale" && pocForm.filedOn !== null;
  const filed = formOnFile
    ? [
        form.filed(reader.date(formOnFile.filedOn), formOnFile.filedBy),
        ...formOnFile.contacts.map(({ role, name }) => form.contact(form.roles[role], name)),
      ]
    : [pocForm?.filedOn ? form.filed(reader.date(pocForm.filedOn), null) : form.none];
  return {
    ...{ id: `explain-${id}-poc-form`, name: steps.pocFormName, metric: null, ...UNMEASURED },
    rule: form.rule(reader.list(formRule.tiers.map((tier) => tiers[tier]))),
    evidence: [
      ...filed,
      ...(isStale ? [text.pendingStale(reader.date(pocForm.filedOn ?? ""))] : []),
      evidence.where.contacts,
    ],
    citations: formRule.citations,
    readings: [],
    requirement: "poc-form",
  };
}
