import { DescriptionList, DescriptionListItem, Flex, Heading } from "@hubspot/ui-extensions";
import type { Explanation } from "@partner-standing/contract/standing/standing";
import { RecordsBehind } from "./RecordsBehind.tsx";
import { useStanding } from "../standing-context.ts";
import { figureViewModel } from "./explanation-view-model.ts";

/** A figure, its period and age, and the records that make it up. */
export function FigureBehind({ explanation }: { explanation: Explanation }) {
  const { reader } = useStanding();
  const { explain } = reader.messages;
  const { total, window, official, asOf, records } = figureViewModel(explanation, reader);
  return (
    <Flex direction="column" gap="sm">
      <DescriptionList direction="row">
        <DescriptionListItem label={explain.figure}>{total}</DescriptionListItem>
        <DescriptionListItem label={explain.window}>{window}</DescriptionListItem>
        {official && <DescriptionListItem label={explain.official.label}>{official}</DescriptionListItem>}
        {asOf && <DescriptionListItem label={explain.asOf}>{asOf}</DescriptionListItem>}
      </DescriptionList>
      <Heading>{records}</Heading>
      <RecordsBehind page={explanation} />
    </Flex>
  );
}
