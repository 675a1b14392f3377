import { AutoGrid, Flex, Heading, Input, Select, TextArea, Toggle } from "@hubspot/ui-extensions";
import { isNoCapacity, type DataForm } from "./data-form.ts";
import { useSettings } from "../frame/settings-context.ts";
import { unclearNumber } from "../frame/typed-number.ts";

const LANGUAGES = ["en", "de", "fr"] as const;
const EACH_READER = "each";

/** What the registration of leads goes by, and what the service writes for people to read. */
export function LeadFields({ values, type }: { values: DataForm; type: (change: Partial<DataForm>) => void }) {
  const sayer = useSettings();
  const { reader, text, canEdit } = sayer;
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
        <Input
          name="capacity"
          label={text.data.capacity}
          description={text.data.capacityHint}
          value={values.capacity}
          readOnly={!canEdit}
          {...(isNoCapacity(values.capacity, reader.tag) && {
            error: true,
            validationMessage: unclearNumber(values.capacity, "count", sayer) ?? text.data.wholeFault,
          })}
          onInput={(capacity) => type({ capacity })}
        />
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
