import type { MetricChanges } from "@partner-standing/contract/standing/changes";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { overviewMessagesFor } from "@partner-standing/texts/overview/overview-messages-for";
import { technologyNamesFor } from "@partner-standing/texts/technology-names/technology-names-for";

/** A minus sign, which is as wide as a plus. */
const MINUS = "\u2212";

/** What a figure was and is, by how much it changed, and what is said of an average. */
export function changeLines({ metric, unit, from, before, now }: MetricChanges, reader: CardReader): string[] {
  const { changes: text } = overviewMessagesFor(reader.language);
  const { metrics } = technologyNamesFor(reader.language);
  const shown = (value: number | null) => (value === null ? text.none : reader.exact(value, unit, "down"));
  const change = (now ?? 0) - (before ?? 0);
  // What is less than can be shown has not changed for whoever looks.
  const sized = reader.exact(Math.abs(change), unit);
  const isSame = sized === reader.exact(0, unit);
  return [
    text.values(reader.label(metrics[metric]), shown(before), reader.date(from), shown(now)),
    isSame ? text.same : text.change(`${change > 0 ? "+" : MINUS}${sized}`),
    ...(metric === "reviewAverage" ? [text.average] : []),
  ];
}
