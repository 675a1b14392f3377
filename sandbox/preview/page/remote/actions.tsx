import { Anchor, Badge, Button as MantineButton, Loader, Menu, VisuallyHidden } from "@mantine/core";
import type { ReactNode, SyntheticEvent } from "react";
import { useWords } from "../page-words.ts";
import { Icon } from "./icons.tsx";
import { type BaseProps, type Handler, type Href, colorOf, sizeOf } from "./remote-props.ts";
import { type TriggerProps, eventData, useLink, useOverlayTrigger, useReactions } from "./triggers.tsx";

const LOOKS: Record<string, { variant: string; color?: string }> = {
  primary: { variant: "filled" },
  secondary: { variant: "default" },
  transparent: { variant: "subtle" },
  destructive: { variant: "filled", color: "red.8" },
};
const lookOf = (variant: string, size: string | undefined) => ({
  ...(LOOKS[variant] ?? LOOKS["secondary"]),
  size: { xs: "compact-xs", sm: "xs", md: "sm", lg: "md" }[sizeOf(size)] ?? "sm",
});

interface ButtonProps extends BaseProps, TriggerProps {
  variant?: string;
  size?: string;
  type?: "button" | "reset" | "submit";
  disabled?: boolean;
  href?: Href;
  resultIconName?: string;
}

const UNPRESSABLE = {
  "data-disabled": true,
  "aria-disabled": true,
  onClick: (event: SyntheticEvent) => event.preventDefault(),
};

/** What a button shows before its words. */
function buttonIcon({ loading, resultIconName }: ButtonProps) {
  if (loading) return <Loader size="1em" color="currentColor" />;
  return resultIconName && <Icon name={resultIconName} />;
}

/**
 * While it loads it takes no press, but is not disabled for the browser, which would take the focus from it for good: the
 * library's own `loading` is.
 */
function Button(props: ButtonProps) {
  const { children, variant = "secondary", size, type = "button", disabled, loading, testId } = props;
  const { click, overlayNode, anchor, hasOverlay } = useOverlayTrigger(props);
  const link = useLink(props.href);
  const look = { ...lookOf(variant, size), "data-test-id": testId, onClick: click };
  if (link && !hasOverlay) {
    return (
      <MantineButton component="a" {...look} {...link}>
        {children}
      </MantineButton>
    );
  }
  return (
    <>
      <MantineButton
        {...look}
        ref={anchor}
        type={type}
        disabled={disabled}
        {...(loading && { ...UNPRESSABLE, "aria-busy": true })}
        leftSection={buttonIcon(props)}
      >
        {children}
      </MantineButton>
      {overlayNode}
    </>
  );
}

interface LinkProps extends BaseProps, TriggerProps {
  href?: Href;
  preventDefault?: boolean;
}

function Link({ children, href, preventDefault, testId, ...trigger }: LinkProps) {
  const words = useWords();
  const { click, overlayNode, anchor, hasOverlay } = useOverlayTrigger(trigger);
  const link = useLink(href);
  if (!link || hasOverlay || preventDefault || link.href === "#") {
    return (
      <>
        <Anchor component="button" type="button" fz="inherit" ref={anchor} onClick={click} data-test-id={testId}>
          {children}
        </Anchor>
        {overlayNode}
      </>
    );
  }
  return (
    <Anchor fz="inherit" {...link} onClick={click} data-test-id={testId}>
      {children}
      {link.target && <VisuallyHidden component="span"> ({words.newTab})</VisuallyHidden>}
    </Anchor>
  );
}

function Tag({ children, variant, ...trigger }: BaseProps & TriggerProps & { variant?: string }) {
  const { click, overlayNode, anchor, hasOverlay } = useOverlayTrigger(trigger);
  const look = { color: colorOf(variant), radius: "sm", size: "lg" };
  if (!trigger.onClick && !hasOverlay) return <Badge {...look}>{children}</Badge>;
  return (
    <>
      <Badge {...look} component="button" type="button" ref={anchor} onClick={click} className="badge-button">
        {children}
      </Badge>
      {overlayNode}
    </>
  );
}

/** Values by input name, as the SDK's FormSubmitExtensionEvent carries them in `targetValue`. */
function formValues(form: HTMLFormElement): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const element of Array.from(form.elements) as HTMLInputElement[]) {
    const { name, type, value, checked, disabled } = element;
    if (!name || disabled) continue;
    if (type === "checkbox" || type === "radio") {
      if (checked) values[name] = value;
    } else if (element.dataset["number"] !== undefined) {
      if (element.dataset["number"] !== "") values[name] = Number(element.dataset["number"]);
    } else {
      values[name] = value;
    }
  }
  return values;
}

interface FormProps extends BaseProps {
  onSubmit?: Handler;
  autoComplete?: string;
}

function Form({ children, onSubmit, autoComplete, testId }: FormProps) {
  const reactions = useReactions();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A form in an overlay is, for React, inside the form that opened it.
    event.stopPropagation();
    // Commits the focused input first.
    (document.activeElement as HTMLElement | null)?.blur();
    onSubmit?.({ ...eventData(event), targetValue: formValues(event.currentTarget) }, reactions);
  };
  return (
    <form className="form" noValidate autoComplete={autoComplete} data-test-id={testId} onSubmit={submit}>
      {children}
    </form>
  );
}

interface DropdownProps {
  options?: { label: string; onClick?: () => void }[];
  variant?: string;
  buttonText?: string;
  buttonSize?: string;
  disabled?: boolean;
  children?: ReactNode;
}

function Dropdown({ options = [], variant = "secondary", buttonSize, disabled, children, ...props }: DropdownProps) {
  const words = useWords();
  return (
    // Stays mounted: an item's overlay lives on after the menu has closed.
    <Menu position="bottom-start" keepMounted>
      <Menu.Target>
        <MantineButton
          {...lookOf(variant, buttonSize)}
          disabled={disabled}
          rightSection={<Icon name="downCarat" />}
          type="button"
        >
          {props.buttonText ?? words.actions}
        </MantineButton>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map(({ label, onClick }) => (
          <Menu.Item key={label} onClick={() => onClick?.()}>
            {label}
          </Menu.Item>
        ))}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

function DropdownButtonItem({ children, ...trigger }: BaseProps & TriggerProps) {
  const { click, overlayNode, anchor } = useOverlayTrigger(trigger);
  return (
    <>
      <Menu.Item ref={anchor} onClick={click}>
        {children}
      </Menu.Item>
      {overlayNode}
    </>
  );
}

export const actionComponents = {
  Button,
  LoadingButton: Button,
  Link,
  Tag,
  Form,
  Dropdown,
  DropdownButtonItem,
  // HubSpot runs these itself; here they only show where they would stand.
  CrmActionButton: Button,
  CrmActionLink: Link,
};
