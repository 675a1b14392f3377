import { type ReactNode, type RefObject, type SyntheticEvent, createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { Overlays } from "./overlay-store.ts";

/** Around the content of an `overlay` prop: tells the Modal, Panel or Tooltip inside about its trigger. */
export interface TriggerState {
  isOpen: boolean;
  close(): void;
  anchor: RefObject<HTMLElement>;
}
export const Trigger = createContext<TriggerState | null>(null);

export interface TriggerProps {
  onClick?: ((...args: unknown[]) => unknown) | undefined;
  overlay?: ReactNode;
  overlayOptions?: { openBehavior?: string };
  loading?: boolean;
}

export function useReactions() {
  const overlays = useContext(Overlays);
  return useMemo(
    () => ({
      openModal: overlays.open,
      openPanel: overlays.open,
      closeModal: overlays.close,
      closePanel: overlays.close,
    }),
    [overlays],
  );
}

/** The click of every component that may carry an `overlay`. */
export function useOverlayTrigger({ onClick, overlay, overlayOptions, loading }: TriggerProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLElement>(null);
  const reactions = useReactions();
  const close = useCallback(() => setOpen(false), []);
  const state = useMemo(() => ({ isOpen, close, anchor }), [isOpen, close]);

  const opensLate = overlayOptions?.openBehavior === "onLoadingFinish";
  const wasLoading = useRef(loading);
  useEffect(() => {
    if (opensLate && wasLoading.current && !loading) setOpen(true);
    wasLoading.current = loading;
  }, [opensLate, loading]);

  return {
    anchor,
    hasOverlay: Boolean(overlay),
    click(event: SyntheticEvent) {
      if (overlay && !opensLate) setOpen(true);
      onClick?.(eventData(event), reactions);
    },
    overlayNode: overlay ? <Trigger.Provider value={state}>{overlay}</Trigger.Provider> : null,
  };
}

/** The SDK's ExtensionEvent: a DOM event cannot cross to the worker. */
export function eventData({ nativeEvent: { type, bubbles, timeStamp } }: SyntheticEvent) {
  return { type, bubbles, timeStamp, id: "" };
}
