const OID = { bigint: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large for a whole number here`);
  return value;
}

/** How both drivers read the types whose defaults differ; the key is PostgreSQL's own type number. */
export const valueParsers: Record<number, (text: string) => unknown> = {
  [OID.bigint]: safeInteger,
  [OID.date]: (text) => text,
  [OID.timestamptz]: (text) => new Date(text).toISOString(),
  [OID.numeric]: (text) => text,
};
