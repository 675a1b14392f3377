/** What stands between blanks, quotes and angle brackets; each is looked at once, so that a long text takes no longer than it is. */
const WORD = /[^\s"'<>]+/g;
const MARK = /@|%40/i;
/** Up to the last end of a host's name, such as `.example`; what follows may be the rest of an address of a page. */
const TO_END_OF_HOST = /^.*\.[a-z]{2,}/is;

function withoutAddress(word: string): string {
  const mark = word.search(MARK);
  if (mark < 0) return word;
  // In a query the name of the parameter stays.
  const start = word.lastIndexOf("=", mark) + 1;
  const rest = word.slice(mark).replace(TO_END_OF_HOST, "[e-mail address]");
  return rest.startsWith("[") ? word.slice(0, start) + rest : word;
}

/** A sentence of somebody else may quote a record's e-mail address; logs must not hold one. */
export function withoutAddresses(text: string): string {
  return text.replaceAll(WORD, withoutAddress);
}
