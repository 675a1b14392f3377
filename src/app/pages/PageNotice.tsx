import { Alert, Button, ErrorState, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import { failureKind } from "@partner-standing/extension-kit/failure-kind";
import type { ServiceState } from "@partner-standing/extension-kit/use-service";
import { useHome } from "./home-context.ts";

interface PageNoticeProps {
  state: ServiceState<unknown>;
  reload: () => void;
  /** What is said while the first answer is awaited, and over an earlier one when the next did not come. */
  words: { loading: string; stale: string };
}

/** What is to be said of an answer that is awaited or did not come, and the way on. */
export function PageNotice({ state, reload, words }: PageNoticeProps) {
  const { states } = useHome().reader.messages;
  if (state.status === "ready") return null;
  if (state.status === "loading") return state.earlier ? null : <LoadingSpinner label={words.loading} showLabel />;
  const failure = states.failures[failureKind(state.reason)];
  const retry = <Button onClick={() => reload()}>{states.retry}</Button>;
  if (state.earlier)
    return (
      <Alert title={failure.title} variant="warning">
        <Text>{words.stale}</Text>
        {retry}
      </Alert>
    );
  return (
    <ErrorState title={failure.title}>
      <Text>{failure.text}</Text>
      {retry}
    </ErrorState>
  );
}
