import type { Erased, EndingStep } from "@partner-standing/contract/settings/portal-connection";
import { FOREIGN_KEY_VIOLATION } from "../../errors/account-errors.ts";
import { type Database, type Queryable, sql } from "../engine/database.ts";
import { keepOnlyEnding } from "../jobs/jobs.ts";
import { named, portalTables } from "../engine/tables.ts";

/** What erasing itself needs goes last, together with the account. */
const LAST = ["portals", "tokens", "jobs"];
/** Few enough for a statement that holds nobody up, also on the embedded database, where only one runs at a time. */
const ROWS_AT_ONCE = 5_000;

async function dataTables(database: Queryable): Promise<string[]> {
  return (await portalTables(database)).map(({ table }) => table).filter((table) => !LAST.includes(table));
}

/**
 * Begins to erase an account: from now on nothing is accepted, answered or stored for it, and the only work that is done
 * for it is to end it. Begun again, it goes on.
 */
export async function beginErasing(database: Database, portalId: number) {
  await database.transaction(async (transaction) => {
    await transaction.query(sql`
      update portals set ending_since = now() where portal_id = ${portalId} and ending_since is null`);
    if ((await endingFor(transaction, portalId)) !== null) await keepOnlyEnding(transaction, portalId);
  });
}

/**
 * Removes rows of an account that is being erased. Rows that somebody holds are passed over: waiting for them with
 * others in hand is how two wait for each other. An account that was installed again meanwhile is another one.
 */
function removal(table: string, portalId: number) {
  return named(
    `with removed as (
       delete from ${table} where portal_id = $1 and ctid = any(array(
         select ctid from ${table}
         where portal_id = $1 and exists (select 1 from portals p where p.portal_id = $1 and p.ending_since is not null)
         limit ${ROWS_AT_ONCE} for update skip locked))
       returning 1
     )
     select count(*) as rows from removed`,
    portalId,
  );
}

/**
 * Removes everything that is kept of an account that is being erased, but for what erasing itself needs. Repeating it
 * removes what is left.
 * @returns the number of rows; null when the signal ended it before it was through
 */
export async function eraseRows(database: Queryable, portalId: number, signal: AbortSignal): Promise<number | null> {
  let removed = 0;
  for (const table of await dataTables(database)) {
    for (let rows = 1; rows > 0; removed += rows) {
      if (signal.aborted) return null;
      rows = (await database.query<{ rows: number }>(removal(table, portalId)))[0]?.rows ?? 0;
    }
  }
  return removed;
}

/**
 * Removes the account itself. Its row is taken first, so that whoever still wants to write for it waits, and finds it gone.
 * @returns false while something of it is still there: somebody wrote meanwhile, and rows are to be removed again
 */
export async function removePortal(database: Database, portalId: number): Promise<boolean> {
  try {
    await database.transaction(async (transaction) => {
      const taken = await transaction.query(sql`
        select 1 from portals where portal_id = ${portalId} and ending_since is not null for update`);
      if (taken.length === 0) return;
      await transaction.query(sql`delete from tokens where portal_id = ${portalId}`);
      await transaction.query(sql`delete from jobs where portal_id = ${portalId}`);
      await transaction.query(sql`delete from portals where portal_id = ${portalId}`);
    });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return false;
    throw error;
  }
}

/** What erasing an account waits for now. */
export async function endingStep(database: Queryable, portalId: number): Promise<EndingStep> {
  const anyRow = (await dataTables(database)).map((table) => `exists (select 1 from ${table} where portal_id = $1)`);
  const [found] = await database.query<{ data: boolean }>(named(`select ${anyRow.join(" or ")} as data`, portalId));
  return found?.data ? "data" : "hubspot";
}

/** Where erasing an account that was begun stands. */
export async function erasedSoFar(database: Queryable, portalId: number): Promise<Erased> {
  const isEnding = (await endingFor(database, portalId)) !== null;
  return isEnding ? { erased: false, waitsFor: await endingStep(database, portalId) } : { erased: true };
}

/** Seconds since erasing an account began; null for one that is not being erased. */
export async function endingFor(database: Queryable, portalId: number): Promise<number | null> {
  const [row] = await database.query<{ seconds: number }>(sql`
    select extract(epoch from now() - ending_since)::double precision as seconds
    from portals where portal_id = ${portalId} and ending_since is not null`);
  return row?.seconds ?? null;
}

/** An account of which something is kept. Instants are UTC. */
export interface KeptPortal {
  portalId: number;
  /** Since when it has taken its access away: only an operator can erase it then. */
  revokedAt: string | null;
  endingSince: string | null;
}

/** All accounts of which something is kept. */
export function keptPortals(database: Queryable) {
  return database.query<KeptPortal>(sql`
    select p.portal_id, t.revoked_at, p.ending_since
    from portals p left join tokens t on t.portal_id = p.portal_id order by p.portal_id`);
}
