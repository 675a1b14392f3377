import { Button, ButtonRow, Modal, ModalBody, ModalFooter, useExtensionActions } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";

interface ConfirmDialogProps {
  /** Unique on a card or page. */
  id: string;
  title: string;
  /** Whether something is given up by it. */
  isDanger?: boolean;
  confirm: { label: string; run: () => void };
  cancel: string;
  children: ReactNode;
}

/** Says what will be done before it is, and closes with either answer. */
export function ConfirmDialog({ id, title, isDanger = false, confirm, cancel, children }: ConfirmDialogProps) {
  // Any place that can open an overlay can close it.
  const { closeOverlay } = useExtensionActions<"crm.record.sidebar">();
  const close = () => closeOverlay(id);
  const run = () => {
    close();
    confirm.run();
  };
  return (
    <Modal id={id} title={title} variant={isDanger ? "danger" : "default"}>
      <ModalBody>{children}</ModalBody>
      <ModalFooter>
        <ButtonRow>
          <Button variant={isDanger ? "destructive" : "primary"} onClick={run}>
            {confirm.label}
          </Button>
          <Button onClick={close}>{cancel}</Button>
        </ButtonRow>
      </ModalFooter>
    </Modal>
  );
}
