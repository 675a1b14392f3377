import { Alert, CurrencyInput, Flex, Heading, LoadingButton, Select, Text, Toggle } from "@hubspot/ui-extensions";
import type { CommissionLedger } from "@partner-standing/contract/commission/commission";
import type { ReversalField } from "@partner-standing/texts/commission/en";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useCard } from "../frame/card-context.ts";
import { earliestDay, reversibleMonths } from "./reversal-form.ts";
import { useCommissionText } from "./use-commission-text.ts";
import { useReversal } from "./use-reversal.ts";

interface ReversalFormProps {
  ledger: CommissionLedger;
  show: (ledger: CommissionLedger) => void;
}

/** Books what HubSpot took back because the customer did not pay. */
export function ReversalForm({ ledger, show }: ReversalFormProps) {
  const { reversal: text } = useCommissionText();
  const months = reversibleMonths(ledger);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{months.length > 0 ? text.intro : text.none}</Text>
      {months.length > 0 && <Fields ledger={ledger} show={show} />}
    </Flex>
  );
}

function Fields({ ledger, show }: ReversalFormProps) {
  const { reader } = useCard();
  const { reversal: text } = useCommissionText();
  const { draft, isBusy, refused, type, book, wrong } = useReversal(ledger, show);
  const faulty = (field: ReversalField) => {
    const message = wrong(field);
    return message ? { error: true, validationMessage: message } : {};
  };
  const isAtField = refused?.field !== undefined && refused.field in text.refusals;
  return (
    <>
      <Select
        name="month"
        label={text.month}
        options={reversibleMonths(ledger).map(({ month }) => ({ label: reader.month(month), value: month }))}
        value={draft.month ?? ""}
        {...faulty("month")}
        onChange={(month) => type({ month: String(month) })}
      />
      <Toggle name="isWhole" label={text.all} checked={draft.isWhole} onChange={(isWhole) => type({ isWhole })} />
      {!draft.isWhole && (
        <CurrencyInput
          name="refundedMinor"
          label={text.refunded(ledger.currency)}
          currency={ledger.currency}
          min={0}
          {...faulty("refundedMinor")}
          onChange={(refunded) => type({ refunded })}
        />
      )}
      <DateField
        name="bookedOn"
        label={text.bookedOn}
        value={draft.bookedOn}
        readOnly={false}
        latest={ledger.on}
        earliest={earliestDay(draft.month)}
        {...faulty("bookedOn")}
        onChange={(bookedOn) => type({ bookedOn })}
      />
      {refused && !isAtField && (
        <Alert title={text.notDone} variant="warning">
          {reader.messages.states.failures[failureKind(refused.reason)].text}
        </Alert>
      )}
      <Flex>
        <LoadingButton loading={isBusy} onClick={() => void book()}>
          {text.save}
        </LoadingButton>
      </Flex>
    </>
  );
}
