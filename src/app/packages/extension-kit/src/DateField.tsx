import { DateInput } from "@hubspot/ui-extensions";

interface DateFieldProps {
  label: string;
  name: string;
  value: string | null;
  readOnly: boolean;
  onChange: (date: string | null) => void;
  description?: string;
  error?: boolean;
  validationMessage?: string;
  /** The last day that can be chosen. */
  latest?: string;
  /** The first day that can be chosen. */
  earliest?: string | undefined;
}

/** HubSpot counts months from zero. */
function partsOf(date: string) {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month: month - 1, date: day };
}

const two = (part: number) => String(part).padStart(2, "0");

/** A calendar date, `YYYY-MM-DD`, or null. */
export function DateField({ value, onChange, latest, earliest, ...field }: DateFieldProps) {
  return (
    <DateInput
      {...field}
      // A cleared date is said as null, which the type leaves out; undefined would keep the old one.
      value={(value === null ? null : partsOf(value)) as ReturnType<typeof partsOf>}
      timezone="portalTz"
      {...(latest && { max: partsOf(latest) })}
      {...(earliest && { min: partsOf(earliest) })}
      onChange={(chosen: ReturnType<typeof partsOf> | null) =>
        onChange(chosen && `${chosen.year}-${two(chosen.month + 1)}-${two(chosen.date)}`)
      }
    />
  );
}
