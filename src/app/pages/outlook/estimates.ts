import type { Outlook } from "@partner-standing/contract/standing/outlook";
import type { OutlookText } from "./use-outlook-text.ts";

/** What the courses mean, and from which months the estimates come. */
export function estimateLines({ estimates }: Pick<Outlook, "estimates">, { reader, text }: OutlookText): string[] {
  const { curves } = text;
  const { months, from, monthlyLossPercent, worstLossPercent, isFloor, reviewsPerMonth, openDeals } = estimates;
  return [
    curves.known,
    curves.estimates(reader.count(months), months, from && reader.date(from)),
    curves.cautious(reader.share(worstLossPercent)),
    curves.expected(
      reader.share(monthlyLossPercent),
      reader.decimal(reviewsPerMonth),
      reader.count(openDeals),
      openDeals,
    ),
    ...(isFloor ? [curves.floor] : []),
  ];
}
