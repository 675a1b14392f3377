import { parse } from "tldts";
import { defineParameter } from "../../define-parameter.ts";
import { FAQ_KNOWN_FROM, faq } from "./readings.ts";
import { SITE_BUILDERS, isPlatform } from "./shared-hosts.ts";

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
function visibleParts(text: string): string[] {
  return text.split(INVISIBLE);
}

/** Why a text holds no domain that a company could register. */
type TextFault = "malformed" | "ip-address" | "platform";

/** The registrable domain of a text with the hosts that it names, or why there is none. */
export type DomainReading = { domain: string; hosts: string[]; fault: null } | { domain: null; fault: TextFault };

/** Letters, digits and inner hyphens (RFC 1035); a label of a subdomain may have underscores too. */
const REGISTRABLE_LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;
const SUBDOMAIN_LABEL = /^[a-z\d_-]{1,63}$/;
/** RFC 1035, section 2.3.4. */
const LONGEST = 253;
/** RFC 2606 reserves it for examples, such as ours. */
const EXAMPLE = "example";
const LISTED = { allowPrivateDomains: true, validateHostname: false };

const none = (fault: TextFault): DomainReading => ({ domain: null, fault });

/** The longest suffix under which names are given away: of the public suffix list, or of a site builder. */
function suffixOf(host: string, listed: ReturnType<typeof parse>): { suffix: string; isShared: boolean } | null {
  const { publicSuffix, isIcann, isPrivate } = listed;
  const isListed = isIcann || isPrivate || publicSuffix === EXAMPLE;
  if (!publicSuffix || !isListed || host.length > LONGEST) return null;
  const labels = host.split(".");
  const builder = labels.map((_, from) => labels.slice(from).join(".")).find((tail) => SITE_BUILDERS.has(tail));
  if (builder && builder.length > publicSuffix.length) return { suffix: builder, isShared: true };
  return { suffix: publicSuffix, isShared: Boolean(isPrivate) };
}

function readHost(host: string): DomainReading {
  const listed = parse(host, LISTED);
  if (listed.isIp) return none("ip-address");
  const found = suffixOf(host, listed);
  if (!found) return none("malformed");
  const { suffix, isShared } = found;
  const above = host.slice(0, -suffix.length).split(".").slice(0, -1);
  const own = above.pop();
  // Who gives names away is no customer of its own.
  if (isShared && (own === undefined || own === "www")) return none("platform");
  if (!own || !above.every((label) => SUBDOMAIN_LABEL.test(label))) return none("malformed");
  const domain = `${own}.${suffix}`;
  if (!domain.split(".").every((label) => REGISTRABLE_LABEL.test(label))) return none("malformed");
  return isPlatform(host, domain, suffix) ? none("platform") : { domain, hosts: [host], fault: null };
}

function readText(text: string): DomainReading {
  const [first = none("malformed"), ...others] = hostsIn(text).map(readHost);
  if (!others.every(({ domain, fault }) => domain === first.domain && fault === first.fault)) return none("malformed");
  if (first.fault !== null) return first;
  return { ...first, hosts: [first, ...others].flatMap((reading) => (reading.fault === null ? reading.hosts : [])) };
}

function readVisible(text: string): DomainReading {
  const parts = visibleParts(text);
  const glued = parts.length > 1 ? parts.flatMap((part) => readText(part).domain ?? []) : [];
  return new Set(glued).size > 1 ? none("malformed") : readText(text);
}

/** The same names are asked for again and again: a sale's by its customer and by its registration, a colleague's by every client. */
const READ_KEPT = 5_000;
const read = new Map<string, DomainReading>();

function readOnce(text: string): DomainReading {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= READ_KEPT) read.clear();
  const reading = readVisible(text);
  read.set(text, reading);
  return reading;
}

/**
 * The registrable domain behind an address, a host or an e-mail address, by the public suffix list: no subdomain, `www`,
 * port, path, trailing dot or capital letter. Everything is cleaned before the list is asked. Sites on a shared host are
 * domains of their own. A text that names two different sites names none.
 */
export function registrableDomain(text: string): DomainReading {
  return text.length > LONGEST ? readVisible(text) : readOnce(text);
}

/** Where the rule is printed. */
export const DOMAIN_RULE = faq("477", "135");

/** Commission is paid only when the client buys under the domain that was registered, without exceptions (L12). */
export const domainRule = defineParameter<boolean>({
  key: "registration.domain-rule",
  title: "purchase under the registered domain only",
  unit: "boolean",
  values: [{ from: FAQ_KNOWN_FROM, value: true, citations: DOMAIN_RULE }],
  readings: ["C44"],
  confirmedOn: "2026-11-24",
});

/** Whether a purchase was made under the registered domain; null while no domain of a purchase is known. */
export function isBoughtUnder(registered: string, purchase: string | null): boolean | null {
  const domain = purchase?.trim() ? registrableDomain(purchase).domain : null;
  return domain === null ? null : domain === registered;
}
