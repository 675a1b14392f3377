import { Alert, Button, ButtonRow, Flex, Text } from "@hubspot/ui-extensions";
import type { Conflict } from "@partner-standing/contract/settings/settings-change";
import { ChangeList } from "../history/ChangeList.tsx";
import { useSettings } from "./settings-context.ts";

interface ConflictNoticeProps {
  conflict: Conflict;
  keepMine: (conflict: Conflict) => void;
  takeTheirs: () => void;
}

/** Who saved what in the meantime, and the choice between both. */
export function ConflictNotice({ conflict, keepMine, takeTheirs }: ConflictNoticeProps) {
  const { reader, text } = useSettings();
  return (
    <Alert title={text.conflict.title} variant="warning">
      <Flex direction="column" gap="sm">
        {conflict.since.map((entry) => (
          <Flex key={`${entry.version} ${entry.at}`} direction="column">
            <Text format={{ fontWeight: "demibold" }}>{text.conflict.by(entry.by.name, reader.instant(entry.at))}</Text>
            <ChangeList changes={entry.changes} />
          </Flex>
        ))}
        <Text>{text.conflict.hint}</Text>
        <ButtonRow>
          <Button size="sm" onClick={() => keepMine(conflict)}>
            {text.conflict.keep}
          </Button>
          <Button size="sm" onClick={() => takeTheirs()}>
            {text.conflict.theirs}
          </Button>
        </ButtonRow>
      </Flex>
    </Alert>
  );
}
