/** Asked for with every amount of a ledger, and slow to find out. */
const known = new Map<string, number>();

/** Decimals of a currency: 2 of the euro, 0 of the yen, 3 of the Kuwaiti dinar; 2 of a code that no list knows. */
export function decimalsOf(currency: string): number {
  const format = () => new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const decimals = known.get(currency) ?? format().maximumFractionDigits ?? 2;
  known.set(currency, decimals);
  return decimals;
}

/** Whether a text is written as currencies are: what is not cannot be formatted either. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
