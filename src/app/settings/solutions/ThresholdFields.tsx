import { AutoGrid, Flex, Heading, Input, Text } from "@hubspot/ui-extensions";
import { useSettings } from "../frame/settings-context.ts";
import { AGREED_TIERS, thresholdFault, TRACKS, type SolutionsForm } from "./solutions-form.ts";
import { unclearNumber } from "../frame/typed-number.ts";

interface ThresholdFieldsProps {
  thresholds: SolutionsForm["thresholds"];
  type: (thresholds: SolutionsForm["thresholds"]) => void;
}

/** What each tier asks of sold and managed MRR, from the company's own agreement. */
export function ThresholdFields({ thresholds, type }: ThresholdFieldsProps) {
  const sayer = useSettings();
  const { reader, text, canEdit } = sayer;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.fields["solutions.thresholds"]}</Heading>
      <Text>{text.solutions.hints.thresholds}</Text>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        {AGREED_TIERS.flatMap((tier) =>
          TRACKS.map((track) => {
            const typed = thresholds[tier][track];
            const fault = thresholdFault(thresholds[tier], track, reader.tag);
            const message = fault && (unclearNumber(typed, "amount", sayer) ?? text.solutions.thresholdFaults[fault]);
            return (
              <Input
                key={`${tier}.${track}`}
                name={`thresholds.${tier}.${track}`}
                label={text.solutions.threshold(text.solutions.tiers[tier], text.solutions.tracks[track])}
                value={typed}
                readOnly={!canEdit}
                {...(message && { error: true, validationMessage: message })}
                onInput={(amount) => type({ ...thresholds, [tier]: { ...thresholds[tier], [track]: amount } })}
              />
            );
          }),
        )}
      </AutoGrid>
    </Flex>
  );
}
