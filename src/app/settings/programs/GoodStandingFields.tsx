import { AutoGrid, Flex, Heading, StatusTag, Text, ToggleGroup } from "@hubspot/ui-extensions";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { NeedLine } from "../frame/NeedLine.tsx";
import { STANDING_CONDITIONS, type ProgramsForm } from "./programs-form.ts";
import { useSettings } from "../frame/settings-context.ts";

interface GoodStandingFieldsProps {
  values: ProgramsForm;
  type: (change: Partial<ProgramsForm>) => void;
}

/** The four points of the self-check. */
export function GoodStandingFields({ values, type }: GoodStandingFieldsProps) {
  const { page, text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Heading>{text.programs.goodStanding}</Heading>
        <StandingTag values={values} />
      </Flex>
      <Text>{text.programs.goodStandingHint}</Text>
      <NeedLine requirement="good-standing" />
      <ToggleGroup
        toggleType="checkboxList"
        name="goodStandingCheck"
        label={text.fields["goodStandingCheck"] ?? ""}
        value={values.conditions}
        options={STANDING_CONDITIONS.map((value) => ({
          value,
          label: text.programs.check[value],
          readonly: !canEdit,
        }))}
        onChange={(chosen) => type({ conditions: STANDING_CONDITIONS.filter((one) => chosen.includes(one)) })}
      />
      <AutoGrid columnWidth={220}>
        <DateField
          name="checkedOn"
          label={text.programs.checkedOn}
          value={values.checkedOn}
          readOnly={!canEdit}
          latest={page.on}
          onChange={(checkedOn) => type({ checkedOn })}
        />
      </AutoGrid>
    </Flex>
  );
}

function StandingTag({ values }: { values: ProgramsForm }) {
  const { text } = useSettings();
  const { conditions, checkedOn } = values;
  if (conditions.length === STANDING_CONDITIONS.length)
    return <StatusTag variant="success">{text.programs.standing}</StatusTag>;
  if (checkedOn === null && conditions.length === 0)
    return <StatusTag variant="default">{text.programs.notChecked}</StatusTag>;
  return <StatusTag variant="danger">{text.programs.notStanding}</StatusTag>;
}
