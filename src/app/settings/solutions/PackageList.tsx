import { AutoGrid, Button, Flex, Heading, Select, Text } from "@hubspot/ui-extensions";
import { PACKAGES } from "@partner-standing/contract/settings/solutions-membership";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { isUndated, type PackageRow } from "./solutions-form.ts";

const NEW_ROW: PackageRow = { from: null, package: "partner" };

/** Which package was held from which day on. */
export function PackageList({ packages, type }: { packages: PackageRow[]; type: (packages: PackageRow[]) => void }) {
  const { text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.fields["solutions.packages"]}</Heading>
      <Text>{text.solutions.hints.packages}</Text>
      {packages.map((row, place) => (
        <PackageLine
          key={place}
          row={row}
          place={place}
          isFaulty={isUndated(row, packages)}
          type={(change) => type(packages.map((one, at) => (at === place ? { ...one, ...change } : one)))}
          remove={() => type(packages.filter((_, at) => at !== place))}
        />
      ))}
      {canEdit && (
        <Flex>
          <Button size="sm" onClick={() => type([...packages, NEW_ROW])}>
            {text.solutions.addPackage}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface PackageLineProps {
  row: PackageRow;
  place: number;
  isFaulty: boolean;
  type: (change: Partial<PackageRow>) => void;
  remove: () => void;
}

function PackageLine({ row, place, isFaulty, type, remove }: PackageLineProps) {
  const { reader, text, canEdit } = useSettings();
  const name = text.solutions.packages[row.package];
  return (
    <Flex direction="column" gap="xs">
      <AutoGrid columnWidth={220} gap="sm" flexible>
        <DateField
          name={`packages.${place}.from`}
          label={text.data.from}
          value={row.from}
          readOnly={!canEdit}
          {...(isFaulty && { error: true, validationMessage: text.solutions.packageDateFault })}
          onChange={(from) => type({ from })}
        />
        <Select
          name={`packages.${place}.package`}
          label={text.solutions.package}
          value={row.package}
          readOnly={!canEdit}
          options={PACKAGES.map((value) => ({ value, label: text.solutions.packages[value] }))}
          onChange={(value) => type({ package: PACKAGES.find((one) => one === value) ?? row.package })}
        />
      </AutoGrid>
      {canEdit && (
        <Flex>
          <Button size="xs" onClick={() => remove()}>
            {text.removeOf(row.from === null ? name : text.solutions.packageFrom(name, reader.date(row.from)))}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
