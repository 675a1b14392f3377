import * as z from "zod/mini";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import { API_VERSION } from "./calls/api-version.ts";
import { BatchErrorsSchema, type Refusals, readRefusals, requireOnly, updateRecords } from "./calls/batches.ts";
import type { Transport } from "./calls/transport.ts";

/** Removes at most 100 tasks by their ids; what is gone already is no error. @throws HubSpotError */
export async function archiveTasks(transport: Transport, ids: string[]): Promise<void> {
  const path = `/crm/objects/${API_VERSION}/tasks/batch/archive`;
  await transport({ method: "POST", path, body: { inputs: ids.map((id) => ({ id })) }, answer: z.undefined() });
}

export interface TaskLink {
  taskId: string;
  objectId: string;
}

/** HubSpot answers both directions of an association. */
const AssociatedSchema = z.object({
  results: z.array(z.object({ from: z.object({ id: z.string() }), to: z.object({ id: z.string() }) })),
  errors: BatchErrorsSchema,
});

/** An error names the task or only the record; then it is about every task of that record. */
function refusedLinks(errors: z.infer<typeof BatchErrorsSchema>, links: TaskLink[]): Refusals {
  const ids = links.flatMap(({ taskId, objectId }) => [taskId, objectId]);
  const { refused, reasons } = readRefusals(errors, ids);
  const of = (id: string) => links.filter(({ taskId, objectId }) => taskId === id || objectId === id);
  return { refused: refused.flatMap((one) => of(one.id).map(({ taskId }) => ({ ...one, id: taskId }))), reasons };
}

/**
 * Shows tasks on records of one kind, at most 100 in one call; what is associated already stays so.
 * @returns the ids of the tasks that are associated now, and what HubSpot says of those that it left out
 * @throws HubSpotError when it refuses the whole batch
 */
export async function associateTasks(
  transport: Transport,
  objectType: "contacts" | "companies",
  links: TaskLink[],
): Promise<{ associated: string[] } & Refusals> {
  const path = `/crm/associations/${API_VERSION}/tasks/${objectType}/batch/associate/default`;
  const inputs = links.map(({ taskId, objectId }) => ({ from: { id: taskId }, to: { id: objectId } }));
  const { results, errors } = await transport({ method: "POST", path, body: { inputs }, answer: AssociatedSchema });
  const pairs = new Set(results.flatMap(({ from, to }) => [`${from.id} ${to.id}`, `${to.id} ${from.id}`]));
  return {
    associated: links.filter((link) => pairs.has(`${link.taskId} ${link.objectId}`)).map(({ taskId }) => taskId),
    ...refusedLinks(errors, links),
  };
}

/** The property on tasks that HubSpot keeps unique where it takes that: asking for a task twice makes it once. */
export const TASK_KEY_PROPERTY = "pp_task_key";

const DefinitionSchema = z.object({ hasUniqueValue: z.optional(z.boolean()) });

/**
 * Goes another way where the account has the property, but not as a unique one: HubSpot documents no unique properties of
 * tasks, and then refuses to look records up by it.
 * @throws the error that it was refused with, where that is not why
 */
async function unlessUnique<Value>(transport: Transport, error: unknown, other: () => Promise<Value>) {
  if (!(error instanceof HubSpotError && error.status === 400)) throw error;
  const path = `/crm/properties/${API_VERSION}/tasks/${TASK_KEY_PROPERTY}`;
  const definition = await transport({ method: "GET", path, answer: DefinitionSchema }).catch(() => null);
  if (definition === null || definition.hasUniqueValue === true) throw error;
  return other();
}

const KeyedTaskSchema = z.object({ id: z.string(), properties: z.object({ [TASK_KEY_PROPERTY]: z.string() }) });
const KeyedTasksSchema = z.object({ results: z.array(KeyedTaskSchema), errors: BatchErrorsSchema });
const FoundSchema = z.object({ results: z.array(KeyedTaskSchema) });

/** A search may be 3,000 characters long (Search the CRM). */
const KEYS_A_SEARCH = 25;
const MOST_RESULTS = 200;

const byKey = (tasks: z.infer<typeof KeyedTaskSchema>[]) =>
  new Map(tasks.map(({ id, properties }) => [properties[TASK_KEY_PROPERTY], id]));

async function readByKey(transport: Transport, keys: string[]): Promise<Map<string, string>> {
  const { results, errors } = await transport({
    method: "POST",
    path: `/crm/objects/${API_VERSION}/tasks/batch/read`,
    body: {
      idProperty: TASK_KEY_PROPERTY,
      properties: [TASK_KEY_PROPERTY],
      propertiesWithHistory: [],
      inputs: keys.map((id) => ({ id })),
    },
    answer: KeyedTasksSchema,
  });
  requireOnly("OBJECT_NOT_FOUND", errors);
  return byKey(results);
}

