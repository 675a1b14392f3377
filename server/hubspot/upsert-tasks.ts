import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, readRefusals, type Refusals } from "./batch-errors.ts";
import type { Transport } from "./create-transport.ts";
import { searchTasks } from "./find-tasks.ts";
import { TASK_KEY_PROPERTY, unlessUnique } from "./task-key-property.ts";
import { updateRecords } from "./update-records.ts";

export interface TaskUpsert {
  key: string;
  properties: Record<string, string>;
}

type Upserted = { ids: Map<string, string> } & Refusals;

const AnswerSchema = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.object({ [TASK_KEY_PROPERTY]: z.string() }) })),
  errors: BatchErrorsSchema,
});

/** The key is among the properties too, so that the answer tells which task is whose. */
const keyed = ({ key, properties }: TaskUpsert) => ({ ...properties, [TASK_KEY_PROPERTY]: key });

/** @param path below `/tasks/batch/` */
async function send(transport: Transport, path: string, tasks: TaskUpsert[], inputs: object[]): Promise<Upserted> {
  const asked = { method: "POST" as const, path: `/crm/objects/${API_VERSION}/tasks/batch/${path}`, body: { inputs } };
  const { results, errors } = await transport({ ...asked, answer: AnswerSchema });
  return {
    ids: new Map(results.map(({ id, properties }) => [properties[TASK_KEY_PROPERTY], id])),
    ...readRefusals(
      errors,
      tasks.map(({ key }) => key),
    ),
  };
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
  const known = await searchTasks(
    transport,
    tasks.map(({ key }) => key),
  );
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
