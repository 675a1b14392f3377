import { type Queryable, sql } from "../engine/database.ts";

/** The portals whose reading of the CRM is in one state. */
export interface SyncState {
  /**
   * `first` has no figures yet, `failed` cannot read the CRM or a kind of its records, `running` reads it, `idle` has read
   * it; `ending` is being erased.
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
export function syncStates(database: Queryable) {
  return database.query<SyncState>(sql`
    with failing as (
      select portal_id, min(failed_since) as since from reconciliations where failed_since is not null group by portal_id
    ), states as (
      select coalesce(ending_since, synced_at) as since, least(sync_failed_at, f.since) as failed_since, case
        when ending_since is not null then 'ending'
        when synced_at is null then 'first'
        when sync_failed_at is not null or f.since is not null then 'failed'
        when exists (select 1 from backfills b where b.portal_id = p.portal_id and not b.finished) then 'running'
        else 'idle' end as state
      from portals p left join failing f on f.portal_id = p.portal_id
    )
    select state, count(*) as portals, min(failed_since) as failed_since,
           coalesce(greatest(0, extract(epoch from now() - min(since))), 0)::double precision as lag
    from states group by state order by state`);
}
