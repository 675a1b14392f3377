/**
 * One row of each key, in the order in which the keys came first. PostgreSQL refuses a whole statement that would insert
 * a key and then change it (21000), or insert it twice (23505), so whoever writes a list merges it first.
 * @param merge what two rows of one key make; without it the later one stands
 */
export function mergedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  merge: (earlier: Row, later: Row) => Row = (_earlier, later) => later,
): Row[] {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? row : merge(earlier, row));
  }
  return [...merged.values()];
}
