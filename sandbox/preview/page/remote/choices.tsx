import {
  Group,
  Checkbox as MantineCheckbox,
  MultiSelect as MantineMultiSelect,
  Select as MantineSelect,
  Radio,
  Stack,
  Switch,
  Text,
} from "@mantine/core";
import { type ChangeEvent, type ReactNode, useState } from "react";
import { useWords } from "../page-words.ts";
import { type FieldProps, fieldProps } from "./fields.tsx";
import { useRemoteValue } from "./remote-value.ts";

type OptionValue = string | number | boolean;
interface Option {
  label: string;
  value: OptionValue;
}
interface SelectProps<T> extends FieldProps {
  value?: T;
  options: Option[];
  onChange?: (value: T) => void;
}

/** From so many options on a list is searched rather than read. */
const SEARCHED_FROM = 10;

/** The library knows values as text only; the extension gets its own back. */
function useOptions(options: Option[]) {
  const words = useWords();
  return {
    valueOf: (text: string) => options.find(({ value }) => String(value) === text)?.value,
    list: {
      data: options.map(({ label, value }) => ({ label, value: String(value) })),
      searchable: options.length >= SEARCHED_FROM,
      nothingFoundMessage: words.noMatch,
    },
  };
}

function Select(props: SelectProps<OptionValue>) {
  const { value, send } = useRemoteValue<OptionValue>(props.value, "", { strict: true });
  const { list, valueOf } = useOptions(props.options);
  const [isOpen, setOpen] = useState(false);
  return (
    <MantineSelect
      {...fieldProps(props)}
      {...list}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      attributes={{ input: { role: "combobox", "aria-expanded": isOpen } }}
      name={props.name}
      value={valueOf(String(value)) === undefined ? null : String(value)}
      allowDeselect={false}
      onChange={(text) => {
        const next = valueOf(text ?? "");
        if (next !== undefined) send(next, () => props.onChange?.(next));
      }}
    />
  );
}

function MultiSelect(props: SelectProps<OptionValue[]>) {
  const { value, send } = useRemoteValue<OptionValue[]>(props.value, [], { strict: true });
  const { list, valueOf } = useOptions(props.options);
  return (
    <MantineMultiSelect
      {...fieldProps(props)}
      {...list}
      searchable
      name={props.name}
      value={value.map(String)}
      hidePickedOptions
      onChange={(texts) => {
        const next = texts.map(valueOf).filter((one) => one !== undefined);
        send(next, () => props.onChange?.(next));
      }}
    />
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

function ToggleGroup(props: ToggleGroupProps) {
  const isRadio = props.toggleType === "radioButtonList";
  const remote = props.value === undefined ? undefined : [props.value].flat();
  const initial = props.options.filter((option) => option.initialIsChecked).map((option) => option.value);
  const { value, send } = useRemoteValue<string[]>(remote, initial, { strict: true });
  const Choice = isRadio ? Radio : MantineCheckbox;
  const Row = props.inline ? Group : Stack;
  const choices = (
    <Row gap={props.inline ? "md" : "sm"} mt={6}>
      {props.options.map((option) => (
        <Choice
          key={option.value}
          name={props.name}
          value={option.value}
          label={option.label}
          description={option.description}
          disabled={props.readOnly ?? option.readonly ?? option.readOnly}
        />
      ))}
    </Row>
  );
  return isRadio ? (
    <Radio.Group
      {...fieldProps(props)}
      name={props.name}
      value={value[0] ?? ""}
      onChange={(next) => send([next], () => props.onChange?.(next))}
    >
      {choices}
    </Radio.Group>
  ) : (
    <MantineCheckbox.Group
      {...fieldProps(props)}
      value={value}
      onChange={(next) => send(next, () => props.onChange?.(next))}
    >
      {choices}
    </MantineCheckbox.Group>
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
  return {
    name: props.name,
    value,
    checked: remote.value,
    disabled: props.readOnly ?? props.readonly,
    description: props.description,
    "data-test-id": props.testId,
    "aria-label": props["aria-label"],
    onChange({ target }: ChangeEvent<HTMLInputElement>) {
      const { checked } = target;
      remote.send(checked, () => props.onChange?.(checked, value));
    },
  };
}

interface ToggleProps extends CheckProps {
  label: string;
  labelDisplay?: "inline" | "top" | "hidden";
  textChecked?: string;
  textUnchecked?: string;
}

function Toggle(props: ToggleProps) {
  const { label, labelDisplay = "inline", textChecked, textUnchecked } = props;
  const check = useCheck(props);
  const state = check.checked ? textChecked : textUnchecked;
  return (
    <Switch
      {...check}
      aria-label={label}
      label={
        <>
          {labelDisplay !== "hidden" && label}
          {state && (
            <Text span size="sm" c="dimmed" aria-hidden="true" ml={6}>
              {state}
            </Text>
          )}
        </>
      }
    />
  );
}

export const choiceComponents = {
  Select,
  MultiSelect,
  ToggleGroup,
  Checkbox: (props: CheckProps) => <MantineCheckbox {...useCheck(props)} label={props.children} />,
  RadioButton: (props: CheckProps) => <Radio {...useCheck(props)} label={props.children} />,
  Toggle,
};
