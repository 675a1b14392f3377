/** Decimals of a currency: 2 of the euro, 0 of the yen, 3 of the Kuwaiti dinar; 2 of a code that no list knows. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Whether a text is written as currencies are: what is not cannot be formatted either. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
