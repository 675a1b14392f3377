import { Divider, Flex, Heading, List, Text } from "@hubspot/ui-extensions";
import { RecordContribution } from "./RecordContribution.tsx";
import { TierHeader } from "./TierHeader.tsx";
import type { Refresh } from "../frame/refresh.ts";
import type { ToFillViewModel } from "./standing-view-model.ts";

interface ToFillViewProps {
  view: ToFillViewModel;
  refresh: Refresh;
  layout: "full" | "compact";
}

/**
 * What is to be entered or filled before there can be a verdict: without data every figure would be a misleading zero, and a
 * company that has told nothing has lost nothing.
 */
export function ToFillView({ view, refresh, layout }: ToFillViewProps) {
  const { heading, text, lines, where, record } = view;
  return (
    <Flex direction="column" gap="sm">
      <TierHeader held={view} refresh={refresh} />
      <Heading>{heading}</Heading>
      <Text>{text}</Text>
      <List variant="unordered-styled">
        {lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </List>
      {where && <Text variant="microcopy">{where}</Text>}
      {record && layout === "compact" && <Text>{record.brief}</Text>}
      {record && layout === "full" && <Divider />}
      {record && layout === "full" && <RecordContribution record={record} />}
    </Flex>
  );
}
