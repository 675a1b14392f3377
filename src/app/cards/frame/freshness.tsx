import { Flex, LoadingButton, Text } from "@hubspot/ui-extensions";
import type { Freshness } from "@partner-standing/contract/standing/standing";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { useCard } from "./card-context.ts";

/** What the reload button of a card does and shows. */
export interface Refresh {
  isRunning: boolean;
  reload: () => void;
}

export function ReloadButton({ refresh }: { refresh: Refresh }) {
  const { freshness } = useCard().reader.messages;
  return (
    <LoadingButton size="xs" loading={refresh.isRunning} onClick={() => refresh.reload()}>
      {refresh.isRunning ? freshness.reloading : freshness.reload}
    </LoadingButton>
  );
}

export interface FreshnessViewModel {
  asOf: string | null;
  /** The instant itself, for figures that could not be refreshed. */
  stale: string | null;
  notes: string[];
  /** How much of the CRM could not be counted; null where all of it could. */
  problems: string | null;
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
    ],
    problems: problems > 0 ? freshness.problems(reader.count(problems), problems) : null,
  };
}

/** How old the figures are, with the button that renews them. */
export function FreshnessLine({ freshness, refresh }: { freshness: FreshnessViewModel; refresh: Refresh }) {
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      {freshness.asOf && <Text variant="microcopy">{freshness.asOf}</Text>}
      <ReloadButton refresh={refresh} />
    </Flex>
  );
}
