import { Flex, Text } from "@hubspot/ui-extensions";
import type { FieldChange } from "@partner-standing/contract/settings/settings-change";
import { changeSentence } from "./change-sentence.ts";
import { useSettings } from "../frame/settings-context.ts";

/** Each changed field with what was there before. */
export function ChangeList({ changes }: { changes: FieldChange[] }) {
  const { reader, text } = useSettings();
  return (
    <Flex direction="column">
      {changes.map((change) => (
        <Text key={change.field}>{changeSentence(change, { reader, text })}</Text>
      ))}
    </Flex>
  );
}
