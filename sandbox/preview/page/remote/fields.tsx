import { NumberInput as MantineNumberInput, Text, TextInput, Textarea, Tooltip } from "@mantine/core";
import { DateInput as MantineDateInput, TimeInput as MantineTimeInput } from "@mantine/dates";
import { type ChangeEvent, type Ref, useContext, useLayoutEffect, useRef, useState } from "react";
import { PageLanguage, useWords } from "../page-words.ts";
import { Icon } from "./icons.tsx";
import type { Handler } from "./remote-props.ts";
import { useRemoteValue } from "./remote-value.ts";

export interface FieldProps {
  label?: string;
  description?: string;
  tooltip?: string;
  required?: boolean;
  error?: boolean;
  validationMessage?: string;
  name?: string;
  readOnly?: boolean;
  placeholder?: string;
  testId?: string;
}

/** What every input has around it: label, description, what is wrong. */
export function fieldProps({ label, description, tooltip, error, validationMessage, testId, ...props }: FieldProps) {
  return {
    label: label && (
      <>
        {label}
        {tooltip && (
          <Tooltip label={tooltip} multiline maw={280}>
            <Text span inherit ml={4} c="dimmed" aria-hidden="true">
              <Icon name="info" size={14} />
            </Text>
          </Tooltip>
        )}
      </>
    ),
    "aria-description": tooltip,
    description: error || !validationMessage ? description : [description, validationMessage].filter(Boolean).join(" "),
    error: error ? (validationMessage ?? true) : undefined,
    errorProps: { role: "alert" },
    "data-test-id": testId,
    required: props.required,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
  };
}

interface EntryProps<T> extends FieldProps {
  value?: T;
  defaultValue?: T;
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

/** A value that lives in the extension: it hears `onInput` while it is entered, `onChange` on leaving. */
function useEntry<T>(props: EntryProps<T>, initial: T) {
  const { value, send, confirm } = useRemoteValue(props.value, props.defaultValue ?? initial);
  const committed = useRef(value);
  return {
    value,
    enter: (next: T) => send(next, () => props.onInput?.(next)),
    leave: {
      onBlur() {
        if (committed.current !== value && props.onChange) confirm(() => props.onChange?.(value));
        committed.current = value;
        props.onBlur?.(value);
      },
      onFocus: () => void props.onFocus?.(value),
    },
  };
}

function useText(props: TextProps) {
  const { value, enter, leave } = useEntry(props, "");
  const element = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    // Keeps the caret where the user left it when the extension rewrites the value.
    const { current } = element;
    if (!current || document.activeElement !== current || caret.current === null) return;
    current.setSelectionRange(caret.current, caret.current);
  }, [value]);
  return {
    ...fieldProps(props),
    ...leave,
    ref: element as Ref<never>,
    name: props.name,
    maxLength: props.maxLength,
    value,
    onChange(event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) {
      caret.current = event.target.selectionStart;
      enter(event.target.value);
    },
  };
}

const Input = (props: TextProps) => <TextInput {...useText(props)} type={props.type ?? "text"} />;
const SearchInput = (props: TextProps) => (
  <TextInput {...useText(props)} type="search" leftSection={<Icon name="search" />} />
);
const TextArea = (props: TextProps) => <Textarea {...useText(props)} rows={props.rows ?? 3} resize={props.resize} />;

interface NumberProps extends EntryProps<number | null> {
  min?: number;
  max?: number;
  precision?: number;
  stepSize?: number;
  currency?: string;
  formatStyle?: string;
}

function NumberInput(props: NumberProps) {
  const language = useContext(PageLanguage);
  const { value, enter, leave } = useEntry<number | null>(props, null);
  return (
    <MantineNumberInput
      {...fieldProps(props)}
      {...leave}
      name={props.name}
      value={value ?? ""}
      onChange={(next) => enter(next === "" ? null : Number(next))}
      data-number={value ?? ""}
      min={props.min}
      max={props.max}
      step={props.stepSize ?? 1}
      decimalScale={props.precision}
      decimalSeparator={language === "en" ? "." : ","}
      allowedDecimalSeparators={[".", ","]}
      // What is out of bounds is for the extension to tell.
      clampBehavior="none"
      hideControls={props.stepSize === undefined}
      leftSection={props.currency}
      leftSectionWidth={props.currency && 48}
      suffix={props.formatStyle === "percentage" ? "%" : undefined}
    />
  );
}

