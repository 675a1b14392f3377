import { Flex, Heading, List, Text } from "@hubspot/ui-extensions";
import { TierHeader } from "./TierHeader.tsx";
import { useStanding } from "./standing-context.ts";
import type { Refresh } from "./refresh.ts";
import type { NotSetUpViewModel } from "./standing-view-model.ts";

/** What is to be entered before there can be a verdict: a company that has told nothing has lost nothing. */
export function NotSetUpView({ view, refresh }: { view: NotSetUpViewModel; refresh: Refresh }) {
  const { heading, text, where } = useStanding().reader.messages.notSetUp;
  return (
    <Flex direction="column" gap="sm">
      <TierHeader held={view} refresh={refresh} />
      <Heading>{heading}</Heading>
      <Text>{text}</Text>
      <List variant="unordered-styled">
        {view.missing.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </List>
      <Text variant="microcopy">{where}</Text>
    </Flex>
  );
}
