import { Flex, Inline, Tag, Text } from "@hubspot/ui-extensions";
import { FreshnessLine } from "../frame/FreshnessLine.tsx";
import type { FreshnessViewModel } from "../frame/freshness-view-model.ts";
import type { Refresh } from "../frame/refresh.ts";

interface TierHeaderProps {
  held: { tier: string; hasTier: boolean | null; since: string; freshness: FreshnessViewModel };
  refresh: Refresh;
}

/** Where nobody has said whether there is a tier, nothing is wrong: something is to be done. */
function toneOf(hasTier: boolean | null): "success" | "warning" | "error" {
  if (hasTier === null) return "warning";
  return hasTier ? "success" : "error";
}

/** The tier held, and how old the figures below are. */
export function TierHeader({ held, refresh }: TierHeaderProps) {
  const { tier, hasTier, since, freshness } = held;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Inline gap="sm" align="center">
          <Tag variant={toneOf(hasTier)}>{tier}</Tag>
          {since && <Text variant="microcopy">{since}</Text>}
        </Inline>
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
