import {
  type Metric,
  type Requirement,
  type RequirementId,
  type Scorecard,
  type TierVerdict,
  type Unit,
  metricOf,
} from "@partner-standing/contract/programs/scorecard";
import type {
  Chapter,
  ReportChart,
  ReportLine,
  ReportRow,
  ReportTable,
} from "@partner-standing/contract/reports/report";
import type { Explanation, Standing } from "@partner-standing/contract/standing/standing";
import { lackingText } from "@partner-standing/texts/gaps/lacking-text";
import { dropSentence, purposeSentence, reviewSentence } from "@partner-standing/texts/standing/review-sentences";
import { stepText } from "@partner-standing/texts/standing/step-text";
import { TECHNOLOGY_PARAMETERS } from "../../rules/packs/technology/parameters.ts";
import { parameterAt } from "../../rules/define-parameter.ts";
import { notSetUpChapter } from "./set-up.ts";
import { type Teller, numbers, short, status, toneOf, words } from "../teller.ts";
import type { DayOfTrend } from "../trends.ts";

/** A standing with a verdict. */
type Judged = Standing & { scorecard: Scorecard };

/** The tier to reach, or the one to keep where none is above. */
function aimOf({ tiers, nextTier, currentTier }: Scorecard): TierVerdict | undefined {
  return tiers.find(({ tier }) => tier === (nextTier ?? currentTier));
}

function statusOf(
  requirement: Requirement,
  notChecked: RequirementId[],
  { reader }: Teller,
): Pick<ReportLine, "text" | "tone"> {
  const { gaps } = reader.messages;
  const { id, level, met, requiredFrom } = requirement;
  if (notChecked.includes(id)) return { text: gaps.statusNotChecked, tone: "plain" };
  if (level === "exempt") return { text: gaps.statusWaived, tone: "plain" };
  if (met) return { text: gaps.statusMet, tone: "good" };
  if (level === "preferred") return { text: gaps.statusPreferred, tone: "plain" };
  if (level === "phased-in" && requiredFrom)
    return { text: gaps.requiredFrom(reader.date(requiredFrom)), tone: "warning" };
  return { text: gaps.statusMissing, tone: "bad" };
}

export function shown(value: number | null, unit: Unit, { reader, text }: Teller): string {
  if (value === null) return text.noFigure;
  return unit === "stars" ? reader.stars(value, "down") : reader.measure(value, unit, "down");
}

/** What is measured: one figure of a requirement, or one branch of it where any of several is enough. */
interface Measured {
  metric: Metric;
  name: string;
  actual: number | null;
  target: number;
  unit: Unit;
  threshold?: number | undefined;
}

function measuredOf(requirement: Requirement, { reader, text }: Teller): Measured[] {
  const { requirements, metrics } = reader.messages;
  if (requirement.kind === "presence") return [];
  if (requirement.kind === "any-of")
    return requirement.anyOf.map(({ metric, actual, target, threshold }, place) => {
      const name = place === 0 ? reader.label(metrics[metric]) : text.or(metrics[metric]);
      return { metric, name, actual, target, unit: requirement.unit, threshold };
    });
  const metric = metricOf(requirement.id) ?? "attributedMrr";
  const { actual, target, unit, threshold } = requirement;
  return [{ metric, name: requirements[requirement.id], actual, target, unit, threshold }];
}

/** What a figure has gained or lost in a month. */
function changeOf({ metric, unit }: Measured, trend: DayOfTrend[], teller: Teller): string {
  const [before, now] = trend.slice(-2).map(({ metrics }) => metrics[metric]);
  if (unit === "percent" || before === null || before === undefined || now === null || now === undefined) return "";
  const change = Math.round((now - before) * 100) / 100;
  return change === 0 ? teller.text.unchanged : signed(change, unit, teller);
}

/** A change with its sign. */
export function signed(change: number, unit: Unit, teller: Teller): string {
  return `${change > 0 ? "+" : "\u2212"}${shown(Math.abs(change), unit, teller)}`;
}

interface Told {
  standing: Judged;
  trend: DayOfTrend[];
  teller: Teller;
}

/** A figure that HubSpot has said itself holds as of its own day. */
function dayOf(metric: Metric, { standing, teller }: Told) {
  const figure = standing.figures.find((known) => known.metric === metric);
  return figure?.source === "official" && figure.official ? figure.official.asOf : teller.on;
}

