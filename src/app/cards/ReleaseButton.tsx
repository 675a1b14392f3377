import { Button, ButtonRow, Modal, ModalBody, ModalFooter, Text, useExtensionActions } from "@hubspot/ui-extensions";
import type { LeadMessages } from "@partner-standing/extension-kit/lead-messages/en";

const CONFIRMATION = "release-confirmation";

interface ReleaseButtonProps {
  domain: string;
  text: LeadMessages;
  isBusy: boolean;
  release: () => void;
}

/** Says what is given up before it is. */
export function ReleaseButton({ domain, text, isBusy, release }: ReleaseButtonProps) {
  const { closeOverlay } = useExtensionActions<"crm.record.sidebar">();
  const confirm = () => {
    closeOverlay(CONFIRMATION);
    release();
  };
  return (
    <Button
      disabled={isBusy}
      overlay={
        <Modal id={CONFIRMATION} title={text.releaseTitle} variant="danger">
          <ModalBody>
            <Text>{text.releaseText(domain)}</Text>
          </ModalBody>
          <ModalFooter>
            <ButtonRow>
              <Button variant="destructive" onClick={confirm}>
                {text.releaseConfirm}
              </Button>
              <Button onClick={() => closeOverlay(CONFIRMATION)}>{text.cancel}</Button>
            </ButtonRow>
          </ModalFooter>
        </Modal>
      }
    >
      {text.release}
    </Button>
  );
}
