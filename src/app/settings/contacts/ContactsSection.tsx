import { Alert, AutoGrid, Button, ButtonRow, Checkbox, Flex, Input, Select, Tile } from "@hubspot/ui-extensions";
import { CONTACT_ROLES, type ContactRole, type Person } from "@partner-standing/contract/settings/point-of-contact";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSection } from "../frame/use-section.ts";
import { PartHeading } from "./part-heading.tsx";
import { PersonPicker } from "./PersonPicker.tsx";
import {
  type ContactsForm,
  type MappingWay,
  contactsChanges,
  contactsForm,
  namelessRoles,
  typedOver,
} from "./contacts-form.ts";

interface AccountMappingFieldsProps {
  values: ContactsForm;
  saved: ContactsForm;
  type: (change: Partial<ContactsForm>) => void;
}

const WAYS: MappingWay[] = ["none", "crossbeam", "other"];

/** Crossbeam, or another way with HubSpot's approval and its day. */
function AccountMappingFields({ values, saved, type }: AccountMappingFieldsProps) {
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

interface PersonFieldsProps {
  role: ContactRole;
  person: Person | null;
  isTyped: boolean;
  isNameless: boolean;
  type: (person: Person | null) => void;
}

/** One role: picked from the account, or typed. */
function PersonFields({ role, person, isTyped, isNameless, type }: PersonFieldsProps) {
  const { text, canEdit } = useSettings();
  const isSponsor = role === "executiveSponsor";
  const fields = isSponsor ? (["name", "email", "title"] as const) : (["name", "email"] as const);
  return (
    <Flex direction="column" gap="sm">
      <PartHeading part={role} isTyped={isTyped} />
      <AutoGrid columnWidth={220} gap="sm" flexible>
        {fields.map((field) => (
          <Input
            key={field}
            name={`${role}.${field}`}
            label={text.person[field]}
            value={person?.[field] ?? ""}
            readOnly={!canEdit}
            {...(field === "name" && isNameless && { error: true, validationMessage: text.faults["name-missing"] })}
            onInput={(typed) => type(typedOver(person, { [field]: typed }))}
          />
        ))}
      </AutoGrid>
      {isSponsor && (
        <Checkbox
          name={`${role}.atLeastVicePresident`}
          checked={person?.atLeastVicePresident ?? false}
          readOnly={!canEdit}
          onChange={(isOn) => type({ ...(person ?? { name: "", email: "" }), atLeastVicePresident: isOn })}
        >
          {text.person.vicePresident}
        </Checkbox>
      )}
      {canEdit && (
        <ButtonRow>
          <PersonPicker id={`pick-${role}`} name={text.parts[role].name} pick={type} />
          <Button size="sm" disabled={person === null} onClick={() => type(null)}>
            {text.person.clear}
          </Button>
        </ButtonRow>
      )}
    </Flex>
  );
}

/** Whom HubSpot may turn to, and how customer overlap is shared. */
export function ContactsSection() {
  const { page, text, canEdit } = useSettings();
  const saved = contactsForm(page.settings);
  const section = useSection({ section: "contacts", saved, changesOf: contactsChanges });
  const { values, type } = section;
  const nameless = namelessRoles(values);
  const makesStale = section.isTyped && page.pocForm.submittedOn !== null;
  return (
    <SectionFrame name="contacts" section={section} isFaulty={nameless.length > 0}>
      {CONTACT_ROLES.map((role) => (
        <Tile key={role}>
          <PersonFields
            role={role}
            person={values[role]}
            isTyped={values[role] !== saved[role]}
            isNameless={nameless.includes(role)}
            type={(person) => type({ [role]: person })}
          />
        </Tile>
      ))}
      <Tile>
        <AccountMappingFields values={values} saved={saved} type={type} />
      </Tile>
      <AutoGrid columnWidth={400}>
        <DateField
          name="tierNoticeOn"
          label={text.fields.tierNoticeOn}
          description={text.tierNoticeHint}
          value={values.tierNoticeOn}
          readOnly={!canEdit}
          latest={page.on}
          onChange={(tierNoticeOn) => type({ tierNoticeOn })}
        />
      </AutoGrid>
      {makesStale && <Alert title={text.makesStale} variant="info" />}
    </SectionFrame>
  );
}
