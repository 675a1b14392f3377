import { Alert, Link, Text } from "@hubspot/ui-extensions";
import type { LapsingViewModel } from "./lapsing-view-model.ts";

/** The managed clients that stop counting soon, each a link to go and do something about it. */
export function LapsingClients({ lapsing }: { lapsing: LapsingViewModel }) {
  const { title, clients, more } = lapsing;
  return (
    <Alert title={title} variant="warning">
      {clients.map(({ link, sentence }) => (
        <Text key={link.objectId}>
          <Link href={link.url}>{link.name}</Link>: {sentence}
        </Text>
      ))}
      {more && <Text>{more}</Text>}
    </Alert>
  );
}
