import { Alert, Flex, Link, Text } from "@hubspot/ui-extensions";
import type { ConnectionError } from "@partner-standing/contract/settings/portal-connection";
import { useSettings } from "../frame/settings-context.ts";

/** What went wrong and is not repaired yet, in plain words. */
export function ConnectionErrors() {
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
      {kind && <Text format={{ fontWeight: "bold" }}>{text.data.kinds[kind]}</Text>}
      {record && <Link href={record.url}>{record.name}</Link>}
      <Text>{sentences.join(" ")}</Text>
    </Flex>
  );
}
