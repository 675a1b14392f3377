import { Button, Flex, Text } from "@hubspot/ui-extensions";
import type { AuditEntry } from "@partner-standing/contract/settings/settings-change";
import { useState } from "react";
import { ChangeList } from "./ChangeList.tsx";
import { SectionIntro } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";

/** Entries shown at a time. */
const PAGE = 20;

/** Who changed what, newest first. */
export function HistorySection() {
  const { page, text, canEdit } = useSettings();
  const [shown, setShown] = useState(PAGE);
  const { audit } = page;
  return (
    <Flex direction="column" gap="md">
      <SectionIntro name="history" />
      {audit.length === 0 && <Text>{canEdit ? text.history.empty : text.history.forEditors}</Text>}
      {audit.slice(0, shown).map((entry, place) => (
        <EntryLine key={`${place} ${entry.at}`} entry={entry} />
      ))}
      {audit.length > shown && (
        <Flex>
          <Button size="sm" onClick={() => setShown(shown + PAGE)}>
            {text.history.more}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function EntryLine({ entry }: { entry: AuditEntry }) {
  const { reader, text } = useSettings();
  const { at, by, section, changes } = entry;
  const sections: Partial<Record<string, string>> = { ...text.history.otherSections, ...text.sections };
  return (
    <Flex direction="column">
      <Text format={{ fontWeight: "demibold" }}>
        {text.history.entry(reader.instant(at), by.name, sections[section] ?? section)}
      </Text>
      <ChangeList changes={changes} />
    </Flex>
  );
}
