import { Alert, Flex, Text } from "@hubspot/ui-extensions";
import { useLeadCard } from "./lead-context.ts";
import type { LeadViewModel } from "./lead-view-model.ts";
import { ReleaseButton } from "./ReleaseButton.tsx";

/** How much is in use; a warning in time, and at the limit what could be given up. */
export function LeadCapacity({ capacity }: { capacity: LeadViewModel["capacity"] }) {
  const { text } = useLeadCard();
  return (
    <Flex direction="column" gap="xs">
      {!capacity.warning && <Text variant="microcopy">{capacity.text}</Text>}
      {capacity.warning && (
        <Alert title={capacity.text} variant="warning">
          {capacity.warning}
        </Alert>
      )}
      {capacity.oldest.length > 0 && <Text format={{ fontWeight: "demibold" }}>{text.oldestTitle}</Text>}
      {capacity.oldest.map(({ domain, text: sentence }) => (
        <Flex key={domain} direction="column" gap="flush">
          <Text>{sentence}</Text>
          <ReleaseButton domain={domain} />
        </Flex>
      ))}
    </Flex>
  );
}
