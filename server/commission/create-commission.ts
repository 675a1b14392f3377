import type { CommissionExport, CommissionStatement } from "@partner-standing/contract/commission/commission";
import type { CommissionRange, UnpaidMonths } from "@partner-standing/contract/commission/range";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { packageOf } from "../facts/client-facts.ts";
import { recordLink } from "../facts/record-id.ts";
import { createMemory } from "../process/memory.ts";
import { quarterText } from "../rules/packs/commission/calendar.ts";
import { commissionDuties } from "../rules/packs/commission/commission-duties.ts";
import { customerLedger } from "../rules/packs/commission/customer-ledger.ts";
import { saleLedger } from "../rules/packs/commission/sale-ledger.ts";
import type { DayRange } from "../rules/packs/commission/ranges/day-range.ts";
import { commissionStatement } from "../rules/packs/commission/statement.ts";
import type { Queryable } from "../store/engine/database.ts";
import { paymentsOf } from "../store/commission/commission-payments.ts";
import { type Tenant, stateOf } from "../store/portals/portals.ts";
import {
  type AskedUnpaid,
  type FoundUnpaid,
  type SummedRange,
  byId,
  findUnpaid,
  rangePage,
  sumRange,
  unpaidPage,
} from "./list-ranges.ts";
import { quarterCsv } from "./quarter-csv.ts";
import { ledgerFreshness, openDealOf } from "./read-ledger.ts";
import { type ReadSale, readSales } from "./read-sales.ts";
import { unpaidCsv } from "./unpaid-csv.ts";

/** Customers on one page of an export: 270 kB with short names, and below the megabyte that HubSpot passes on with the longest. */
const EXPORTED = 500;
/** Portals whose customers are kept in memory between the pages of an export or a list, and ranges of days. */
const KEPT = 4;
const KEPT_RANGES = 8;

/**
 * The ledgers of all of a portal's customers, remembered between the pages of an export. They change with every fact,
 * registration, claim, reversal and setting.
 */
export function createCommission(database: Queryable, { exported: most = EXPORTED } = {}) {
  const remembered = createMemory<ReadSale[]>(KEPT);
  const rememberedRange = createMemory<SummedRange>(KEPT_RANGES);
  const rememberedUnpaid = createMemory<FoundUnpaid>(KEPT_RANGES);

  // What an open deal is worth goes by the rates of the day.
  const allSales = (tenant: Tenant, today: CalendarDate): Promise<ReadSale[]> =>
    remembered(String(tenant.portal.portalId), `${today} ${stateOf(tenant)}`, () =>
      readSales(database, tenant, { companyId: null, today }),
    );

  // Each viewer of a portal may look at other days.
  const rangeKey = (tenant: Tenant, { from, to }: DayRange) => `${tenant.portal.portalId} ${from} ${to}`;

  const allUnpaid = (tenant: Tenant, on: CalendarDate, range: DayRange): Promise<FoundUnpaid> =>
    rememberedUnpaid(rangeKey(tenant, range), `${on} ${stateOf(tenant)}`, async () =>
      findUnpaid(await allSales(tenant, on), range, on),
    );

  return {
    /** What a range of days comes to, and a page of its customers; `after` is that of the page before, empty for the first. */
    async range(
      tenant: Tenant,
      on: CalendarDate,
      { after, ...range }: DayRange & { after: string },
    ): Promise<CommissionRange> {
      const summed = await rememberedRange(rangeKey(tenant, range), `${on} ${stateOf(tenant)}`, async () =>
        sumRange(await allSales(tenant, on), range, on),
      );
      return rangePage(tenant.portal, summed, after);
    },

    /** The months of a range that pay nothing, a page of customers at a time. */
    async unpaid(
      tenant: Tenant,
      on: CalendarDate,
      { range, ...asked }: AskedUnpaid & { range: DayRange; after: string },
    ): Promise<UnpaidMonths> {
      return unpaidPage(tenant.portal, await allUnpaid(tenant, on, range), asked);
    },

    /** The same as CSV, all of it. */
    async unpaidCsv(tenant: Tenant, on: CalendarDate, { range, ...asked }: AskedUnpaid & { range: DayRange }) {
      return unpaidCsv(await allUnpaid(tenant, on, range), asked);
    },

    /** All customers by quarter; none where the company takes part in neither package. */
    async statement(tenant: Tenant, on: CalendarDate): Promise<CommissionStatement> {
      const held = packageOf(tenant.settings.settings);
      const sales = held === null ? [] : await allSales(tenant, on);
      const facts = sales.map((sale) => ({ ...sale.facts, customer: sale.name }));
      const freshness = await ledgerFreshness(database, tenant);
      const payments = await paymentsOf(database, tenant.portal.portalId);
      const { earningDays, openDeals, ...summed } = commissionStatement(facts, on);
      const named = openDeals.deals.map(({ of, ...deal }) => openDealOf(tenant.portal, of.customer, deal));
      const duties = commissionDuties(tenant.settings.settings.solutions, { earningDays, ...summed }, on);
      return { ...summed, openDeals: { ...openDeals, deals: named }, package: held, payments, duties, freshness };
    },

    /** The lines of a quarter, a page at a time. `after` is the id of the last customer already exported. */
    async exportQuarter(
      tenant: Tenant,
      on: CalendarDate,
      { quarter, after }: { quarter: string; after: string },
    ): Promise<CommissionExport> {
      const sales = await allSales(tenant, on);
      const concerned = sales.filter(({ facts }) =>
        saleLedger(facts, on)?.entries.some((entry) => quarterText(entry.quarter) === quarter),
      );
      const left = concerned.filter(({ companyId }) => byId(companyId, after) > 0);
      const exported = left.slice(0, most);
      const page = exported.map(({ companyId, name, facts }) => ({
        company: recordLink(tenant.portal, "companies", { id: companyId, name }),
        ...customerLedger(facts, on),
      }));
      return {
        ...quarterCsv(page, quarter, { header: after === "" }),
        after: exported.length < left.length ? (exported.at(-1)?.companyId ?? null) : null,
      };
    },
  };
}
export type CommissionService = ReturnType<typeof createCommission>;
