import { Flex, LoadingButton, Select, Text } from "@hubspot/ui-extensions";
import type { Colleagues } from "@partner-standing/contract/standing/planned-step";
import { type FailureReason, failureKind } from "@partner-standing/texts/cards/failure-kind";
import type { CardReader } from "@partner-standing/texts/cards/card-reader";
import type { TaskMessages } from "@partner-standing/texts/tasks/en";
import { useState } from "react";
import { DateField } from "./DateField.tsx";
import { Notice } from "./views.tsx";

const NOBODY = "nobody";

/** Whose task it becomes, null for nobody, and the calendar date by which it is due. */
export interface PlannedFor {
  ownerId: string | null;
  dueOn: string;
}

interface PlanFormProps {
  /** What is to be done. */
  title: string;
  /** The last day on which it helps. */
  by: string;
  colleagues: Colleagues;
  /** Makes the task; answers why not, null where it is made. */
  create: (task: PlannedFor) => Promise<FailureReason | null>;
  reader: CardReader;
  text: TaskMessages;
}

/** Whose task it becomes and by when; as long as it is refused, the form stays. */
export function PlanForm({ title, by, colleagues: { people, you }, create, reader, text }: PlanFormProps) {
  const [ownerId, setOwner] = useState(you ?? NOBODY);
  const [dueOn, setDue] = useState(by);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<FailureReason | null>(null);
  const send = async () => {
    setBusy(true);
    const reason = await create({ ownerId: ownerId === NOBODY ? null : ownerId, dueOn });
    setBusy(false);
    setRefused(reason);
  };
  const why = refused && reader.messages.states.failures[failureKind(refused)].text;
  return (
    <Flex direction="column" gap="md">
      <Text format={{ fontWeight: "demibold" }}>{title}</Text>
      {why && <Notice title={text.refused} text={why} variant="warning" />}
      <Select
        name="owner"
        label={text.owner}
        value={ownerId}
        options={[
          { value: NOBODY, label: text.nobody },
          ...people.map((person) => ({ value: person.ownerId, label: person.name })),
        ]}
        onChange={(chosen) => setOwner(String(chosen))}
      />
      <DateField name="dueOn" label={text.dueOn} value={dueOn} readOnly={false} onChange={(day) => setDue(day ?? by)} />
      <LoadingButton variant="primary" loading={isBusy} onClick={() => void send()}>
        {text.create}
      </LoadingButton>
    </Flex>
  );
}
