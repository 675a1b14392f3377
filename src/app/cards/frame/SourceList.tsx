import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { useCard } from "./card-context.ts";

/** Where rules are printed, one line a document. */
export function SourceList({ lines }: { lines: string[] }) {
  const { printed } = useCard().reader.messages.explain;
  if (lines.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{printed}</Heading>
      {lines.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </Flex>
  );
}
