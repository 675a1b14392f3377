/** The longest address of a card is a search in the directory: a hundred characters and an e-mail address, nine bytes of escapes each. */
const LONGEST_ADDRESS = 4_096;
/** A card sends three pairs at most, HubSpot appends four. */
const MOST_PAIRS = 16;

/** An address that two readers could understand in two ways. The message says why. */
export class AddressError extends Error {
  override readonly name = "AddressError";
}

/** A query in which each name stands for one value. */
export type Query = Readonly<Record<string, string>>;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new AddressError("it has a percent escape that stands for no character");
  }
}

function pairOf(text: string): [name: string, value: string] {
  const at = text.indexOf("=");
  return at < 0 ? [decoded(text), ""] : [decoded(text.slice(0, at)), decoded(text.slice(at + 1))];
}

/**
 * Every pair of the query, names and values decoded. None is passed over: HubSpot appends who asks behind what a card
 * wrote, so a parser that stops counting, or takes a `#` for the end, would leave it to the card to say who asks.
 * @param target the request target as it arrived, before any framework has read it
 * @throws AddressError
 */
export function readPairs(target: string): [name: string, value: string][] {
  if (target.length > LONGEST_ADDRESS) throw new AddressError(`it is longer than ${LONGEST_ADDRESS} characters`);
  if (!target.startsWith("/")) throw new AddressError("it does not start with a slash");
  if (!/^[!-~]*$/.test(target)) throw new AddressError("it has characters that must be percent-encoded");
  if (target.includes("#")) throw new AddressError("it has a fragment");
  const at = target.indexOf("?");
  const texts = at < 0 ? [] : target.slice(at + 1).split("&");
  if (texts.length > MOST_PAIRS) throw new AddressError(`its query has more than ${MOST_PAIRS} pairs`);
  return texts.filter((text) => text !== "").map(pairOf);
}

/** The first name that occurs a second time; undefined when none does. */
export function repeatedName(pairs: [name: string, value: string][]): string | undefined {
  const names = pairs.map(([name]) => name);
  return names.find((name, index) => names.indexOf(name) < index);
}
