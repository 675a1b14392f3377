import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { lackingClause } from "./requirement-view-model.ts";

/** `calm`: nothing changes, nobody has to be warned. */
type Tone = "warning" | "success" | "info" | "calm";

export interface ReviewViewModel {
  title: string;
  outcome: string;
  tone: Tone;
}

type Verdict = Omit<ReviewViewModel, "title">;

function unchanged({ currentTier, nextReview }: Scorecard, because: string, reader: Reader): Verdict {
  const { review, tiers } = reader.messages;
  if (!currentTier) return { outcome: review.unchangedWithoutTier, tone: "warning" };
  const tier = tiers[currentTier];
  const isAtRisk = because !== "" && !nextReview.demotionPossible;
  if (isAtRisk) return { outcome: review.unchangedAlthough(tier, because), tone: "warning" };
  return { outcome: review.unchanged(tier), tone: "calm" };
}

function verdict(scorecard: Scorecard, reader: Reader): Verdict {
  const { outcome, qualifiedTier, pocFormDue, because, date } = scorecard.nextReview;
  const { review, tiers } = reader.messages;
  const reasons = lackingClause(because, reader);
  const tier = qualifiedTier && tiers[qualifiedTier];
  if (outcome === "demotion")
    return { outcome: tier ? review.demotion(tier, reasons) : review.demotionToNone(reasons), tone: "warning" };
  if (outcome === "unchanged" || !tier) return unchanged(scorecard, reasons, reader);
  if (outcome === "promotion") return { outcome: review.promotion(tier), tone: "success" };
  return { outcome: review.promotionPending(tier, reader.date(pocFormDue ?? date)), tone: "info" };
}

/** When the next review is, what it would decide with the facts known today, and why. */
export function reviewViewModel(scorecard: Scorecard, reader: Reader): ReviewViewModel {
  const { date } = scorecard.nextReview;
  const inDays = reader.daysFromNow(daysBetween(scorecard.on, date));
  return { title: reader.messages.review.title(reader.date(date), inDays), ...verdict(scorecard, reader) };
}
