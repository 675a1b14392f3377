import { Alert, Flex } from "@hubspot/ui-extensions";
import { type CsvFault, CsvFaultsSchema, OFFICIAL_COLUMNS } from "@partner-standing/contract/settings/official-figures";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { useState } from "react";
import { OutcomeNotice } from "../frame/SectionFrame.tsx";
import type { SettingsTexts } from "../frame/settings-texts.ts";
import { useSettings } from "../frame/settings-context.ts";
import { type Outcome, outcomeOf } from "../frame/use-section.ts";

function expectedIn({ column, isHeader, readings }: CsvFault, { reader, text }: SettingsTexts): string {
  const [one, other] = (readings ?? []).map((number) => reader.decimal(Number(number)));
  if (one !== undefined && other !== undefined) return text.unclearNumber(one, other);
  const known = OFFICIAL_COLUMNS.find((name) => name === column);
  if (!known) return text.figures.unknownColumn;
  return isHeader ? text.figures.missingColumn : text.figures.expected[known];
}

/** The places of a pasted table to correct, by line and column; none where something else was refused. */
export function csvFaultSentences({ details }: Failure, texts: SettingsTexts): string[] {
  const { reader, text } = texts;
  const faults = CsvFaultsSchema.safeParse(details);
  if (!faults.success) return [];
  return faults.data.faults.map((fault) => {
    const line = reader.count(fault.line);
    if (fault.column === "") return text.figures.csvLine(line);
    return text.figures.csvFault(line, fault.column, expectedIn(fault, texts));
  });
}

/** What came of entering figures; a refused table names its lines. */
export function EntryNotice({ outcome }: { outcome: Outcome }) {
  const { reader, text } = useSettings();
  if (outcome.status === "saved") return <Alert title={text.figures.entered} variant="success" />;
  const faults = outcome.status === "refused" ? csvFaultSentences(outcome.failure, { reader, text }) : [];
  if (faults.length === 0) return <OutcomeNotice outcome={outcome} />;
  return (
    <Alert title={text.figures.csvTitle} variant="danger">
      <Flex direction="column">
        <Lines lines={faults} />
      </Flex>
    </Alert>
  );
}

/** Enters HubSpot's figures; `clear` empties the inputs once they are entered, so that a refusal loses nothing. */
export function useFigureEntry(clear: () => void) {
  const { page, service, accept } = useSettings();
  const [outcome, setOutcome] = useState<Outcome>({ status: "none" });
  const enter = async (figures: Parameters<typeof service.enterFigures>[0]) => {
    setOutcome({ status: "saving" });
    const answer = await service.enterFigures(figures);
    setOutcome(outcomeOf(answer, page.version));
    if (!answer.ok) return;
    clear();
    accept(answer.data);
  };
  return { outcome, enter: (figures: Parameters<typeof enter>[0]) => void enter(figures) };
}
