import type { ProblemCode } from "@partner-standing/contract/answers/problem";

/**
 * The database cannot be reached, was lost in the middle or does not answer. Whether what was asked of it last was done
 * is not known; asking again is safe where the request has a key.
 */
export class DatabaseAwayError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "DatabaseAwayError";
  }
}

/**
/**
 * Classes of SQLSTATE that speak of the values of a statement: cardinality, data, integrity, and a limit such as the length
 * of an indexed text. Source: PostgreSQL, appendix A.
 */
const ABOUT_VALUES = /^(?:21|22|23|54)[0-9A-Z]{3}$/;

/**
 * Whether an error says something about a record, so that others of its batch may pass: HubSpot refuses an input, or the
 * database a value. Anything else, an outage, a missing right, a fault of the program, concerns whoever comes next just as
 * well: each must be tried again, and none may be left out.
 */
export function isAboutOneRecord(error: unknown): boolean {
  const { isAboutInput, code } = (error ?? {}) as { isAboutInput?: unknown; code?: unknown };
  return isAboutInput === true || (typeof code === "string" && ABOUT_VALUES.test(code));
}

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
