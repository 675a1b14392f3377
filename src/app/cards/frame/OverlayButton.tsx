import { Button, Modal, ModalBody, Panel, PanelBody } from "@hubspot/ui-extensions";
import { useState, type ComponentProps, type ReactNode } from "react";
import { useCard } from "./card-context.ts";

interface OverlayButtonProps extends Pick<ComponentProps<typeof Button>, "variant" | "size"> {
  /** Unique on a card. */
  id: string;
  title: string;
  width?: "sm" | "md";
  content: ReactNode;
  /** What stands on the button. */
  children: ReactNode;
}

/** Opens something beside the card. Its content exists only while it is open, so that nothing is fetched unasked. */
export function OverlayButton({ id, title, width = "sm", content, children, ...look }: OverlayButtonProps) {
  const { overlay } = useCard();
  const [isOpen, setOpen] = useState(false);
  const frame = { id, title, onClose: () => setOpen(false) };
  return (
    <Button
      {...look}
      onClick={() => setOpen(true)}
      overlay={
        overlay === "panel" ? (
          <Panel {...frame} width={width} variant="modal">
            <PanelBody>{isOpen && content}</PanelBody>
          </Panel>
        ) : (
          <Modal {...frame}>
            <ModalBody>{isOpen && content}</ModalBody>
          </Modal>
        )
      }
    >
      {children}
    </Button>
  );
}
