import { Flex, Heading, LoadingButton, TextArea } from "@hubspot/ui-extensions";
import { OFFICIAL_COLUMNS } from "@partner-standing/contract/settings/official-figures";
import { useState } from "react";
import { EntryNotice } from "./EntryNotice.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useFigureEntry } from "./use-figure-entry.ts";

/** Several months, pasted from a table. */
export function CsvPaste() {
  const { text } = useSettings();
  const [csv, setCsv] = useState("");
  const { outcome, enter } = useFigureEntry(() => setCsv(""));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.csv}</Heading>
      <TextArea
        name="csv"
        label={text.figures.csvLabel}
        description={text.figures.csvHint(OFFICIAL_COLUMNS.join(", "))}
        value={csv}
        rows={5}
        onInput={setCsv}
      />
      <EntryNotice outcome={outcome} />
      <Flex>
        <LoadingButton
          loading={outcome.status === "saving"}
          disabled={csv.trim() === ""}
          onClick={() => enter({ csv })}
        >
          {text.figures.csvButton}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
