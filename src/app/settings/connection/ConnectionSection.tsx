import { Alert, Flex, Link, Text } from "@hubspot/ui-extensions";
import type { ConnectionError } from "@partner-standing/contract/settings/portal-connection";
import { Facts } from "@partner-standing/extension-kit/views.tsx";
import { SectionIntro } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { EraseData } from "./EraseData.tsx";
import { ExportData } from "./ExportData.tsx";
import { SetUpGuide } from "./SetUpGuide.tsx";
import { SyncNow } from "./SyncNow.tsx";

/** What went wrong and is not repaired yet, in plain words. */
function ConnectionErrors() {
  const { page, text } = useSettings();
  const { errors } = page.connection;
  if (errors.length === 0) return <Text>{text.connection.noErrors}</Text>;
  return (
    <Alert title={text.connection.errorsTitle} variant="warning">
      <Flex direction="column" gap="sm">
        {errors.map((error, place) => (
          <ErrorLine key={`${place} ${error.code}`} error={error} />
        ))}
      </Flex>
    </Alert>
  );
}

function ErrorLine({ error }: { error: ConnectionError }) {
  const { reader, text } = useSettings();
  const { code, kind, since, record, message } = error;
  const sentences = [
    text.connection.errors[code],
    ...(since ? [text.connection.since(reader.instant(since))] : []),
    ...(message ? [text.connection.says(message)] : []),
  ];
  return (
    <Flex direction="column">
      {kind && <Text format={{ fontWeight: "bold" }}>{reader.messages.freshness.kinds[kind]}</Text>}
      {record && <Link href={record.url}>{record.name}</Link>}
      <Text>{sentences.join(" ")}</Text>
    </Flex>
  );
}

/** Account, permissions, last reading, age and queue. */
function ConnectionFacts() {
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
  return <Facts facts={facts} direction="row" />;
}

/** The account, how reading and writing its CRM goes, and what is kept of it. */
export function ConnectionSection() {
  const { page, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="md">
      <SectionIntro name="connection" />
      <SetUpGuide />
      <ConnectionFacts />
      <ConnectionErrors />
      <SyncNow />
      {canEdit && page.maySeeAmounts && <ExportData />}
      {canEdit && <EraseData />}
    </Flex>
  );
}
