/** `disk_full` and `read_only_sql_transaction` (PostgreSQL, appendix A): a full disk, or a server that may only be read. */
const CODES = ["53100", "25006"];

/** Whether the database refuses everything that changes something, whatever it is. */
export function cannotSave(error: unknown): boolean {
  return CODES.includes((error as { code?: string } | null)?.code ?? "");
}
