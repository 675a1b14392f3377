/** An ISO date or instant, or milliseconds since 1970, as an ISO instant; undefined when the text is neither. */
export function readInstant(text: string): string | undefined {
  const time = /^-?\d{5,15}$/.test(text) ? Number(text) : /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A calendar date, or midnight UTC as an instant, as `YYYY-MM-DD`; undefined when the text is neither. */
export function readDate(text: string): string | undefined {
  const instant = readInstant(text);
  if (!instant?.endsWith("T00:00:00.000Z")) return undefined;
  const date = instant.slice(0, 10);
  // Date.parse moves 30 February to March.
  return /^\d{4}-/.test(text) && !text.startsWith(date) ? undefined : date;
}
