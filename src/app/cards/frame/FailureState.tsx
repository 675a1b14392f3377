import { Button, ErrorState, Text } from "@hubspot/ui-extensions";
import { canRetry, type FailureKind } from "@partner-standing/texts/cards/failure-kind";
import { useCard } from "./card-context.ts";

const NEEDS_ADMINISTRATOR: FailureKind[] = ["not-connected", "not-trusted", "not-configured"];

/** Nothing to show, why, and the way out. */
export function FailureState({ kind, retry }: { kind: FailureKind; retry: () => void }) {
  const { states } = useCard().reader.messages;
  const { title, text } = states.failures[kind];
  return (
    <ErrorState title={title} type={NEEDS_ADMINISTRATOR.includes(kind) ? "lock" : "error"}>
      <Text>{text}</Text>
      {canRetry(kind) && <Button onClick={() => retry()}>{states.retry}</Button>}
    </ErrorState>
  );
}
