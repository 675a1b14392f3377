import type { Queryable } from "./database.ts";
import { mergedBy } from "./merged-by.ts";
import type { RegistrationText } from "./registration-text.ts";
import { sql, type Statement } from "./sql.ts";

/** Properties that a record in the CRM must still be given. */
export interface CrmWrite {
  objectType: "contacts" | "companies";
  objectId: string;
  properties: Record<string, string>;
  /** Which state of the row this is: a newer one must not be removed by finishing an older. */
  revision: number;
  attempts: number;
}

/** Notes what records must be told, in the transaction of the decision. Newer properties replace older ones. */
export async function enqueueCrmWrites(
  transaction: Queryable,
  portalId: number,
  writes: Pick<CrmWrite, "objectType" | "objectId" | "properties">[],
): Promise<void> {
  if (writes.length === 0) return;
  const merged = mergedBy(
    writes,
    ({ objectType, objectId }) => `${objectType} ${objectId}`,
    (earlier, later) => ({ ...later, properties: { ...earlier.properties, ...later.properties } }),
  );
  await transaction.query(sql`
    insert into crm_writes (portal_id, object_type, object_id, properties)
    select ${portalId}, "objectType", "objectId", properties
    from jsonb_to_recordset(${JSON.stringify(merged)}::jsonb) as r(
      "objectType" text, "objectId" text, properties jsonb)
    on conflict (portal_id, object_type, object_id) do update set
      properties = crm_writes.properties || excluded.properties, revision = crm_writes.revision + 1,
      attempts = 0, due_at = now(), last_error = null`);
}

/** A batch of one portal and one kind that is due, the oldest first. */
export async function dueCrmWrites(
  database: Queryable,
  portalId: number,
  objectType: CrmWrite["objectType"],
  limit: number,
): Promise<CrmWrite[]> {
  return database.query<CrmWrite>(sql`
    select object_type as "objectType", object_id as "objectId", properties, revision, attempts
    from crm_writes
    where portal_id = ${portalId} and object_type = ${objectType} and due_at <= now()
    order by due_at, object_id limit ${limit}`);
}

const MIRROR: Record<CrmWrite["objectType"], (portalId: number, writes: CrmWrite[]) => Statement> = {
  contacts: (portalId, writes) => sql`
    update contacts t set registration = told.registration
    from jsonb_to_recordset(${JSON.stringify(writes.map(asMirrored))}::jsonb) as told(id text, registration jsonb)
    where t.portal_id = ${portalId} and t.contact_id = told.id`,
  companies: (portalId, writes) => sql`
    update companies c set registration = told.registration
    from jsonb_to_recordset(${JSON.stringify(writes.map(asMirrored))}::jsonb) as told(id text, registration jsonb)
    where c.portal_id = ${portalId} and c.company_id = told.id`,
};

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
 * Removes what the CRM has been told, unless it changed in the meantime; the mirror says it too, because HubSpot does
 * not report the service's own changes back.
 */
export async function finishCrmWrites(database: Queryable, portalId: number, writes: CrmWrite[]): Promise<void> {
  const [first] = writes;
  if (first) await database.query(MIRROR[first.objectType](portalId, writes));
  await database.query(sql`
    delete from crm_writes w using jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as done(
      "objectType" text, "objectId" text, revision integer)
    where w.portal_id = ${portalId} and w.object_type = done."objectType" and w.object_id = done."objectId"
      and w.revision = done.revision`);
}

/** Puts writes off after a refusal; `reason` is for the operator. */
export async function postponeCrmWrites(
  database: Queryable,
  portalId: number,
  writes: CrmWrite[],
  postponement: { seconds: number; reason: string },
): Promise<void> {
  await database.query(sql`
    update crm_writes w set attempts = w.attempts + 1, last_error = ${postponement.reason},
      due_at = now() + make_interval(secs => ${postponement.seconds})
    from jsonb_to_recordset(${JSON.stringify(writes)}::jsonb) as late("objectType" text, "objectId" text)
    where w.portal_id = ${portalId} and w.object_type = late."objectType" and w.object_id = late."objectId"`);
}

/** How many of these records the CRM must still be told about, and why HubSpot refused one of them, if it did. */
export async function pendingCrmWrites(
  database: Queryable,
  portalId: number,
  records: Pick<CrmWrite, "objectType" | "objectId">[],
): Promise<{ pending: number; problem: string | null }> {
  if (records.length === 0) return { pending: 0, problem: null };
  const idsOf = (type: CrmWrite["objectType"]) =>
    records.flatMap(({ objectType, objectId }) => (objectType === type ? [objectId] : []));
  const [row] = await database.query<{ pending: number; problem: string | null }>(sql`
    select count(*) as pending, max(last_error) as problem from crm_writes
    where portal_id = ${portalId}
      and ((object_type = 'contacts' and object_id = any(${idsOf("contacts")}::text[]))
        or (object_type = 'companies' and object_id = any(${idsOf("companies")}::text[])))`);
  return row ?? { pending: 0, problem: null };
}
