import { decimalsOf } from "@partner-standing/contract/values/minor-units";
import { numberFormat } from "@partner-standing/contract/values/formatters";

/** An amount in minor units, exact to the last: 12345 euro cents are €123.45, 12345 yen ¥12,345. */
export function formatMoney(amountMinor: number, currency: string, tag: string): string {
  const decimals = decimalsOf(currency);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = { style: "currency", currency, currencyDisplay: "narrowSymbol", ...digits } as const;
  return numberFormat(tag, format).format(fromMinorUnits(amountMinor, currency));
}

/** What somebody typed in the currency, in its minor units; null where it has more decimals than the currency. */
export function toMinorUnits(amount: number, currency: string): number | null {
  const scaled = amount * 10 ** decimalsOf(currency);
  const minor = Math.round(scaled);
  // 1.1 * 100 is a little more than 110 to a computer.
  return Math.abs(scaled - minor) < 1e-6 ? minor : null;
}

/** Minor units as somebody types them in the currency. */
export function fromMinorUnits(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** decimalsOf(currency);
}
