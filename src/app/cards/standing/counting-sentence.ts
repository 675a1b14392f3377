import type { Contribution } from "@partner-standing/contract/standing/standing";
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
export function countingSentence(contribution: Contribution, reader: Reader): string {
  const { metrics, record } = reader.messages;
  const tail = tailOf(contribution, reader);
  if (!isSeen(contribution)) return `${[record.countsFor(metrics[contribution.metric]), ...tail].join(", ")}.`;
  return `${[...headOf(contribution, reader), ...tail].join(", ")}${asideOf(contribution, reader)}.`;
}

/** The same in the fewest words. */
export function countingBrief({ metric, unit, amount }: Contribution, reader: Reader): string {
  const name = reader.messages.metrics[metric];
  return amount === null ? name : `${name} ${reader.measure(amount, unit)}`;
}
