import { readOption, RELATIONSHIPS, SALE_KIND_OPTIONS } from "@partner-standing/contract/portal/property-options";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { readClientFacts } from "../facts/client-facts.ts";
import { packageOf } from "../facts/package-of.ts";
import { readDailyMrr } from "../facts/mrr-history.ts";
import { managedCredit } from "../facts/managed-credit.ts";
import { readDateProperty } from "../facts/plain-date.ts";
import type { Refund, RegistrationSpan, SaleFacts } from "../rules/packs/commission/sale-facts.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { activeDays, type ClientHistory } from "../rules/packs/solutions/metrics/client-history.ts";
import { noCredit } from "../rules/packs/solutions/metrics/managed-credit.ts";
import type { CustomerSale } from "../store/commission/customer-sales.ts";
import type { Portal } from "../store/portals/portals.ts";

/** Before any sale that the CRM could know. */
const ALWAYS = "1970-01-01";
/** MRR in the CRM is US dollars per month (see `pp_hubspot_mrr`). */
const CURRENCY = "USD";

/** The account as far as a sale depends on it. */
export interface Account {
  portal: Pick<Portal, "timeZone">;
  settings: PortalSettings;
}

/** What the ledger says of one customer. */
export interface CustomerLedgerFacts {
  registrations: RegistrationSpan[];
  wonClaimDomain: string | null;
  refunds: Refund[];
}

/** Without entries of its own the present package has always been it; in neither package there are none. */
function packagesOf(settings: PortalSettings): SaleFacts["packages"] {
  const { packages } = settings.solutions;
  const held = packageOf(settings);
  return packages.length > 0 || held === null ? packages : [{ from: ALWAYS, package: held }];
}

function managedDays(history: ClientHistory, settings: PortalSettings): SaleFacts["managed"] {
  const credit = managedCredit(settings);
  const days = noCredit(history.managedBy, credit) ? null : activeDays(history, credit.windowDays);
  return days ? [days] : [];
}

/** What the rules of commission read of a customer; what the CRM says and nobody can read is not known. */
export function saleFactsOf(sale: CustomerSale, { portal, settings }: Account, ledger: CustomerLedgerFacts): SaleFacts {
  // What cannot be read was told when the record was.
  const { problems: told, ...history } = readClientFacts({ ...sale, mrr: [] }, portal.timeZone);
  return {
    soldOn: history.soldOn,
    purchaseDomain: sale.purchaseDomain ? registrableDomain(sale.purchaseDomain).domain : null,
    saleKind: readOption(SALE_KIND_OPTIONS, sale.saleKind),
    customerSince: sale.customerSince ? readDateProperty(sale.customerSince) : null,
    relationship: readOption(RELATIONSHIPS, sale.relationship),
    packages: packagesOf(settings),
    mrr: readDailyMrr(sale.mrr, portal.timeZone, told),
    managed: managedDays(history, settings),
    currency: CURRENCY,
    ...ledger,
  };
}
