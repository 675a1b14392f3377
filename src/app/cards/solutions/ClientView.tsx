import { Alert, Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import { ProblemList } from "../frame/ProblemList.tsx";
import { useCard } from "../frame/card-context.ts";
import type { ClientViewModel, CreditViewModel } from "./client-view-model.ts";
import { useSolutionsText } from "./use-solutions-text.ts";

/** What the client behind the open record adds, until when, and what to do so that it stays. */
export function ClientView({ client }: { client: ClientViewModel }) {
  const { toRepair } = useCard().reader.messages;
  const { title, adds, credits, warning, apps, problems } = client;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      <Text>{adds}</Text>
      {warning && (
        <Alert title={warning.title} variant="warning">
          {warning.text}
        </Alert>
      )}
      {credits.map((credit) => (
        <CreditRow key={credit.name} credit={credit} />
      ))}
      {apps && <AppUsage apps={apps} />}
      {problems.length > 0 && <ProblemList title={toRepair} problems={problems} />}
    </Flex>
  );
}

function AppUsage({ apps }: { apps: NonNullable<ClientViewModel["apps"]> }) {
  const { appUsage } = useSolutionsText().client;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{appUsage}</Text>
      <Text>{apps.sentence}</Text>
      {apps.details.map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}

function CreditRow({ credit }: { credit: CreditViewModel }) {
  const { name, status, sentences } = credit;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Text format={{ fontWeight: "demibold" }}>{name}</Text>
        <StatusTag variant={status.variant}>{status.text}</StatusTag>
      </Flex>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Flex>
  );
}
