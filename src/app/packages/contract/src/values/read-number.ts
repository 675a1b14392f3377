import { numberFormat } from "./formatters.ts";

/** What a field takes: so many decimals, 0 for a count, and nothing above `most`. */
export interface NumberField {
  decimals: number;
  most?: number;
}

/**
 * What a text says. Numbers are plain decimals, `812000.5`, never rounded to what a computer can hold. `unclear` is what
 * can be read in two ways: with its sign for decimals, or for thousands.
 */
export type ReadNumber =
  | { kind: "number"; number: string }
  | { kind: "unclear"; readings: [string, string] }
  | { kind: "none" };

/** As many digits as every computer holds exactly; zeros before the first other one are none. */
const MOST_DIGITS = 15;

/** Thousands in threes: 1,234 or 1 234 567 or 1'234. */
const GROUPED = /^[1-9]\d{0,2}([ .,'])\d{3}(?:\1\d{3})*$/;
const SPLIT = /^(.*)([.,])(\d+)$/;
const NONE = { kind: "none" } as const;

/** Digits and signs as everybody types them: full width, narrow spaces and typographic apostrophes are the plain ones. */
function plain(typed: string): string {
  return typed.normalize("NFKC").trim().replaceAll("’", "'");
}

function decimal(whole: string, fraction = ""): string {
  const kept = fraction.replace(/0+$/, "");
  return whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "") + (kept && `.${kept}`);
}

const decimalsOf = (number: string) => number.split(".")[1]?.length ?? 0;

/** Both ways to read a text that has one sign of its kind: decimals, and thousands where they are three digits. */
function readings(text: string): { asDecimal: string | null; asThousands: string | null; sign: string } {
  const [, head = "", sign = "", tail = ""] = SPLIT.exec(text) ?? [];
  // Thousands of the head are of another sign than the decimals: nobody uses one for both.
  const isWhole = /^\d+$/.test(head) || (GROUPED.test(head) && !head.includes(sign));
  return {
    asDecimal: sign !== "" && isWhole ? decimal(head, tail) : null,
    asThousands: GROUPED.test(text) || /^\d+$/.test(text) ? decimal(text) : null,
    sign,
  };
}

function decimalSign(locale: string): string | undefined {
  return numberFormat(locale)
    .formatToParts(0.5)
    .find(({ type }) => type === "decimal")?.value;
}

/** Whether a number can stand in the field; of a count nothing but whole numbers. */
function fits(number: string, { decimals, most = Infinity }: NumberField): boolean {
  return (decimals > 0 || decimalsOf(number) === 0) && Number(number) <= most;
}

/**
 * Reads a number that somebody typed. What can be read in one way is read, in whatever language its signs are; what can be
 * read in two, as `812,000`, is refused with both: a wrong guess would be wrong by a thousand. `locale` is the viewer's: its
 * own sign before three decimals is one, in a field that takes so many. Null for a table, which has no language.
 */
export function readNumber(typed: string, field: NumberField, locale: string | null): ReadNumber {
  const text = plain(typed);
  if (text.replace(/\D/g, "").replace(/^0+/, "").length > MOST_DIGITS) return NONE;
  const { asDecimal, asThousands, sign } = readings(text);
  const isOwn = asDecimal !== null && locale !== null && field.decimals > 2 && decimalSign(locale) === sign;
  const possible = [asDecimal, isOwn ? null : asThousands].filter((number) => number !== null && fits(number, field));
  const [first, second] = possible as string[];
  if (first === undefined) return NONE;
  if (second !== undefined) return { kind: "unclear", readings: [first, second] };
  return decimalsOf(first) > field.decimals ? NONE : { kind: "number", number: first };
}
