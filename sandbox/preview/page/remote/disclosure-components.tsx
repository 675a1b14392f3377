import type { RemoteReceiver, RemoteReceiverAttachableComponent } from "@remote-ui/core";
import { useAttached } from "@remote-ui/react/host";
import { Children, type KeyboardEvent, type ReactElement, isValidElement, useId, useState } from "react";
import { IconGlyph } from "./IconGlyph.tsx";
import { type BaseProps, classes, sizeOf } from "./remote-props.ts";

type TabId = string | number;

interface TabProps extends BaseProps {
  tabId?: TabId;
  title?: string;
  disabled?: boolean;
  tooltip?: string;
}

interface TabsProps extends BaseProps {
  selected?: TabId;
  defaultSelected?: TabId;
  variant?: string;
  fill?: boolean;
  onSelectedChange?: (id: TabId) => void;
}

/** A child of a remote component: the Tab itself is on the far side, its props are read through the receiver. */
type RemoteChild = ReactElement<{ component: RemoteReceiverAttachableComponent; receiver: RemoteReceiver }>;

function Tabs({ children, selected, defaultSelected, variant = "default", fill, onSelectedChange }: TabsProps) {
  const tabs = Children.toArray(children).filter(isValidElement) as RemoteChild[];
  const idOf = (child: RemoteChild) => (child.props.component.props as TabProps).tabId ?? tabs.indexOf(child);
  const [own, setOwn] = useState<TabId | undefined>(defaultSelected);
  const current = selected ?? own ?? (tabs[0] && idOf(tabs[0]));
  const base = useId();
  return (
    <div className={`tabs tabs-${variant}`}>
      <div role="tablist" className={classes("tab-list", fill && "tab-list-fill")} onKeyDown={moveBetweenTabs}>
        {tabs.map((child) => {
          const id = idOf(child);
          const select = () => {
            setOwn(id);
            onSelectedChange?.(id);
          };
          return (
            <TabButton key={id} child={child} domId={`${base}${id}`} isSelected={id === current} onSelect={select} />
          );
        })}
      </div>
      {tabs
        .filter((child) => idOf(child) === current)
        .map((child) => (
          <div
            key={idOf(child)}
            id={`${base}${idOf(child)}-panel`}
            role="tabpanel"
            aria-labelledby={`${base}${idOf(child)}`}
            className="tab-panel"
          >
            {child}
          </div>
        ))}
    </div>
  );
}

function TabButton({
  child,
  domId,
  isSelected,
  onSelect,
}: {
  child: RemoteChild;
  domId: string;
  isSelected: boolean;
  onSelect(): void;
}) {
  const attached = useAttached(child.props.receiver, child.props.component);
  const { title, disabled, tooltip } = (attached?.props ?? {}) as TabProps;
  return (
    <button
      type="button"
      role="tab"
      id={domId}
      aria-selected={isSelected}
      aria-controls={isSelected ? `${domId}-panel` : undefined}
      tabIndex={isSelected ? 0 : -1}
      disabled={disabled}
      title={tooltip}
      onClick={onSelect}
    >
      {title}
    </button>
  );
}

/** Arrow keys go from tab to tab, as the ARIA pattern asks; also used by the page's own tabs. */
export function moveBetweenTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]:not(:disabled)")];
  const next = tabs[(tabs.indexOf(document.activeElement as HTMLElement) + step + tabs.length) % tabs.length];
  next?.focus();
  next?.click();
}

interface AccordionProps extends BaseProps {
  title: string;
  open?: boolean;
  defaultOpen?: boolean;
  disabled?: boolean;
  size?: string;
  onClick?: () => void;
}

function Accordion({ children, title, open, defaultOpen = false, disabled, size, onClick }: AccordionProps) {
  const [own, setOwn] = useState(defaultOpen);
  const isOpen = open ?? own;
  const id = useId();
  const toggle = () => {
    setOwn(!isOpen);
    onClick?.();
  };
  return (
    <section className={`accordion accordion-${sizeOf(size)}`}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        disabled={disabled}
        onClick={toggle}
      >
        <IconGlyph name="right" className={classes("accordion-arrow", isOpen && "accordion-arrow-open")} />
        {title}
      </button>
      {isOpen && (
        <div id={id} className="accordion-body">
          {children}
        </div>
      )}
    </section>
  );
}

export const disclosureComponents = { Tabs, Tab: ({ children }: BaseProps) => <>{children}</>, Accordion };
