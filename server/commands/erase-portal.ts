import { beginErasing, eraseRows, keptPortals, removePortal, type KeptPortal } from "../store/portals/erase-portal.ts";
import type { Database } from "../store/engine/database.ts";
import { openDatabase } from "../store/engine/open-database.ts";
import { findTokens } from "../store/portals/tokens.ts";

function describe({ portalId, revokedAt, endingSince }: KeptPortal): string {
  if (endingSince) return `  ${portalId}, being erased since ${endingSince}`;
  return revokedAt ? `  ${portalId}, which took its access away at ${revokedAt}` : `  ${portalId}`;
}

async function erase(database: Database, portalId: number): Promise<string> {
  await beginErasing(database, portalId);
  const rows = await eraseRows(database, portalId, new AbortController().signal);
  if (await findTokens(database, portalId))
    return `${rows} rows of account ${portalId} are erased. The app is still installed in it: the service uninstalls it as soon as it runs.`;
  if (await removePortal(database, portalId)) return `Everything that was kept of account ${portalId} is erased.`;
  return `Account ${portalId} was just written to. The service ends it as soon as it runs; or run this again.`;
}

/**
 * `npm run erase-portal -- PORTAL_ID`: erases everything that is kept of an account in the database of `DATABASE_URL` or
 * `DATA_DIR`, also of one that took its access away and so can no longer ask for it.
 */
async function main([asked]: string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { DATABASE_URL: url, DATA_DIR: directory = ".data" } = environment;
  const database = await openDatabase(url ? { url } : { directory }, () => undefined);
  try {
    const kept = await keptPortals(database);
    const portalId = Number(asked);
    if (!kept.some((portal) => portal.portalId === portalId))
      throw new Error(
        ["Say which account: npm run erase-portal -- PORTAL_ID. Something is kept of", ...kept.map(describe)].join(
          "\n",
        ),
      );
    console.log(await erase(database, portalId));
  } finally {
    await database.close();
  }
}

await main(process.argv.slice(2), process.env).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
