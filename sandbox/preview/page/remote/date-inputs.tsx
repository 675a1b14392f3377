import { useId } from "react";
import { Field, type FieldProps, describedBy } from "./Field.tsx";
import { useRemoteValue } from "./remote-value.ts";

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
  onChange?: (value: never) => void;
}

const two = (number: number) => String(number).padStart(2, "0");
const isoDate = (date?: BaseDate | null) =>
  date ? `${date.year}-${two(date.month + 1)}-${two(date.date)}` : undefined;
const isoTime = (time?: BaseTime | null) => (time ? `${two(time.hours)}:${two(time.minutes)}` : undefined);

function readDate(text: string) {
  const [year = 0, month = 1, date = 1] = text.split("-").map(Number);
  return { year, month: month - 1, date, formattedDate: text };
}

function readTime(text: string): BaseTime {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return { hours, minutes };
}

const moment = <T,>(
  type: "date" | "time",
  write: (value?: T | null) => string | undefined,
  read: (text: string) => unknown,
) =>
  function MomentInput(props: MomentProps<T>) {
    const id = useId();
    // A cleared value arrives as null and must empty the input.
    const remote = props.value === undefined ? undefined : (write(props.value) ?? "");
    const { value, send } = useRemoteValue(remote, write(props.defaultValue) ?? "", { strict: true });
    return (
      <Field {...props} id={id}>
        <input
          id={id}
          type={type}
          name={props.name}
          value={value}
          min={write(props.min)}
          max={write(props.max)}
          readOnly={props.readOnly}
          required={props.required}
          aria-invalid={props.error || undefined}
          aria-describedby={describedBy(id, props)}
          data-test-id={props.testId}
          onChange={({ target }) =>
            send(target.value, () => props.onChange?.((target.value ? read(target.value) : null) as never))
          }
        />
      </Field>
    );
  };

export const DateInput = moment<BaseDate>("date", isoDate, readDate);
export const TimeInput = moment<BaseTime>("time", isoTime, readTime);
