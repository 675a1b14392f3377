import { useContext, useEffect, useId, useState } from "react";
import { createPortal } from "react-dom";
import { Trigger } from "./overlay-trigger.tsx";
import type { BaseProps } from "./remote-props.ts";

interface Place {
  left: number;
  top: number;
}

/** Shown beside the component whose `overlay` it is, on hover and on focus. */
export function Tooltip({ children }: BaseProps) {
  const anchor = useContext(Trigger)?.anchor;
  const [place, setPlace] = useState<Place>();
  const id = useId();
  useEffect(() => {
    const element = anchor?.current;
    if (!element) return;
    const show = () => {
      const { left, width, top } = element.getBoundingClientRect();
      setPlace({ left: Math.max(8, left + width / 2), top: top - 8 });
    };
    const hide = () => setPlace(undefined);
    const listeners = { mouseenter: show, focus: show, mouseleave: hide, blur: hide };
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
    element.setAttribute("aria-describedby", id);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
    };
  }, [anchor, id]);
  return createPortal(
    <div id={id} role="tooltip" className="tooltip" hidden={!place} style={place}>
      {children}
    </div>,
    document.body,
  );
}
