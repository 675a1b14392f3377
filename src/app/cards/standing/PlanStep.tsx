import { Flex, LoadingButton, Select, Text, useExtensionActions } from "@hubspot/ui-extensions";
import type { Colleagues } from "@partner-standing/contract/standing/planned-step";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { useService } from "@partner-standing/extension-kit/use-service";
import { Notice } from "@partner-standing/extension-kit/views.tsx";
import { type FailureReason, failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import type { StepViewModel } from "./checklist-view-model.ts";
import { useStanding } from "./standing-service.ts";

const NOBODY = "nobody";

interface PlanFormProps {
  step: StepViewModel;
  colleagues: Colleagues;
  close: () => void;
}

function PlanForm({ step, colleagues: { people, you }, close }: PlanFormProps) {
  const { reader, service } = useStanding();
  const { plan: text } = reader.messages.steps;
  const { addAlert } = useExtensionActions<"crm.record.tab">();
  const [ownerId, setOwner] = useState(you ?? NOBODY);
  const [dueOn, setDue] = useState(step.by);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<FailureReason | null>(null);
  const create = async () => {
    setBusy(true);
    const answer = await service.plan(step, { ownerId: ownerId === NOBODY ? null : ownerId, dueOn });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.reason);
    addAlert({ type: "success", message: text.created(answer.data.subject, reader.date(answer.data.dueOn)) });
    close();
  };
  const why = refused && reader.messages.states.failures[failureKind(refused)].text;
  return (
    <Flex direction="column" gap="md">
      <Text format={{ fontWeight: "demibold" }}>{step.text}</Text>
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
      <DateField
        name="dueOn"
        label={text.dueOn}
        value={dueOn}
        readOnly={false}
        onChange={(day) => setDue(day ?? step.by)}
      />
      <LoadingButton variant="primary" loading={isBusy} onClick={() => void create()}>
        {text.create}
      </LoadingButton>
    </Flex>
  );
}

/** Whose task it becomes and by when, asked for when somebody wants one. */
function PlanContent({ step, close }: Omit<PlanFormProps, "colleagues">) {
  const { reader, service } = useStanding();
  const { state, reload } = useService(service.colleagues);
  if (state.status !== "ready")
    return <FetchState state={state} reload={reload} loading={reader.messages.steps.plan.title} reader={reader} />;
  return <PlanForm step={step} colleagues={state.data} close={close} />;
}

/** Makes a task in the CRM of a step. */
export function PlanStep({ step }: { step: StepViewModel }) {
  const { button, title } = useStanding().reader.messages.steps.plan;
  const { closeOverlay } = useExtensionActions<"crm.record.tab">();
  const id = `plan-${step.purpose}-${step.requirement}`;
  return (
    <OverlayButton
      id={id}
      title={title}
      variant="secondary"
      size="xs"
      content={<PlanContent step={step} close={() => closeOverlay(id)} />}
    >
      {button}
    </OverlayButton>
  );
}
