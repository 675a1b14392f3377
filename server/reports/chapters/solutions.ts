import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import {
  POINT_KINDS,
  type Points,
  type Recalibration,
  type SolutionsRequirement,
  type SolutionsScorecard,
} from "@partner-standing/contract/programs/solutions-scorecard";
import type {
  Chapter,
  ReportChart,
  ReportLine,
  ReportRow,
  ReportTable,
  Tone,
} from "@partner-standing/contract/reports/report";
import type { SolutionsStanding, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import { type Rounding, toDecimals } from "@partner-standing/texts/formats/format-amount";
import {
  performingSentence,
  recalibrationSentence,
  refreshSentence,
} from "@partner-standing/texts/solutions/tier-sentences";
import { rulesOn } from "../../rules/packs/solutions/rules-on.ts";
import { type Teller, numbers, short, status, toneOf, words } from "../teller.ts";
import type { DayOfTrend } from "../trends.ts";

interface Told {
  standing: SolutionsStanding;
  scorecard: SolutionsScorecard;
  trend: DayOfTrend[];
  teller: Teller;
}

const whole = (points: number, { reader }: Teller, rounding: Rounding = "down") =>
  reader.count(toDecimals(points, 0, rounding));
/** To the hundredth, where points stand beside others that they are added up with. */
const exact = (points: number, { reader }: Teller) => reader.decimal(toDecimals(points, 2, "nearest"));

/** A figure of a requirement in its unit; a median may have a half. */
function shown(value: number | null, { unit }: SolutionsRequirement, teller: Teller, rounding: Rounding): string {
  const { reader, text } = teller;
  if (value === null) return text.notKnown;
  if (unit === "yes-no") return value ? text.there : text.notThere;
  if (unit === "usd-per-month") return reader.measure(value, "usd-per-month", rounding);
  if (unit === "points") return whole(value, teller, rounding);
  if (unit === "retention") return reader.measure(toDecimals(value, 0, rounding), "percent");
  return unit === "percent" ? reader.measure(value, "percent") : reader.decimal(value);
}

function statusOf(requirement: SolutionsRequirement, teller: Teller): Pick<ReportLine, "text" | "tone"> {
  const { statusMet, statusMissing, statusUnknown } = teller.solutions.gaps;
  const { met, missing, unit } = requirement;
  if (met === null) return { text: statusUnknown, tone: "warning" };
  if (met) return { text: statusMet, tone: "good" };
  if (missing === null || unit === "yes-no") return { text: statusMissing, tone: "bad" };
  return { text: teller.text.missing(shown(missing, requirement, teller, "up")), tone: "bad" };
}

const requirementsOf = ({ tiers }: SolutionsScorecard, tier: SolutionsTier | null) =>
  tiers.find((verdict) => verdict.tier === tier)?.requirements ?? [];

/** What is met now and ends soon. */
function endsText(requirement: SolutionsRequirement, teller: Teller): string[] {
  const { id, ends } = requirement;
  if (!ends) return [];
  const { reader } = teller;
  return [teller.requirements.ends[id](reader.date(ends.on), shown(ends.missing, requirement, teller, "up"))];
}

/** Every requirement with the thresholds of the tier held and of the next one. */
function requirementTable({ scorecard, teller }: Told): ReportTable | null {
  const { currentTier, nextTier } = scorecard;
  const held = requirementsOf(scorecard, currentTier);
  const aim = nextTier ? requirementsOf(scorecard, nextTier) : held;
  const aimed = nextTier ?? currentTier;
  if (aim.length === 0 || !aimed) return null;
  const { text, solutions } = teller;
  const { columns, tables } = text;
  const showsHeld = nextTier !== null && currentTier !== null;
  // Without amounts all that is said of a threshold of the agreement is how far it is.
  const needed = (requirement: SolutionsRequirement | undefined) =>
    requirement === undefined || requirement.unit === "percent"
      ? ""
      : shown(requirement.target, requirement, teller, "nearest");
  const notes = held.flatMap((requirement) => endsText(requirement, teller));
  return {
    id: "requirements",
    title: (nextTier ? tables.requirements : tables.keep)(solutions.tiers[aimed]),
    note: notes.length > 0 ? notes.join(" ") : null,
    columns: [
      words(columns.requirement),
      numbers(columns.now),
      ...(showsHeld ? [numbers(columns.neededFor(solutions.tiers[currentTier]))] : []),
      numbers(columns.neededFor(solutions.tiers[aimed])),
      status(columns.status),
    ],
    rows: aim.map((requirement) => {
      const { text: said, tone } = statusOf(requirement, teller);
      const below = held.find(({ id }) => id === requirement.id);
      return teller.row(
        [
          teller.requirements.names[requirement.id],
          shown(requirement.actual, requirement, teller, "down"),
          ...(showsHeld ? [needed(below)] : []),
          needed(requirement),
          said,
        ],
        { tone, citations: requirement.citations },
      );
    }),
  };
}

function pointTable({ scorecard, teller }: Told): ReportTable | null {
  const { points } = scorecard;
  if (!points) return null;
  const { text, reader, solutions } = teller;
  const { columns } = text;
  const { citations } = rulesOn(teller.on).pointRates;
  const row = ({ kind, mrr, growthMrr, perHundred, points: each }: Points["kinds"][number]) =>
    teller.row(
      [
        solutions.points.kinds[kind],
        reader.usd(mrr, "down"),
        reader.usd(growthMrr, "down"),
        reader.count(perHundred),
        exact(each, teller),
      ],
      { citations },
    );
  const all = teller.row([text.allPoints, "", "", "", exact(points.total, teller)], { citations });
  return {
    id: "points",
    title: text.tables.points,
    note: null,
    columns: [
      short(columns.kind),
      numbers(columns.monthly),
      numbers(columns.growth),
      numbers(columns.rate),
      numbers(columns.points),
    ],
    rows: [...points.kinds.map(row), all],
  };
}

/** What is left by kind on the next three days on which tiers are refreshed. */
function aheadTable({ scorecard, teller }: Told): ReportTable | null {
  const { points, pointsAhead } = scorecard;
  if (!points || pointsAhead.length === 0) return null;
  const { text, reader, solutions } = teller;
  const { columns, tables, aheadNote } = text;
  const kinds = POINT_KINDS.filter((kind) => points.kinds.some((known) => known.kind === kind));
  const { citations } = rulesOn(teller.on).refreshDay;
  const row = (on: string, left: Points): ReportRow => {
    const less = points.total - left.total;
    const each = kinds.map((kind) => exact(left.kinds.find((known) => known.kind === kind)?.points ?? 0, teller));
    const tone: Tone = less > 0 ? "warning" : "plain";
    return teller.row([reader.date(on), ...each, exact(left.total, teller), less > 0 ? exact(less, teller) : ""], {
      ...{ tone, citations },
    });
  };
  return {
    id: "ahead",
    title: tables.ahead,
    note: aheadNote,
    columns: [
      short(columns.day),
      ...kinds.map((kind) => numbers(solutions.points.kinds[kind])),
      numbers(columns.total),
      numbers(columns.less),
    ],
    rows: [row(teller.on, points), ...pointsAhead.map(({ on, points: left }) => row(on, left))],
  };
}

function lookBackTable(recalibration: Recalibration, { teller }: Told): ReportTable {
  const { text, reader, solutions } = teller;
  const { best, none, notKnown } = solutions.recalibration;
  const { citations } = rulesOn(teller.on).lookBackRefreshes;
  return {
    id: "look-back",
    title: text.tables.lookBack(reader.date(recalibration.date)),
    note: recalibration.lookBack.some(({ on }) => on > teller.on) ? text.lookBackNote : null,
    columns: [short(text.columns.day), short(text.columns.performed)],
    rows: recalibration.lookBack.map(({ on, tier, known }) => {
      const performed = known ? (tier ? best(solutions.tiers[tier]) : none) : notKnown;
      const said = on > teller.on ? text.foretold(performed) : performed;
      return teller.row([reader.date(on), said], { tone: known && tier ? "good" : "warning", citations });
    }),
  };
}

const OBLIGATION_TONES = { met: "good", open: "warning", missed: "bad" } as const;

function obligationTable({ obligations, package: held }: SolutionsStanding, teller: Teller): ReportTable | null {
  if (obligations.length === 0) return null;
  const { text, reader, solutions } = teller;
  const { provider } = solutions;
  const { columns, tables } = text;
  return {
    id: "obligations",
    title: held === "partner" ? tables.obligations : tables.providerObligations,
    note: null,
    columns: [words(columns.duty), short(columns.due), status(columns.status)],
    rows: obligations.map(({ id, state, due, citations }) =>
      teller.row([provider.names[id], due ? reader.date(due) : "", provider.states[state]], {
        ...{ tone: OBLIGATION_TONES[state], citations },
      }),
    ),
  };
}

/** Whoever may see no amounts is told how many lapse, and none by name. */
function lapsingTable({ lapsing }: SolutionsStanding, teller: Teller): ReportTable | null {
  if (lapsing.total === 0) return null;
  const { text, reader } = teller;
  const { columns, tables } = text;
  const { citations } = rulesOn(teller.on).activityWindowDays;
  return {
    id: "lapsing",
    title: tables.lapsing,
    note: text.lapsing(reader.count(lapsing.total), lapsing.total),
    columns: [words(columns.client), numbers(columns.monthly), short(columns.lastActive), short(columns.until)],
    rows: lapsing.clients.map(({ company, mrr, lastActivityOn, until }) =>
      teller.row([company.name, reader.usd(mrr, "down"), reader.date(lastActivityOn), reader.date(until)], {
        ...{ tone: "warning", citations },
      }),
    ),
  };
}

const NAMED = 5;

function topClients({ total, clients }: TrackExplanation, teller: Teller): ReportTable | null {
  if (clients.length === 0 || total === 0) return null;
  const { text, reader } = teller;
  const { columns, tables } = text;
  const { citations } = rulesOn(teller.on).pointRates;
  return {
    id: "clients",
    title: tables.topClients,
    note: null,
    columns: [words(columns.client), numbers(columns.points), numbers(columns.share), short(columns.until)],
    rows: clients
      .slice(0, NAMED)
      .map(({ record, amount, until }) =>
        teller.row(
          [
            record.name,
            exact(amount, teller),
            reader.measure((amount / total) * 100, "percent"),
            until ? reader.date(until) : "",
          ],
          { citations },
        ),
      ),
  };
}

/** Points month by month against what the tier to reach asks for; where amounts are not shown there is none. */
function chartOf({ scorecard, trend, teller }: Told): ReportChart | null {
  const { points, nextTier, currentTier } = scorecard;
  if (!points) return null;
  const { text, reader, solutions } = teller;
  const aimed = nextTier ?? currentTier;
  const total = requirementsOf(scorecard, aimed).find(({ id }) => id === "total-points");
  return {
    id: "points",
    title: text.charts.points,
    points: trend.flatMap(({ on, points: value }) =>
      value === null ? [] : [{ on, label: reader.date(on), value, text: whole(value, teller) }],
    ),
    limit:
      aimed && total?.target
        ? {
            name: text.charts.limit(
              solutions.tiers[aimed],
              solutions.points.shown(whole(total.target, teller, "nearest")),
            ),
            value: total.target,
            text: whole(total.target, teller, "nearest"),
          }
        : null,
    asOf: reader.date(teller.on),
    source: teller.cite(total?.citations ?? rulesOn(teller.on).pointRates.citations),
  };
}

function recalibrationLine(recalibration: Recalibration, { scorecard, teller }: Told): ReportLine[] {
  const { currentTier: tier, on } = scorecard;
  if (!tier) return [];
  const { solutions: text, reader } = teller;
  const { date } = recalibration;
  const said = recalibrationSentence({ recalibration, tier, on, text, reader });
  const title = text.recalibration.title(reader.date(date), teller.inDays(date));
  return [{ title, text: said.text, tone: toneOf(said.tone) }];
}

function linesOf(told: Told): ReportLine[] {
  const { scorecard, teller } = told;
  const { solutions: text, reader } = teller;
  const { refresh, recalibration, unknownTiers } = scorecard;
  const performing = performingSentence(scorecard, text);
  const refreshed = refreshSentence(scorecard, text);
  const { thresholds } = text;
  return [
    ...(performing ? [{ title: "", text: performing, tone: "plain" as const }] : []),
    {
      ...{ title: text.refresh.title(reader.date(refresh.date), teller.inDays(refresh.date)) },
      ...{ text: refreshed.text, tone: toneOf(refreshed.tone) },
    },
    ...(recalibration ? recalibrationLine(recalibration, told) : []),
    ...(unknownTiers.length > 0
      ? [
          {
            title: thresholds.title,
            text: thresholds.text(reader.list(unknownTiers.map((tier) => text.tiers[tier]))),
            tone: "plain" as const,
          },
        ]
      : []),
  ];
}

/** A solutions provider has obligations and no tier. */
function providerChapter(standing: SolutionsStanding, teller: Teller): Chapter {
  const { providerEnded } = standing;
  const { provider, packages } = teller.solutions;
  return {
    id: "solutions",
    title: packages.provider,
    tier: null,
    lines: providerEnded
      ? [{ title: provider.ended(teller.reader.date(providerEnded)), text: provider.endedText, tone: "warning" }]
      : [],
    chart: null,
    tables: [obligationTable(standing, teller), lapsingTable(standing, teller)].filter((table) => table !== null),
  };
}

/** Where the company stands in the Solutions Partner Program; null where it takes no part, or nothing is known yet. */
export function solutionsChapter(
  standing: SolutionsStanding,
  { trend, clients, teller }: { trend: DayOfTrend[]; clients: TrackExplanation | null; teller: Teller },
): Chapter | null {
  const { scorecard, creditedSince } = standing;
  if (standing.package === "provider" && standing.obligations.length > 0) return providerChapter(standing, teller);
  if (!scorecard) return null;
  const told: Told = { standing, scorecard, trend, teller };
  const { noTier, creditedSince: since } = teller.reader.messages;
  const { currentTier, recalibration } = scorecard;
  return {
    id: "solutions",
    title: teller.text.chapters.solutions,
    tier: {
      text: currentTier ? teller.solutions.tiers[currentTier] : noTier,
      tone: currentTier ? "good" : "bad",
      since: currentTier && creditedSince ? since(teller.reader.date(creditedSince)) : "",
    },
    lines: linesOf(told),
    chart: chartOf(told),
    tables: [
      requirementTable(told),
      pointTable(told),
      aheadTable(told),
      recalibration && lookBackTable(recalibration, told),
      obligationTable(standing, teller),
      lapsingTable(standing, teller),
      clients && topClients(clients, teller),
    ].filter((table) => table !== null),
  };
}
