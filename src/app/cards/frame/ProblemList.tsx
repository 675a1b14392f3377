import { Flex, Link, Text } from "@hubspot/ui-extensions";
import type { ProblemViewModel } from "@partner-standing/texts/formats/problem-sentence";

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
