import { Drawer, Tooltip as MantineTooltip, Modal } from "@mantine/core";
import { useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useWords } from "../page-words.ts";
import { type OverlayKind, useOverlayStack } from "./overlay-stack.ts";
import { Overlays } from "./overlay-store.ts";
import { type BaseProps, sizeOf } from "./remote-props.ts";
import { Trigger } from "./triggers.tsx";

interface OverlayProps extends BaseProps {
  kind: OverlayKind;
  id: string;
  title?: string;
  width?: string;
  variant?: string;
  onOpen?: () => void;
  onClose?: () => void;
  "aria-label"?: string;
}

const WIDTHS: Record<OverlayKind, Record<string, number>> = {
  modal: { sm: 480, md: 640, lg: 880 },
  panel: { sm: 480, md: 640, lg: 880 },
};

/** A Modal in the middle or a Panel at the right; both are closed by Escape when they are on top. */
function Overlay({ kind, id, title, width, variant, children, ...props }: OverlayProps) {
  const words = useWords();
  const overlays = useContext(Overlays);
  const trigger = useContext(Trigger);
  useSyncExternalStore(overlays.subscribe, overlays.version);
  const closeTrigger = trigger?.close;
  useEffect(() => (closeTrigger ? overlays.closesBy(id, closeTrigger) : undefined), [overlays, closeTrigger, id]);
  const close = () => {
    closeTrigger?.();
    overlays.close(id);
  };
  const { isOpen, isTop } = useOverlayStack(kind, (trigger?.isOpen ?? false) || overlays.isOpen(id), () => {
    console.error(`The ${kind} "${id}" was not opened: a modal is open, and HubSpot shows one at a time.`);
    close();
  });
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!isOpen) return;
    latest.current.onOpen?.();
    return () => latest.current.onClose?.();
  }, [isOpen]);
  const shared = {
    opened: isOpen,
    onClose: close,
    closeOnEscape: isTop,
    title,
    size: WIDTHS[kind][sizeOf(width, "sm")] ?? 480,
    closeButtonProps: { "aria-label": words.close },
    className: variant === "danger" ? "overlay-danger" : undefined,
    ...(!title && { "aria-label": props["aria-label"] }),
  };
  const content = <Trigger.Provider value={null}>{children}</Trigger.Provider>;
  return kind === "panel" ? (
    <Drawer {...shared} position="right">
      {content}
    </Drawer>
  ) : (
    <Modal {...shared} centered closeOnClickOutside={false}>
      {content}
    </Modal>
  );
}

/** Shown beside the component whose `overlay` it is, on hover and on focus. */
function Tooltip({ children }: BaseProps) {
  const anchor = useContext(Trigger)?.anchor;
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const element = anchor?.current;
    if (!element) return;
    const life = new AbortController();
    const on = (names: string[], shown: boolean) =>
      names.forEach((name) => element.addEventListener(name, () => setShown(shown), { signal: life.signal }));
    on(["mouseenter", "focus"], true);
    on(["mouseleave", "blur"], false);
    return () => life.abort();
  }, [anchor]);
  return anchor ? <MantineTooltip target={anchor} opened={isShown} label={children} multiline maw={280} /> : null;
}

const Body = ({ children }: BaseProps) => <div className="overlay-body">{children}</div>;
const Footer = ({ children }: BaseProps) => <footer className="overlay-foot">{children}</footer>;

export const overlayComponents = {
  Modal: (props: OverlayProps) => <Overlay {...props} kind="modal" />,
  Panel: (props: OverlayProps) => <Overlay {...props} kind="panel" />,
  ModalBody: Body,
  PanelBody: Body,
  PanelSection: ({ children }: BaseProps) => <section className="panel-section">{children}</section>,
  ModalFooter: Footer,
  PanelFooter: Footer,
  Tooltip,
};
