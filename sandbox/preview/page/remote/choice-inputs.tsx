import { type ReactNode, useId } from "react";
import { Field, type FieldProps, describedBy } from "./Field.tsx";
import { useRemoteValue } from "./remote-value.ts";

type OptionValue = string | number | boolean;
interface Option {
  label: string;
  value: OptionValue;
}

interface SelectProps extends FieldProps {
  value?: OptionValue;
  options: Option[];
  placeholder?: string;
  onChange?: (value: OptionValue) => void;
}

export function Select(props: SelectProps) {
  const { options, placeholder = "–", onChange } = props;
  const id = useId();
  const { value, send } = useRemoteValue<OptionValue>(props.value, "", { strict: true });
  const index = options.findIndex((option) => option.value === value);
  const choose = (position: number) => {
    const option = options[position];
    if (option) send(option.value, () => onChange?.(option.value));
  };
  return (
    <Field {...props} id={id}>
      <select
        id={id}
        name={props.name}
        value={index}
        disabled={props.readOnly}
        required={props.required}
        aria-invalid={props.error || undefined}
        aria-describedby={describedBy(id, props)}
        data-value={String(value)}
        data-test-id={props.testId}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {index < 0 && <option value={-1}>{placeholder}</option>}
        {options.map((option, position) => (
          <option key={String(option.value)} value={position}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface MultiSelectProps extends Omit<SelectProps, "value" | "onChange"> {
  value?: OptionValue[];
  onChange?: (value: OptionValue[]) => void;
}

export function MultiSelect(props: MultiSelectProps) {
  const id = useId();
  const { value, send } = useRemoteValue(props.value, [], { strict: true });
  const toggle = (option: OptionValue, isOn: boolean) => {
    const next = isOn ? [...value, option] : value.filter((one) => one !== option);
    send(next, () => props.onChange?.(next));
  };
  return (
    <Field {...props} id={id} isGroup>
      <div className="choices">
        {props.options.map((option) => (
          <Choice
            key={String(option.value)}
            kind="checkbox"
            name={props.name}
            value={String(option.value)}
            isOn={value.includes(option.value)}
            isFixed={props.readOnly}
            onToggle={(isOn) => toggle(option.value, isOn)}
          >
            {option.label}
          </Choice>
        ))}
      </div>
    </Field>
  );
}

interface ToggleGroupProps extends FieldProps {
  toggleType?: string;
  inline?: boolean;
  options: {
    label: string;
    value: string;
    initialIsChecked?: boolean;
    readonly?: boolean;
    readOnly?: boolean;
    description?: string;
  }[];
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
}

export function ToggleGroup(props: ToggleGroupProps) {
  const isRadio = props.toggleType === "radioButtonList";
  const id = useId();
  const remote = props.value === undefined ? undefined : [props.value].flat();
  const initial = props.options.filter((option) => option.initialIsChecked).map((option) => option.value);
  const { value, send } = useRemoteValue<string[]>(remote, initial, { strict: true });
  const toggle = (option: string, isOn: boolean) => {
    const others = isRadio ? [] : value.filter((one) => one !== option);
    const next = isOn ? [...others, option] : others;
    send(next, () => props.onChange?.(isRadio ? option : next));
  };
  return (
    <Field {...props} id={id} isGroup>
      <div className={props.inline ? "choices choices-inline" : "choices"}>
        {props.options.map((option) => (
          <Choice
            key={option.value}
            kind={isRadio ? "radio" : "checkbox"}
            name={props.name}
            value={option.value}
            isOn={value.includes(option.value)}
            isFixed={option.readonly ?? option.readOnly}
            description={option.description}
            onToggle={(isOn) => toggle(option.value, isOn)}
          >
            {option.label}
          </Choice>
        ))}
      </div>
    </Field>
  );
}

interface ChoiceProps {
  kind: "checkbox" | "radio";
  name?: string | undefined;
  value: string;
  isOn: boolean;
  isFixed?: boolean | undefined;
  description?: string | undefined;
  label?: string | undefined;
  testId?: string | undefined;
  onToggle(isOn: boolean): void;
  children?: ReactNode;
}

function Choice({ kind, name, value, isOn, isFixed, description, label, testId, onToggle, children }: ChoiceProps) {
  return (
    <label className="choice">
      <input
        type={kind}
        name={name}
        value={value}
        checked={isOn}
        disabled={isFixed}
        aria-label={label}
        data-test-id={testId}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span>
        {children}
        {description && <small>{description}</small>}
      </span>
    </label>
  );
}

interface CheckProps {
  name?: string;
  value?: string;
  checked?: boolean;
  initialIsChecked?: boolean;
  readOnly?: boolean;
  readonly?: boolean;
  description?: string;
  testId?: string;
  "aria-label"?: string;
  onChange?: (checked: boolean, value: string) => void;
  children?: ReactNode;
}

function useCheck(props: CheckProps) {
  const value = props.value ?? props.name ?? "on";
  const remote = useRemoteValue(props.checked, props.initialIsChecked ?? false, { strict: true });
  const onToggle = (isOn: boolean) => remote.send(isOn, () => props.onChange?.(isOn, value));
  return { value, isOn: remote.value, isFixed: props.readOnly ?? props.readonly, onToggle };
}

const single = (kind: "checkbox" | "radio") =>
  function Check(props: CheckProps) {
    const { name, description, testId, children } = props;
    return (
      <Choice
        kind={kind}
        {...useCheck(props)}
        name={name}
        description={description}
        testId={testId}
        label={props["aria-label"]}
      >
        {children}
      </Choice>
    );
  };
export const Checkbox = single("checkbox");
export const RadioButton = single("radio");

interface ToggleProps extends CheckProps {
  label: string;
  labelDisplay?: "inline" | "top" | "hidden";
  textChecked?: string;
  textUnchecked?: string;
}

export function Toggle(props: ToggleProps) {
  const { value, isOn, isFixed, onToggle } = useCheck(props);
  const { label, labelDisplay = "inline", textChecked, textUnchecked } = props;
  const state = isOn ? textChecked : textUnchecked;
  return (
    <label className={`toggle toggle-${labelDisplay}`}>
      <span className={labelDisplay === "hidden" ? "visually-hidden" : "toggle-label"}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        name={props.name}
        value={value}
        checked={isOn}
        disabled={isFixed}
        data-test-id={props.testId}
        onChange={(event) => onToggle(event.target.checked)}
      />
      <span className="toggle-track" aria-hidden="true" />
      {state && <span aria-hidden="true">{state}</span>}
    </label>
  );
}
