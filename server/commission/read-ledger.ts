import type { CommissionLedger, OpenDealForecast } from "@partner-standing/contract/commission/commission";
import type { Freshness } from "@partner-standing/contract/standing/standing";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { kindsOfClients } from "../facts/client-facts.ts";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import { customerLedger } from "../rules/packs/commission/customer-ledger.ts";
import type { ForecastDeal } from "../rules/packs/commission/open-deals.ts";
import type { Queryable } from "../store/engine/database.ts";
import { companyOfRecord } from "../store/mirror/companies.ts";
import { freshnessOf } from "../store/mirror/freshness-of.ts";
import type { Portal, Tenant } from "../store/portals/portals.ts";
import { readSales } from "./read-sales.ts";

/** A forecast with the records that it is of. */
export function openDealOf(portal: Portal, company: string, { id, name, ...forecast }: ForecastDeal): OpenDealForecast {
  return { deal: recordLink(portal, "deals", { id, name }), company, ...forecast };
}

/** How old what ledgers rest on is. */
export const ledgerFreshness = (database: Queryable, { portal, settings }: Tenant): Promise<Freshness> =>
  freshnessOf(database, portal, { problems: 0, kinds: [...kindsOfClients(settings.settings), "deals"] });

/** Whether everything that a ledger rests on was read completely. */
export const isLedgerRead = async (database: Queryable, tenant: Tenant): Promise<boolean> =>
  (await ledgerFreshness(database, tenant)).asOf !== null;

/** A customer's ledger, or what a lead would pay; null where the CRM has no such company. */
export async function ledgerOfCompany(
  database: Queryable,
  tenant: Tenant,
  on: CalendarDate,
  companyId: string,
): Promise<CommissionLedger | null> {
  const [sale] = await readSales(database, tenant, { companyId, today: on });
  if (!sale) return null;
  const ledger = customerLedger(sale.facts, on);
  return {
    company: recordLink(tenant.portal, "companies", { id: companyId, name: sale.name }),
    on,
    ...ledger,
    openDeals: ledger.openDeals.map((deal) => openDealOf(tenant.portal, sale.name, deal)),
    freshness: await ledgerFreshness(database, tenant),
  };
}

/** The same of the company that a record stands for; null where it is unknown or stands for none. */
export async function ledgerOfRecord(
  database: Queryable,
  tenant: Tenant,
  on: CalendarDate,
  record: RecordId,
): Promise<CommissionLedger | null> {
  const companyId = await companyOfRecord(database, tenant.portal.portalId, record);
  return companyId === null ? null : ledgerOfCompany(database, tenant, on, companyId);
}
