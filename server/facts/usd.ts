import Big from "big.js";

/** What HubSpot nearly always sends: exact without a library, and read some hundred thousand times for a statement. */
const WHOLE = /^\d{1,12}$/;
const PLAIN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** A hundred million US dollars a month: what more than that would be is no customer, and sums of it would not stay exact. */
const MOST_CENTS = 10_000_000_000;

/** A non-negative decimal amount in minor units (cents), rounded half up; null when the text is no such amount. */
export function readMinorUnits(text: string): number | null {
  if (WHOLE.test(text)) return Number(text) * 100;
  const [, units, cents = ""] = PLAIN.exec(text) ?? [];
  if (units !== undefined) return Number(units) * 100 + Number(cents.padEnd(2, "0"));
  if (!/^\d+(\.\d+)?([eE]\+?\d{1,2})?$/.test(text.trim())) return null;
  const minor = Number(new Big(text.trim()).times(100).round(0, Big.roundHalfUp).toString());
  return Number.isSafeInteger(minor) ? minor : null;
}

/** US dollars per month in cents; null when the text is no amount that somebody could pay. */
export function readUsdCents(text: string): number | null {
  return withinLimit(readMinorUnits(text));
}

/**
 * US cents per month with all their digits, of an amount at `rate` US dollars for one unit of its currency; null when the
 * text is no amount that somebody could pay.
 */
export function readExactCents(text: string, rate: number): Big | null {
  if (readMinorUnits(text) === null) return null;
  const cents = new Big(text.trim()).times(rate).times(100);
  return cents.gt(MOST_CENTS) ? null : cents;
}

function withinLimit(cents: number | null): number | null {
  return cents !== null && cents <= MOST_CENTS ? cents : null;
}
