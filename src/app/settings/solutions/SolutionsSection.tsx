import { AutoGrid, Flex, Heading, Select, Text, Tile, Toggle } from "@hubspot/ui-extensions";
import { COMMISSION_INVOICES, PACKAGES } from "@partner-standing/contract/settings/solutions-membership";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { formatTyped } from "@partner-standing/texts/formats/format-amount";
import { faultProps, RowList } from "../frame/RowList.tsx";
import { SectionFrame } from "../frame/SectionFrame.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { useSection } from "../frame/use-section.ts";
import { ClientFields, ThresholdFields } from "./ClientFields.tsx";
import {
  AGREED_TIERS,
  type PackageRow,
  type SolutionsForm,
  isFaulty,
  isUndated,
  solutionsChanges,
  solutionsForm,
} from "./solutions-form.ts";

interface MembershipFieldsProps {
  values: SolutionsForm;
  type: (change: Partial<SolutionsForm>) => void;
}

const NO_TIER = "none";
const DATES = ["creditedSince", "certifiedUntil", "membershipUntil", "joinedOn"] as const;
const SWITCHES = ["membershipWaived", "ownSubscription"] as const;

/** Tier, certification and own subscription, each with what depends on it. */
function MembershipFields({ values, type }: MembershipFieldsProps) {
  const { reader, text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.solutions.membership}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        <Select
          name="solutions.currentTier"
          label={text.fields["solutions.currentTier"]}
          description={text.solutions.hints.currentTier}
          value={values.currentTier ?? NO_TIER}
          readOnly={!canEdit}
          options={[
            { value: NO_TIER, label: reader.messages.noTier },
            ...AGREED_TIERS.map((value) => ({ value, label: text.solutions.tiers[value] })),
          ]}
          onChange={(value) => type({ currentTier: AGREED_TIERS.find((tier) => tier === value) ?? null })}
        />
        {DATES.map((name) => (
          <DateField
            key={name}
            name={`solutions.${name}`}
            label={text.fields[`solutions.${name}`]}
            description={text.solutions.hints[name]}
            value={values[name]}
            readOnly={!canEdit}
            onChange={(date) => type({ [name]: date })}
          />
        ))}
      </AutoGrid>
      {SWITCHES.map((name) => (
        <Flex key={name} direction="column">
          <Toggle
            name={`solutions.${name}`}
            label={text.fields[`solutions.${name}`]}
            checked={values[name]}
            readonly={!canEdit}
            textChecked={text.yes}
            textUnchecked={text.no}
            onChange={(isOn) => type({ [name]: isOn })}
          />
          <Text variant="microcopy">{text.solutions.hints[name]}</Text>
        </Flex>
      ))}
    </Flex>
  );
}

/** What has to be handed in before commission is paid. The last invoice is asked for where there is one. */
function CommissionFields({ values, type }: MembershipFieldsProps) {
  const { text, canEdit } = useSettings();
  const { commissionInvoice } = values;
  const date = (name: "papersOn" | "invoiceSentOn") => (
    <DateField
      name={`solutions.${name}`}
      label={text.fields[`solutions.${name}`]}
      description={text.solutions.hints[name]}
      value={values[name]}
      readOnly={!canEdit}
      onChange={(day) => type({ [name]: day })}
    />
  );
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.solutions.commission}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        {date("papersOn")}
        <Select
          name="solutions.commissionInvoice"
          label={text.fields["solutions.commissionInvoice"]}
          description={text.solutions.hints.commissionInvoice}
          value={commissionInvoice}
          readOnly={!canEdit}
          options={COMMISSION_INVOICES.map((value) => ({ value, label: text.solutions.invoices[value] }))}
          onChange={(value) =>
            type({ commissionInvoice: COMMISSION_INVOICES.find((one) => one === value) ?? commissionInvoice })
          }
        />
        {commissionInvoice !== "none" && date("invoiceSentOn")}
      </AutoGrid>
    </Flex>
  );
}

const NEW_ROW: PackageRow = { from: null, package: "partner" };

/** Which package was held from which day on. */
function PackageList({ packages, type }: { packages: PackageRow[]; type: (packages: PackageRow[]) => void }) {
  const { reader, text, canEdit } = useSettings();
  const { solutions } = text;
  const hint = <Text>{solutions.hints.packages}</Text>;
  const list = { heading: text.fields["solutions.packages"], hint, rows: packages, blank: NEW_ROW };
  const nameOf = (row: PackageRow) => {
    const name = solutions.packages[row.package];
    return row.from === null ? name : solutions.packageFrom(name, reader.date(row.from));
  };
  return (
    <RowList {...list} add={solutions.addPackage} nameOf={nameOf} type={type}>
      {(row, place, change) => (
        <AutoGrid columnWidth={220} gap="sm" flexible>
          <DateField
            name={`packages.${place}.from`}
            label={text.data.from}
            value={row.from}
            readOnly={!canEdit}
            {...faultProps(isUndated(row, packages) ? solutions.packageDateFault : null)}
            onChange={(from) => change({ from })}
          />
          <Select
            name={`packages.${place}.package`}
            label={solutions.package}
            value={row.package}
            readOnly={!canEdit}
            options={PACKAGES.map((value) => ({ value, label: solutions.packages[value] }))}
            onChange={(value) => change({ package: PACKAGES.find((one) => one === value) ?? row.package })}
          />
        </AutoGrid>
      )}
    </RowList>
  );
}

/** The membership in the Solutions Partner Program, as partner or as provider, who has no tiers to reach. */
export function SolutionsSection() {
  const { page, reader } = useSettings();
  const saved = solutionsForm(page.settings, (value) => formatTyped(value, reader.tag));
  const section = useSection({
    section: "solutions",
    saved,
    changesOf: (form, changed) => solutionsChanges(form, changed, reader.tag),
  });
  const { values, type } = section;
  return (
    <SectionFrame name="solutions" notes="solutions" section={section} isFaulty={isFaulty(values, reader.tag)}>
      <Tile>
        <MembershipFields values={values} type={type} />
      </Tile>
      {page.settings.programs.includes("solutions") && (
        <Tile>
          <ThresholdFields thresholds={values.thresholds} type={(thresholds) => type({ thresholds })} />
        </Tile>
      )}
      <Tile>
        <ClientFields values={values} type={type} />
      </Tile>
      <Tile>
        <CommissionFields values={values} type={type} />
      </Tile>
      <Tile>
        <PackageList packages={values.packages} type={(packages) => type({ packages })} />
      </Tile>
    </SectionFrame>
  );
}
