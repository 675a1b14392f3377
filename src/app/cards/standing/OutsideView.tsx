import { EmptyState, Text } from "@hubspot/ui-extensions";
import { useStanding } from "./standing-context.ts";

/** A company without this program has no standing in it: any figure would be a wrong one. */
export function OutsideView() {
  const { title, text } = useStanding().reader.messages.outside;
  return (
    <EmptyState title={title} layout="vertical">
      <Text>{text}</Text>
    </EmptyState>
  );
}
