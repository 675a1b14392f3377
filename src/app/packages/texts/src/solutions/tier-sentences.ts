import { SOLUTIONS_TIERS, type SolutionsTier } from "@partner-standing/contract/programs/program";
import type { Recalibration, SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import type { CardReader } from "../cards/card-reader.ts";
import { monthOf } from "../formats/format-date.ts";
import type { Foretold } from "../standing/review-sentences.ts";
import type { SolutionsMessages } from "./en.ts";

/** The tier performed with today's figures; null where it is the credited one and no higher one is unknown. */
export function performingSentence(scorecard: SolutionsScorecard, text: SolutionsMessages): string | null {
  const { tiers, qualifiedTier, currentTier } = scorecard;
  const rank = qualifiedTier ? SOLUTIONS_TIERS.indexOf(qualifiedTier) : -1;
  const isOpen = tiers.some(({ tier, qualified }) => qualified === null && SOLUTIONS_TIERS.indexOf(tier) > rank);
  if (isOpen) return qualifiedTier ? text.performingUnknown(text.tiers[qualifiedTier]) : text.performingNoneKnown;
  if (qualifiedTier === currentTier) return null;
  return qualifiedTier ? text.performing(text.tiers[qualifiedTier]) : text.performingNone;
}

/** What the next day decides on which tiers are refreshed. */
export function refreshSentence({ refresh, currentTier }: SolutionsScorecard, text: SolutionsMessages): Foretold {
  const { outcome, performance } = refresh;
  const { tiers, refresh: say } = text;
  const tier = performance.tier && tiers[performance.tier];
  if (outcome === "unknown") return { text: say.unknown, tone: "calm" };
  if (outcome === "promotion" && tier) return { text: say.promotion(tier), tone: "success" };
  if (outcome === "demotion") return { text: tier ? say.demotion(tier) : say.demotionToNone, tone: "warning" };
  return { text: currentTier ? say.unchanged(tiers[currentTier]) : say.unchangedWithoutTier, tone: "calm" };
}

interface Judged {
  recalibration: Recalibration;
  /** The credited tier. */
  tier: SolutionsTier;
  on: string;
  text: SolutionsMessages;
  reader: CardReader;
}

function keptText({ recalibration: { keptBy }, tier, on, text, reader }: Judged): string {
  const { kept, willKeep, keptOtherwise } = text.recalibration;
  if (!keptBy) return keptOtherwise(text.tiers[tier]);
  return (keptBy > on ? willKeep : kept)(text.tiers[tier], reader.month(monthOf(keptBy)));
}

function demotionText({ recalibration, tier, text, reader }: Judged): string {
  const { tierAfter, lookBack, date } = recalibration;
  const from = reader.month(monthOf(lookBack[0]?.on ?? date));
  const before = text.tiers[tier];
  if (!tierAfter) return text.recalibration.demotionToNone(before, from);
  return text.recalibration.demotion(text.tiers[tierAfter], before, from);
}

/** What the half-yearly day decides on which a tier may be taken away. */
export function recalibrationSentence(judged: Judged): Foretold {
  const { outcome, certified } = judged.recalibration;
  const { unknown, notCertified } = judged.text.recalibration;
  // Whoever is not certified falls whatever was met (reading S08).
  if (outcome === "demotion") return { text: certified ? demotionText(judged) : notCertified, tone: "warning" };
  return { text: outcome === "kept" ? keptText(judged) : unknown, tone: "calm" };
}
