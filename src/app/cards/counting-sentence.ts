import type { Contribution } from "@partner-standing/contract/standing";
import type { Reader } from "@partner-standing/extension-kit/reader";

/** Why the amount is not what the customer pays. */
function asideOf({ amount, current }: Contribution, reader: Reader): string {
  const now = reader.usd(current ?? amount);
  return now === reader.usd(amount) ? "" : ` (${reader.messages.record.paysNow(now)})`;
}

function firstNinetyDays({ amount, daysAfterPurchase }: Contribution, reader: Reader): string[] {
  const { record } = reader.messages;
  const counts = record.firstNinetyDays(reader.usd(amount));
  if (daysAfterPurchase === undefined) return [counts];
  return [record.installedAfter(reader.count(daysAfterPurchase), daysAfterPurchase), counts];
}

function headOf(contribution: Contribution, reader: Reader): string[] {
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
  const parts = [...headOf(contribution, reader), ...tailOf(contribution, reader)];
  return `${parts.join(", ")}${asideOf(contribution, reader)}.`;
}

/** The same in the fewest words. */
export function countingBrief({ metric, unit, amount }: Contribution, reader: Reader): string {
  return `${reader.messages.metrics[metric]} ${reader.measure(amount, unit)}`;
}
