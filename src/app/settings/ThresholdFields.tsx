import { AutoGrid, Flex, Heading, Input, Text } from "@hubspot/ui-extensions";
import { useSettings } from "./settings-context.ts";
import { AGREED_TIERS, thresholdFault, TRACKS, type SolutionsForm } from "./solutions-form.ts";

interface ThresholdFieldsProps {
  thresholds: SolutionsForm["thresholds"];
  type: (thresholds: SolutionsForm["thresholds"]) => void;
}

/** What each tier asks of sold and managed MRR, from the company's own agreement. */
export function ThresholdFields({ thresholds, type }: ThresholdFieldsProps) {
  const { text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.fields["solutions.thresholds"]}</Heading>
      <Text>{text.solutions.hints.thresholds}</Text>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        {AGREED_TIERS.flatMap((tier) =>
          TRACKS.map((track) => {
            const fault = thresholdFault(thresholds[tier], track);
            return (
              <Input
                key={`${tier}.${track}`}
                name={`thresholds.${tier}.${track}`}
                label={text.solutions.threshold(text.solutions.tiers[tier], text.solutions.tracks[track])}
                value={thresholds[tier][track]}
                readOnly={!canEdit}
                {...(fault && { error: true, validationMessage: text.solutions.thresholdFaults[fault] })}
                onInput={(typed) => type({ ...thresholds, [tier]: { ...thresholds[tier], [track]: typed } })}
              />
            );
          }),
        )}
      </AutoGrid>
    </Flex>
  );
}
