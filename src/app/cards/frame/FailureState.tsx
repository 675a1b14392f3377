import { Button, ErrorState, Text } from "@hubspot/ui-extensions";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import {
  type FailureReason,
  type FailureKind,
  canRetry,
  failureKind,
} from "@partner-standing/texts/cards/failure-kind";

const NEEDS_ADMINISTRATOR: FailureKind[] = ["not-connected", "not-trusted", "not-configured"];

interface FailureStateProps {
  reason: FailureReason;
  retry: () => void;
  reader: CardReader;
}

/** Nothing to show, why, and the way out. */
export function FailureState({ reason, retry, reader }: FailureStateProps) {
  const { states } = reader.messages;
  const kind = failureKind(reason);
  const { title, text } = states.failures[kind];
  return (
    <ErrorState title={title} type={NEEDS_ADMINISTRATOR.includes(kind) ? "lock" : "error"}>
      <Text>{text}</Text>
      {canRetry(kind) && <Button onClick={() => retry()}>{states.retry}</Button>}
    </ErrorState>
  );
}
