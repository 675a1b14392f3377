import { Flex } from "@hubspot/ui-extensions";
import { ConnectionErrors } from "./ConnectionErrors.tsx";
import { ConnectionFacts } from "./ConnectionFacts.tsx";
import { EraseData } from "./EraseData.tsx";
import { ExportData } from "./ExportData.tsx";
import { SectionIntro } from "../frame/SectionIntro.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { SyncNow } from "./SyncNow.tsx";

/** The account, how reading and writing its CRM goes, and what is kept of it. */
export function ConnectionSection() {
  const { page, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="md">
      <SectionIntro name="connection" />
      <ConnectionFacts />
      <ConnectionErrors />
      <SyncNow />
      {canEdit && page.maySeeAmounts && <ExportData />}
      {canEdit && <EraseData />}
    </Flex>
  );
}
