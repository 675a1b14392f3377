import { Alert, Flex, Text } from "@hubspot/ui-extensions";
import type { Freshness } from "@partner-standing/contract/standing/standing";
import { type ServiceState, lastGood } from "@partner-standing/extension-kit/use-service";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { ReactNode } from "react";
import { CardSkeleton } from "./CardSkeleton.tsx";
import { FailureState } from "./FailureState.tsx";
import { useCard } from "./card-context.ts";
import { type Refresh, freshnessViewModel } from "./freshness.tsx";

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
      <FailureState reason={state.reason} retry={reload} reader={reader} />
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
