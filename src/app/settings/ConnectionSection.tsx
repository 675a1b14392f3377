import { Alert, Button, Flex, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { ConnectionErrors } from "./ConnectionErrors.tsx";
import { ConnectionFacts } from "./ConnectionFacts.tsx";
import { EraseData } from "./EraseData.tsx";
import { ExportData } from "./ExportData.tsx";
import { SectionIntro } from "./SectionIntro.tsx";
import { useSettings } from "./settings-context.ts";
import { SyncNow } from "./SyncNow.tsx";

/** The account, how reading and writing its CRM goes, and what is kept of it. */
export function ConnectionSection() {
  const { page, reader, text, canEdit, reload } = useSettings();
  const [isErased, setErased] = useState(false);
  if (isErased)
    return (
      <Alert title={text.connection.erased} variant="success">
        <Flex direction="column" gap="sm">
          <Text>{text.connection.erasedText}</Text>
          <Flex>
            <Button size="sm" onClick={() => reload()}>
              {reader.messages.freshness.reload}
            </Button>
          </Flex>
        </Flex>
      </Alert>
    );
  return (
    <Flex direction="column" gap="md">
      <SectionIntro name="connection" />
      <ConnectionFacts />
      <ConnectionErrors />
      <SyncNow />
      {canEdit && page.maySeeAmounts && <ExportData />}
      {canEdit && <EraseData erased={() => setErased(true)} />}
    </Flex>
  );
}
