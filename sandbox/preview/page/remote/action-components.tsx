import { type ReactNode, type Ref, type SyntheticEvent, useContext, useEffect, useRef, useState } from "react";
import { recordAddress } from "../page-address.ts";
import { IconGlyph } from "./IconGlyph.tsx";
import { formValues } from "./form-values.ts";
import { type TriggerProps, eventData, useOverlayTrigger, useReactions } from "./overlay-trigger.tsx";
import { PortalId } from "./portal-id.ts";
import { type BaseProps, type Handler, type Href, classes, sizeOf } from "./remote-props.ts";

interface ButtonProps extends BaseProps, TriggerProps {
  variant?: string;
  size?: string;
  type?: "button" | "reset" | "submit";
  disabled?: boolean;
  href?: Href;
  truncate?: boolean;
  resultIconName?: string;
}

interface Target {
  url: string;
  external: boolean;
}

/** Links of the CRM itself lead to the same record on this page. */
function useTarget(href: Href): Target | undefined {
  const portalId = useContext(PortalId);
  if (!href) return undefined;
  const { url, external = false } = typeof href === "string" ? { url: href } : href;
  const local = recordAddress(url, portalId);
  return local ? { url: local, external: false } : { url, external };
}

const linkProps = ({ url, external }: Target) => ({
  href: url,
  ...(external && { target: "_blank", rel: "noreferrer" }),
});

function Button(props: ButtonProps) {
  const { children, variant = "secondary", size, type = "button", disabled, loading, testId, truncate } = props;
  const { click, overlayNode, anchor, hasOverlay } = useOverlayTrigger(props);
  const target = useTarget(props.href);
  const className = classes("button", `button-${variant}`, `button-${sizeOf(size)}`, truncate && "truncate");
  if (target && !hasOverlay) {
    return (
      <a className={className} {...linkProps(target)} onClick={click} data-test-id={testId}>
        {children}
      </a>
    );
  }
  return (
    <>
      <button
        ref={anchor as Ref<HTMLButtonElement>}
        type={type}
        className={className}
        disabled={disabled || loading}
        aria-busy={loading || undefined}
        data-test-id={testId}
        onClick={click}
      >
        {loading && <span className="spinner-ring ring-xs" />}
        {!loading && props.resultIconName && <IconGlyph name={props.resultIconName} />}
        {children}
      </button>
      {overlayNode}
    </>
  );
}

interface LinkProps extends BaseProps, TriggerProps {
  href?: Href;
  variant?: string;
  preventDefault?: boolean;
}

function Link({ children, href, variant = "primary", preventDefault, testId, ...trigger }: LinkProps) {
  const { click, overlayNode, anchor, hasOverlay } = useOverlayTrigger(trigger);
  const target = useTarget(href);
  const className = `link link-${variant}`;
  if (!target || hasOverlay || preventDefault || target.url === "#") {
    return (
      <>
        <button
          ref={anchor as Ref<HTMLButtonElement>}
          type="button"
          className={className}
          onClick={click}
          data-test-id={testId}
        >
          {children}
        </button>
        {overlayNode}
      </>
    );
  }
  return (
    <a className={className} {...linkProps(target)} onClick={click} data-test-id={testId}>
      {children}
      {target.external && <span className="visually-hidden"> (opens in a new tab)</span>}
    </a>
  );
}

function Tag({
  children,
  variant = "default",
  inline,
  ...trigger
}: BaseProps & TriggerProps & { variant?: string; inline?: boolean }) {
  const { click, overlayNode, anchor, hasOverlay } = useOverlayTrigger(trigger);
  const className = classes("tag", `tag-${variant}`, inline && "tag-inline");
  if (!trigger.onClick && !hasOverlay) return <span className={className}>{children}</span>;
  return (
    <>
      <button ref={anchor as Ref<HTMLButtonElement>} type="button" className={className} onClick={click}>
        {children}
      </button>
      {overlayNode}
    </>
  );
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

function Dropdown({
  options = [],
  variant = "secondary",
  buttonText = "Actions",
  buttonSize,
  disabled,
  children,
}: DropdownProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => !root.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [isOpen]);
  return (
    <div className="dropdown" ref={root} onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <button
        type="button"
        className={`button button-${variant} button-${sizeOf(buttonSize)}`}
        disabled={disabled}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {buttonText} <IconGlyph name="downCarat" />
      </button>
      {/* Stays mounted: an item's overlay lives on after the menu has closed. */}
      <div className="dropdown-menu" hidden={!isOpen} onClick={() => setOpen(false)}>
        {options.map(({ label, onClick }) => (
          <button key={label} type="button" className="dropdown-item" onClick={() => onClick?.()}>
            {label}
          </button>
        ))}
        {children}
      </div>
    </div>
  );
}

function DropdownButtonItem({ children, ...trigger }: BaseProps & TriggerProps) {
  const { click, overlayNode, anchor } = useOverlayTrigger(trigger);
  return (
    <>
      <button ref={anchor as Ref<HTMLButtonElement>} type="button" className="dropdown-item" onClick={click}>
        {children}
      </button>
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
