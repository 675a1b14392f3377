import type {
  CommissionExport,
  CommissionLedger,
  CommissionStatement,
  ReverseCommission,
} from "@partner-standing/contract/commission/commission";
import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import { kindsOfClients, packageOf } from "../facts/client-facts.ts";
import { type RecordId, recordLink } from "../facts/record-id.ts";
import { createMemory } from "../process/memory.ts";
import { quarterText } from "../rules/packs/commission/calendar.ts";
import { customerLedger } from "../rules/packs/commission/customer-ledger.ts";
import { saleLedger } from "../rules/packs/commission/sale-ledger.ts";
import { commissionStatement } from "../rules/packs/commission/statement.ts";
import type { Database, Queryable } from "../store/engine/database.ts";
import { companyOfRecord } from "../store/mirror/companies.ts";
import { freshnessOf } from "../store/mirror/freshness-of.ts";
import { type Tenant, stateOf } from "../store/portals/portals.ts";
import { quarterCsv } from "./quarter-csv.ts";
import { type ReadSale, readSales } from "./read-sales.ts";
import { type ReversalAnswer, reverseCommission } from "./reverse-commission.ts";

/** Customers on one page of an export: 270 kB with short names, and below the megabyte that HubSpot passes on with the longest. */
const EXPORTED = 500;
/** Portals whose customers are kept in memory between the pages of an export. */
const KEPT = 4;

/** Whether an id comes later in the order of ids; behind '' are all. */
function isBehind(id: string, after: string): boolean {
  return id.length > after.length || (id.length === after.length && id > after);
}

/** The ledgers of a portal's customers. It changes with every fact, registration, claim, reversal and setting. */
export function createCommission(database: Database, { exported: most = EXPORTED } = {}) {
  const remembered = createMemory<ReadSale[]>(KEPT);

  const allSales = (tenant: Tenant): Promise<ReadSale[]> =>
    remembered(String(tenant.portal.portalId), stateOf(tenant), () => readSales(database, tenant, null));

  const freshness = (reader: Queryable, { portal, settings }: Tenant) =>
    freshnessOf(reader, portal, { problems: 0, kinds: kindsOfClients(settings.settings) });

  const ledgerOn =
    (tenant: Tenant, on: CalendarDate) =>
    async (reader: Queryable, companyId: string): Promise<CommissionLedger | null> => {
      const [sale] = await readSales(reader, tenant, companyId);
      if (!sale) return null;
      return {
        company: recordLink(tenant.portal, "companies", { id: companyId, name: sale.name }),
        on,
        ...customerLedger(sale.facts, on),
        freshness: await freshness(reader, tenant),
      };
    };

  return {
    /** Whether everything that a ledger rests on was read completely. */
    isRead: async (tenant: Tenant): Promise<boolean> => (await freshness(database, tenant)).asOf !== null,

    /** Whether the company has a package that commission is paid by. */
    takesPart: ({ settings }: Tenant): boolean => packageOf(settings.settings) !== null,

    /** A customer's ledger, or what a lead would pay; null where the record is unknown or stands for no company. */
    async ledger(tenant: Tenant, on: CalendarDate, record: RecordId): Promise<CommissionLedger | null> {
      const companyId = await companyOfRecord(database, tenant.portal.portalId, record);
      return companyId === null ? null : ledgerOn(tenant, on)(database, companyId);
    },

    /** All customers by quarter; none where the company takes part in neither package. */
    async statement(tenant: Tenant, on: CalendarDate): Promise<CommissionStatement> {
      const held = packageOf(tenant.settings.settings);
      const sales = held === null ? [] : await allSales(tenant);
      const statement = commissionStatement(
        sales.map(({ facts }) => facts),
        on,
      );
      return {
        ...statement,
        package: held,
        freshness: await freshness(database, tenant),
      };
    },

    /** The lines of a quarter, a page at a time. `after` is the id of the last customer already exported. */
    async exportQuarter(
      tenant: Tenant,
      on: CalendarDate,
      { quarter, after }: { quarter: string; after: string },
    ): Promise<CommissionExport> {
      const sales = await allSales(tenant);
      const concerned = sales.filter(({ facts }) =>
        saleLedger(facts, on)?.entries.some((entry) => quarterText(entry.quarter) === quarter),
      );
      const left = concerned.filter(({ companyId }) => isBehind(companyId, after));
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

    /** Notes what HubSpot took back, once for each key. */
    reverse: (
      tenant: Tenant,
      on: CalendarDate,
      asked: ReverseCommission & { actor: string },
    ): Promise<ReversalAnswer> =>
      reverseCommission(database, tenant.portal.portalId, asked, { on, ledgerOf: ledgerOn(tenant, on) }),
  };
}
export type CommissionService = ReturnType<typeof createCommission>;
