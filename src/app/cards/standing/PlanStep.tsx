import { useExtensionActions } from "@hubspot/ui-extensions";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { PlanForm, type PlannedFor } from "@partner-standing/extension-kit/PlanForm.tsx";
import { useService } from "@partner-standing/extension-kit/use-service";
import { OverlayButton } from "../frame/OverlayButton.tsx";
import type { StepViewModel } from "./checklist-view-model.ts";
import { useStanding } from "./standing-service.ts";

/** Whose task it becomes and by when, asked for when somebody wants one. */
function PlanContent({ step, close }: { step: StepViewModel; close: () => void }) {
  const { reader, service } = useStanding();
  const { plan: text } = reader.messages.steps;
  const { addAlert } = useExtensionActions<"crm.record.tab">();
  const { state, reload } = useService(service.colleagues);
  if (state.status !== "ready")
    return <FetchState state={state} reload={reload} loading={text.title} reader={reader} />;
  const create = async (task: PlannedFor) => {
    const answer = await service.plan(step, task);
    if (!answer.ok) return answer.reason;
    addAlert({ type: "success", message: text.created(answer.data.subject, reader.date(answer.data.dueOn)) });
    close();
    return null;
  };
  const shared = { colleagues: state.data, create, reader, text };
  return <PlanForm title={step.text} by={step.by} {...shared} />;
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
