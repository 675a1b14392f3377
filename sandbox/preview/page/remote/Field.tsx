import type { ReactNode } from "react";
import { IconGlyph } from "./IconGlyph.tsx";
import { classes } from "./remote-props.ts";

export interface FieldProps {
  label?: string;
  description?: string;
  tooltip?: string;
  required?: boolean;
  error?: boolean;
  validationMessage?: string;
  name?: string;
  readOnly?: boolean;
  testId?: string;
}

/** For a group of inputs (`legend`) the label is not that of one element. */
export function Field({
  id,
  isGroup = false,
  children,
  ...field
}: FieldProps & { id: string; isGroup?: boolean; children: ReactNode }) {
  const { label, description, tooltip, required, error, validationMessage } = field;
  const text = (
    <>
      {label}
      {required && (
        <span className="required" aria-hidden="true">
          {" "}
          *
        </span>
      )}
    </>
  );
  return (
    <div
      className={classes("field", error && "field-error")}
      role={isGroup ? "group" : undefined}
      aria-labelledby={isGroup ? `${id}-label` : undefined}
    >
      {label && (
        <div className="field-label">
          {isGroup ? <span id={`${id}-label`}>{text}</span> : <label htmlFor={id}>{text}</label>}
          {tooltip && (
            <span className="field-tip" title={tooltip}>
              <IconGlyph name="info" label={tooltip} />
            </span>
          )}
        </div>
      )}
      {description && <small id={`${id}-description`}>{description}</small>}
      {children}
      {validationMessage && (
        <small
          id={`${id}-message`}
          className={error ? "message-error" : "message-ok"}
          role={error ? "alert" : "status"}
        >
          {validationMessage}
        </small>
      )}
    </div>
  );
}

export function describedBy(id: string, { description, validationMessage }: FieldProps): string | undefined {
  const ids = [description && `${id}-description`, validationMessage && `${id}-message`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