/** The SDK counts months from zero. */
interface BaseDate {
  year: number;
  month: number;
  date: number;
}
interface BaseTime {
  hours: number;
  minutes: number;
}
interface MomentProps<T> extends FieldProps {
  value?: T | null;
  defaultValue?: T | null;
  min?: T;
  max?: T;
  onChange?: (value: unknown) => void;
}

const two = (number: number) => String(number).padStart(2, "0");
const isoDate = (day: BaseDate) => `${day.year}-${two(day.month + 1)}-${two(day.date)}`;
const isoTime = (time: BaseTime) => `${two(time.hours)}:${two(time.minutes)}`;

/** A cleared value arrives as null, and must empty the input. */
function useMoment<T>(props: MomentProps<T>, write: (value: T) => string) {
  const remote = props.value === undefined ? undefined : props.value === null ? "" : write(props.value);
  return useRemoteValue(remote, props.defaultValue ? write(props.defaultValue) : "", { strict: true });
}

const DATE_FORMATS = { en: "MM/DD/YYYY", de: "DD.MM.YYYY", fr: "DD/MM/YYYY" };

function readDate(text: string, language: keyof typeof DATE_FORMATS): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : language === "en"
      ? [local?.[3], local?.[1], local?.[2]]
      : [local?.[3], local?.[2], local?.[1]];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? date.toISOString().slice(0, 10) : null;
}

function DateInput(props: MomentProps<BaseDate>) {
  const { clear, earlier, later } = useWords();
  const language = useContext(PageLanguage);
  const [isOpen, setOpen] = useState(false);
  const { value, send } = useMoment(props, isoDate);
  const choose = (next: string | null) => {
    const [year = 0, month = 1, date = 1] = (next ?? "").split("-").map(Number);
    const parts = next ? { year, month: month - 1, date, formattedDate: next } : null;
    send(next ?? "", () => props.onChange?.(parts));
  };
  return (
    <MantineDateInput
      {...fieldProps(props)}
      name={props.name}
      value={value || null}
      onChange={choose}
      placeholder={props.placeholder ?? DATE_FORMATS[language]}
      valueFormat={DATE_FORMATS[language]}
      dateParser={(text) => readDate(text, language) as string}
      minDate={props.min && isoDate(props.min)}
      maxDate={props.max && isoDate(props.max)}
      clearable={!props.required}
      clearButtonProps={{ "aria-label": clear }}
      ariaLabels={{
        previousMonth: earlier,
        previousYear: earlier,
        previousDecade: earlier,
        nextMonth: later,
        nextYear: later,
        nextDecade: later,
      }}
      leftSection={<Icon name="date" />}
      popoverProps={{ onOpen: () => setOpen(true), onClose: () => setOpen(false) }}
      // Escape closes the calendar alone, not the dialog around it.
      attributes={{ input: { "data-mantine-stop-propagation": isOpen } }}
    />
  );
}

function TimeInput(props: MomentProps<BaseTime>) {
  const { value, send } = useMoment(props, isoTime);
  const choose = (next: string) => {
    const [hours = 0, minutes = 0] = next.split(":").map(Number);
    send(next, () => props.onChange?.(next ? { hours, minutes } : null));
  };
  return (
    <MantineTimeInput
      {...fieldProps(props)}
      name={props.name}
      value={value}
      onChange={(event) => choose(event.target.value)}
      minTime={props.min && isoTime(props.min)}
      maxTime={props.max && isoTime(props.max)}
    />
  );
}

export const fieldComponents = {
  Input,
  SearchInput,
  TextArea,
  Textarea: TextArea,
  NumberInput,
  StepperInput: (props: NumberProps) => <NumberInput {...props} stepSize={props.stepSize ?? 1} />,
  CurrencyInput: (props: NumberProps) => <NumberInput {...props} currency={props.currency ?? "USD"} />,
  DateInput,
  TimeInput,
};
