import { disposableEmailBlocklist } from "disposable-email-domains-js";
import providers from "email-providers/all.json" with { type: "json" };
import { MORE_FREE_MAIL } from "./free-mail-domains.ts";
import { hostsIn } from "./hosts-in-text.ts";

/** The union of the lists, in the letters that the domain system uses. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  [providers, disposableEmailBlocklist(), MORE_FREE_MAIL].flat().flatMap(hostsIn),
);

/** Whether mailboxes of a host are given to everybody; `domain` is its registrable domain. Some lists name subdomains. */
export function isFreeMail(host: string, domain: string): boolean {
  const above = host.slice(0, -domain.length).split(".").slice(0, -1);
  return [...above.keys(), above.length].some((from) => FREE_MAIL.has([...above.slice(from), domain].join(".")));
}
