import type {
  Recalibration,
  SolutionsScorecard,
  TierPerformance,
} from "@partner-standing/contract/programs/solutions-scorecard";
import type { SolutionsTier } from "@partner-standing/contract/programs/solutions-tier";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { SolutionsMessages } from "@partner-standing/texts/solutions/en";
import type { ReviewViewModel } from "../standing/review-view-model.ts";

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

const monthOf = (date: string) => date.slice(0, 7);

function keptText({ recalibration, tier, on, text, reader }: Judged): string {
  const { keptBy } = recalibration;
  const name = text.tiers[tier];
  if (!keptBy) return text.recalibration.keptOtherwise(name);
  const month = reader.month(monthOf(keptBy));
  return keptBy > on ? text.recalibration.willKeep(name, month) : text.recalibration.kept(name, month);
}

function demotionText({ recalibration, tier, text, reader }: Judged): string {
  const { tierAfter, lookBack, date } = recalibration;
  const from = reader.month(monthOf(lookBack[0]?.on ?? date));
  const before = text.tiers[tier];
  if (!tierAfter) return text.recalibration.demotionToNone(before, from);
  return text.recalibration.demotion(text.tiers[tierAfter], before, from);
}

function verdict(judged: Judged): Pick<ReviewViewModel, "outcome" | "tone"> {
  const { outcome, certified } = judged.recalibration;
  const { unknown, notCertified } = judged.text.recalibration;
  const certificate = certified ? "" : ` ${notCertified}`;
  if (outcome === "demotion") return { outcome: demotionText(judged) + certificate, tone: "warning" };
  const sentence = outcome === "kept" ? keptText(judged) : unknown;
  if (!certified) return { outcome: sentence + certificate, tone: "warning" };
  return { outcome: sentence, tone: "calm" };
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
export function recalibrationViewModel(
  { recalibration, currentTier, on }: SolutionsScorecard,
  text: SolutionsMessages,
  reader: CardReader,
): RecalibrationViewModel | null {
  if (!recalibration || !currentTier) return null;
  const judged: Judged = { recalibration, tier: currentTier, on, text, reader };
  const inDays = reader.daysFromNow(daysBetween(on, recalibration.date));
  return {
    title: text.recalibration.title(reader.date(recalibration.date), inDays),
    ...verdict(judged),
    months: recalibration.lookBack.map((performance) => monthViewModel(performance, judged)),
  };
}
