import { DateInput } from "@hubspot/ui-extensions";

interface DayInputProps {
  label: string;
  name: string;
  value: string | null;
  onChange: (day: string | null) => void;
  error?: boolean;
  validationMessage?: string;
}

/** HubSpot counts months from zero. */
function partsOf(day: string) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month: month - 1, date };
}

const two = (part: number) => String(part).padStart(2, "0");

/** A calendar date, `YYYY-MM-DD`, or null. */
export function DayInput({ value, onChange, ...field }: DayInputProps) {
  return (
    <DateInput
      {...field}
      // A cleared date is said as null, which the type leaves out; undefined would keep the old one.
      value={(value === null ? null : partsOf(value)) as ReturnType<typeof partsOf>}
      timezone="portalTz"
      onChange={(chosen: ReturnType<typeof partsOf> | null) =>
        onChange(chosen && `${chosen.year}-${two(chosen.month + 1)}-${two(chosen.date)}`)
      }
    />
  );
}
