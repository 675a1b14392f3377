import type { Freshness } from "@partner-standing/contract/standing/standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";

export interface FreshnessViewModel {
  asOf: string | null;
  /** The instant itself, for figures that could not be refreshed. */
  stale: string | null;
  notes: string[];
}

export function freshnessViewModel(
  { asOf, ageSeconds, sync, unread, problems }: Freshness,
  reader: CardReader,
): FreshnessViewModel {
  const { freshness } = reader.messages;
  return {
    asOf: ageSeconds === null ? null : freshness.asOf(reader.age(ageSeconds)),
    stale: asOf && freshness.stale(reader.instant(asOf)),
    notes: [
      ...(sync.state === "running" ? [freshness.reading] : []),
      ...(sync.state === "failed" && unread.length === 0 ? [freshness.readingFailed] : []),
      ...unread.flatMap(({ kind, asOf: until }) =>
        until === null ? [] : [freshness.unread(freshness.kinds[kind], reader.instant(until))],
      ),
      ...(problems > 0 ? [freshness.problems(reader.count(problems), problems)] : []),
    ],
  };
}
