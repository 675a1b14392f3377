import { Flex, ProgressBar, StatusTag, Text } from "@hubspot/ui-extensions";
import { RuleButton } from "./RuleButton.tsx";
import type { TrackViewModel } from "./track-view-model.ts";

/** One requirement: its status in words, its figure against the threshold, and its explanation. */
export function TrackRow({ track }: { track: TrackViewModel }) {
  const { name, status, bar, figure, note, explain } = track;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Text format={{ fontWeight: "demibold" }}>{name}</Text>
        <Flex direction="row" align="center" gap="xs">
          <StatusTag variant={status.variant}>{status.text}</StatusTag>
          <RuleButton subject={explain} />
        </Flex>
      </Flex>
      {bar && figure && (
        <ProgressBar
          aria-label={name}
          value={bar.value}
          maxValue={bar.target}
          valueDescription={figure}
          variant={bar.met ? "success" : "warning"}
        />
      )}
      {!bar && figure && <Text>{figure}</Text>}
      {note && <Text variant="microcopy">{note}</Text>}
    </Flex>
  );
}
