import { Flex, Heading, List, Text } from "@hubspot/ui-extensions";
import { TierHeader } from "./TierHeader.tsx";
import { useStanding } from "./standing-context.ts";
import type { Refresh } from "./refresh.ts";
import type { UnmappedViewModel } from "./standing-view-model.ts";

/** Without data every figure would be a misleading zero, so it says what to fill instead. */
export function UnmappedView({ view, refresh }: { view: UnmappedViewModel; refresh: Refresh }) {
  const { unmapped } = useStanding().reader.messages;
  return (
    <Flex direction="column" gap="sm">
      <TierHeader held={view} refresh={refresh} />
      <Heading>{unmapped.title}</Heading>
      <Text>{unmapped.text}</Text>
      <List variant="unordered-styled">
        {view.properties.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </List>
    </Flex>
  );
}
