import { type Queryable, sql } from "./database.ts";

/** Accounts that are read at the same time all bring the tables to twice their size. */
const AT_MOST_EVERY_MS = 3_000;
const refreshed = new WeakMap<Queryable, number>();

/** Refreshes them unless that was done a moment ago. */
export async function keepStatistics(database: Queryable) {
  if (performance.now() - (refreshed.get(database) ?? -Infinity) < AT_MOST_EVERY_MS) return;
  refreshed.set(database, performance.now());
  await refreshStatistics(database);
}

/**
 * Tells the query planner how large the mirror has become. As long as it does not know, it takes a portal for a few rows
 * and walks through all of them for every page. PostgreSQL's autovacuum looks once a minute, and the embedded database
 * has none.
 */
export async function refreshStatistics(database: Queryable) {
  await database.query(sql`
    analyze companies, company_mrr, contacts, deals, steps, step_totals, data_problems, customers, registrations`);
}
