import { Alert, Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import type { Freshness } from "@partner-standing/contract/standing/standing";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { lastGood, type ServiceState } from "@partner-standing/extension-kit/use-service";
import type { ReactNode } from "react";
import { FailureState } from "./FailureState.tsx";
import { useCard } from "./card-context.ts";
import { freshnessViewModel } from "./freshness-view-model.ts";
import type { Refresh } from "./refresh.ts";

interface AnswerStatesProps<Data> {
  state: ServiceState<Data>;
  reload: () => void;
  children: (answer: Data, refresh: Refresh) => ReactNode;
}

/** An answer once given stays in place while a newer one is awaited or fails. */
export function AnswerStates<Data extends { freshness: Freshness }>({
  state,
  reload,
  children,
}: AnswerStatesProps<Data>) {
  const { reader } = useCard();
  const answer = lastGood(state);
  const refresh: Refresh = { isRunning: state.status === "loading", reload };
  if (answer && state.status !== "failed") return children(answer, refresh);
  if (state.status !== "failed")
    return <LoadingSpinner label={reader.messages.states.loading} showLabel layout="centered" />;
  if (!answer) return <FailureState kind={failureKind(state.reason)} retry={reload} />;
  const { title, text } = reader.messages.states.failures[failureKind(state.reason)];
  return (
    <Flex direction="column" gap="md">
      <Alert title={title} variant="warning">
        <Text>{text}</Text>
        <Text>{freshnessViewModel(answer.freshness, reader).stale}</Text>
      </Alert>
      {children(answer, refresh)}
    </Flex>
  );
}
