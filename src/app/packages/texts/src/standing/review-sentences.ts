import type { NextReview, Scorecard } from "@partner-standing/contract/programs/scorecard";
import type { DropAhead, NextStep } from "@partner-standing/contract/standing/standing";
import { lackingText } from "../gaps/lacking-text.ts";
import type { Reader } from "./reader.ts";

/** What something to come means: `calm`: nothing changes, nobody has to be warned. */
export type SentenceTone = "warning" | "success" | "info" | "calm";

/** What a day to come would decide, in a sentence. */
export interface Foretold {
  text: string;
  tone: SentenceTone;
}

function unchanged({ currentTier, nextReview }: Scorecard, because: string, reader: Reader): Foretold {
  const { review, tiers } = reader.messages;
  if (!currentTier) return { text: review.unchangedWithoutTier, tone: "warning" };
  const tier = tiers[currentTier];
  const isAtRisk = because !== "" && !nextReview.demotionPossible;
  if (isAtRisk) return { text: review.unchangedAlthough(tier, because), tone: "warning" };
  return { text: review.unchanged(tier), tone: "calm" };
}

function demoted({ qualifiedTier, because }: NextReview, reader: Reader): Foretold {
  const { review, tiers } = reader.messages;
  const reasons = lackingText(because, reader);
  return {
    text: qualifiedTier ? review.demotion(tiers[qualifiedTier], reasons) : review.demotionToNone(reasons),
    tone: "warning",
  };
}

/** What the next review would decide with the facts known now, and why. */
export function reviewSentence(scorecard: Scorecard, reader: Reader): Foretold {
  const { outcome, qualifiedTier, pocFormDue, because, date } = scorecard.nextReview;
  const { review, tiers } = reader.messages;
  if (outcome === "demotion") return demoted(scorecard.nextReview, reader);
  if (outcome === "unchanged" || !qualifiedTier) return unchanged(scorecard, lackingText(because, reader), reader);
  const tier = tiers[qualifiedTier];
  if (outcome === "promotion") return { text: review.promotion(tier), tone: "success" };
  return { text: review.promotionPending(tier, reader.date(pocFormDue ?? date)), tone: "info" };
}

/** A drop that a later review than the next one would decide. */
export function dropSentence({ on, tierAfter, because }: DropAhead, reader: Reader): string {
  const { review, tiers, noTier } = reader.messages;
  return review.dropAhead(reader.date(on), tierAfter ? tiers[tierAfter] : noTier, lackingText(because, reader));
}

/** What the step is for, and by when. */
export function purposeSentence({ purpose, tier, by }: NextStep, reader: Reader): string {
  const { steps, tiers } = reader.messages;
  return steps.task[purpose](tiers[tier], reader.date(by));
}
