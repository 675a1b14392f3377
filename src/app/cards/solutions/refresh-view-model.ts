import type { SolutionsScorecard } from "@partner-standing/contract/programs/solutions-scorecard";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import type { ReviewViewModel } from "../standing/review-view-model.ts";

type Verdict = Omit<ReviewViewModel, "title">;

function verdict({ refresh, currentTier }: SolutionsScorecard, { tiers, refresh: text }: SolutionsMessages): Verdict {
  const { outcome, performance } = refresh;
  const tier = performance.tier && tiers[performance.tier];
  if (outcome === "unknown") return { outcome: text.unknown, tone: "calm" };
  if (outcome === "promotion" && tier) return { outcome: text.promotion(tier), tone: "success" };
  if (outcome === "demotion") return { outcome: tier ? text.demotion(tier) : text.demotionToNone, tone: "warning" };
  return { outcome: currentTier ? text.unchanged(tiers[currentTier]) : text.unchangedWithoutTier, tone: "calm" };
}

/** The next 15th, and what it would decide with the records known today. */
export function refreshViewModel(
  scorecard: SolutionsScorecard,
  text: SolutionsMessages,
  reader: CardReader,
): ReviewViewModel {
  const { on, refresh } = scorecard;
  const inDays = reader.daysFromNow(daysBetween(on, refresh.date));
  return { title: text.refresh.title(reader.date(refresh.date), inDays), ...verdict(scorecard, text) };
}
