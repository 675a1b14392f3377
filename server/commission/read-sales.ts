import type { SaleFacts } from "../rules/packs/commission/sale-facts.ts";
import { registrableDomain } from "../rules/packs/registration/registrable-domain.ts";
import { clientSourceOf } from "../facts/client-source.ts";
import { wonClaims } from "../store/leads/claims.ts";
import { allReversals, reversalsOf, type StoredReversal } from "../store/commission/commission-reversals.ts";
import { customerSales, type CustomerSale } from "../store/commission/customer-sales.ts";
import type { Queryable } from "../store/engine/database.ts";
import type { Tenant } from "../store/portals/portals.ts";
import { registrationSpans, type StoredSpan } from "../store/leads/registration-spans.ts";
import { saleFactsOf } from "./sale-facts-of.ts";

/** A customer with what the rules read of it. */
export interface ReadSale {
  companyId: string;
  name: string;
  facts: SaleFacts;
}

/** The domains under which a company may have been registered: all of its own, and the one it bought under. */
function domainsOf({ registrableDomain: own, ownDomains, purchaseDomain }: CustomerSale): string[] {
  const bought = purchaseDomain ? registrableDomain(purchaseDomain).domain : null;
  return [...new Set([own, ...ownDomains, bought])].filter((domain): domain is string => Boolean(domain));
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
export async function readSales(database: Queryable, tenant: Tenant, companyId: string | null): Promise<ReadSale[]> {
  const { portalId } = tenant.portal;
  const { settings } = tenant.settings;
  const source = clientSourceOf(settings) ?? "companies";
  const sales = await customerSales(database, portalId, {
    source,
    companyIds: companyId === null ? null : [companyId],
  });
  const only = companyId === null ? null : { domains: sales.flatMap(domainsOf), companyIds: [companyId] };
  const spans = await registrationSpans(database, portalId, only);
  const reversals =
    companyId === null ? await allReversals(database, portalId) : await reversalsOf(database, portalId, companyId);
  const ledger = ledgerOf(spans, await wonClaims(database, portalId), reversals);
  const account = { portal: tenant.portal, settings };
  return sales.map((sale) => ({
    companyId: sale.companyId,
    name: sale.name,
    facts: saleFactsOf(sale, account, ledger(sale)),
  }));
}
