import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openPGlite } from "./open-pglite.ts";
import { openPostgres, type Limits } from "./open-postgres.ts";

/** A PostgreSQL server, or the directory of the embedded database. */
export type DatabasePlace = { url: string; limits?: Partial<Limits> } | { directory: string };

/** The database the service runs on, with its schema up to date. */
export async function openDatabase(where: DatabasePlace, onError: (error: Error) => void): Promise<Database> {
  const database =
    "url" in where ? openPostgres(where.url, onError, where.limits) : await openPGlite(where.directory, onError);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