/** The same by searching, which runs up to a minute behind. Keys are lower-case, as HubSpot wants the values of a list. */
async function searchTasks(transport: Transport, keys: string[]): Promise<Map<string, string>> {
  const found: z.infer<typeof KeyedTaskSchema>[] = [];
  for (let at = 0; at < keys.length; at += KEYS_A_SEARCH) {
    const values = keys.slice(at, at + KEYS_A_SEARCH);
    const filters = [{ propertyName: TASK_KEY_PROPERTY, operator: "IN", values }];
    const body = { filterGroups: [{ filters }], properties: [TASK_KEY_PROPERTY], limit: MOST_RESULTS };
    const path = `/crm/objects/${API_VERSION}/tasks/search`;
    found.push(...(await transport({ method: "POST", path, body, answer: FoundSchema })).results);
  }
  return byKey(found);
}

/**
 * Looks up at most 100 tasks by their keys.
 * @returns the ids of those that are there; archived ones are not
 * @throws HubSpotError also when HubSpot cannot tell whether one is there
 */
export function findTasks(transport: Transport, keys: string[]): Promise<Map<string, string>> {
  return readByKey(transport, keys).catch((error: unknown) =>
    unlessUnique(transport, error, () => searchTasks(transport, keys)),
  );
}

export interface TaskUpsert {
  key: string;
  properties: Record<string, string>;
}

type Upserted = { ids: Map<string, string> } & Refusals;

/** The key is among the properties too, so that the answer tells which task is whose. */
const keyed = ({ key, properties }: TaskUpsert) => ({ ...properties, [TASK_KEY_PROPERTY]: key });

/** @param path below `/tasks/batch/` */
async function send(transport: Transport, path: string, tasks: TaskUpsert[], inputs: object[]): Promise<Upserted> {
  const asked = { method: "POST" as const, path: `/crm/objects/${API_VERSION}/tasks/batch/${path}`, body: { inputs } };
  const { results, errors } = await transport({ ...asked, answer: KeyedTasksSchema });
  const keys = tasks.map(({ key }) => key);
  return { ids: byKey(results), ...readRefusals(errors, keys) };
}

async function updateKnown(
  transport: Transport,
  tasks: TaskUpsert[],
  known: ReadonlyMap<string, string>,
): Promise<Upserted> {
  const keyOf = new Map([...known].map(([key, id]) => [id, key]));
  const inputs = tasks.map((task) => ({ id: known.get(task.key) ?? "", properties: task.properties }));
  const { updated, refused, reasons } = await updateRecords(transport, "tasks", inputs);
  const named = (id: string) => keyOf.get(id) ?? id;
  return {
    ids: new Map(updated.map((id) => [named(id), id])),
    refused: refused.map((one) => ({ ...one, id: named(one.id) })),
    reasons,
  };
}

/**
 * Without a unique key: looks the tasks up, makes those that are not there and updates the others. After a crash, a task that
 * was made within the minute that the search runs behind is made twice.
 */
async function createOrUpdate(transport: Transport, tasks: TaskUpsert[]): Promise<Upserted> {
  const keys = tasks.map(({ key }) => key);
  const known = await searchTasks(transport, keys);
  const isKnown = ({ key }: TaskUpsert) => known.has(key);
  const [old, fresh] = [tasks.filter(isKnown), tasks.filter((task) => !isKnown(task))];
  const done: Upserted[] = [];
  if (old.length > 0) done.push(await updateKnown(transport, old, known));
  const inputs = fresh.map((task) => ({ properties: keyed(task), associations: [] }));
  if (fresh.length > 0) done.push(await send(transport, "create", fresh, inputs));
  return {
    ids: new Map(done.flatMap(({ ids }) => [...ids])),
    refused: done.flatMap(({ refused }) => refused),
    reasons: done.flatMap(({ reasons }) => reasons),
  };
}

/**
 * Makes or updates at most 100 tasks in one call; a key that is there already is updated.
 * @returns the ids by key, and what HubSpot says of those that it left out, by key
 * @throws HubSpotError when it refuses the whole batch
 */
export function upsertTasks(transport: Transport, tasks: TaskUpsert[]): Promise<Upserted> {
  const inputs = tasks.map((task) => ({ id: task.key, idProperty: TASK_KEY_PROPERTY, properties: keyed(task) }));
  return send(transport, "upsert", tasks, inputs).catch((error: unknown) =>
    unlessUnique(transport, error, () => createOrUpdate(transport, tasks)),
  );
}
