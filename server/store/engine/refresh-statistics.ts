import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/**
 * Tells the query planner how large the mirror has become. As long as it does not know, it takes a portal for a few rows
 * and walks through all of them for every page. PostgreSQL's autovacuum looks once a minute, and the embedded database
 * has none.
 */
export async function refreshStatistics(database: Queryable): Promise<void> {
  await database.query(sql`
    analyze companies, company_mrr, contacts, deals, steps, step_totals, data_problems`);
}
