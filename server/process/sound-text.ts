const REPLACEMENT = "\uFFFD";

/**
 * Replaces what neither database nor JSON can hold, NUL and half of a surrogate pair, by the character that Unicode has
 * for what could not be read. Whatever is to be read as a date, a number or a domain is none with it.
 */
export function soundText(text: string): string {
  return text.toWellFormed().replaceAll("\0", REPLACEMENT);
}

/** Whether a part of the text could not be read. */
export function isDamaged(text: string | null): boolean {
  return text !== null && text.includes(REPLACEMENT);
}

/** At most so many characters, with a sign where some are missing; no pair is cut in half. */
export function shortText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
