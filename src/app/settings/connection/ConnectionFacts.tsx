import { DescriptionList, DescriptionListItem, Text } from "@hubspot/ui-extensions";
import { useSettings } from "../frame/settings-context.ts";

/** Account, permissions, last reading, age and queue. */
export function ConnectionFacts() {
  const { page, reader, text } = useSettings();
  const { portalId, uiDomain, timeZone, companyCurrency, freshness, queue } = page.connection;
  const { connection } = text;
  const facts = [
    [connection.account, `${portalId} (${uiDomain})`],
    [connection.timeZone, timeZone],
    [connection.currency, companyCurrency],
    [connection.mayDo, connection.scopes],
    [connection.lastRead, freshness.asOf ? reader.instant(freshness.asOf) : connection.never],
    [connection.lag, freshness.ageSeconds === null ? connection.never : reader.age(freshness.ageSeconds)],
    [connection.records, reader.count(freshness.sync.records)],
    [connection.queue, reader.count(queue)],
  ] as const;
  return (
    <DescriptionList direction="row">
      {facts.map(([label, value]) => (
        <DescriptionListItem key={label} label={label}>
          <Text>{value}</Text>
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}
