import { Button, ButtonRow, Modal, ModalBody, ModalFooter, Text, useExtensionActions } from "@hubspot/ui-extensions";
import { useLeadCard } from "./lead-context.ts";

/** Says what is given up before it is. */
export function ReleaseButton({ domain }: { domain: string }) {
  const { text, isBusy, actions } = useLeadCard();
  const { closeOverlay } = useExtensionActions<"crm.record.sidebar">();
  const id = `release-${domain}`;
  const confirm = () => {
    closeOverlay(id);
    actions.release(domain);
  };
  return (
    <Button
      size="sm"
      disabled={isBusy}
      overlay={
        <Modal id={id} title={text.releaseTitle} variant="danger">
          <ModalBody>
            <Text>{text.releaseText(domain)}</Text>
          </ModalBody>
          <ModalFooter>
            <ButtonRow>
              <Button variant="destructive" onClick={confirm}>
                {text.releaseConfirm}
              </Button>
              <Button onClick={() => closeOverlay(id)}>{text.cancel}</Button>
            </ButtonRow>
          </ModalFooter>
        </Modal>
      }
    >
      {text.release}
    </Button>
  );
}
