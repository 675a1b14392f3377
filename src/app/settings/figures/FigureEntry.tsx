import { Flex, Tile } from "@hubspot/ui-extensions";
import { CsvPaste } from "./CsvPaste.tsx";
import { MonthEntry } from "./MonthEntry.tsx";
import { useSettings } from "../frame/settings-context.ts";

/** The two ways to enter HubSpot's figures. */
export function FigureEntry() {
  const { canEdit } = useSettings();
  if (!canEdit) return null;
  return (
    <Flex direction="column" gap="md">
      <Tile>
        <MonthEntry />
      </Tile>
      <Tile>
        <CsvPaste />
      </Tile>
    </Flex>
  );
}
