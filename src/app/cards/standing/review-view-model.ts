import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import { daysBetween } from "@partner-standing/texts/formats/format-date";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { type SentenceTone, reviewSentence } from "@partner-standing/texts/standing/review-sentences";

export interface ReviewViewModel {
  title: string;
  outcome: string;
  tone: SentenceTone;
}

/** When the next review is, what it would decide with the facts known today, and why. */
export function reviewViewModel(scorecard: Scorecard, reader: Reader): ReviewViewModel {
  const { date } = scorecard.nextReview;
  const inDays = reader.daysFromNow(daysBetween(scorecard.on, date));
  const { text: outcome, tone } = reviewSentence(scorecard, reader);
  return { title: reader.messages.review.title(reader.date(date), inDays), outcome, tone };
}
