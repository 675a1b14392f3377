import {
  CurrencyInput,
  Flex,
  Heading,
  LoadingButton,
  Select,
  Text,
  Toggle,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import { Notice } from "@partner-standing/extension-kit/views.tsx";
import type { CommissionLedger, ReverseCommission } from "@partner-standing/contract/commission/commission";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { ReversalField } from "@partner-standing/texts/commission/en";
import { toMinorUnits } from "@partner-standing/texts/formats/format-money";
import { useState } from "react";
import { useCard } from "../frame/card-context.ts";
import { useSolutionsService } from "../solutions/solutions-service.ts";
import { useCommissionText } from "./use-commission-text.ts";

/** The form as it is filled in. */
interface ReversalDraft {
  month: string | null;
  isWhole: boolean;
  /** In the currency, not in its minor units. */
  refunded: number | null;
  bookedOn: string | null;
}

const EMPTY_REVERSAL: ReversalDraft = { month: null, isWhole: true, refunded: null, bookedOn: null };

/** The months that pay something and are over, the newest first, and what of each is not taken back yet. */
function reversibleMonths({ lines }: CommissionLedger): { month: string; leftMinor: number }[] {
  const paying = lines.filter(({ ratePercent }) => ratePercent > 0);
  const leftOf = (month: string) =>
    paying.filter((line) => line.month === month).reduce((left, { basisMinor }) => left + basisMinor, 0);
  const over = paying.filter(
    ({ kind, amountMinor, status }) => kind === "commission" && amountMinor > 0 && status !== "forecast",
  );
  // Several sales may pay for one month.
  return [...new Set(over.map(({ month }) => month))]
    .map((month) => ({ month, leftMinor: leftOf(month) }))
    .filter(({ leftMinor }) => leftMinor > 0)
    .reverse();
}

/** The first day on which commission of a month can have been taken back. */
function earliestDay(month: string | null): string | undefined {
  return month === null ? undefined : `${month}-01`;
}

/** The fields that cannot be sent as they are. */
function reversalFaults(draft: ReversalDraft, ledger: CommissionLedger): ReversalField[] {
  const { month, isWhole, refunded, bookedOn } = draft;
  const chosen = reversibleMonths(ledger).find((candidate) => candidate.month === month);
  const minor = refunded === null ? null : toMinorUnits(refunded, ledger.currency);
  const isAmount = isWhole || (minor !== null && minor > 0 && minor <= (chosen?.leftMinor ?? minor));
  const isDay = bookedOn !== null && bookedOn >= (earliestDay(month) ?? "") && bookedOn <= ledger.on;
  return [
    ...(chosen ? [] : ["month" as const]),
    ...(isAmount ? [] : ["refundedMinor" as const]),
    ...(isDay ? [] : ["bookedOn" as const]),
  ];
}

/** What the service is asked to book; only of a form without faults. */
function reversalOf(
  { month, isWhole, refunded, bookedOn }: ReversalDraft,
  { company, currency }: CommissionLedger,
): Omit<ReverseCommission, "idempotencyKey"> {
  return {
    companyId: company.objectId,
    month: month ?? "",
    refundedMinor: isWhole || refunded === null ? null : toMinorUnits(refunded, currency),
    bookedOn: bookedOn ?? "",
  };
}

/** The form that books a reversal: what is typed, what is wrong with it, and what the service said. */
function useReversal(ledger: CommissionLedger, show: (ledger: CommissionLedger) => void) {
  const { reader } = useCard();
  const { reversal: text } = useCommissionText();
  const service = useSolutionsService();
  const { addAlert } = useExtensionActions<"crm.record.tab">();
  const [draft, setDraft] = useState<ReversalDraft>(EMPTY_REVERSAL);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const faults = reversalFaults(draft, ledger);

  async function book(): Promise<void> {
    setTried(true);
    if (faults.length > 0) return;
    setBusy(true);
    const wish = reversalOf(draft, ledger);
    const answer = await service.reverse(wish);
    setBusy(false);
    setRefused(answer.ok ? null : answer);
    if (!answer.ok) return;
    addAlert({ type: "success", message: text.saved(reader.month(wish.month)) });
    setDraft(EMPTY_REVERSAL);
    setTried(false);
    show(answer.data);
  }

  return {
    draft,
    isBusy,
    refused,
    type(change: Partial<ReversalDraft>) {
      setRefused(null);
      setDraft((before) => ({ ...before, ...change }));
    },
    book,
    /** What to say at a field; null where it is right. */
    wrong(field: ReversalField): string | null {
      if (isTried && faults.includes(field)) return text.faults[field];
      return refused?.field === field ? (text.reasons[refused.reason] ?? text.refusals[field]) : null;
    },
  };
}

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
        <Notice
          title={text.notDone}
          text={reader.messages.states.failures[failureKind(refused.reason)].text}
          variant="warning"
        />
      )}
      <Flex>
        <LoadingButton loading={isBusy} onClick={() => void book()}>
          {text.save}
        </LoadingButton>
      </Flex>
    </>
  );
}
