import { CurrencyInput, Flex, Input, LoadingButton, NumberInput, Select } from "@hubspot/ui-extensions";
import { ASSUMED_SETTINGS } from "@partner-standing/contract/standing/outlook";
import { CONTACT_ROLES } from "@partner-standing/contract/settings/point-of-contact";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useState } from "react";
import { type Draft, FIELDS, type Field, kindsFor } from "./draft.ts";
import { useOutlookText } from "./use-outlook-text.ts";

const ANOTHER = "another";

interface FieldsProps {
  draft: Draft;
  change: (typed: Partial<Draft>) => void;
  /** Fields that cannot be as they are. */
  faulty: Field[];
  /** Customers that can be chosen by name. */
  customers: RecordLink[];
}

/** A customer by its name; one that is not among them by its address. */
function CustomerField({ draft: { companyId }, change, faulty, customers }: FieldsProps) {
  const { fields, faults } = useOutlookText().text.whatIf;
  const [isTyped, setTyped] = useState(false);
  const fault = faulty.includes("companyId") ? { error: true, validationMessage: faults.companyId } : {};
  const isOpen = isTyped || customers.length === 0;
  const choose = (chosen: string) => {
    setTyped(chosen === ANOTHER);
    change({ companyId: chosen === ANOTHER ? "" : chosen });
  };
  return (
    <>
      {customers.length > 0 && (
        <Select
          label={fields.companyId}
          name="companyId"
          value={isTyped ? ANOTHER : companyId}
          {...(!isOpen && fault)}
          options={[
            ...customers.map(({ objectId, name }) => ({ value: objectId, label: name })),
            { value: ANOTHER, label: fields.another },
          ]}
          onChange={(chosen) => choose(String(chosen))}
        />
      )}
      {isOpen && (
        <Input
          label={fields.address}
          name="companyAddress"
          value={companyId}
          {...fault}
          onInput={(typed) => change({ companyId: typed })}
        />
      )}
    </>
  );
}

function OneField({ field, ...props }: FieldsProps & { field: Field }) {
  const { reader, text } = useOutlookText();
  const { fields, faults, roles } = text.whatIf;
  const { draft, change, faulty } = props;
  const shared = { name: field, ...(faulty.includes(field) && { error: true }) };
  const fault = (message: string) => (faulty.includes(field) ? { validationMessage: message } : {});
  switch (field) {
    case "on":
    case "boughtOn":
      return (
        <DateField
          {...shared}
          {...fault(faults[field])}
          label={fields[field]}
          value={draft[field]}
          readOnly={false}
          onChange={(on) => change({ [field]: on })}
        />
      );
    case "mrr":
      return (
        <CurrencyInput
          {...shared}
          {...fault(faults.mrr)}
          label={fields.mrr}
          currency="USD"
          min={0}
          {...(draft.mrr !== null && { value: draft.mrr })}
          onChange={(mrr) => change({ mrr })}
        />
      );
    case "count":
    case "stars":
      return (
        <NumberInput
          {...shared}
          {...fault(faults[field])}
          label={fields[field]}
          {...(draft[field] !== null && { value: draft[field] })}
          onChange={(number) => change({ [field]: number })}
        />
      );
    case "companyId":
      return <CustomerField {...props} />;
    case "dealId":
      return (
        <Input
          {...shared}
          {...fault(faults.dealId)}
          label={fields.dealId}
          value={draft.dealId}
          onInput={(dealId) => change({ dealId })}
        />
      );
    case "role":
      return (
        <Select
          {...shared}
          label={fields.role}
          value={draft.role}
          options={CONTACT_ROLES.map((role) => ({ value: role, label: roles[role] }))}
          onChange={(role) => change({ role: role as Draft["role"] })}
        />
      );
    case "requirement":
      return (
        <Select
          {...shared}
          label={fields.requirement}
          value={draft.requirement}
          options={ASSUMED_SETTINGS.map((id) => ({ value: id, label: reader.messages.requirements[id] }))}
          onChange={(requirement) => change({ requirement: requirement as Draft["requirement"] })}
        />
      );
  }
}

interface AssumeFormProps extends FieldsProps {
  amountsShown: boolean;
  isBusy: boolean;
  add: () => void;
}

/** Asks for something to assume: first what happens, then what belongs to it. */
export function AssumeForm({ amountsShown, isBusy, add, ...props }: AssumeFormProps) {
  const { whatIf } = useOutlookText().text;
  const { draft, change } = props;
  return (
    <Flex direction="column" gap="sm">
      <Select
        label={whatIf.kind}
        name="kind"
        value={draft.kind}
        options={kindsFor(amountsShown).map((kind) => ({ value: kind, label: whatIf.kinds[kind] }))}
        onChange={(kind) => change({ kind: kind as Draft["kind"] })}
      />
      {FIELDS[draft.kind].map((field) => (
        <OneField key={field} field={field} {...props} />
      ))}
      <Flex>
        <LoadingButton loading={isBusy} onClick={add}>
          {isBusy ? whatIf.adding : whatIf.add}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
