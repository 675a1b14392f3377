import { Button, Icon, Modal, ModalBody, Panel, PanelBody } from "@hubspot/ui-extensions";
import { useState } from "react";
import { ExplainPanel } from "./ExplainPanel.tsx";
import { useCard } from "./card-context.ts";
import type { ExplainSubject } from "./explain-subject.ts";

/** Opens the explanation of a figure. Its content exists only while it is open, so that nothing is fetched unasked. */
export function ExplainButton({ subject }: { subject: ExplainSubject }) {
  const { reader, overlay } = useCard();
  const [isOpen, setOpen] = useState(false);
  const frame = { id: subject.id, title: subject.name, onClose: () => setOpen(false) };
  const content = isOpen && <ExplainPanel subject={subject} />;
  return (
    <Button
      variant="transparent"
      size="xs"
      onClick={() => setOpen(true)}
      overlay={
        overlay === "panel" ? (
          <Panel {...frame} variant="modal">
            <PanelBody>{content}</PanelBody>
          </Panel>
        ) : (
          <Modal {...frame}>
            <ModalBody>{content}</ModalBody>
          </Modal>
        )
      }
    >
      <Icon name="info" screenReaderText={reader.messages.explain.button(subject.name)} />
    </Button>
  );
}
