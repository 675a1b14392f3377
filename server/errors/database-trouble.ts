import type { ProblemCode } from "@partner-standing/contract/answers/problem";
import { DatabaseAwayError } from "./database-away-error.ts";

/** `disk_full` and `read_only_sql_transaction` (PostgreSQL, appendix A): a full disk, or a server that may only be read. */
const TAKES_NOTHING = ["53100", "25006"];

/**
 * Lack of room or memory, `query_canceled` by the statement's time limit, `lock_not_available`, `serialization_failure`,
 * `deadlock_detected`, and errors of the machine below the database: the statement may go through the next time.
 */
const TOO_BUSY = /^(53...|57014|55P03|40001|40P01|58...)$/;

/**
 * What a request is answered that failed because of the database and not because of itself; null where it is something
 * else. Where nothing can be saved, nothing was; of a database that is away or busy that is not known.
 */
export function databaseTrouble(error: unknown): Extract<ProblemCode, "cannot-save" | "database-away"> | null {
  if (error instanceof DatabaseAwayError) return "database-away";
  const { code = "" } = (error ?? {}) as { code?: string };
  if (TAKES_NOTHING.includes(code)) return "cannot-save";
  return TOO_BUSY.test(code) ? "database-away" : null;
}
