import { Alert, AutoGrid, Tile } from "@hubspot/ui-extensions";
import { CONTACT_ROLES } from "@partner-standing/contract/settings/point-of-contact";
import { AccountMappingFields } from "./AccountMappingFields.tsx";
import { contactsChanges, contactsForm, namelessRoles } from "./contacts-form.ts";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { PersonFields } from "./PersonFields.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSection } from "../frame/use-section.ts";

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
          label={text.fields["tierNoticeOn"] ?? ""}
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
