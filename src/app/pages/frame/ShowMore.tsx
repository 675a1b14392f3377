import { Flex, LoadingButton, Text } from "@hubspot/ui-extensions";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useHome } from "./home-context.ts";
import type { useMore } from "./use-more.ts";

/** The way to the next page, while there is one. */
export function ShowMore({ list }: { list: Omit<ReturnType<typeof useMore>, "items"> }) {
  const { explain, states } = useHome().reader.messages;
  const { hasMore, more, isBusy, failure } = list;
  if (!hasMore) return null;
  return (
    <Flex direction="column" gap="xs" align="start">
      {failure && <Text>{states.failures[failureKind(failure.reason)].title}</Text>}
      <LoadingButton size="sm" loading={isBusy} onClick={() => void more()}>
        {explain.showMore}
      </LoadingButton>
    </Flex>
  );
}
