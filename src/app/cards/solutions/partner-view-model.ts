import type { SolutionsScorecard, SolutionsTierVerdict } from "@partner-standing/contract/programs/solutions-scorecard";
import { SOLUTIONS_TIERS } from "@partner-standing/contract/programs/solutions-tier";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import { recalibrationViewModel, type RecalibrationViewModel } from "./recalibration-view-model.ts";
import { refreshViewModel } from "./refresh-view-model.ts";
import type { ReviewViewModel } from "../standing/review-view-model.ts";
import type { SolutionsTeller } from "./solutions-teller.ts";
import { trackViewModel, type TrackViewModel } from "./track-view-model.ts";

export interface PartnerViewModel {
  /** The tier performed today, where it is another than the credited one or not known. */
  performing: string | null;
  refresh: ReviewViewModel;
  recalibration: RecalibrationViewModel | null;
  /** Thresholds to enter before the tier that matters can be judged, and where. */
  thresholds: { title: string; lines: string[] } | null;
  gaps: { title: string; met: string; tracks: TrackViewModel[] } | null;
}

/** The tier to reach, or the one to keep where none is above. */
function aim({ tiers, nextTier, currentTier }: SolutionsScorecard): SolutionsTierVerdict | undefined {
  return tiers.find(({ tier }) => tier === (nextTier ?? currentTier));
}

function performingText(scorecard: SolutionsScorecard, text: SolutionsMessages): string | null {
  const { tiers, qualifiedTier, currentTier } = scorecard;
  const rank = qualifiedTier ? SOLUTIONS_TIERS.indexOf(qualifiedTier) : -1;
  const isOpen = tiers.some(({ tier, qualified }) => qualified === null && SOLUTIONS_TIERS.indexOf(tier) > rank);
  if (isOpen) return qualifiedTier ? text.performingUnknown(text.tiers[qualifiedTier]) : text.performingNoneKnown;
  if (qualifiedTier === currentTier) return null;
  return qualifiedTier ? text.performing(text.tiers[qualifiedTier]) : text.performingNone;
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

function gapsOf(scorecard: SolutionsScorecard, teller: SolutionsTeller): PartnerViewModel["gaps"] {
  const { text, reader } = teller;
  const verdict = aim(scorecard);
  if (!verdict) return null;
  const { tier, requirements } = verdict;
  const name = text.tiers[tier];
  const met = requirements.filter((requirement) => requirement.met).length;
  const urgency = (isMet: boolean | null) => URGENCY.get(isMet) ?? 0;
  return {
    title: scorecard.nextTier ? text.gaps.title(name) : text.gaps.titleKeep(name),
    met: text.gaps.met(reader.count(met), reader.count(requirements.length)),
    tracks: [...requirements]
      .sort((a, b) => urgency(a.met) - urgency(b.met))
      .map((requirement) => trackViewModel(requirement, tier, teller)),
  };
}

/** Where a solutions partner stands: tier performed, next refresh and recalibration, and the tier above. */
export function partnerViewModel(scorecard: SolutionsScorecard, teller: SolutionsTeller): PartnerViewModel {
  const { text, reader } = teller;
  return {
    performing: performingText(scorecard, text),
    refresh: refreshViewModel(scorecard, text, reader),
    recalibration: recalibrationViewModel(scorecard, text, reader),
    thresholds: thresholdsToEnter(scorecard, text, reader),
    gaps: gapsOf(scorecard, teller),
  };
}
