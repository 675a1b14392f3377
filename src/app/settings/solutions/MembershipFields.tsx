import { AutoGrid, Flex, Heading, Select, Text, Toggle } from "@hubspot/ui-extensions";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { AGREED_TIERS, type SolutionsForm } from "./solutions-form.ts";

interface MembershipFieldsProps {
  values: SolutionsForm;
  type: (change: Partial<SolutionsForm>) => void;
}

const NO_TIER = "none";
const DATES = ["creditedSince", "certifiedUntil", "joinedOn"] as const;

/** Tier, certification and own subscription, each with what depends on it. */
export function MembershipFields({ values, type }: MembershipFieldsProps) {
  const { text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.solutions.membership}</Heading>
      <AutoGrid columnWidth={280} gap="sm" flexible>
        <Select
          name="solutions.currentTier"
          label={text.fields["solutions.currentTier"] ?? ""}
          description={text.solutions.hints.currentTier}
          value={values.currentTier ?? NO_TIER}
          readOnly={!canEdit}
          options={[
            { value: NO_TIER, label: text.programs.none },
            ...AGREED_TIERS.map((value) => ({ value, label: text.solutions.tiers[value] })),
          ]}
          onChange={(value) => type({ currentTier: AGREED_TIERS.find((tier) => tier === value) ?? null })}
        />
        {DATES.map((name) => (
          <DateField
            key={name}
            name={`solutions.${name}`}
            label={text.fields[`solutions.${name}`] ?? ""}
            description={text.solutions.hints[name]}
            value={values[name]}
            readOnly={!canEdit}
            onChange={(date) => type({ [name]: date })}
          />
        ))}
      </AutoGrid>
      <Toggle
        name="solutions.ownSubscription"
        label={text.fields["solutions.ownSubscription"] ?? ""}
        checked={values.ownSubscription}
        readonly={!canEdit}
        textChecked={text.yes}
        textUnchecked={text.no}
        onChange={(ownSubscription) => type({ ownSubscription })}
      />
      <Text variant="microcopy">{text.solutions.hints.ownSubscription}</Text>
    </Flex>
  );
}
