/**
 * Currencies whose smallest unit is not a hundredth, by ISO 4217. What a browser knows of them differs from version to
 * version, and an amount must mean the same on both sides.
 */
const WITHOUT_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" ");
const WITH_THREE = "BHD IQD JOD KWD LYD OMR TND".split(" ");
const DECIMALS = 2;

/** Decimals of a currency: 2 of the euro, 0 of the yen, 3 of the Kuwaiti dinar. */
export function decimalsOf(currency: string): number {
  if (WITHOUT_DECIMALS.includes(currency)) return 0;
  return WITH_THREE.includes(currency) ? 3 : DECIMALS;
}

/** Whether a text is written as currencies are: what is not cannot be formatted either. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
