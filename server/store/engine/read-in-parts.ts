import { type Database, type Queryable, type Sql, sql } from "./database.ts";

/** Few enough that they take no room, and many enough that they are soon through. */
const FETCHED = 1_000;

/**
 * All rows of a query as they are at one moment, some at a time: a cursor has the snapshot of the statement that it stands for.
 * What belongs to some of them is asked for in the same transaction.
 */
export async function readInParts<Row>(
  database: Database,
  query: Sql,
  take: (rows: Row[], transaction: Queryable) => unknown,
): Promise<void> {
  const { text, values } = sql`declare listed no scroll cursor for ${query}`;
  await database.transaction(async (transaction) => {
    await transaction.query({ name: "", text, values });
    const fetch = { name: "", text: `fetch ${FETCHED} from listed`, values: [] };
    let fetched: Row[];
    do {
      fetched = await transaction.query<Row>(fetch);
      await take(fetched, transaction);
    } while (fetched.length === FETCHED);
  });
}
