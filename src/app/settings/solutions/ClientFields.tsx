import { AutoGrid, Flex, Heading, Input, Select, Text, TextArea } from "@hubspot/ui-extensions";
import { CLIENT_SOURCES } from "@partner-standing/contract/settings/solutions-membership";
import { PersonPicker } from "../contacts/PersonPicker.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { unclearNumber } from "../frame/typed-number.ts";
import {
  AGREED_TIERS,
  type SolutionsForm,
  TRACKS,
  employeesIn,
  faultyEmployees,
  isNoWindow,
  thresholdFault,
} from "./solutions-form.ts";

interface ClientFieldsProps {
  values: SolutionsForm;
  type: (change: Partial<SolutionsForm>) => void;
}

/** Where clients are read, and whose work in their accounts counts. */
export function ClientFields({ values, type }: ClientFieldsProps) {
  const texts = useSettings();
  const { reader, text, canEdit } = texts;
  const { clientSource, employees, windowDays } = values;
  const faulty = faultyEmployees(employees);
  const add = (email: string) => type({ employees: employeesIn(`${employees}\n${email}`).join("\n") });
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.solutions.clients}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        <Select
          name="solutions.clientSource"
          label={text.fields["solutions.clientSource"]}
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
            validationMessage: unclearNumber(windowDays, "days", texts) ?? text.solutions.daysFault,
          })}
          onInput={(typed) => type({ windowDays: typed })}
        />
        <Flex direction="column" gap="xs">
          <TextArea
            name="solutions.partnerEmployees"
            label={text.fields["solutions.partnerEmployees"]}
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
                name={text.fields["solutions.partnerEmployees"]}
                pick={({ email }) => add(email)}
              />
            </Flex>
          )}
        </Flex>
      </AutoGrid>
    </Flex>
  );
}

interface ThresholdFieldsProps {
  thresholds: SolutionsForm["thresholds"];
  type: (thresholds: SolutionsForm["thresholds"]) => void;
}

/** What each tier asks of sold and managed MRR, from the company's own agreement. */
export function ThresholdFields({ thresholds, type }: ThresholdFieldsProps) {
  const texts = useSettings();
  const { reader, text, canEdit } = texts;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.fields["solutions.thresholds"]}</Heading>
      <Text>{text.solutions.hints.thresholds}</Text>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        {AGREED_TIERS.flatMap((tier) =>
          TRACKS.map((track) => {
            const typed = thresholds[tier][track];
            const fault = thresholdFault(thresholds[tier], track, reader.tag);
            const message = fault && (unclearNumber(typed, "amount", texts) ?? text.solutions.thresholdFaults[fault]);
            return (
              <Input
                key={`${tier}.${track}`}
                name={`thresholds.${tier}.${track}`}
                label={text.solutions.threshold(text.solutions.tiers[tier], text.solutions.tracks[track])}
                value={typed}
                readOnly={!canEdit}
                {...(message && { error: true, validationMessage: message })}
                onInput={(amount) => type({ ...thresholds, [tier]: { ...thresholds[tier], [track]: amount } })}
              />
            );
          }),
        )}
      </AutoGrid>
    </Flex>
  );
}
