import { createContext } from "react";

/** Overlays opened by id: reactions.openModal(id), actions.closeOverlay(id). One store for an extension. */
export interface OverlayStore {
  subscribe(listener: () => void): () => void;
  version(): number;
  isOpen(id: string): boolean;
  open(id: string): void;
  close(id: string): void;
  /** An overlay opened by its trigger closes through it; the returned function ends the registration. */
  closesBy(id: string, close: () => void): () => void;
}

export function createOverlayStore(): OverlayStore {
  const open = new Set<string>();
  const closers = new Map<string, () => void>();
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version++;
    listeners.forEach((listener) => listener());
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
    isOpen: (id) => open.has(id),
    open(id) {
      open.add(id);
      changed();
    },
    close(id) {
      closers.get(id)?.();
      if (open.delete(id)) changed();
    },
    closesBy(id, close) {
      closers.set(id, close);
      return () => {
        if (closers.get(id) === close) closers.delete(id);
      };
    },
  };
}

export const Overlays = createContext<OverlayStore>(createOverlayStore());
