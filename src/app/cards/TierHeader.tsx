import { Flex, Tag, Text } from "@hubspot/ui-extensions";
import { FreshnessLine } from "./FreshnessLine.tsx";
import type { FreshnessViewModel } from "./freshness-view-model.ts";
import type { Refresh } from "./refresh.ts";

interface TierHeaderProps {
  held: { tier: string; hasTier: boolean; freshness: FreshnessViewModel };
  refresh: Refresh;
}

/** The tier held, and how old the figures below are. */
export function TierHeader({ held, refresh }: TierHeaderProps) {
  const { tier, hasTier, freshness } = held;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Tag variant={hasTier ? "success" : "error"}>{tier}</Tag>
        <FreshnessLine freshness={freshness} refresh={refresh} />
      </Flex>
      {freshness.notes.map((note) => (
        <Text key={note} variant="microcopy">
          {note}
        </Text>
      ))}
    </Flex>
  );
}
