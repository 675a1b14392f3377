import { type Queryable, sql } from "../engine/database.ts";

/** The portals whose reading of the CRM is in one state. */
export interface SyncState {
  /**
   * `failed` cannot read the CRM or a kind of its records, `first` has no figures yet, `running` reads it, `idle` has read
   * it; `ending` is being erased.
   */
  state: "first" | "failed" | "running" | "idle" | "ending";
  portals: number;
  /** Those of them that have no figures yet. */
  neverRead: number;
  /**
   * Seconds since the CRM of the one that is furthest behind was last read completely, 0 where it never was; since
   * erasing the first of them began.
   */
  lag: number;
  /** Instant (UTC) since which one of them cannot be read; null where all can. */
  failedSince: string | null;
}

/**
 * How the reading of the CRM goes, over all portals that are connected; a state that no portal is in is left out. That a
 * reading fails is told by what the card and the settings page tell it by, not by the failures that its job counts for its pauses.
 */
export function syncStates(database: Queryable) {
  return database.query<SyncState>(sql`
    with failing as (
      select portal_id, min(failed_since) as since from reconciliations where failed_since is not null group by portal_id
    ), states as (
      select coalesce(ending_since, synced_at) as since, least(sync_failed_at, f.since) as failed_since,
        synced_at is null as never_read, case
        when ending_since is not null then 'ending'
        when sync_failed_at is not null or f.since is not null then 'failed'
        when synced_at is null then 'first'
        when exists (select 1 from backfills b where b.portal_id = p.portal_id and not b.finished) then 'running'
        else 'idle' end as state
      from portals p left join failing f on f.portal_id = p.portal_id
      where ending_since is not null
        or not exists (select 1 from tokens t where t.portal_id = p.portal_id
                       and (t.revoked_at is not null or t.uninstalled_at is not null))
    )
    select state, count(*) as portals, count(*) filter (where never_read) as never_read, min(failed_since) as failed_since,
           coalesce(greatest(0, extract(epoch from now() - min(since))), 0)::double precision as lag
    from states group by state order by state`);
}
