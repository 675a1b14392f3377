import { Alert, Button, ErrorState, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import { canRetry, failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { ServiceState } from "@partner-standing/extension-kit/use-service";
import { useHome } from "./home-context.ts";

interface PageNoticeProps {
  state: ServiceState<unknown>;
  reload: () => void;
  /** What is said while the first answer is awaited, over an earlier one when the next did not come, and before the CRM is read. */
  words: { loading: string; stale: string | null; firstSync?: string };
}

/** What is to be said of an answer that is awaited or did not come, and the way on. */
export function PageNotice({ state, reload, words }: PageNoticeProps) {
  const { states } = useHome().reader.messages;
  if (state.status === "ready") return null;
  if (state.status === "loading") return state.earlier ? null : <LoadingSpinner label={words.loading} showLabel />;
  const kind = failureKind(state.reason);
  const failure = states.failures[kind];
  const retry = canRetry(kind) && <Button onClick={() => reload()}>{states.retry}</Button>;
  if (state.earlier)
    return (
      <Alert title={failure.title} variant="warning">
        {words.stale && <Text>{words.stale}</Text>}
        {retry}
      </Alert>
    );
  return (
    <ErrorState title={failure.title}>
      <Text>{(kind === "first-sync" && words.firstSync) || failure.text}</Text>
      {retry}
    </ErrorState>
  );
}
