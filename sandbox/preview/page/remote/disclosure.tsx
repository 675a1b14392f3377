import { Accordion as MantineAccordion, Tabs as MantineTabs } from "@mantine/core";
import type { RemoteReceiver, RemoteReceiverAttachableComponent } from "@remote-ui/core";
import { useAttached } from "@remote-ui/react/host";
import { Children, type ReactElement, isValidElement, useState } from "react";
import { type BaseProps, sizeOf } from "./remote-props.ts";

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

function Tabs({ children, selected, defaultSelected, variant, fill, onSelectedChange }: TabsProps) {
  const tabs = Children.toArray(children).filter(isValidElement) as RemoteChild[];
  const idOf = (child: RemoteChild) => (child.props.component.props as TabProps).tabId ?? tabs.indexOf(child);
  const [own, setOwn] = useState<TabId | undefined>(defaultSelected);
  const current = selected ?? own ?? (tabs[0] && idOf(tabs[0])) ?? "";
  const select = (name: string | null) => {
    const id = tabs.map(idOf).find((one) => String(one) === name);
    if (id === undefined) return;
    setOwn(id);
    onSelectedChange?.(id);
  };
  return (
    <MantineTabs
      value={String(current)}
      onChange={select}
      keepMounted={false}
      variant={variant === "enclosed" ? "outline" : "default"}
    >
      <MantineTabs.List grow={fill} mb="md">
        {tabs.map((child) => (
          <TabName key={idOf(child)} child={child} value={String(idOf(child))} />
        ))}
      </MantineTabs.List>
      {tabs.map((child) => (
        <MantineTabs.Panel key={idOf(child)} value={String(idOf(child))}>
          {child}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}

function TabName({ child, value }: { child: RemoteChild; value: string }) {
  const attached = useAttached(child.props.receiver, child.props.component);
  const { title, disabled, tooltip } = (attached?.props ?? {}) as TabProps;
  return (
    <MantineTabs.Tab value={value} disabled={disabled} title={tooltip}>
      {title}
    </MantineTabs.Tab>
  );
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
  const toggle = () => {
    setOwn(!isOpen);
    onClick?.();
  };
  return (
    <MantineAccordion value={isOpen ? "item" : null} onChange={toggle} data-size={sizeOf(size)}>
      <MantineAccordion.Item value="item">
        <MantineAccordion.Control disabled={disabled}>{title}</MantineAccordion.Control>
        <MantineAccordion.Panel>{isOpen && children}</MantineAccordion.Panel>
      </MantineAccordion.Item>
    </MantineAccordion>
  );
}

export const disclosureComponents = { Tabs, Tab: ({ children }: BaseProps) => <>{children}</>, Accordion };
