import { useContext, useEffect, useId, useRef, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { IconGlyph } from "./IconGlyph.tsx";
import { Overlays } from "./overlay-store.ts";
import { Trigger } from "./overlay-trigger.tsx";
import { type BaseProps, classes, sizeOf } from "./remote-props.ts";

export interface OverlayProps extends BaseProps {
  kind: "modal" | "panel";
  id: string;
  title?: string;
  width?: string;
  variant?: string;
  onOpen?: () => void;
  onClose?: () => void;
  "aria-label"?: string;
}

/** A Modal or Panel. The browser's own dialog brings the focus trap, Escape and the inert page behind. */
export function Overlay(props: OverlayProps) {
  const overlays = useContext(Overlays);
  const trigger = useContext(Trigger);
  useSyncExternalStore(overlays.subscribe, overlays.version);
  const closeTrigger = trigger?.close;
  useEffect(
    () => (closeTrigger ? overlays.closesBy(props.id, closeTrigger) : undefined),
    [overlays, closeTrigger, props.id],
  );
  if (!trigger?.isOpen && !overlays.isOpen(props.id)) return null;
  const close = () => {
    closeTrigger?.();
    overlays.close(props.id);
  };
  return createPortal(<OpenOverlay {...props} close={close} />, document.body);
}

function OpenOverlay({ close, ...props }: OverlayProps & { close: () => void }) {
  const { kind, title, variant, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    dialog.current?.showModal();
    latest.current.onOpen?.();
    return () => {
      opener?.focus();
      latest.current.onClose?.();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes(
        "overlay",
        `overlay-${kind}`,
        `overlay-${sizeOf(props.width, "sm")}`,
        variant === "danger" && "overlay-danger",
      )}
      data-overlay={props.id}
      aria-label={title ? undefined : props["aria-label"]}
      aria-labelledby={title ? titleId : undefined}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onMouseDown={(event) => event.target === dialog.current && kind === "panel" && close()}
    >
      <div className="overlay-box">
        <header className="overlay-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="icon-button" aria-label="Close" onClick={close}>
            <IconGlyph name="remove" />
          </button>
        </header>
        <Trigger.Provider value={null}>{children}</Trigger.Provider>
      </div>
    </dialog>
  );
}
