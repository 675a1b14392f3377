import { Button, Modal, ModalBody, useExtensionActions } from "@hubspot/ui-extensions";
import type { PlannedStep } from "@partner-standing/contract/standing/planned-step";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { PlanForm, type PlannedFor } from "@partner-standing/extension-kit/PlanForm.tsx";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { useService } from "@partner-standing/extension-kit/use-service";
import { taskMessagesFor } from "@partner-standing/texts/tasks/task-messages-for";
import { useState } from "react";
import { useHome } from "./home-context.ts";

interface AssignProps {
  /** Names the task on its page. */
  id: string;
  button: string;
  /** What is to be done. */
  title: string;
  /** The last day on which it helps. */
  by: string;
  /** Whose it is by itself; where it is nobody's, it is for whoever asks. */
  owner: string | null;
  plan: (task: PlannedFor) => Promise<Answer<PlannedStep>>;
}

/** Whose task it becomes: the one's whose it is, unless somebody else is chosen. */
function AssignContent({ title, by, owner, plan, close }: AssignProps & { close: () => void }) {
  const { reader, service } = useHome();
  const text = taskMessagesFor(reader.language);
  const { addAlert } = useExtensionActions<"pages">();
  const { state, reload } = useService(service.colleagues);
  if (state.status !== "ready")
    return <FetchState state={state} reload={reload} loading={text.loading} reader={reader} />;
  const { people, you } = state.data;
  const known = people.find(({ ownerId }) => ownerId === owner)?.ownerId;
  const create = async (task: PlannedFor) => {
    const answer = await plan(task);
    if (!answer.ok) return answer.reason;
    addAlert({ type: "success", message: text.created(answer.data.subject, reader.date(answer.data.dueOn)) });
    close();
    return null;
  };
  return <PlanForm colleagues={{ people, you: known ?? you }} {...{ title, by, create, reader, text }} />;
}

/** Makes one task in the CRM. */
export function AssignTask(props: AssignProps) {
  const { reader } = useHome();
  const { closeOverlay } = useExtensionActions<"pages">();
  const [isOpen, setOpen] = useState(false);
  const { id, button } = props;
  return (
    <Button
      size="sm"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={id} title={taskMessagesFor(reader.language).title} onClose={() => setOpen(false)}>
          <ModalBody>{isOpen && <AssignContent {...props} close={() => closeOverlay(id)} />}</ModalBody>
        </Modal>
      }
    >
      {button}
    </Button>
  );
}
