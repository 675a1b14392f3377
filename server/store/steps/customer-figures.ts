import type { FactKind } from "../mirror/backfills.ts";
import { isThere, type Queryable, type Sql, sql } from "../engine/database.ts";
import { IS_SOLD } from "../mirror/deals.ts";
import { ownerIdIn } from "../mirror/owners.ts";
import { saysClient } from "./customers.ts";
import { listsOf, moveTotals } from "./customer-totals.ts";

/** What a customer adds on a day, as its card says it. Amounts in US cents per month, dates in the portal's time zone. */
export interface CustomerFigures {
  companyId: string;
  name: string;
  domain: string | null;
  ownerId: string | null;
  /** What it pays now, while it has the app. */
  mrr: number;
  attributed: number;
  firstNinety: number;
  influenced: number;
  influencedDeals: number;
  /** Marketplace reviews that count. */
  reviews: number;
  /** The day of the newest one, whether it counts or not; null without any. */
  reviewedOn: string | null;
  /** The next day on which something leaves, and the metric that it leaves; null where nothing does. */
  leavesOn: string | null;
  leaves: string | null;
  /** Null while the app is installed, and where it never was. */
  uninstalledOn: string | null;
  hasApp: boolean;
  /** Whether it adds anything to any metric. */
  carries: boolean;
  /** Problems of its records. */
  faults: number;
}

/** With the first day on which they hold no longer; null where no day changes them. */
export type KeptFigures = CustomerFigures & { holdsUntil: string | null };

const hasFigures = (portalId: number, companyId: Sql) =>
  isThere(sql`from customers k where k.portal_id = ${portalId} and k.company_id = ${companyId}`);

/** The companies whose figures records of a kind change: customers, and those that may be some. */
function concerned(portalId: number, kind: FactKind, ids: string[]): Sql {
  if (kind === "partner_clients")
    return sql`
      select p.portal_id, p.company_id from partner_clients p
      where p.portal_id = ${portalId} and p.client_id = any(${ids}::text[]) and p.company_id is not null`;
  if (kind === "deals")
    return sql`
      select d.portal_id, d.company_id from deals d
      where d.portal_id = ${portalId} and d.deal_id = any(${ids}::text[]) and d.company_id is not null
        and (d.influence is not null or (${IS_SOLD}) or ${hasFigures(portalId, sql`d.company_id`)})`;
  if (kind === "contacts")
    return sql`
      select t.portal_id, t.company_id from contacts t
      where t.portal_id = ${portalId} and t.contact_id = any(${ids}::text[]) and t.company_id is not null
        and (t.reviewed_on is not null or ${hasFigures(portalId, sql`t.company_id`)})`;
  const hasProblem = isThere(sql`
    from data_problems p where p.portal_id = ${portalId} and p.object_type = 'companies' and p.object_id = c.company_id`);
  return sql`
    select c.portal_id, c.company_id from companies c
    where c.portal_id = ${portalId} and c.company_id = any(${ids}::text[])
      and (c.installed_on is not null or ${saysClient(portalId)} or ${hasFigures(portalId, sql`c.company_id`)} or ${hasProblem})`;
}

/**
 * Has the figures of those customers derived anew whose records these are, before anybody is shown them. Where a record moves
 * from one company to another, before and after it is stored. The caller holds the portal's facts (`lockFacts`).
 */
export async function markCustomersDue(transaction: Queryable, portalId: number, kind: FactKind, ids: string[]) {
  if (ids.length === 0) return;
  await transaction.query(sql`
    insert into customers (portal_id, company_id)
    select distinct k.portal_id, k.company_id from (${concerned(portalId, kind, ids)}) as k
    on conflict (portal_id, company_id) do update set holds_until = excluded.holds_until
    where customers.holds_until > excluded.holds_until`);
}

/** Whether the figures of some customer no longer hold on a day. */
export async function isAnyCustomerDue(database: Queryable, portalId: number, on: string): Promise<boolean> {
  const [row] = await database.query<{ due: boolean }>(sql`
    select coalesce(min(holds_until) <= ${on}::date, false) as due from customers where portal_id = ${portalId}`);
  return row?.due === true;
}

/** Takes customers whose figures no longer hold on a day, for this transaction. */
export async function takeDueCustomers(
  transaction: Queryable,
  portalId: number,
  { on, limit }: { on: string; limit: number },
): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(sql`
    select company_id as id from customers where portal_id = ${portalId} and holds_until <= ${on}::date
    order by holds_until, company_id limit ${limit} for update`);
  return rows.map(({ id }) => id);
}

async function replaceFigures(transaction: Queryable, portalId: number, ids: string[], kept: KeptFigures[]) {
  const gone = ids.filter((id) => !kept.some(({ companyId }) => companyId === id));
  if (gone.length > 0)
    await transaction.query(sql`
      delete from customers where portal_id = ${portalId} and company_id = any(${gone}::text[])`);
  if (kept.length === 0) return;
  await transaction.query(sql`
    update customers set
      holds_until = coalesce(r."holdsUntil", 'infinity'), name = r.name, domain = r.domain, owner_id = ${ownerIdIn(sql`r."ownerId"`)},
      mrr = r.mrr, attributed = r.attributed, first_ninety = r."firstNinety", influenced = r.influenced,
      influenced_deals = r."influencedDeals", reviews = r.reviews, reviewed_on = coalesce(r."reviewedOn", '-infinity'),
      leaves_on = coalesce(r."leavesOn", 'infinity'), leaves = r.leaves, uninstalled_on = r."uninstalledOn",
      has_app = r."hasApp", carries = r.carries, faults = r.faults, counted = true
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as r(
      "companyId" text, "holdsUntil" date, name text, domain text, "ownerId" text, mrr bigint, attributed bigint,
      "firstNinety" bigint, influenced bigint, "influencedDeals" integer, reviews integer, "reviewedOn" date, "leavesOn" date,
      leaves text, "uninstalledOn" date, "hasApp" boolean, carries boolean, faults integer)
    where customers.portal_id = ${portalId} and customers.company_id = r."companyId"`);
}

/** Keeps the figures of customers; those of `ids` that have none are no customers any more. The totals of the lists move along. */
export async function keepCustomers(transaction: Queryable, portalId: number, ids: string[], kept: KeptFigures[]) {
  const before = await listsOf(transaction, portalId, ids);
  await replaceFigures(transaction, portalId, ids, kept);
  await moveTotals(transaction, portalId, before, await listsOf(transaction, portalId, ids));
}
