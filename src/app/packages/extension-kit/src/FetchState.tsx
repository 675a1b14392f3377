import { Alert, Button, Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import { canRetry, failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { ServiceState } from "./use-service.ts";

export interface FetchStateProps {
  state: ServiceState<unknown>;
  reload: () => void;
  /** What the viewer waits for. */
  loading: string;
}

/** What to show of something that is on its way, or did not come; nothing once it is there. */
export function FetchState({ state, reload, loading, reader }: FetchStateProps & { reader: CardReader }) {
  const { states } = reader.messages;
  if (state.status === "ready") return null;
  if (state.status === "loading") return <LoadingSpinner label={loading} showLabel />;
  const kind = failureKind(state.reason);
  const { title, text } = states.failures[kind];
  return (
    <Alert title={title} variant="warning">
      <Flex direction="column" align="start" gap="sm">
        <Text>{text}</Text>
        {canRetry(kind) && (
          <Button size="sm" onClick={() => reload()}>
            {states.retry}
          </Button>
        )}
      </Flex>
    </Alert>
  );
}
