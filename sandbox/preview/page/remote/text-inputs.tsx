import { type ChangeEvent, type Ref, useId, useLayoutEffect, useRef } from "react";
import { Field, type FieldProps, describedBy } from "./Field.tsx";
import type { Handler } from "./remote-props.ts";
import { useRemoteValue } from "./remote-value.ts";

interface EntryProps<T> extends FieldProps {
  value?: T;
  defaultValue?: T;
  placeholder?: string;
  onChange?: Handler<T>;
  onInput?: Handler<T>;
  onBlur?: Handler<T>;
  onFocus?: Handler<T>;
}

interface TextProps extends EntryProps<string> {
  type?: string;
  rows?: number;
  maxLength?: number;
  resize?: "vertical" | "horizontal" | "both" | "none";
}

/** The attributes of a text-like element whose value lives in the extension: `onInput` as typed, `onChange` on leaving. */
function useEntry(id: string, props: EntryProps<string> & { maxLength?: number }) {
  const { value, send, confirm } = useRemoteValue(props.value, props.defaultValue ?? "");
  const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const committed = useRef(value);

  useLayoutEffect(() => {
    // Keeps the caret where the user left it when the extension rewrites the value.
    const { current } = element;
    if (!current || current.type === "number" || document.activeElement !== current) return;
    if (caret.current !== null) current.setSelectionRange(caret.current, caret.current);
  }, [value]);

  return {
    id,
    ref: element as Ref<never>,
    value,
    name: props.name,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    required: props.required,
    maxLength: props.maxLength,
    "aria-invalid": props.error || undefined,
    "aria-describedby": describedBy(id, props),
    "data-test-id": props.testId,
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      caret.current = event.target.type === "number" ? null : event.target.selectionStart;
      const next = event.target.value;
      send(next, () => props.onInput?.(next));
    },
    onBlur() {
      if (committed.current !== value && props.onChange) confirm(() => props.onChange?.(value));
      committed.current = value;
      props.onBlur?.(value);
    },
    onFocus: () => void props.onFocus?.(value),
  };
}

export function Input(props: TextProps) {
  const id = useId();
  return (
    <Field {...props} id={id}>
      <input type={props.type ?? "text"} {...useEntry(id, props)} />
    </Field>
  );
}

export const SearchInput = (props: TextProps) => <Input {...props} type="search" />;

export function TextArea(props: TextProps) {
  const id = useId();
  return (
    <Field {...props} id={id}>
      <textarea rows={props.rows ?? 3} style={{ resize: props.resize }} {...useEntry(id, props)} />
    </Field>
  );
}

interface NumberProps extends EntryProps<number | null> {
  min?: number;
  max?: number;
  stepSize?: number;
  precision?: number;
  currency?: string;
  formatStyle?: string;
}

const asText = (number: number | null | undefined) =>
  number === undefined || number === null ? undefined : String(number);
const asNumber =
  (handler: Handler<number | null>): Handler<string> =>
  (text) =>
    handler?.(text === "" ? null : Number(text));

export function NumberInput(props: NumberProps) {
  const id = useId();
  const entry = useEntry(id, {
    ...props,
    value: asText(props.value),
    defaultValue: asText(props.defaultValue),
    onChange: asNumber(props.onChange),
    onInput: asNumber(props.onInput),
    onBlur: asNumber(props.onBlur),
    onFocus: asNumber(props.onFocus),
  });
  const unit = props.currency ?? (props.formatStyle === "percentage" ? "%" : undefined);
  return (
    <Field {...props} id={id}>
      <div className="with-unit">
        {unit && <span className="unit">{unit}</span>}
        <input type="number" min={props.min} max={props.max} step={props.stepSize ?? "any"} {...entry} />
      </div>
    </Field>
  );
}

export const StepperInput = (props: NumberProps) => <NumberInput {...props} stepSize={props.stepSize ?? 1} />;
export const CurrencyInput = (props: NumberProps) => <NumberInput {...props} currency={props.currency ?? "USD"} />;
