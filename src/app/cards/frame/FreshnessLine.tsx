import { Flex, Text } from "@hubspot/ui-extensions";
import { ReloadButton } from "./ReloadButton.tsx";
import type { FreshnessViewModel } from "./freshness-view-model.ts";
import type { Refresh } from "./refresh.ts";

/** How old the figures are, with the button that renews them. */
export function FreshnessLine({ freshness, refresh }: { freshness: FreshnessViewModel; refresh: Refresh }) {
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      {freshness.asOf && <Text variant="microcopy">{freshness.asOf}</Text>}
      <ReloadButton refresh={refresh} />
    </Flex>
  );
}
