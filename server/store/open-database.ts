import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openPGlite } from "./open-pglite.ts";
import { openPostgres } from "./open-postgres.ts";

/** The database the service runs on, with its schema up to date: a PostgreSQL server, or the embedded one. */
export async function openDatabase(
  where: { url: string } | { directory: string },
  onError: (error: Error) => void,
): Promise<Database> {
  const database = "url" in where ? openPostgres(where.url, onError) : await openPGlite(where.directory, onError);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
