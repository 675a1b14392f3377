import { Divider, Flex, Heading, List, Text } from "@hubspot/ui-extensions";
import { RecordContribution } from "./RecordContribution.tsx";
import { TierHeader } from "./TierHeader.tsx";
import { useStanding } from "./standing-context.ts";
import type { Refresh } from "./refresh.ts";
import type { NotSetUpViewModel } from "./standing-view-model.ts";

interface NotSetUpViewProps {
  view: NotSetUpViewModel;
  refresh: Refresh;
  layout: "full" | "compact";
}

/** What is to be entered before there can be a verdict: a company that has told nothing has lost nothing. */
export function NotSetUpView({ view, refresh, layout }: NotSetUpViewProps) {
  const { heading, text, where } = useStanding().reader.messages.notSetUp;
  const { missing, record } = view;
  return (
    <Flex direction="column" gap="sm">
      <TierHeader held={view} refresh={refresh} />
      <Heading>{heading}</Heading>
      <Text>{text}</Text>
      <List variant="unordered-styled">
        {missing.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </List>
      <Text variant="microcopy">{where}</Text>
      {record && layout === "compact" && <Text>{record.brief}</Text>}
      {record && layout === "full" && <Divider />}
      {record && layout === "full" && <RecordContribution record={record} />}
    </Flex>
  );
}
