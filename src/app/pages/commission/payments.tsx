import { Accordion, Button, CurrencyInput, Flex, Heading, Input, LoadingButton, Text } from "@hubspot/ui-extensions";
import type { CommissionPayment, CommissionStatement } from "@partner-standing/contract/commission/commission";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { DataTable, Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { fromMinorUnits, toMinorUnits } from "@partner-standing/texts/formats/format-money";
import { useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { type PaymentRow, paymentsViewModel } from "./payments-view-model.ts";
import { DASH } from "./quarters.tsx";
import { useStatementText } from "./use-statement-text.ts";

type Show = (payments: CommissionPayment[]) => void;

interface PaymentFormProps {
  row: PaymentRow;
  /** The day of the statement: nothing was paid later. */
  on: string;
  show: Show;
  close: () => void;
}

const faulty = (isFaulty: boolean, validationMessage: string) => (isFaulty ? { error: true, validationMessage } : {});

/** What HubSpot paid for a quarter: entered, corrected or removed. */
function PaymentForm({ row, on, show, close }: PaymentFormProps) {
  const { reader, service } = useHome();
  const { paid: text } = useStatementText();
  const { quarter, currency, entry } = row;
  const [amount, setAmount] = useState(entry === null ? null : fromMinorUnits(entry.paidMinor ?? 0, currency));
  const [paidOn, setPaidOn] = useState(entry?.paidOn ?? null);
  const [note, setNote] = useState(entry?.note ?? "");
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  const paidMinor = amount === null ? null : toMinorUnits(amount, currency);
  const isAmount = paidMinor !== null && paidMinor >= 0;
  const isDay = paidOn !== null && paidOn <= on;
  const isNote = note.trim().length <= 200;

  async function send(said: Pick<CommissionPayment, "paidMinor" | "paidOn" | "note">): Promise<void> {
    setBusy(true);
    const answer = await service.enterPayment({ quarter, currency, ...said });
    setBusy(false);
    if (!answer.ok) return setRefused(answer);
    show(answer.data.payments);
    close();
  }
  const save = () => {
    setTried(true);
    setRefused(null);
    if (isAmount && isDay && isNote) void send({ paidMinor, paidOn, note: note.trim() || null });
  };
  const failure = refused && reader.messages.states.failures[failureKind(refused.reason)];
  const isDayRefused = refused?.field === "paidOn";
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.heading(row.name)}</Heading>
      <CurrencyInput
        name="paidMinor"
        label={text.amount(currency)}
        currency={currency}
        min={0}
        {...(amount !== null && { value: amount })}
        {...faulty(isTried && !isAmount, text.amountFault)}
        onChange={setAmount}
      />
      <DateField
        name="paidOn"
        label={text.columns.paidOn}
        value={paidOn}
        readOnly={false}
        latest={on}
        {...faulty((isTried && !isDay) || isDayRefused, text.dayFault)}
        onChange={setPaidOn}
      />
      <Input
        name="note"
        label={text.note}
        value={note}
        {...faulty((isTried && !isNote) || refused?.field === "note", text.noteFault)}
        onInput={setNote}
      />
      {failure && !isDayRefused && <Notice title={failure.title} text={failure.text} variant="warning" />}
      <Flex direction="row" gap="sm" wrap>
        <LoadingButton loading={isBusy} onClick={save}>
          {text.save}
        </LoadingButton>
        {entry && (
          <Button onClick={() => void send({ paidMinor: null, paidOn: null, note: null })}>{text.remove}</Button>
        )}
        <Button onClick={() => close()}>{text.cancel}</Button>
      </Flex>
    </Flex>
  );
}

/** What HubSpot really paid for the quarters whose payday has come, beside what is computed. */
export function Payments({ statement, show }: { statement: CommissionStatement; show: Show }) {
  const { reader } = useHome();
  const text = useStatementText();
  const [opened, setOpened] = useState<string | null>(null);
  const { rows, history } = paymentsViewModel(statement, { text, reader });
  if (rows.length === 0) return null;
  const { paid: said } = text;
  const chosen = rows.find(({ key }) => key === opened);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{said.title}</Heading>
      <Text variant="microcopy">{said.intro}</Text>
      <DataTable
        columns={[
          { header: said.columns.quarter, cell: ({ name }) => name },
          { header: said.columns.computed, align: "right", cell: ({ computed }) => computed },
          { header: said.columns.paid, align: "right", cell: ({ paid }) => paid },
          { header: said.columns.difference, cell: ({ difference }) => difference ?? DASH },
          { header: said.columns.paidOn, cell: ({ paidOn }) => paidOn ?? DASH },
          {
            header: said.columns.entry,
            cell: ({ key, entry }) => (
              <Button size="xs" onClick={() => setOpened(key)}>
                {entry ? said.correct : said.enter}
              </Button>
            ),
          },
        ]}
        rows={rows}
        keyOf={({ key }) => key}
      />
      {chosen && <PaymentForm key={opened} row={chosen} on={statement.on} show={show} close={() => setOpened(null)} />}
      {history.length > 0 && (
        <Accordion title={said.history}>
          <Lines lines={history} variant="microcopy" />
        </Accordion>
      )}
    </Flex>
  );
}
