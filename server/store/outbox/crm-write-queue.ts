import type { Queryable } from "../engine/database.ts";
import { sql } from "../engine/sql.ts";

/** How many records of the CRM must still be told what was decided. */
export async function countCrmWrites(database: Queryable, portalId: number): Promise<number> {
  const [row] = await database.query<{ waiting: number }>(sql`
    select count(*) as waiting from crm_writes where portal_id = ${portalId}`);
  return row?.waiting ?? 0;
}

export interface RefusedWrite {
  kind: "companies" | "contacts";
  objectId: string;
  name: string;
  reason: string;
}

/**
 * Records whose change HubSpot refused, of itself or with all others, and its sentence; the one tried most often first.
 * @param among only these; all, when left out
 */
export async function refusedCrmWrites(
  database: Queryable,
  portalId: number,
  limit: number,
  among: { objectType: string; objectId: string }[] | null = null,
): Promise<RefusedWrite[]> {
  const keys = among?.map(({ objectType, objectId }) => `${objectType}/${objectId}`) ?? null;
  return database.query<RefusedWrite>(sql`
    select w.object_type as kind, w.object_id as "objectId",
           case when w.problem = 'refused' then w.last_error else p.reason end as reason,
           coalesce(c.name, t.name, w.object_id) as name
    from crm_writes w
    left join companies c on w.object_type = 'companies' and c.portal_id = w.portal_id and c.company_id = w.object_id
    left join contacts t on w.object_type = 'contacts' and t.portal_id = w.portal_id and t.contact_id = w.object_id
    left join outbox_pauses p on p.portal_id = w.portal_id and p.queue = w.object_type
    where w.portal_id = ${portalId} and (w.problem = 'refused' or p.reason is not null)
      and (${keys}::text[] is null or w.object_type || '/' || w.object_id = any(${keys}::text[]))
    order by w.attempts desc, w.object_id limit ${limit}`);
}
