import type { Gateway } from "../hubspot/create-gateway.ts";
import {
  dueTaskWrites,
  finishTaskWrites,
  keepTaskIds,
  postponeTaskWrites,
  type TaskStep,
  type TaskWrite,
} from "../store/crm-tasks.ts";
import type { Database } from "../store/database.ts";
import { findPortal } from "../store/portals.ts";
import { taskProperties } from "./task-properties.ts";
import { tellDue } from "./tell-due.ts";

type TaskGateway = Pick<Gateway, "findTasks" | "upsertTasks" | "associateTasks" | "archiveTasks" | "updateRecords">;

interface Outbox {
  database: Database;
  gateway: TaskGateway;
  portalId: number;
}

const keysOf = (writes: TaskWrite[]) => writes.map(({ key }) => key);

/** What HubSpot took of a batch, by a test of each. */
function split(writes: TaskWrite[], reasons: string[], isDone: (write: TaskWrite) => boolean) {
  return { done: writes.filter(isDone), left: writes.filter((write) => !isDone(write)), reasons };
}

/**
 * The status is written where a task starts, and where it has new content. A task that is there with its first content
 * was made before a crash: somebody may have completed it since.
 */
async function make(gateway: TaskGateway, timeZone: string, writes: TaskWrite[]) {
  const known = await gateway.findTasks(keysOf(writes));
  const inputs = writes.map((write) => ({
    key: write.key,
    properties: {
      ...taskProperties(write, timeZone),
      ...((write.revision > 1 || !known.has(write.key)) && { hs_task_status: "NOT_STARTED" }),
    },
  }));
  const { ids, reasons } = await gateway.upsertTasks(inputs);
  const { done, left } = split(writes, reasons, ({ key }) => ids.has(key));
  return { done: done.map((write) => ({ ...write, taskId: ids.get(write.key) ?? null })), left, reasons };
}

async function associate(gateway: TaskGateway, objectType: "contacts" | "companies", writes: TaskWrite[]) {
  const links = writes.map(({ taskId, about }) => ({ taskId: taskId ?? "", objectId: about?.objectId ?? "" }));
  const { associated, reasons } = await gateway.associateTasks(objectType, links);
  return split(writes, reasons, ({ taskId }) => associated.includes(taskId ?? ""));
}

/** Tasks are looked up by key, not by a kept id: one may have been made without our hearing of it before a crash. */
async function remove(gateway: TaskGateway, writes: TaskWrite[]) {
  const known = await gateway.findTasks(keysOf(writes));
  if (known.size > 0) await gateway.archiveTasks([...known.values()]);
  return { done: writes, left: [], reasons: [] };
}

async function complete(gateway: TaskGateway, writes: TaskWrite[]) {
  const known = await gateway.findTasks(keysOf(writes));
  if (known.size === 0) return { done: writes, left: [], reasons: [] };
  const inputs = [...known.values()].map((id) => ({ id, properties: { hs_task_status: "COMPLETED" } }));
  const { updated, reasons } = await gateway.updateRecords("tasks", inputs);
  return split(writes, reasons, ({ key }) => !known.has(key) || updated.includes(known.get(key) ?? ""));
}

/** Makes, associates, removes and completes tasks in the CRM until it shows what is wanted. */
export async function applyCrmTasks({ database, gateway, portalId }: Outbox, signal: AbortSignal): Promise<void> {
  const portal = await findPortal(database, portalId);
  if (!portal) return;
  const of = (step: TaskStep) => ({
    due: (limit: number) => dueTaskWrites(database, portalId, step, limit),
    finish: (done: TaskWrite[]) => finishTaskWrites(database, portalId, done),
    postpone: (writes: TaskWrite[], postponement: { seconds: number; reason: string }) =>
      postponeTaskWrites(database, portalId, writes, postponement),
  });

  const making = {
    ...of("make"),
    send: (writes: TaskWrite[]) => make(gateway, portal.timeZone, writes),
    finish: (made: TaskWrite[]) => keepTaskIds(database, portalId, made),
  };
  await tellDue(making, signal);
  for (const objectType of ["contacts", "companies"] as const)
    await tellDue(
      { ...of(`associate-${objectType}`), send: (writes) => associate(gateway, objectType, writes) },
      signal,
    );
  await tellDue({ ...of("remove"), send: (writes) => remove(gateway, writes) }, signal);
  await tellDue({ ...of("complete"), send: (writes) => complete(gateway, writes) }, signal);
}
