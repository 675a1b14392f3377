import type { SavingProblem } from "@partner-standing/contract/answers/saving-problem";
import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";
import { MIRRORED } from "../mirror/backfills.ts";
import type { RegistrationText } from "../mirror/registration-text.ts";

/** The kinds of records that are told something. */
export type ToldKind = "contacts" | "companies" | "deals";

/** Properties that a record in the CRM must still be given. */
export interface CrmWrite {
  objectType: ToldKind;
  objectId: string;
  properties: Record<string, string>;
  /** Which decision this is. No other ever has the number, so that a newer one is not taken for an older. */
  revision: number;
  attempts: number;
}

/** Notes what records must be told, in the transaction of the decision. Newer properties replace older ones. */
export async function enqueueCrmWrites(
  transaction: Queryable,
  portalId: number,
  writes: Pick<CrmWrite, "objectType" | "objectId" | "properties">[],
) {
  if (writes.length === 0) return;
  const merged = mergedBy(
    writes,
    ({ objectType, objectId }) => `${objectType} ${objectId}`,
    (earlier, later) => ({ ...later, properties: { ...earlier.properties, ...later.properties } }),
  );
  await transaction.query(sql`
    insert into crm_writes (portal_id, object_type, object_id, properties)
    select p.portal_id, "objectType", "objectId", properties
    from portals p, jsonb_to_recordset(${JSON.stringify(merged)}::jsonb) as r(
      "objectType" text, "objectId" text, properties jsonb)
    where p.portal_id = ${portalId}
    on conflict (portal_id, object_type, object_id) do update set
      properties = crm_writes.properties || excluded.properties, revision = excluded.revision,
      attempts = 0, due_at = excluded.due_at, last_error = null, problem = null`);
}

/** A batch of one portal and one kind that is due, the oldest first; nothing is while the kind's queue pauses. */
export function dueCrmWrites(database: Queryable, portalId: number, objectType: CrmWrite["objectType"], limit: number) {
  return database.query<CrmWrite>(sql`
    select object_type, object_id, properties, revision, attempts
    from crm_writes
    where portal_id = ${portalId} and object_type = ${objectType} and due_at <= now()
      and not exists (select 1 from outbox_pauses p
                      where p.portal_id = ${portalId} and p.queue = ${objectType} and p.until > now())
    order by due_at, object_id limit ${limit}`);
}

function asMirrored({ objectId, properties }: CrmWrite) {
  const registration: RegistrationText = {
    status: properties["pp_registration_status"] || null,
    domain: properties["pp_registered_domain"] || null,
    registeredOn: properties["pp_registered_on"] || null,
    expiresOn: properties["pp_registration_expires_on"] || null,
  };
  return { id: objectId, registration };
}

/**
 * Removes what the CRM has been told of registrations, unless it changed in the meantime; the mirror says it too, because
 * HubSpot does not report the service's own changes back.
 */
export async function finishCrmWrites(database: Queryable, portalId: number, writes: CrmWrite[]) {
  const [first] = writes;
  if (!first) return;
  const { table, id } = MIRRORED[first.objectType];
  await database.query(sql`
    update ${table} t set registration = told.registration
    from jsonb_to_recordset(${JSON.stringify(writes.map(asMirrored))}::jsonb) as told(id text, registration jsonb)
    where t.portal_id = ${portalId} and t.${id} = told.id`);
  await dropCrmWrites(database, portalId, writes);
}

/** Removes what there is nobody to tell, unless it changed in the meantime. */
export async function dropCrmWrites(database: Queryable, portalId: number, writes: CrmWrite[]) {
  if (writes.length === 0) return;
  await database.query(sql`
    delete from crm_writes w using jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as done(
      "objectType" text, "objectId" text, revision bigint)
    where w.portal_id = ${portalId} and w.object_type = done."objectType" and w.object_id = done."objectId"
      and w.revision = done.revision`);
}

/**
 * Puts writes off after a refusal, unless they changed in the meantime. Each pause doubles with the write's own attempts;
 * `reason` is for the operator, `problem` says it where HubSpot did not refuse the record.
 * @param pause in seconds
 */
