import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Contribution, RecordStanding } from "@partner-standing/contract/standing/standing";
import { problemSentence } from "@partner-standing/texts/formats/problem-sentence";
import type { ReasonNotCounting } from "@partner-standing/texts/standing/en";
import type { Reader } from "@partner-standing/texts/standing/reader";

/** What counts, its amount where the viewer may see it. */
type Seen = Contribution & { amount: number };
const isSeen = (contribution: Contribution): contribution is Seen => contribution.amount !== null;

/** Why the amount is not what the customer pays. */
function asideOf({ amount, current }: Seen, reader: Reader): string {
  const now = reader.usd(current ?? amount);
  return now === reader.usd(amount) ? "" : ` (${reader.messages.record.paysNow(now)})`;
}

function firstNinetyDays({ amount, daysAfterPurchase }: Seen, reader: Reader): string[] {
  const { record } = reader.messages;
  const counts = record.firstNinetyDays(reader.usd(amount));
  if (daysAfterPurchase === undefined) return [counts];
  return [record.installedAfter(reader.count(daysAfterPurchase), daysAfterPurchase), counts];
}

function headOf(contribution: Seen, reader: Reader): string[] {
  const { record } = reader.messages;
  const { metric, amount, count = 1 } = contribution;
  switch (metric) {
    case "attributedMrr":
      return [record.attributed(reader.usd(amount))];
    case "firstNinetyDaysMrr":
      return firstNinetyDays(contribution, reader);
    case "influencedDealMrr":
      return [record.influenced(reader.usd(amount), reader.count(count), count)];
    case "reviewCount":
      return [record.reviews(reader.count(amount), amount)];
    case "reviewAverage":
      return [record.rating(reader.measure(amount, "stars"))];
  }
}

/** The days of a rating are those of its Marketplace reviews, which are said already. */
function tailOf({ metric, since, until, count = 1 }: Contribution, reader: Reader): string[] {
  const { record } = reader.messages;
  if (metric === "reviewAverage") return [];
  const leaves = metric === "influencedDealMrr" && count > 1 ? record.firstLeaves : record.leaves;
  return [...(since ? [record.since(reader.date(since))] : []), ...(until ? [leaves(reader.date(until))] : [])];
}

/** What counts, since when, and until when. */
function countingSentence(contribution: Contribution, reader: Reader): string {
  const { metrics, record } = reader.messages;
  const tail = tailOf(contribution, reader);
  if (!isSeen(contribution)) return `${[record.countsFor(metrics[contribution.metric]), ...tail].join(", ")}.`;
  return `${[...headOf(contribution, reader), ...tail].join(", ")}${asideOf(contribution, reader)}.`;
}

/** The same in the fewest words. */
function countingBrief({ metric, unit, amount }: Contribution, reader: Reader): string {
  const name = reader.messages.metrics[metric];
  return amount === null ? name : `${reader.measure(amount, unit)} ${name}`;
}

export interface ProblemViewModel {
  sentence: string;
  record: RecordLink;
}

export interface RecordViewModel {
  title: string;
  /** The company whose figures are shown, where it is not the record itself. */
  company: { text: string; link: RecordLink } | null;
  sentences: string[];
  /** Whether this customer has not reviewed an app lately, so that it can be asked to. */
  canAskForReview: boolean;
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
  if (parts.length > 0) return record.adds(parts.map((part) => countingBrief(part, reader)).join(", "));
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
    canAskForReview: standing.contributions.some(({ reason }) => reason === "no-marketplace-review"),
    brief: briefOf(counting, whyNot, reader),
    problems: standing.problems.map((problem) => ({
      sentence: problemSentence(problem, reader),
      record: problem.record,
    })),
  };
}
