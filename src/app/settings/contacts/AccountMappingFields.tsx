import { AutoGrid, Flex, Input, Select } from "@hubspot/ui-extensions";
import type { ContactsForm, MappingWay } from "./contacts-form.ts";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { PartHeading } from "./PartHeading.tsx";
import { useSettings } from "../frame/settings-context.ts";

interface AccountMappingFieldsProps {
  values: ContactsForm;
  saved: ContactsForm;
  type: (change: Partial<ContactsForm>) => void;
}

const WAYS: MappingWay[] = ["none", "crossbeam", "other"];

/** Crossbeam, or another way with HubSpot's approval and its day. */
export function AccountMappingFields({ values, saved, type }: AccountMappingFieldsProps) {
  const { page, text, canEdit } = useSettings();
  const { way, provider, approvedOn } = values;
  const isTyped = way !== saved.way || provider !== saved.provider || approvedOn !== saved.approvedOn;
  return (
    <Flex direction="column" gap="sm">
      <PartHeading part="accountMapping" isTyped={isTyped} />
      <AutoGrid columnWidth={220} gap="sm" flexible>
        <Select
          name="accountMapping.way"
          label={text.mapping.way}
          value={way}
          readOnly={!canEdit}
          options={WAYS.map((value) => ({ value, label: text.mapping[value] }))}
          onChange={(value) => type({ way: value as MappingWay })}
        />
        {way === "other" && (
          <Input
            name="accountMapping.provider"
            label={text.mapping.provider}
            value={provider}
            readOnly={!canEdit}
            onInput={(text) => type({ provider: text })}
          />
        )}
        {way === "other" && (
          <DateField
            name="accountMapping.approvedOn"
            label={text.mapping.approvedOn}
            value={approvedOn}
            readOnly={!canEdit}
            latest={page.on}
            onChange={(date) => type({ approvedOn: date })}
          />
        )}
      </AutoGrid>
    </Flex>
  );
}
