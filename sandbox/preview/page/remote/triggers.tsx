import {
  type ReactNode,
  type RefObject,
  type SyntheticEvent,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { recordAddress } from "../page-address.ts";
import { Overlays } from "./overlay-store.ts";
import type { Href } from "./remote-props.ts";

/** The account on screen: what its own links lead to is shown here. */
export const PortalId = createContext(0);

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
  const anchor = useRef<HTMLButtonElement>(null);
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

export const urlOf = (href: Href) => (typeof href === "object" ? href.url : href);

/** The attributes of a link. One of the CRM itself leads to the same record on this page. */
export function useLink(href: Href) {
  const portalId = useContext(PortalId);
  const url = urlOf(href);
  if (!url) return undefined;
  const local = recordAddress(url, portalId);
  const isExternal = !local && typeof href === "object" && href.external === true;
  return { href: local ?? url, ...(isExternal && { target: "_blank", rel: "noreferrer" }) };
}
