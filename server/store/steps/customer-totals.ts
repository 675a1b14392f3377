import type { ClientFilter, CustomerFilter } from "@partner-standing/contract/standing/customers";
import { type Queryable, type Sql, sql } from "../engine/database.ts";

/** Lists that a customer's own figures put it into. */
type KeptFilter = Exclude<CustomerFilter, ClientFilter>;

/** Which customers are in a list; one of which something leaves, up to the day of that. */
export const IN_LIST: Record<KeptFilter, Sql> = {
  all: sql`true`,
  carries: sql`carries`,
  leaves: sql`leaves_on < 'infinity'`,
  uninstalled: sql`uninstalled_on is not null`,
  "never-reviewed": sql`(has_app and reviewed_on = '-infinity')`,
  faulty: sql`faults > 0`,
};

/** How many customers a list holds; by the day where something leaves, for others at the end of all days. */
interface ListTotal {
  list: KeptFilter;
  day: string;
  customers: number;
}

/** The lists that hold these customers, as far as they are in the totals. */
export function listsOf(transaction: Queryable, portalId: number, ids: string[]): Promise<ListTotal[]> {
  return transaction.query<ListTotal>(sql`
    select l.list, l.day::text as day, count(*) as customers
    from customers k cross join lateral (values
      ('all', 'infinity'::date, ${IN_LIST.all}), ('carries', 'infinity', ${IN_LIST.carries}),
      ('leaves', leaves_on, ${IN_LIST.leaves}), ('uninstalled', 'infinity', ${IN_LIST.uninstalled}),
      ('never-reviewed', 'infinity', ${IN_LIST["never-reviewed"]}), ('faulty', 'infinity', ${IN_LIST.faulty})
    ) as l(list, day, holds)
    where k.portal_id = ${portalId} and k.company_id = any(${ids}::text[]) and k.counted and l.holds
    group by l.list, l.day`);
}

/** Moves the totals by what some customers have changed in. */
export async function moveTotals(transaction: Queryable, portalId: number, before: ListTotal[], after: ListTotal[]) {
  const moved = new Map<string, ListTotal>();
  const add = ({ list, day, customers }: ListTotal) => {
    const key = `${list} ${day}`;
    moved.set(key, { list, day, customers: (moved.get(key)?.customers ?? 0) + customers });
  };
  for (const total of before) add({ ...total, customers: -total.customers });
  for (const total of after) add(total);
  const changes = [...moved.values()].filter(({ customers }) => customers !== 0);
  if (changes.length === 0) return;
  // In one order, or two that move the same totals could wait for each other.
  await transaction.query(sql`
    insert into customer_totals (portal_id, list, day, customers)
    select p.portal_id, r.list, r.day, r.customers
    from portals p, jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r(list text, day date, customers bigint)
    where p.portal_id = ${portalId}
    order by r.list, r.day
    on conflict (portal_id, list, day) do update set customers = customer_totals.customers + excluded.customers`);
}
