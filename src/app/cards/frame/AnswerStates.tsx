import { Alert, Button, ErrorState, Flex, Text } from "@hubspot/ui-extensions";
import type { Freshness } from "@partner-standing/contract/standing/standing";
import { type ServiceState, lastGood } from "@partner-standing/extension-kit/use-service";
import { type FailureKind, canRetry, failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { ReactNode } from "react";
import { CardSkeleton } from "./CardSkeleton.tsx";
import { useCard } from "./card-context.ts";
import { type Refresh, freshnessViewModel } from "./freshness.tsx";

const NEEDS_ADMINISTRATOR: FailureKind[] = ["not-connected", "not-trusted", "not-configured"];

/** Nothing to show, why, and the way out. */
function FailureState({ kind, retry }: { kind: FailureKind; retry: () => void }) {
  const { states } = useCard().reader.messages;
  const { title, text } = states.failures[kind];
  return (
    <ErrorState title={title} type={NEEDS_ADMINISTRATOR.includes(kind) ? "lock" : "error"}>
      <Text>{text}</Text>
      {canRetry(kind) && <Button onClick={() => retry()}>{states.retry}</Button>}
    </ErrorState>
  );
}

interface AnswerStatesProps<Data> {
  state: ServiceState<Data>;
  reload: () => void;
  /** How high the card mostly is. */
  lines: number;
  children: (answer: Data, refresh: Refresh) => ReactNode;
}

/** An answer once given stays in place while a newer one is awaited or fails. */
export function AnswerStates<Data extends { freshness: Freshness }>({
  state,
  reload,
  lines,
  children,
}: AnswerStatesProps<Data>) {
  const { reader } = useCard();
  const answer = lastGood(state);
  const refresh: Refresh = { isRunning: state.status === "loading", reload };
  if (!answer)
    return state.status === "failed" ? (
      <FailureState kind={failureKind(state.reason)} retry={reload} />
    ) : (
      <CardSkeleton label={reader.messages.states.loading} lines={lines} />
    );
  const failure = state.status === "failed" && reader.messages.states.failures[failureKind(state.reason)];
  return (
    <Flex direction="column" gap="md">
      {failure && (
        <Alert title={failure.title} variant="warning">
          <Text>{failure.text}</Text>
          <Text>{freshnessViewModel(answer.freshness, reader).stale}</Text>
        </Alert>
      )}
      {children(answer, refresh)}
    </Flex>
  );
}
