import { AutoGrid, Flex, Heading, Input, Select, TextArea, Toggle } from "@hubspot/ui-extensions";
import { numberFaults, type DataForm } from "./data-form.ts";
import { useSettings } from "./settings-context.ts";
import { unclearNumber } from "./typed-number.ts";

const LANGUAGES = ["en", "de", "fr"] as const;
const EACH_READER = "each";
const NUMBERS = ["capacity", "windowDays"] as const;
const FIELD_OF = { capacity: "count", windowDays: "days" } as const;

/** What the registration of leads goes by, and what the service writes for people to read. */
export function LeadFields({ values, type }: { values: DataForm; type: (change: Partial<DataForm>) => void }) {
  const sayer = useSettings();
  const { reader, text, canEdit } = sayer;
  const faults = numberFaults(values, reader.tag);
  const labels = {
    capacity: { label: text.data.capacity, description: text.data.capacityHint, fault: text.data.wholeFault },
    windowDays: { label: text.data.window, description: text.data.windowHint, fault: text.data.daysFault },
  };
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.data.leads}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        <TextArea
          name="domains"
          label={text.data.domains}
          description={text.data.domainsHint}
          value={values.domains}
          readOnly={!canEdit}
          onInput={(domains) => type({ domains })}
        />
        {NUMBERS.map((name) => (
          <Input
            key={name}
            name={name}
            label={labels[name].label}
            description={labels[name].description}
            value={values[name]}
            readOnly={!canEdit}
            {...(faults[name] && {
              error: true,
              validationMessage: unclearNumber(values[name], FIELD_OF[name], sayer) ?? labels[name].fault,
            })}
            onInput={(typed) => type({ [name]: typed })}
          />
        ))}
      </AutoGrid>
      <Flags values={values} type={type} />
      <AutoGrid columnWidth={280}>
        <Select
          name="language"
          label={text.data.language}
          description={text.data.languageHint}
          value={values.language ?? EACH_READER}
          readOnly={!canEdit}
          options={[
            { value: EACH_READER, label: text.data.notChosen },
            ...LANGUAGES.map((value) => ({ value, label: text.data.languages[value] ?? value })),
          ]}
          onChange={(value) => type({ language: LANGUAGES.find((language) => language === value) ?? null })}
        />
      </AutoGrid>
    </Flex>
  );
}

function Flags({ values, type }: { values: DataForm; type: (change: Partial<DataForm>) => void }) {
  const { text, canEdit } = useSettings();
  const flags = { registerAgainAtExpiry: text.data.again, expiryReminders: text.data.reminders };
  return (["registerAgainAtExpiry", "expiryReminders"] as const).map((name) => (
    <Toggle
      key={name}
      name={name}
      label={flags[name]}
      checked={values[name]}
      readonly={!canEdit}
      textChecked={text.yes}
      textUnchecked={text.no}
      onChange={(isOn) => type({ [name]: isOn })}
    />
  ));
}
