import type { CompanyRow } from "../../server/store/mirror/companies.ts";
import type { ContactRow } from "../../server/store/mirror/contacts.ts";

/** A mirrored company without anything but a name and a domain. */
export function companyRow(id: string, domain: string | null, more: Partial<CompanyRow> = {}): CompanyRow {
  return {
    id,
    name: `Company ${id}`,
    domain,
    customerSince: null,
    installedOn: null,
    uninstalledOn: null,
    historyFull: false,
    relationship: null,
    purchaseDomain: null,
    registrableDomain: domain,
    additionalDomains: null,
    ownDomains: [],
    country: null,
    ownerId: null,
    registration: null,
    nativeRegistration: null,
    saleKind: null,
    soldOn: null,
    firstActivityOn: null,
    lastActivityOn: null,
    managedBy: null,
    appsUsed: null,
    saleCredit: null,
    market: null,
    mrrCurrency: null,
    mrr: [],
    ...more,
  };
}

/** A mirrored contact, complete but for a website. */
export function contactRow(id: string, companyId: string | null, more: Partial<ContactRow> = {}): ContactRow {
  return {
    id,
    name: "Jo Berg",
    companyId,
    reviewedOn: null,
    reviewRating: null,
    firstName: "Jo",
    lastName: "Berg",
    email: `jo${id}@muster.example`,
    companyName: null,
    website: null,
    unavailableReason: null,
    websiteDomain: null,
    emailDomain: "muster.example",
    country: null,
    ownerId: null,
    registration: null,
    nativeRegistration: null,
    ...more,
  };
}
