import { decimalsOf } from "@partner-standing/contract/values/minor-units";
import Big from "big.js";

/** What HubSpot nearly always sends: exact without a library, and read some hundred thousand times for a statement. */
const WHOLE = /^\d{1,12}$/;
const PLAIN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** A hundred million US dollars a month: what more than that would be is no customer, and sums of it would not stay exact. */
const MOST_CENTS = 10_000_000_000;

const CENTS = 2;

/** A non-negative decimal amount in minor units (cents), rounded half up; null when the text is no such amount. */
export function readMinorUnits(text: string, decimals = CENTS): number | null {
  if (decimals === CENTS && WHOLE.test(text)) return Number(text) * 100;
  const [, units, cents = ""] = decimals === CENTS ? (PLAIN.exec(text) ?? []) : [];
  if (units !== undefined) return Number(units) * 100 + Number(cents.padEnd(2, "0"));
  if (!/^\d+(\.\d+)?([eE]\+?\d{1,2})?$/.test(text.trim())) return null;
  const minor = Number(new Big(text.trim()).times(`1e${decimals}`).round(0, Big.roundHalfUp).toString());
  return Number.isSafeInteger(minor) ? minor : null;
}

/** The same of any other currency, most of which are worth less than a dollar; a fifth of it is still exact. */
const MOST_MINOR = 10_000_000_000_000;

/** An amount per month in minor units of its currency; null when the text is no amount that somebody could pay. */
export function readAmountOf(text: string, currency: string): number | null {
  if (currency === "USD") return readUsdCents(text);
  const minor = readMinorUnits(text, decimalsOf(currency));
  return minor !== null && minor <= MOST_MINOR ? minor : null;
}

/** US dollars per month in cents; null when the text is no amount that somebody could pay. */
export function readUsdCents(text: string): number | null {
  return withinLimit(readMinorUnits(text));
}

/**
 * US cents per month with all their digits, of an amount at `rate` US dollars for one unit of its currency; null when the
 * text is no amount that somebody could pay.
 */
export function readExactCents(text: string, rate: Big.BigSource): Big | null {
  if (readMinorUnits(text) === null) return null;
  const cents = new Big(text.trim()).times(rate).times(100);
  return cents.gt(MOST_CENTS) ? null : cents;
}

function withinLimit(cents: number | null): number | null {
  return cents !== null && cents <= MOST_CENTS ? cents : null;
}
