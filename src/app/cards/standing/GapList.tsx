import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import { RequirementRow } from "./RequirementRow.tsx";
import type { GapsViewModel } from "./gaps-view-model.ts";

/** Every requirement of the tier to reach, or to keep, the open ones first. */
export function GapList({ gaps }: { gaps: GapsViewModel }) {
  const { title, met, keep, requirements } = gaps;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" justify="between" align="baseline" gap="sm" wrap>
        <Heading>{title}</Heading>
        <Text variant="microcopy">{met}</Text>
      </Flex>
      {keep && <Text>{keep.text}</Text>}
      {keep?.firstToBreak && <Text format={{ fontWeight: "demibold" }}>{keep.firstToBreak}</Text>}
      {requirements.map((requirement) => (
        <RequirementRow key={requirement.id} requirement={requirement} />
      ))}
    </Flex>
  );
}