function measuredRow(requirement: Requirement, measured: Measured, told: Told): ReportRow {
  const { standing, trend, teller } = told;
  const { actual, target, unit, threshold } = measured;
  const { text, tone } = statusOf(requirement, standing.notChecked, teller);
  const needed = threshold === undefined ? shown(target, unit, teller) : shown(threshold, "usd-per-month", teller);
  return teller.row([measured.name, shown(actual, unit, teller), needed, changeOf(measured, trend, teller), text], {
    ...{ tone, asOf: dayOf(measured.metric, told), citations: requirement.citations },
  });
}

function presenceRow(requirement: Requirement, { standing, teller }: Told): ReportRow {
  const { there, notThere, notKnown } = teller.text;
  const { text, tone } = statusOf(requirement, standing.notChecked, teller);
  const isKnown = !standing.notChecked.includes(requirement.id);
  const now = isKnown ? (requirement.met ? there : notThere) : notKnown;
  const name = teller.reader.messages.requirements[requirement.id];
  return teller.row([name, now, text], { tone, citations: requirement.citations });
}

/** What is measured, with its month, and what is there or not. */
function requirementTables(told: Told): ReportTable[] {
  const { standing, trend, teller } = told;
  const verdict = aimOf(standing.scorecard);
  if (!verdict) return [];
  const { text, reader } = teller;
  const { columns, tables } = text;
  const tier = reader.messages.tiers[verdict.tier];
  const monthAgo = trend.at(-2)?.on ?? teller.on;
  const { requirements } = verdict;
  const measured = requirements.flatMap((requirement) =>
    measuredOf(requirement, teller).map((each) => measuredRow(requirement, each, told)),
  );
  const present = requirements.filter(({ kind }) => kind === "presence");
  return [
    {
      id: "requirements",
      title: (standing.scorecard.nextTier ? tables.requirements : tables.keep)(tier),
      note: null,
      columns: [
        words(columns.requirement),
        numbers(columns.now),
        numbers(columns.needed),
        numbers(columns.since(reader.date(monthAgo))),
        status(columns.status),
      ],
      rows: measured,
    },
    {
      id: "presence",
      title: tables.presence(tier),
      note: null,
      columns: [words(columns.requirement), short(columns.now), status(columns.status)],
      rows: present.map((requirement) => presenceRow(requirement, told)),
    },
  ];
}

function stepTable({ standing, teller }: Told): ReportTable | null {
  const { text, reader } = teller;
  const { nextSteps, scorecard } = standing;
  if (nextSteps.length === 0) return null;
  const requirements = aimOf(scorecard)?.requirements ?? [];
  const form = parameterAt(TECHNOLOGY_PARAMETERS.pocFormTiers, teller.on).citations;
  return {
    id: "steps",
    title: text.tables.steps,
    note: null,
    columns: [words(text.columns.step), words(text.columns.purpose)],
    rows: nextSteps.map((step) => {
      const names = (step.candidates?.records ?? []).map(({ name }) => name);
      const what = stepText(step, reader);
      return teller.row(
        [names.length > 0 ? `${what}. ${text.start(reader.list(names))}` : what, purposeSentence(step, reader)],
        { citations: requirements.find(({ id }) => id === step.requirement)?.citations ?? form },
      );
    }),
  };
}

/** What breaks first: what the next review misses, else what the tier to reach misses, else the MRR that all tiers ask for. */
function charted({ scorecard }: Judged): { measured: Metric; tier: TierVerdict; requirement: Requirement } | null {
  const held = scorecard.tiers.find(({ tier }) => tier === scorecard.currentTier);
  const aim = aimOf(scorecard);
  const lacking = scorecard.nextReview.because.map(({ id }) => ({ id, tier: held }));
  const ahead = scorecard.gaps.map(({ id }) => ({ id, tier: aim }));
  for (const { id, tier } of [...lacking, ...ahead, { id: "attributed-mrr" as const, tier: aim }]) {
    const measured = metricOf(id);
    const requirement = tier?.requirements.find((known) => known.id === id);
    if (measured && tier && requirement?.kind === "threshold") return { measured, tier, requirement };
  }
  return null;
}

function chartOf({ standing, trend, teller }: Told): ReportChart | null {
  const found = charted(standing);
  if (!found || found.requirement.kind !== "threshold") return null;
  const { measured: metric, tier, requirement } = found;
  const { unit, target } = requirement;
  // Percent of a threshold, month by month, would tell the amounts.
  if (unit === "percent") return null;
  const { reader, text } = teller;
  const said = (value: number) => shown(value, unit, teller);
  return {
    id: "trend",
    title: text.charts.trend(reader.label(reader.messages.metrics[metric])),
    points: trend.flatMap(({ on, metrics: { [metric]: value } }) =>
      value === null ? [] : [{ on, label: reader.date(on), value, text: said(value) }],
    ),
    limit: {
      name: text.charts.limit(reader.messages.tiers[tier.tier], said(target)),
      value: target,
      text: said(target),
    },
    asOf: reader.date(teller.on),
    source: teller.cite(requirement.citations),
  };
}