export async function postponeCrmWrites(
  database: Queryable,
  portalId: number,
  refused: (Pick<CrmWrite, "objectType" | "objectId" | "revision"> & {
    reason: string;
    problem?: SavingProblem;
  })[],
  { first, longest }: { first: number; longest: number },
) {
  if (refused.length === 0) return;
  await database.query(sql`
    update crm_writes w set attempts = w.attempts + 1, last_error = late.reason,
      problem = coalesce(late.problem, 'refused'),
      due_at = to_timestamp(extract(epoch from now())::double precision
        + least(${longest}, ${first} * power(2, least(w.attempts, 20))))
    from jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) as late(
      "objectType" text, "objectId" text, revision bigint, reason text, problem text)
    where w.portal_id = ${portalId} and w.object_type = late."objectType" and w.object_id = late."objectId"
      and w.revision = late.revision`);
}

/** How many of these records the CRM must still be told about, and why one of them was not told yet. */
export async function pendingCrmWrites(
  database: Queryable,
  portalId: number,
  records: Pick<CrmWrite, "objectType" | "objectId">[],
): Promise<{ pending: number; problem: SavingProblem | null }> {
  if (records.length === 0) return { pending: 0, problem: null };
  const idsOf = (type: CrmWrite["objectType"]) =>
    records.flatMap(({ objectType, objectId }) => (objectType === type ? [objectId] : []));
  const [row] = await database.query<{ pending: number; problem: SavingProblem | null }>(sql`
    select count(*) as pending, case when count(p.reason) > 0 then 'account-refused'
      else (array_agg(w.problem order by w.attempts desc) filter (where w.problem is not null))[1] end as problem
    from crm_writes w left join outbox_pauses p on p.portal_id = w.portal_id and p.queue = w.object_type
    where w.portal_id = ${portalId}
      and ((w.object_type = 'contacts' and w.object_id = any(${idsOf("contacts")}::text[]))
        or (w.object_type = 'companies' and w.object_id = any(${idsOf("companies")}::text[]))
        or (w.object_type = 'deals' and w.object_id = any(${idsOf("deals")}::text[])))`);
  return row ?? { pending: 0, problem: null };
}

/** What one record must still be told; null where it is told everything. */
export async function waitingProperties(
  database: Queryable,
  portalId: number,
  { objectType, objectId }: Pick<CrmWrite, "objectType" | "objectId">,
): Promise<CrmWrite["properties"] | null> {
  const [row] = await database.query<Pick<CrmWrite, "properties">>(sql`
    select properties from crm_writes
    where portal_id = ${portalId} and object_type = ${objectType} and object_id = ${objectId}`);
  return row?.properties ?? null;
}

/** How many records of the CRM must still be told what was decided. */
export async function countCrmWrites(database: Queryable, portalId: number): Promise<number> {
  const [row] = await database.query<{ waiting: number }>(sql`
    select count(*) as waiting from crm_writes where portal_id = ${portalId}`);
  return row?.waiting ?? 0;
}

interface RefusedWrite {
  kind: ToldKind;
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
    select w.object_type as kind, w.object_id,
           case when w.problem = 'refused' then w.last_error else p.reason end as reason,
           coalesce(c.name, t.name, d.name, w.object_id) as name
    from crm_writes w
    left join companies c on w.object_type = 'companies' and c.portal_id = w.portal_id and c.company_id = w.object_id
    left join contacts t on w.object_type = 'contacts' and t.portal_id = w.portal_id and t.contact_id = w.object_id
    left join deals d on w.object_type = 'deals' and d.portal_id = w.portal_id and d.deal_id = w.object_id
    left join outbox_pauses p on p.portal_id = w.portal_id and p.queue = w.object_type
    where w.portal_id = ${portalId} and (w.problem = 'refused' or p.reason is not null)
      and (${keys}::text[] is null or w.object_type || '/' || w.object_id = any(${keys}::text[]))
    order by w.attempts desc, w.object_id limit ${limit}`);
}
