import { Flex, StatusTag, Text } from "@hubspot/ui-extensions";
import type { FormPart } from "@partner-standing/contract/settings/point-of-contact";
import { partViewModel } from "./part-view-model.ts";
import { useSettings } from "../frame/settings-context.ts";

/** A role or the account mapping: what it is for, which tier needs it, and what is wrong with it. */
export function PartHeading({ part, isTyped }: { part: FormPart; isTyped: boolean }) {
  const { page, reader, text } = useSettings();
  const state = page.parts.find((one) => one.part === part) ?? { part, faults: [], neededFor: [], citations: [] };
  const { name, why, needs, tags } = partViewModel(state, isTyped, { reader, text });
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Text format={{ fontWeight: "demibold" }}>{name}</Text>
        <Flex direction="row" gap="xs" wrap>
          {tags.map((tag) => (
            <StatusTag key={tag.text} variant={tag.variant}>
              {tag.text}
            </StatusTag>
          ))}
        </Flex>
      </Flex>
      <Text variant="microcopy">{`${why} ${needs}`}</Text>
    </Flex>
  );
}
