import { AutoGrid, Flex, Heading, Input, Select, TextArea, Tile, Toggle } from "@hubspot/ui-extensions";
import { formatTyped } from "@partner-standing/texts/formats/format-amount";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { unclearNumber } from "../frame/typed-number.ts";
import { useSection } from "../frame/use-section.ts";
import { DataProblems } from "./DataProblems.tsx";
import { PropertyFields } from "./PropertyFields.tsx";
import { RateFields } from "./RateFields.tsx";
import { type DataForm, dataChanges, dataForm, hasFault, isNoCapacity } from "./data-form.ts";

const LANGUAGES = ["en", "de", "fr"] as const;
const EACH_READER = "each";
const DIGESTS = ["off", "weekly"] as const;

/** What the registration of leads goes by. */
function LeadFields({ values, type }: { values: DataForm; type: (change: Partial<DataForm>) => void }) {
  const texts = useSettings();
  const { reader, text, canEdit } = texts;
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.data.leads}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        <TextArea
          name="domains"
          label={text.fields.ownDomains}
          description={text.data.domainsHint}
          value={values.domains}
          readOnly={!canEdit}
          onInput={(domains) => type({ domains })}
        />
        <Input
          name="capacity"
          label={text.fields.registrationCapacity}
          description={text.data.capacityHint}
          value={values.capacity}
          readOnly={!canEdit}
          {...(isNoCapacity(values.capacity, reader.tag) && {
            error: true,
            validationMessage: unclearNumber(values.capacity, "count", texts) ?? text.data.wholeFault,
          })}
          onInput={(capacity) => type({ capacity })}
        />
      </AutoGrid>
      <Flags values={values} type={type} />
    </Flex>
  );
}

/** What the service writes for people to read, in which language and how often. */
function TaskFields({ values, type }: { values: DataForm; type: (change: Partial<DataForm>) => void }) {
  const { text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.data.tasks}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        <Select
          name="language"
          label={text.fields.language}
          description={text.data.languageHint}
          value={values.language ?? EACH_READER}
          readOnly={!canEdit}
          options={[
            { value: EACH_READER, label: text.data.notChosen },
            ...LANGUAGES.map((value) => ({ value, label: text.data.languages[value] ?? value })),
          ]}
          onChange={(value) => type({ language: LANGUAGES.find((language) => language === value) ?? null })}
        />
        <Select
          name="digest"
          label={text.fields.digest}
          description={text.data.digestHint}
          value={values.digest}
          readOnly={!canEdit}
          options={DIGESTS.map((value) => ({ value, label: text.data.digests[value] ?? value }))}
          onChange={(value) => type({ digest: value === "weekly" ? "weekly" : "off" })}
        />
      </AutoGrid>
    </Flex>
  );
}

function Flags({ values, type }: { values: DataForm; type: (change: Partial<DataForm>) => void }) {
  const { text, canEdit } = useSettings();
  const flags = { registerAgainAtExpiry: text.fields.registerAgainAtExpiry, expiryReminders: text.data.reminders };
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

/** Where the figures come from, and what of it could not be counted. */
export function DataSection() {
  const { page, reader } = useSettings();
  const typed = (value: number) => formatTyped(value, reader.tag);
  const section = useSection({
    section: "data",
    saved: dataForm(page.settings, typed),
    changesOf: (form, changed) => dataChanges(form, changed, reader.tag),
  });
  const { values, type } = section;
  return (
    <SectionFrame name="data" section={section} isFaulty={hasFault(values, reader.tag)}>
      <Tile>
        <DataProblems />
      </Tile>
      <Tile>
        <PropertyFields values={values} type={type} />
      </Tile>
      <Tile>
        <RateFields rates={values.rates} type={(rates) => type({ rates })} />
      </Tile>
      <Tile>
        <LeadFields values={values} type={type} />
      </Tile>
      <Tile>
        <TaskFields values={values} type={type} />
      </Tile>
    </SectionFrame>
  );
}
