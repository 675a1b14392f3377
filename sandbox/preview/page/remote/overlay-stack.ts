import { useId, useLayoutEffect, useRef, useSyncExternalStore } from "react";

export type OverlayKind = "modal" | "panel";
interface Place {
  key: string;
  kind: OverlayKind;
}

/** What lies over the page, lowest first: one stack for all extensions, as there is one screen. */
let stack: readonly Place[] = [];
const listeners = new Set<() => void>();

function change(next: readonly Place[]): void {
  stack = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** HubSpot shows one modal at a time, above a panel at most: what else opens from a modal is refused. */
export function useOverlayStack(kind: OverlayKind, wanted: boolean, onRefused: () => void) {
  const key = useId();
  const places = useSyncExternalStore(subscribe, () => stack);
  const refuse = useRef(onRefused);
  refuse.current = onRefused;
  useLayoutEffect(() => {
    if (!wanted) return;
    if (stack.some((place) => place.kind === "modal")) return refuse.current();
    change([...stack, { key, kind }]);
    return () => change(stack.filter((place) => place.key !== key));
  }, [wanted, kind, key]);
  return { isOpen: places.some((place) => place.key === key), isTop: places.at(-1)?.key === key };
}
