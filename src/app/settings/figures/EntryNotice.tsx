import { Alert, Flex, Text } from "@hubspot/ui-extensions";
import { csvFaultSentences } from "./csv-fault-sentences.ts";
import { OutcomeNotice } from "../frame/OutcomeNotice.tsx";
import { useSettings } from "../frame/settings-context.ts";
import type { Outcome } from "../frame/use-section.ts";

/** What came of entering figures; a refused table names its lines. */
export function EntryNotice({ outcome }: { outcome: Outcome }) {
  const { reader, text } = useSettings();
  if (outcome.status === "saved") return <Alert title={text.figures.entered} variant="success" />;
  const faults = outcome.status === "refused" ? csvFaultSentences(outcome.failure, { reader, text }) : [];
  if (faults.length === 0) return <OutcomeNotice outcome={outcome} />;
  return (
    <Alert title={text.figures.csvTitle} variant="danger">
      <Flex direction="column">
        {faults.map((sentence, place) => (
          <Text key={`${place} ${sentence}`}>{sentence}</Text>
        ))}
      </Flex>
    </Alert>
  );
}
