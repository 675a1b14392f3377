import { readNumber, type NumberField } from "@partner-standing/contract/values/read-number";
import type { SettingsTexts } from "./settings-texts.ts";

/** What the inputs of this page take as a number. */
const FIELDS = {
  /** US dollars and cents. */
  amount: { decimals: 2 },
  /** US dollars for one unit of a currency, however weak it is. */
  rate: { decimals: 15 },
  count: { decimals: 0 },
  days: { decimals: 0, most: 366 },
  stars: { decimals: 15, most: 5 },
} satisfies Record<string, NumberField>;
export type TypedField = keyof typeof FIELDS;

/** The number typed, as a viewer with these formats means it; null where it is none, or may be two. */
export function typedNumber(typed: string, field: TypedField, tag: string): number | null {
  const read = readNumber(typed, FIELDS[field], tag);
  return read.kind === "number" ? Number(read.number) : null;
}

/** What to say at an input whose number can be read in two ways: both of them; null for any other. */
export function unclearNumber(typed: string, field: TypedField, { reader, text }: SettingsTexts): string | null {
  const read = readNumber(typed, FIELDS[field], reader.tag);
  if (read.kind !== "unclear") return null;
  const [one, other] = read.readings.map((number) => reader.decimal(Number(number)));
  return text.unclearNumber(one ?? "", other ?? "");
}
