import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Contribution, RecordStanding } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { Outlook } from "@partner-standing/contract/standing/outlook";
import { problemSentence, type ProblemViewModel } from "@partner-standing/texts/formats/problem-sentence";
import { outlookReader } from "@partner-standing/texts/outlook/outlook-reader";
import { leavingText } from "@partner-standing/texts/outlook/outlook-sentences";
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
function tailOf({ metric, since }: Contribution, reader: Reader): string[] {
  if (metric === "reviewAverage" || !since) return [];
  return [reader.messages.record.since(reader.date(since))];
}

/** Something that stops to count on a known day; `isFirst`: it is the first of several. */
export interface LeavingContribution extends Pick<Contribution, "metric"> {
  on: CalendarDate;
  isFirst: boolean;
}

function leavingOf({ metric, until, count = 1 }: Contribution): LeavingContribution | null {
  return metric === "reviewAverage" || until === null ? null : { metric, on: until, isFirst: count > 1 };
}

/** The day on which it leaves; once the outlook is there, as its ledger tells it, with what is left then. */
export function leavingSentence(
  { metric, on, isFirst }: LeavingContribution,
  outlook: Outlook | null,
  reader: Reader,
): string {
  const told = outlookReader(reader);
  const entry = outlook?.rollOff.ofRecord.find((leaving) => leaving.metric === metric && leaving.on === on);
  if (outlook && entry) return leavingText(entry, outlook, told, isFirst);
  const { leavesOn, firstLeavesOn } = told.messages.outlook;
  return (isFirst ? firstLeavesOn : leavesOn)(reader.date(on));
}

/** What counts, and since when. */
function countingSentence(contribution: Contribution, reader: Reader): string {
  const { metrics, record } = reader.messages;
  const tail = tailOf(contribution, reader);
  if (!isSeen(contribution)) return `${[record.countsFor(metrics[contribution.metric]), ...tail].join(", ")}.`;
  return `${[...headOf(contribution, reader), ...tail].join(", ")}${asideOf(contribution, reader)}.`;
}

/** The same in the fewest words. */
function countingBrief({ metric, unit, amount }: Contribution, reader: Reader): string {
  const { metrics, record } = reader.messages;
  if (amount === null) return metrics[metric];
  if (metric === "reviewCount") return record.addedReviews(reader.count(amount), amount);
  return record.addedAmount(reader.measure(amount, unit), metrics[metric]);
}

export interface RecordViewModel {
  title: string;
  /** The company whose figures are shown, where it is not the record itself. */
  company: { text: string; link: RecordLink } | null;
  /** What counts, and when it leaves its window; then why other things do not count. */
  sentences: { text: string; leaving: LeavingContribution | null }[];
  /** Whether this customer has not reviewed an app lately, so that it can be asked to. */
  canAskForReview: boolean;
  brief: string;
  problems: ProblemViewModel[];
  /** What of the open record can be filled in here. */
  toFill: string[];
}

type NotCounting = Contribution & { reason: ReasonNotCounting };

function isNotCounting(contribution: Contribution): contribution is NotCounting {
  return contribution.reason !== "counts";
}

/** These name by themselves what does not count. */
const SELF_EXPLANATORY: ReasonNotCounting[] = ["no-influenced-deal", "no-marketplace-review", "no-company"];

/** These say by themselves that it does not count. */
const SAYS_SO: ReasonNotCounting[] = ["no-company", "data-problem"];

interface WhyNot {
  /** Without a full stop. */
  sentence: string;
  brief: string;
}

/** One sentence a reason, because one reason often keeps a record out of several metrics. */
function whyNotSentences(contributions: NotCounting[], reader: Reader): WhyNot[] {
  const { record, metrics } = reader.messages;
  const reasons = [...new Set(contributions.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const group = contributions.filter((contribution) => contribution.reason === reason);
    const days = Math.abs(
      group.find(({ daysAfterPurchase }) => daysAfterPurchase !== undefined)?.daysAfterPurchase ?? 0,
    );
    const why = record.whyNot[reason](reader.count(days), days);
    const names = group.map(({ metric }) => metrics[metric]).join(", ");
    return {
      sentence: SELF_EXPLANATORY.includes(reason) ? why : `${why} (${names})`,
      brief: SAYS_SO.includes(reason) ? `${why}.` : record.countsForNothing(why),
    };
  });
}

function briefOf(counting: Contribution[], whyNot: WhyNot[], reader: Reader): string {
  const { record } = reader.messages;
  const parts = counting.filter(({ metric }) => metric !== "reviewAverage");
  if (parts.length > 0) return record.adds(parts.map((part) => countingBrief(part, reader)).join(", "));
  return whyNot[0]?.brief ?? record.unknown;
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
  const sentences = [
    ...counting.map((part) => ({ text: countingSentence(part, reader), leaving: leavingOf(part) })),
    ...whyNot.map(({ sentence }) => ({ text: `${sentence}.`, leaving: null })),
  ];
  return {
    title: record.title(standing.record.name),
    company: companyOf(standing, reader),
    sentences: sentences.length > 0 ? sentences : [{ text: record.unknown, leaving: null }],
    canAskForReview: standing.contributions.some(({ reason }) => reason === "no-marketplace-review"),
    brief: briefOf(counting, whyNot, reader),
    problems: standing.problems.map((problem) => ({
      sentence: problemSentence(problem, reader),
      record: problem.record,
    })),
    toFill: standing.toFill,
  };
}
