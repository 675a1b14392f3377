import { Button, Flex, Heading, Text, useExtensionActions } from "@hubspot/ui-extensions";
import { useSettings } from "../frame/settings-context.ts";

/** How many entries of the CRM could not be counted, and the way to the page that has them. */
export function DataProblems() {
  const { page, reader, text } = useSettings();
  const { navigateToPage } = useExtensionActions<"settings">();
  const { problems } = page.connection.freshness;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.data.problems}</Heading>
      <Text>{problems === 0 ? text.data.noProblems : text.data.problemCount(reader.count(problems), problems)}</Text>
      {problems > 0 && <Text variant="microcopy">{text.data.problemsHint}</Text>}
      {problems > 0 && (
        <Flex>
          <Button size="sm" onClick={() => navigateToPage({ to: "/problems", params: {} })}>
            {text.data.showProblems}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
