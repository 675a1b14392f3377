import { openDatabase } from "../store/engine/open-database.ts";
import { distributeStatements, portalReferences, portalTables, spreadTables } from "../store/engine/tables.ts";

/** `npm run --silent distribute-database | psql …`: prints the statements that spread the tables of `DATABASE_URL` over Citus. */
async function main(url: string | undefined): Promise<void> {
  if (!url) throw new Error("DATABASE_URL is missing: the address of the PostgreSQL server with the tables.");
  const database = await openDatabase({ url }, () => undefined);
  try {
    const [tables, references] = [await portalTables(database), await portalReferences(database)];
    console.log(distributeStatements(tables, references, await spreadTables(database)).join("\n"));
  } finally {
    await database.close();
  }
}

await main(process.env["DATABASE_URL"]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
