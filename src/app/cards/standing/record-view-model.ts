import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Contribution, RecordStanding } from "@partner-standing/contract/standing/standing";
import type { ReasonNotCounting } from "@partner-standing/texts/standing/en";
import type { Reader } from "@partner-standing/texts/standing/reader";
import { countingBrief, countingSentence } from "./counting-sentence.ts";
import { problemSentence } from "@partner-standing/texts/formats/problem-sentence";

export interface ProblemViewModel {
  sentence: string;
  record: RecordLink;
}

export interface RecordViewModel {
  title: string;
  /** The company whose figures are shown, where it is not the record itself. */
  company: { text: string; link: RecordLink } | null;
  sentences: string[];
  brief: string;
  problems: ProblemViewModel[];
}

type NotCounting = Contribution & { reason: ReasonNotCounting };

function isNotCounting(contribution: Contribution): contribution is NotCounting {
  return contribution.reason !== "counts";
}

/** These name by themselves what does not count. */
const SELF_EXPLANATORY: ReasonNotCounting[] = ["no-influenced-deal", "no-marketplace-review", "no-company"];

/** One sentence a reason, because one reason often keeps a record out of several metrics. */
function whyNotSentences(contributions: NotCounting[], reader: Reader): string[] {
  const { record, metrics } = reader.messages;
  const reasons = [...new Set(contributions.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const group = contributions.filter((contribution) => contribution.reason === reason);
    const days = Math.abs(
      group.find(({ daysAfterPurchase }) => daysAfterPurchase !== undefined)?.daysAfterPurchase ?? 0,
    );
    const why = record.whyNot[reason](reader.count(days), days);
    if (SELF_EXPLANATORY.includes(reason)) return why;
    return `${why} (${group.map(({ metric }) => metrics[metric]).join(", ")})`;
  });
}

function briefOf(counting: Contribution[], whyNot: string[], reader: Reader): string {
  const { record } = reader.messages;
  const parts = counting.filter(({ metric }) => metric !== "reviewAverage");
  if (parts.length > 0) return record.countsFor(parts.map((part) => countingBrief(part, reader)).join(", "));
  return whyNot[0] ? record.countsForNothing(whyNot[0]) : record.unknown;
}

function companyOf({ record, company }: RecordStanding, reader: Reader): RecordViewModel["company"] {
  const isItself = company?.objectTypeId === record.objectTypeId && company.objectId === record.objectId;
  return company && !isItself ? { text: reader.messages.record.ofCompany, link: company } : null;
}

/** What one record contributes, in sentences, or why it does not. */
export function recordViewModel(standing: RecordStanding, reader: Reader): RecordViewModel {
  const counting = standing.contributions.filter((contribution) => !isNotCounting(contribution));
  const whyNot = whyNotSentences(standing.contributions.filter(isNotCounting), reader);
  const { record } = reader.messages;
  const sentences = [...counting.map((part) => countingSentence(part, reader)), ...whyNot.map((why) => `${why}.`)];
  return {
    title: record.title(standing.record.name),
    company: companyOf(standing, reader),
    sentences: sentences.length > 0 ? sentences : [record.unknown],
    brief: briefOf(counting, whyNot, reader),
    problems: standing.problems.map((problem) => ({
      sentence: problemSentence(problem, reader),
      record: problem.record,
    })),
  };
}
