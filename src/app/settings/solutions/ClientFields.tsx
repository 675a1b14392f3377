import { AutoGrid, Flex, Heading, Input, Select, TextArea } from "@hubspot/ui-extensions";
import { CLIENT_SOURCES } from "@partner-standing/contract/settings/solutions-membership";
import { PersonPicker } from "../contacts/PersonPicker.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { employeesIn, faultyEmployees, isNoWindow, type SolutionsForm } from "./solutions-form.ts";
import { unclearNumber } from "../frame/typed-number.ts";

interface ClientFieldsProps {
  values: SolutionsForm;
  type: (change: Partial<SolutionsForm>) => void;
}

/** Where clients are read, and whose work in their accounts counts. */
export function ClientFields({ values, type }: ClientFieldsProps) {
  const sayer = useSettings();
  const { reader, text, canEdit } = sayer;
  const { clientSource, employees, windowDays } = values;
  const faulty = faultyEmployees(employees);
  const add = (email: string) => type({ employees: employeesIn(`${employees}\n${email}`).join("\n") });
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.solutions.clients}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        <Select
          name="solutions.clientSource"
          label={text.fields["solutions.clientSource"] ?? ""}
          description={text.solutions.hints.clientSource}
          value={clientSource}
          readOnly={!canEdit}
          options={CLIENT_SOURCES.map((value) => ({ value, label: text.solutions.sources[value] }))}
          onChange={(value) => type({ clientSource: CLIENT_SOURCES.find((one) => one === value) ?? clientSource })}
        />
        <Input
          name="windowDays"
          label={text.solutions.window}
          description={text.solutions.windowHint}
          value={windowDays}
          readOnly={!canEdit}
          {...(isNoWindow(windowDays, reader.tag) && {
            error: true,
            validationMessage: unclearNumber(windowDays, "days", sayer) ?? text.solutions.daysFault,
          })}
          onInput={(typed) => type({ windowDays: typed })}
        />
        <Flex direction="column" gap="xs">
          <TextArea
            name="solutions.partnerEmployees"
            label={text.fields["solutions.partnerEmployees"] ?? ""}
            description={text.solutions.hints.partnerEmployees}
            value={employees}
            readOnly={!canEdit}
            {...(faulty.length > 0 && {
              error: true,
              validationMessage: text.solutions.employeeFault(reader.list(faulty)),
            })}
            onInput={(typed) => type({ employees: typed })}
          />
          {canEdit && (
            <Flex>
              <PersonPicker
                id="pick-partner-employee"
                name={text.fields["solutions.partnerEmployees"] ?? ""}
                pick={({ email }) => add(email)}
              />
            </Flex>
          )}
        </Flex>
      </AutoGrid>
    </Flex>
  );
}
