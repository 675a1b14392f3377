import { Flex, List, Text } from "@hubspot/ui-extensions";
import { useLeadCard } from "./lead-context.ts";

/** Each item says which field of which record to fill. */
export function MissingData({ missing }: { missing: string[] }) {
  const { text } = useLeadCard();
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{text.missingTitle}</Text>
      <List variant="unordered-styled">
        {missing.map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </List>
    </Flex>
  );
}
