import { RELATIONSHIPS, SALE_KIND_OPTIONS, readOption } from "@partner-standing/contract/portal/property-options";
import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { clientSourceOf, managedCredit, packageOf, readClientFacts } from "../facts/client-facts.ts";
import { customerCurrency, readDailyMrr } from "../facts/company-facts.ts";
import { dealPurchaseIn, readOpenDeal } from "../facts/deal-facts.ts";
import { readDateProperty } from "../facts/plain-date.ts";
import { readAmountOf } from "../facts/usd.ts";
import type { LedgerFacts, Refund, RegistrationSpan, SaleFacts } from "../rules/packs/commission/sale-facts.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { type ClientHistory, activeDays } from "../rules/packs/solutions/metrics/client-history.ts";
import { noCredit } from "../rules/packs/solutions/metrics/managed-credit.ts";
import { CONVERSIONS } from "../rules/packs/solutions/points.ts";
import { type StoredReversal, reversalsOf } from "../store/commission/commission-reversals.ts";
import { type CustomerSale, customerSales } from "../store/commission/customer-sales.ts";
import type { Queryable } from "../store/engine/database.ts";
import { wonClaims } from "../store/leads/claims.ts";
import { type StoredSpan, registrationSpans } from "../store/leads/registrations.ts";
import type { Portal, Tenant } from "../store/portals/portals.ts";

/** Before any sale that the CRM could know. */
const ALWAYS = "1970-01-01";

/** The account as far as a sale depends on it. */
export interface Account {
  portal: Pick<Portal, "timeZone" | "companyCurrency">;
  settings: PortalSettings;
  today: CalendarDate;
}

/** What the ledger says of one customer. */
interface CustomerLedgerFacts {
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

/** The domain of the purchase. Most buy under their own, which was read when the company was. */
function boughtUnder({ registrableDomain: own, purchaseDomain }: CustomerSale): string | null {
  if (!purchaseDomain) return null;
  return purchaseDomain === own ? own : registrableDomain(purchaseDomain).domain;
}

/** What the rules of commission read of a customer; what the CRM says and nobody can read is not known. */
function saleFactsOf(sale: CustomerSale, account: Account, ledger: CustomerLedgerFacts): LedgerFacts {
  const { portal, settings, today } = account;
  const { timeZone, companyCurrency } = portal;
  const { usdRates } = settings;
  const money = { timeZone, companyCurrency, settings, today };
  // What cannot be read was told when the record was; MRR and deals are read below, once.
  const record = { ...sale, mrr: [], deals: [] };
  const history = readClientFacts(record, { timeZone, usdRates, conversions: CONVERSIONS }, packageOf(settings));
  // Nobody knows what an amount is worth whose currency is none.
  const known = customerCurrency(sale);
  const currency = known ?? "USD";
  const mrr = known === null ? [] : sale.mrr;
  return {
    soldOn: history.soldOn,
    purchaseDomain: boughtUnder(sale),
    saleKind: readOption(SALE_KIND_OPTIONS, sale.saleKind),
    customerSince: sale.customerSince ? readDateProperty(sale.customerSince) : null,
    relationship: readOption(RELATIONSHIPS, sale.relationship),
    packages: packagesOf(settings),
    mrr: readDailyMrr(mrr, timeZone, (value) => readAmountOf(value, currency) ?? 0),
    managed: managedDays(history, settings),
    currency,
    deals: sale.deals.flatMap((deal) => dealPurchaseIn(currency, deal, money) ?? []),
    openDeals: sale.deals.flatMap((deal) => {
      const open = readOpenDeal(currency, deal, money);
      return open ? [{ id: deal.id, name: deal.name, ...open }] : [];
    }),
    account: { currency: companyCurrency, usdRates },
    ...ledger,
  };
}

/** A customer with what the rules read of it. */
export interface ReadSale {
  companyId: string;
  name: string;
  facts: LedgerFacts;
}

/** The domains under which a company may have been registered: all of its own, and the one it bought under. */
function domainsOf(sale: CustomerSale): string[] {
  return [...new Set([sale.registrableDomain, ...sale.ownDomains, boughtUnder(sale)])].filter(
    (domain): domain is string => Boolean(domain),
  );
}

/** What the ledger knows, by domain and by company. */
function ledgerOf(spans: StoredSpan[], won: string[], reversals: StoredReversal[]) {
  const byDomain = Map.groupBy(spans, ({ domain }) => domain);
  const byCompany = Map.groupBy(spans, ({ companyId }) => companyId);
  const taken = Map.groupBy(reversals, ({ companyId }) => companyId);
  const wonDomains = new Set(won);
  return (sale: CustomerSale) => {
    const domains = domainsOf(sale);
    const found = [
      ...domains.flatMap((domain) => byDomain.get(domain) ?? []),
      ...(byCompany.get(sale.companyId) ?? []),
    ];
    return {
      registrations: [...new Set(found)].map(({ domain, registeredOn, endsOn }) => ({
        domain,
        from: registeredOn,
        until: endsOn,
      })),
      wonClaimDomain: domains.find((domain) => wonDomains.has(domain)) ?? null,
      refunds: taken.get(sale.companyId) ?? [],
    };
  };
}

/** Everything about these companies, or about all customers sold to, in order of their ids. */
export async function readSales(
  database: Queryable,
  tenant: Tenant,
  { companyId, today }: { companyId: string | null; today: CalendarDate },
): Promise<ReadSale[]> {
  const { portalId } = tenant.portal;
  const { settings } = tenant.settings;
  const source = clientSourceOf(settings) ?? "companies";
  const companyIds = companyId === null ? null : [companyId];
  const reading = customerSales(database, portalId, { source, companyIds });
  // Of all customers both are long: the one is read while the database prepares the other.
  const [sales, spans] = await Promise.all([
    reading,
    companyIds === null
      ? registrationSpans(database, portalId, null)
      : reading.then((asked) =>
          registrationSpans(database, portalId, { domains: asked.flatMap(domainsOf), companyIds }),
        ),
  ]);
  const reversals = await reversalsOf(database, portalId, companyId);
  const ledger = ledgerOf(spans, await wonClaims(database, portalId), reversals);
  const account = { portal: tenant.portal, settings, today };
  return sales.map((sale) => ({
    companyId: sale.companyId,
    name: sale.name,
    facts: saleFactsOf(sale, account, ledger(sale)),
  }));
}
