import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openPGlite } from "./open-pglite.ts";
import { openPostgres, type Limits } from "./open-postgres.ts";
import { unspreadTables } from "./tables.ts";

/** A PostgreSQL server, or the directory of the embedded database. */
export type DatabasePlace = { url: string; limits?: Partial<Limits> } | { directory: string };

/** Says in two sentences that an upgrade brought tables which are still to be spread over the nodes. */
class TablesInOnePlaceError extends Error {
  constructor(tables: string[]) {
    super(
      `These tables lie on one node while the others are spread: ${tables.join(", ")}. Run distribute-database again.`,
    );
    this.name = "TablesInOnePlaceError";
  }
}

/** The database the service runs on, with its schema up to date. */
export async function openDatabase(where: DatabasePlace, onError: (error: Error) => void): Promise<Database> {
  const database =
    "url" in where ? openPostgres(where.url, onError, where.limits) : await openPGlite(where.directory, onError);
  try {
    await migrate(database);
    const unspread = await unspreadTables(database);
    if (unspread.length > 0) onError(new TablesInOnePlaceError(unspread));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
