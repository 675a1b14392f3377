import type { SolutionsTier } from "@partner-standing/contract/programs/program";
import type {
  Recalibration,
  SolutionsScorecard,
  SolutionsTierVerdict,
  TierPerformance,
} from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsStanding } from "@partner-standing/contract/standing/solutions-standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import {
  performingSentence,
  recalibrationSentence,
  refreshSentence,
} from "@partner-standing/texts/solutions/tier-sentences";
import type { ReviewViewModel } from "../standing/review-view-model.ts";
import { type TrackViewModel, gapText, isAsked, trackViewModel } from "./PartnerStandingPart.tsx";
import { type ObligationViewModel, obligationViewModels } from "./ProviderStandingPart.tsx";
import { type PointsViewModel, pointsViewModel } from "./points.tsx";
import type { SolutionsTexts } from "./solutions-texts.ts";

export interface RecalibrationViewModel extends ReviewViewModel {
  months: { date: string; performed: string; note: string | null }[];
}

interface Judged {
  recalibration: Recalibration;
  /** The credited tier. */
  tier: SolutionsTier;
  on: string;
  text: SolutionsMessages;
  reader: CardReader;
}

function monthViewModel({ on: day, tier, known }: TierPerformance, { on, text, reader }: Judged) {
  const { best, none, notKnown, ahead } = text.recalibration;
  const performed = tier ? best(text.tiers[tier]) : none;
  return {
    date: reader.date(day),
    performed: known ? performed : notKnown,
    note: day > on ? ahead : null,
  };
}

/** The half-yearly day on which the credited tier may be taken away, what it would decide, and the months behind it. */
function recalibrationViewModel(
  { recalibration, currentTier, on }: SolutionsScorecard,
  text: SolutionsMessages,
  reader: CardReader,
): RecalibrationViewModel | null {
  if (!recalibration || !currentTier) return null;
  const judged: Judged = { recalibration, tier: currentTier, on, text, reader };
  const foretold = recalibrationSentence(judged);
  const inDays = reader.daysFromNow(daysBetween(on, recalibration.date));
  return {
    title: text.recalibration.title(reader.date(recalibration.date), inDays),
    outcome: foretold.text,
    tone: foretold.tone,
    months: recalibration.lookBack.map((performance) => monthViewModel(performance, judged)),
  };
}

/** The next 15th, and what it would decide with the records known today. */
function refreshViewModel(scorecard: SolutionsScorecard, text: SolutionsMessages, reader: CardReader): ReviewViewModel {
  const { on, refresh } = scorecard;
  const inDays = reader.daysFromNow(daysBetween(on, refresh.date));
  const { text: outcome, tone } = refreshSentence(scorecard, text);
  return { title: text.refresh.title(reader.date(refresh.date), inDays), outcome, tone };
}

/** Until when the tier is safe, or since when it falls short and when it is lost. */
function aheadSentence({ ahead }: SolutionsStanding, on: string, texts: SolutionsTexts): string | null {
  if (!ahead) return null;
  const { text, reader } = texts;
  const { safeUntil, until } = ahead;
  if (!safeUntil) return until > on ? text.ahead.safe(reader.date(until)) : null;
  const { review, breaksOn } = safeUntil;
  const lacking = safeUntil.because.filter(isAsked).map((requirement) => gapText(requirement, texts));
  const because = reader.list(lacking);
  if (breaksOn <= on) return text.ahead.already(because, reader.date(review));
  return text.ahead.lost(reader.date(breaksOn), because, reader.date(review));
}

export interface PartnerViewModel {
  /** With what is known today; null without a tier, and where thresholds that decide it are not entered. */
  ahead: string | null;
  /** The tier performed today, where it is another than the credited one or not known. */
  performing: string | null;
  refresh: ReviewViewModel;
  recalibration: RecalibrationViewModel | null;
  /** Thresholds to enter before the tier that matters can be judged, and where. */
  thresholds: { title: string; lines: string[] } | null;
  gaps: { title: string; met: string; tracks: TrackViewModel[] } | null;
  /** Null where no points are counted, or the viewer may see no amounts. */
  points: PointsViewModel | null;
  /** What the membership asks for besides tiers. */
  obligations: ObligationViewModel[];
}

/** The tier to reach, or the one to keep where none is above. */
function aim({ tiers, nextTier, currentTier }: SolutionsScorecard): SolutionsTierVerdict | undefined {
  return tiers.find(({ tier }) => tier === (nextTier ?? currentTier));
}

function thresholdsToEnter(
  { unknownTiers }: SolutionsScorecard,
  text: SolutionsMessages,
  reader: CardReader,
): PartnerViewModel["thresholds"] {
  if (unknownTiers.length === 0) return null;
  const { title, text: why, where } = text.thresholds;
  return { title, lines: [why(reader.list(unknownTiers.map((tier) => text.tiers[tier]))), where] };
}

/** What is missing comes first, then what cannot be judged, then what is done. */
const URGENCY = new Map<boolean | null, number>([
  [false, 0],
  [null, 1],
  [true, 2],
]);

function gapsOf(scorecard: SolutionsScorecard, texts: SolutionsTexts): PartnerViewModel["gaps"] {
  const { text, reader } = texts;
  const verdict = aim(scorecard);
  if (!verdict) return null;
  const { tier } = verdict;
  const requirements = verdict.requirements.filter(isAsked);
  const name = text.tiers[tier];
  const met = requirements.filter((requirement) => requirement.met).length;
  const urgency = (isMet: boolean | null) => URGENCY.get(isMet) ?? 0;
  return {
    title: scorecard.nextTier ? text.gaps.title(name) : text.gaps.titleKeep(name),
    met: text.gaps.met(reader.count(met), reader.count(requirements.length)),
    tracks: [...requirements]
      .sort((a, b) => urgency(a.met) - urgency(b.met))
      .map((requirement) => trackViewModel(requirement, tier, texts)),
  };
}

/** Where a solutions partner stands: tier performed, next refresh and recalibration, and the tier above. */
export function partnerViewModel(
  standing: SolutionsStanding,
  scorecard: SolutionsScorecard,
  texts: SolutionsTexts,
): PartnerViewModel {
  const { text, reader } = texts;
  return {
    ahead: aheadSentence(standing, scorecard.on, texts),
    performing: performingSentence(scorecard, text),
    refresh: refreshViewModel(scorecard, text, reader),
    recalibration: recalibrationViewModel(scorecard, text, reader),
    thresholds: thresholdsToEnter(scorecard, text, reader),
    gaps: gapsOf(scorecard, texts),
    points: pointsViewModel(scorecard, texts),
    obligations: obligationViewModels(standing.obligations, texts),
  };
}
