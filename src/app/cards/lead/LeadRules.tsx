import { Alert, Button, Flex, List, Text } from "@hubspot/ui-extensions";
import { useLeadCard } from "./lead-context.ts";

/** The rules that cost people commission, until this person has read them. */
export function LeadRules() {
  const { text, isBusy, actions } = useLeadCard();
  return (
    <Alert title={text.rules.title} variant="info">
      <Flex direction="column" gap="xs">
        <List variant="unordered-styled">
          {text.rules.list.map((rule) => (
            <Text key={rule}>{rule}</Text>
          ))}
        </List>
        <Button size="xs" disabled={isBusy} onClick={() => actions.understood()}>
          {text.rules.understood}
        </Button>
      </Flex>
    </Alert>
  );
}
