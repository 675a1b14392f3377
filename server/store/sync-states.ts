import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** The portals whose reading of the CRM is in one state. */
export interface SyncState {
  /**
   * `first` has no figures yet, `failed` cannot read the CRM, `running` reads it, `idle` has read it; `ending` is being
   * erased.
   */
  state: "first" | "failed" | "running" | "idle" | "ending";
  portals: number;
  /**
   * Seconds since the CRM of the one that is furthest behind was last read completely, 0 where it never was; since
   * erasing the first of them began.
   */
  lag: number;
  /** Instant (UTC) since which one of them cannot be read; null where all can. */
  failedSince: string | null;
}

/** How the reading of the CRM goes, over all portals; a state that no portal is in is left out. */
export async function syncStates(database: Queryable): Promise<SyncState[]> {
  return database.query<SyncState>(sql`
    with states as (
      select coalesce(ending_since, synced_at) as since, sync_failed_at, case
        when ending_since is not null then 'ending'
        when synced_at is null then 'first'
        when sync_failed_at is not null then 'failed'
        when exists (select 1 from backfills b where b.portal_id = p.portal_id and not b.finished) then 'running'
        else 'idle' end as state
      from portals p
    )
    select state, count(*) as portals, min(sync_failed_at) as "failedSince",
           coalesce(greatest(0, extract(epoch from now() - min(since))), 0)::double precision as lag
    from states group by state order by state`);
}