function formLine({ pocForm }: Judged, { reader, inDays }: Teller): ReportLine[] {
  if (!pocForm || pocForm.state === "filed") return [];
  const { pocForm: text, tiers } = reader.messages;
  const tier = tiers[pocForm.tier];
  if (pocForm.pending) {
    const { dueOn } = pocForm.pending;
    return [
      { title: text.pendingTitle(tier), text: text.pendingText(reader.date(dueOn), inDays(dueOn)), tone: "warning" },
    ];
  }
  if (!pocForm.filedOn) return [];
  return [{ title: text.staleTitle, text: text.staleText(tier, reader.date(pocForm.filedOn)), tone: "warning" }];
}

function lastReviewLine({ lastReview }: Judged, { reader }: Teller): ReportLine[] {
  if (!lastReview) return [];
  const { lastReview: text, tiers } = reader.messages;
  const { on, recorded, tierBefore, tierAfter } = lastReview;
  const name = (tier: typeof tierAfter) => tier && tiers[tier];
  const say = recorded ? text.recorded : text.open;
  return [{ title: text.title(reader.date(on)), text: say(name(tierBefore), name(tierAfter)), tone: "warning" }];
}

function noTierLine({ scorecard: { currentTier, nextTier, gaps } }: Judged, { reader }: Teller): ReportLine[] {
  if (currentTier || !nextTier) return [];
  const { noTierNow, tiers } = reader.messages;
  const because = lackingText(gaps, reader);
  const tier = tiers[nextTier];
  const text = because ? noTierNow.text(tier, because) : noTierNow.textWithoutGap(tier);
  return [{ title: noTierNow.title, text, tone: "warning" }];
}

function linesOf({ standing, teller }: Told): ReportLine[] {
  const { scorecard, dropAhead } = standing;
  const { reader, text } = teller;
  const { date } = scorecard.nextReview;
  const review = reviewSentence(scorecard, reader);
  const title = reader.messages.review.title(reader.date(date), teller.inDays(date));
  const isLater = dropAhead && dropAhead.on !== date;
  return [
    { title, text: review.text, tone: toneOf(review.tone) },
    ...(isLater ? [{ title: text.dropTitle, text: dropSentence(dropAhead, reader), tone: "warning" as const }] : []),
    ...noTierLine(standing, teller),
    ...formLine(standing, teller),
    ...lastReviewLine(standing, teller),
  ];
}

/** How many customers are named. */
const NAMED = 5;

/** Who carries attributed MRR, the largest first. */
export function topCustomers({ total, contributions, citations }: Explanation, teller: Teller): ReportTable | null {
  if (contributions.length === 0 || !total) return null;
  const { reader, text } = teller;
  const { columns, tables } = text;
  return {
    id: "customers",
    title: tables.topCustomers,
    note: null,
    columns: [words(columns.customer), numbers(columns.monthly), numbers(columns.share), short(columns.until)],
    rows: contributions
      .slice(0, NAMED)
      .map(({ record, amount, until }) =>
        teller.row(
          [
            record.name,
            reader.usd(amount, "down"),
            reader.measure((amount / total) * 100, "percent"),
            until ? reader.date(until) : "",
          ],
          { citations },
        ),
      ),
  };
}

const isJudged = (standing: Standing): standing is Judged => standing.scorecard !== null;

/** Where the company stands in the Technology Partner Program; null where it takes no part, or nothing is known yet. */
export function technologyChapter(
  standing: Standing,
  { trend, customers, teller }: { trend: DayOfTrend[]; customers: Explanation | null; teller: Teller },
): Chapter | null {
  if (!standing.programs.includes("technology") || !isJudged(standing)) return null;
  if (standing.setUp.missing.includes("tier")) return notSetUpChapter(standing, teller);
  const told = { standing, trend, teller };
  const { currentTier } = standing.scorecard;
  const { tiers, noTier, creditedSince } = teller.reader.messages;
  const since = currentTier && standing.creditedSince ? creditedSince(teller.reader.date(standing.creditedSince)) : "";
  const top = customers && topCustomers(customers, teller);
  return {
    id: "technology",
    title: teller.text.chapters.technology,
    tier: { text: currentTier ? tiers[currentTier] : noTier, tone: currentTier ? "good" : "bad", since },
    lines: linesOf(told),
    chart: chartOf(told),
    tables: [...requirementTables(told), stepTable(told), top].filter((table) => table !== null),
  };
}
