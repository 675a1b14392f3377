import { Alert, Flex, Text } from "@hubspot/ui-extensions";
import { ChangeList } from "../history/ChangeList.tsx";
import { refusalSentences } from "./refusal-sentences.ts";
import { useSettings } from "./settings-context.ts";
import type { Outcome } from "./use-section.ts";

/** What came of saving: what is different now, or why it was refused and how to go on. */
export function OutcomeNotice({ outcome }: { outcome: Outcome }) {
  const { reader, text } = useSettings();
  if (outcome.status === "saved")
    return (
      <Alert title={text.save.saved} variant="success">
        {outcome.changes.length > 0 ? <ChangeList changes={outcome.changes} /> : text.save.savedNothing}
      </Alert>
    );
  if (outcome.status !== "refused") return null;
  return (
    <Alert title={text.save.notSaved} variant="danger">
      <Flex direction="column">
        {refusalSentences(outcome.failure, { reader, text }).map((sentence) => (
          <Text key={sentence}>{sentence}</Text>
        ))}
      </Flex>
    </Alert>
  );
}
