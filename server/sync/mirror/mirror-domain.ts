import { isFreeMail } from "../../rules/packs/registration/free-mail.ts";
import { registrableDomain } from "../../rules/packs/registration/registrable-domain.ts";

/** The registrable domain of what a record holds: null where it holds nothing, '' where it holds no domain. */
export function mirrorDomain(text: string | null | undefined): string | null {
  return text?.trim() ? (registrableDomain(text).domain ?? "") : null;
}

/** HubSpot's list of a company's further domains has semicolons between them. */
function ownDomain(text: string): string | [] {
  const { domain } = registrableDomain(text);
  return domain !== null && !isFreeMail(domain, domain) ? domain : [];
}

/** All registrable domains of a company that has several, its own first; none where it has only one. */
export function mirrorOwnDomains(own: string | null | undefined, additional: string | null | undefined): string[] {
  if (!additional?.trim()) return [];
  const domains = [...new Set([own ?? "", ...additional.split(";")].flatMap(ownDomain))];
  return domains.length > 1 ? domains : [];
}
