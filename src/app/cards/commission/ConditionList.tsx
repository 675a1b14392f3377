import { Flex, StatusTag, Text } from "@hubspot/ui-extensions";
import type { ConditionViewModel } from "./commission-view-model.ts";

/** What must hold for commission to be paid, each with its mark in words. */
export function ConditionList({ conditions }: { conditions: ConditionViewModel[] }) {
  return (
    <Flex direction="column" gap="xs">
      {conditions.map(({ id, name, status }) => (
        <Flex key={id} direction="row" justify="between" align="center" gap="sm" wrap>
          <Text>{name}</Text>
          <StatusTag variant={status.variant}>{status.text}</StatusTag>
        </Flex>
      ))}
    </Flex>
  );
}
