import { Flex, Heading, Link, Text } from "@hubspot/ui-extensions";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import type { ProblemViewModel } from "../standing/record-view-model.ts";
import { useCard } from "./card-context.ts";

/** Where rules are printed, one line a document. */
export function SourceList({ lines }: { lines: string[] }) {
  const { printed } = useCard().reader.messages.explain;
  if (lines.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{printed}</Heading>
      <Lines lines={lines} />
    </Flex>
  );
}

/** What somebody has to repair in the CRM, and in which record. */
export function ProblemList({ title, problems }: { title: string; problems: ProblemViewModel[] }) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      {problems.map(({ sentence, record }, index) => (
        <Flex key={`${index} ${sentence}`} direction="column">
          {record.url !== problems[index - 1]?.record.url && <Link href={record.url}>{record.name}</Link>}
          <Text>{sentence}</Text>
        </Flex>
      ))}
    </Flex>
  );
}
