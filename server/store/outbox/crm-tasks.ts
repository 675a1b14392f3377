import { type Queryable, sql } from "../engine/database.ts";
import { mergedBy } from "../engine/merged-by.ts";

/** A task that the CRM shall show. */
export interface WantedTask {
  /** Lower-case text that names the task once and for all in its portal. */
  key: string;
  subject: string;
  body: string;
  /** Calendar date in the portal's time zone. */
  dueOn: string;
  /** HubSpot's id of the owner; null for nobody. */
  ownerId: string | null;
  /** The record that shows the task. Another record needs another key: an association made earlier stays. */
  about: { objectType: "contacts" | "companies"; objectId: string } | null;
}

/** What is to be done next for a task. */
export type TaskStep = "make" | "associate-contacts" | "associate-companies" | "remove" | "complete";

export interface TaskWrite extends WantedTask {
  /** HubSpot's id of the task with this content; null until it is made. */
  taskId: string | null;
  /** Which state of the row this is: a newer one must not be finished with an older. 1 is the first content of a key. */
  revision: number;
  attempts: number;
}

/**
 * Wants tasks, each key once, in the transaction of the decision. Wanting a key again changes nothing unless its content
 * changed, also when the task was completed: new content opens it again. A key that was dropped is wanted anew.
 */
export async function wantTasks(transaction: Queryable, portalId: number, tasks: WantedTask[]) {
  if (tasks.length === 0) return;
  await transaction.query(sql`
    insert into crm_tasks (portal_id, task_key, subject, body, due_on, owner_id, about_type, about_id)
    select p.portal_id, key, subject, body, "dueOn", "ownerId", about ->> 'objectType', about ->> 'objectId'
    from portals p, jsonb_to_recordset(${JSON.stringify(mergedBy(tasks, ({ key }) => key))}::jsonb) as r(
      key text, subject text, body text, "dueOn" date, "ownerId" text, about jsonb)
    where p.portal_id = ${portalId}
    on conflict (portal_id, task_key) do update set
      subject = excluded.subject, body = excluded.body, due_on = excluded.due_on, owner_id = excluded.owner_id,
      about_type = excluded.about_type, about_id = excluded.about_id, wish = 'wanted', task_id = null,
      revision = crm_tasks.revision + 1, attempts = 0, due_at = excluded.due_at, last_error = null,
      waiting_since = case when crm_tasks.due_at is null then excluded.waiting_since else crm_tasks.waiting_since end
    where crm_tasks.wish = 'dropped'
      or (crm_tasks.subject, crm_tasks.body, crm_tasks.due_on,
          crm_tasks.owner_id, crm_tasks.about_type, crm_tasks.about_id) is distinct from
         (excluded.subject, excluded.body, excluded.due_on, excluded.owner_id, excluded.about_type, excluded.about_id)`);
}

/** Tasks that are no longer wanted, in the transaction of the decision: gone from the CRM, or never made. */
export async function dropTasks(transaction: Queryable, portalId: number, keys: string[]) {
  await transaction.query(sql`
    update crm_tasks set wish = 'dropped', revision = revision + 1, attempts = 0, due_at = clock.now, last_error = null,
      waiting_since = case when due_at is null then clock.now else waiting_since end
    from (select now() as now) as clock
    where portal_id = ${portalId} and task_key = any(${keys}::text[]) and wish <> 'dropped'`);
}

/** Tasks that are done with, in the transaction of the decision: completed in the CRM, or never made. */
export async function completeTasks(transaction: Queryable, portalId: number, keys: string[]) {
  await transaction.query(sql`
    update crm_tasks set wish = 'completed', revision = revision + 1, attempts = 0, due_at = clock.now, last_error = null,
      waiting_since = case when due_at is null then clock.now else waiting_since end
    from (select now() as now) as clock
    where portal_id = ${portalId} and task_key = any(${keys}::text[]) and wish = 'wanted'`);
}

/** Tasks about records that are gone are about none: HubSpot would refuse to show them there for ever. */
export async function forgetTaskRecords(
  transaction: Queryable,
  portalId: number,
  objectType: string,
  objectIds: string[],
) {
  await transaction.query(sql`
    update crm_tasks set about_type = null, about_id = null, revision = revision + 1,
      due_at = case when wish = 'wanted' and task_id is not null then null else due_at end
    where portal_id = ${portalId} and about_type = ${objectType} and about_id = any(${objectIds}::text[])`);
}

/** A batch of one portal for which the same is to be done now, the oldest first; nothing is while the queue pauses. */
export function dueTaskWrites(database: Queryable, portalId: number, step: TaskStep, limit: number) {
  return database.query<TaskWrite>(sql`
    select task_key as key, subject, body, due_on, owner_id,
           case when about_type is not null
             then jsonb_build_object('objectType', about_type, 'objectId', about_id) end as about,
           task_id, revision, attempts
    from crm_tasks
    where portal_id = ${portalId} and due_at <= now()
      and not exists (select 1 from outbox_pauses p
                      where p.portal_id = ${portalId} and p.queue = 'tasks' and p.until > now())
      and ${step} =
      case wish when 'dropped' then 'remove' when 'completed' then 'complete'
        else case when task_id is null then 'make' else 'associate-' || about_type end end
    order by due_at, task_key limit ${limit}`);
}

/** Keeps the ids of tasks that were made; what is about a record is still to be associated with it. */
export async function keepTaskIds(
  database: Queryable,
  portalId: number,
  made: Pick<TaskWrite, "key" | "revision" | "taskId">[],
) {
  await database.query(sql`
    update crm_tasks t set task_id = made."taskId", attempts = 0, last_error = null,
      due_at = case when t.about_id is not null then clock.now end
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made(key text, revision integer, "taskId" text),
      (select now() as now) as clock
    where t.portal_id = ${portalId} and t.task_key = made.key and t.revision = made.revision`);
}

/** Notes that nothing is left to tell, unless something changed in the meantime. Removed tasks are forgotten. */
export async function finishTaskWrites(
  database: Queryable,
  portalId: number,
  writes: Pick<TaskWrite, "key" | "revision">[],
) {
  const done = JSON.stringify(writes);
  await database.query(sql`
    delete from crm_tasks t using jsonb_to_recordset(${done}::jsonb) as done(key text, revision integer)
    where t.portal_id = ${portalId} and t.task_key = done.key and t.revision = done.revision and t.wish = 'dropped'`);
  await database.query(sql`
    update crm_tasks t set attempts = 0, due_at = null, last_error = null
    from jsonb_to_recordset(${done}::jsonb) as done(key text, revision integer)
    where t.portal_id = ${portalId} and t.task_key = done.key and t.revision = done.revision`);
}

/**
 * Puts writes off after a refusal, unless something changed in the meantime. Each pause doubles with the task's own
 * attempts; `reason` is for the operator.
 * @param pause in seconds
 */
export async function postponeTaskWrites(
  database: Queryable,
  portalId: number,
  refused: (Pick<TaskWrite, "key" | "revision"> & { reason: string })[],
  { first, longest }: { first: number; longest: number },
) {
  if (refused.length === 0) return;
  await database.query(sql`
    update crm_tasks t set attempts = t.attempts + 1, last_error = late.reason,
      due_at = to_timestamp(extract(epoch from now())::double precision
        + least(${longest}, ${first} * power(2, least(t.attempts, 20))))
    from jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) as late(key text, revision integer, reason text)
    where t.portal_id = ${portalId} and t.task_key = late.key and t.revision = late.revision`);
}
