import { Button, ErrorState, Text } from "@hubspot/ui-extensions";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { FailureReason } from "@partner-standing/extension-kit/service-client";
import type { Sayer } from "./sayer.ts";

interface PageFailureProps {
  reason: FailureReason;
  say: Sayer;
  retry: () => void;
}

/** Nothing to show, why, and the way out. */
export function PageFailure({ reason, say, retry }: PageFailureProps) {
  const { reader, text } = say;
  const { states } = reader.messages;
  // The cards send people here to connect the account; here it takes whoever runs the service.
  const failure = reason === "not-connected" ? text.notConnected : states.failures[failureKind(reason)];
  return (
    <ErrorState title={failure.title}>
      <Text>{failure.text}</Text>
      <Button onClick={() => retry()}>{states.retry}</Button>
    </ErrorState>
  );
}
