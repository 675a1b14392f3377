import { AutoGrid, Button, ButtonRow, Checkbox, Flex, Input } from "@hubspot/ui-extensions";
import type { ContactRole, Person } from "@partner-standing/contract/settings/point-of-contact";
import { typedOver } from "./contacts-form.ts";
import { PartHeading } from "./PartHeading.tsx";
import { PersonPicker } from "./PersonPicker.tsx";
import { useSettings } from "../frame/settings-context.ts";

interface PersonFieldsProps {
  role: ContactRole;
  person: Person | null;
  isTyped: boolean;
  isNameless: boolean;
  type: (person: Person | null) => void;
}

/** One role: picked from the account, or typed. */
export function PersonFields({ role, person, isTyped, isNameless, type }: PersonFieldsProps) {
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
