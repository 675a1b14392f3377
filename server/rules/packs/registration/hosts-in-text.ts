/** A scheme in front, also where it was typed with a slash or a colon missing: `https:/`, `http//`, `mailto:`. */
const SCHEME = /^(?:[a-z][a-z\d+-]*:[/\\]+|(?:https?|ftp|mailto):|https?[/\\]{2}:?[/\\]*|[/\\]{2})/i;
/** What a text was put in: `<acme.com>`, „acme.com“. Square brackets stay: they hold an IPv6 address. */
const PAIRS = ["<>", "()", '""', "''", "“”", "„“", "«»", "‘’"];
/** Letters that nobody sees: format characters, but for the two joiners that some scripts need inside a word. */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}/gu;
const JOINERS = /[\u200c\u200d]/g;
const DOTTED_NUMBERS = /^\d+(?:\.\d+){3}$/;

function withoutPair(part: string): string {
  const isHeld = PAIRS.some(([open, close]) => part.length > 1 && part[0] === open && part.at(-1) === close);
  return isHeld ? withoutPair(part.slice(1, -1)) : part;
}

function withoutScheme(part: string): string {
  const rest = part.replace(SCHEME, "");
  return rest === part ? part : withoutScheme(rest);
}

/** The host of an address or a mailbox, as it is written: no user, port, path, query or fragment. */
function writtenHost(part: string): string {
  const address = withoutScheme(part);
  if (/^[\da-f]*:[\da-f:.]*:[\da-f.]*$/i.test(address)) return `[${address}]`;
  const authority = address.replace(/[/\\?#].*$/s, "");
  // A mailbox may have such a letter before its @; a site has a dot before its path.
  const named = authority.includes(".") || !address.includes("@") ? authority : address;
  return named.slice(named.lastIndexOf("@") + 1).replace(/:\d*$/, "");
}

function urlHost(written: string): string {
  return URL.parse(`http://${written}`)?.hostname ?? "";
}

/**
 * The name in the letters that the domain system uses: full width, capitals and compatible letters mapped, other scripts
 * encoded (UTS 46, as the platform does it for addresses). '' where it is none; a number is no IP address in other words.
 */
function asciiHost(written: string): string {
  const host = (urlHost(written) || urlHost(written.replace(JOINERS, ""))).replace(/\.+$/, "");
  return DOTTED_NUMBERS.test(host) && host !== written ? "" : host;
}

/** The hosts that a text names, canonically written; '' stands for a part that names none. */
export function hostsIn(text: string): string[] {
  const parts = text
    .replace(INVISIBLE, "")
    .split(/[\s;,]+/u)
    .map(withoutPair);
  return parts.filter((part) => withoutScheme(part) !== "").map((part) => asciiHost(writtenHost(part)));
}

/** What stands between letters that nobody sees; two whole addresses may have been glued by one. */
export function visibleParts(text: string): string[] {
  return text.split(INVISIBLE);
}
