import { useEffect, useRef } from "react";
import type { AlertMessage } from "../host-api.ts";
import { useWords } from "../page-words.ts";
import { IconGlyph } from "../remote/IconGlyph.tsx";

export interface Toast extends AlertMessage {
  key: number;
}

const SHOWN_MS = 8000;

/** What extensions say with `addAlert`. A popover, so that it also lies above open dialogs. */
export function Toasts({ toasts, onDismiss }: { toasts: readonly Toast[]; onDismiss(key: number): void }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = box;
    if (!current) return;
    // Shown anew for each alert: the latest popover lies on top.
    current.popover = "manual";
    current.hidePopover();
    if (toasts.length > 0) current.showPopover();
  }, [toasts]);
  useEffect(() => {
    const oldest = toasts.find(({ type }) => type !== "danger");
    if (!oldest) return;
    const timer = setTimeout(() => onDismiss(oldest.key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toasts, onDismiss]);
  return (
    <div ref={box} className="toasts" role="status">
      {toasts.map(({ key, type = "info", title, message }) => (
        <div key={key} className={`alert alert-${type}`} data-toast={type}>
          <div className="alert-text">
            {title && <strong>{title}</strong>}
            <div>{message}</div>
          </div>
          <button type="button" className="icon-button" aria-label={words.dismiss} onClick={() => onDismiss(key)}>
            <IconGlyph name="remove" />
          </button>
        </div>
      ))}
    </div>
  );
}
