import type { Recalibration } from "@partner-standing/contract/programs/solutions-scorecard";
import type { Chapter, ReportChart, ReportLine } from "@partner-standing/contract/reports/report";
import type { SolutionsStanding, TrackExplanation } from "@partner-standing/contract/standing/solutions-standing";
import {
  performingSentence,
  recalibrationSentence,
  refreshSentence,
} from "@partner-standing/texts/solutions/tier-sentences";
import { rulesOn } from "../../rules/packs/solutions/rules-on.ts";
import { type Teller, toneOf } from "../teller.ts";
import type { DayOfTrend } from "../trends.ts";
import {
  aheadTable,
  type Judged,
  lapsingTable,
  lookBackTable,
  obligationTable,
  pointTable,
  requirementsOf,
  requirementTable,
  topClients,
  whole,
} from "./solutions-tables.ts";

/** Points month by month against what the tier to reach asks for; where amounts are not shown there is none. */
function chartOf({ scorecard, teller }: Judged, trend: DayOfTrend[]): ReportChart | null {
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

function recalibrationLine(recalibration: Recalibration, { scorecard, teller }: Judged): ReportLine[] {
  const { currentTier: tier, on } = scorecard;
  if (!tier) return [];
  const { solutions: text, reader } = teller;
  const { date } = recalibration;
  const said = recalibrationSentence({ recalibration, tier, on, text, reader });
  const title = text.recalibration.title(reader.date(date), teller.inDays(date));
  return [{ title, text: said.text, tone: toneOf(said.tone) }];
}

function linesOf(told: Judged): ReportLine[] {
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
  const told: Judged = { scorecard, teller };
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
    chart: chartOf(told, trend),
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
