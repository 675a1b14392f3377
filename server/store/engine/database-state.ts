import { type Queryable, sql } from "./database.ts";

export interface DatabaseState {
  /** Seconds by which this machine's clock is ahead of the database's. */
  clockOffset: number;
  /** False while the database may only be read: its disk is full, or the server is a standby. */
  isWritable: boolean;
}

/** How the database is and whether its clock and this machine's agree. */
export async function databaseState(database: Queryable): Promise<DatabaseState> {
  const [row] = await database.query<{ now: string; isWritable: boolean }>(sql`
    select clock_timestamp() as now, current_setting('transaction_read_only') = 'off' as is_writable`);
  const { now = "", isWritable = false } = row ?? {};
  return { clockOffset: (Date.now() - Date.parse(now)) / 1000, isWritable };
}
