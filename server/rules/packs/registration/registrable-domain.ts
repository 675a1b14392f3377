import { parse } from "tldts";
import { hostsIn, visibleParts } from "./hosts-in-text.ts";
import { isPlatform } from "./platforms.ts";
import { SITE_BUILDERS } from "./site-builders.ts";

/** Why a text holds no domain that a company could register. */
export type TextFault = "malformed" | "ip-address" | "platform";

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

/**
 * The registrable domain behind an address, a host or an e-mail address, by the public suffix list: no subdomain, `www`,
 * port, path, trailing dot or capital letter. Everything is cleaned before the list is asked. Sites on a shared host are
 * domains of their own. A text that names two different sites names none.
 */
export function registrableDomain(text: string): DomainReading {
  const parts = visibleParts(text);
  const glued = parts.length > 1 ? parts.flatMap((part) => readText(part).domain ?? []) : [];
  return new Set(glued).size > 1 ? none("malformed") : readText(text);
}
