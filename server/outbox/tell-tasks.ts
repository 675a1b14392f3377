import { Temporal } from "temporal-polyfill";
import type { LeftOut, Refusals } from "../hubspot/calls/batches.ts";
import {
  type TaskStep,
  type TaskWrite,
  type WantedTask,
  dueTaskWrites,
  finishTaskWrites,
  keepTaskIds,
  postponeTaskWrites,
} from "../store/outbox/crm-tasks.ts";
import { findPortal } from "../store/portals/portals.ts";
import { type Outbox, type Pause, type Refused, queueOf, refusedOf, tellDue } from "./tell-due.ts";

const DUE_TIME = "09:00";

/** What HubSpot is told of a task: due at nine in the morning where the portal is. */
function taskProperties(task: WantedTask, timeZone: string): Record<string, string> {
  const due = Temporal.PlainDate.from(task.dueOn).toZonedDateTime({ timeZone, plainTime: DUE_TIME });
  return {
    hs_timestamp: due.toInstant().toString(),
    hs_task_subject: task.subject,
    hs_task_body: task.body,
    hs_task_type: "TODO",
    hubspot_owner_id: task.ownerId ?? "",
  };
}

export type TaskGateway = TellingTasks["gateway"];
export type TellingTasks = Outbox<"findTasks" | "upsertTasks" | "associateTasks" | "archiveTasks" | "updateRecords">;

const keysOf = (writes: TaskWrite[]) => writes.map(({ key }) => key);
const allDone = (done: TaskWrite[]) => ({ done, refused: [], left: [], reasons: [] });

interface Known {
  isDone: (write: TaskWrite) => boolean;
  /** How HubSpot names a task. */
  nameOf: (write: TaskWrite) => string;
}

/** What HubSpot took of a batch. A task whose record is gone waits: somebody may drop it, or restore the record. */
function part(writes: TaskWrite[], { refused, reasons }: Refusals, { isDone, nameOf }: Known) {
  const rest = writes.filter((write) => !isDone(write));
  return { done: writes.filter(isDone), ...refusedOf(rest, refused, nameOf), reasons };
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
  const { ids, ...refusals } = await gateway.upsertTasks(inputs);
  const sent = part(writes, refusals, { isDone: ({ key }) => ids.has(key), nameOf: ({ key }) => key });
  return { ...sent, done: sent.done.map((write) => ({ ...write, taskId: ids.get(write.key) ?? null })) };
}

async function associate(gateway: TaskGateway, objectType: "contacts" | "companies", writes: TaskWrite[]) {
  const links = writes.map(({ taskId, about }) => ({ taskId: taskId ?? "", objectId: about?.objectId ?? "" }));
  const { associated, ...refusals } = await gateway.associateTasks(objectType, links);
  const nameOf = ({ taskId }: TaskWrite) => taskId ?? "";
  return part(writes, refusals, { isDone: (write) => associated.includes(nameOf(write)), nameOf });
}

/** Tasks are looked up by key, not by a kept id: one may have been made without our hearing of it before a crash. */
async function remove(gateway: TaskGateway, writes: TaskWrite[]) {
  const known = await gateway.findTasks(keysOf(writes));
  if (known.size > 0) await gateway.archiveTasks([...known.values()]);
  return allDone(writes);
}

/** A task that is gone, before or while it is completed, is nobody's to do any more. */
async function complete(gateway: TaskGateway, writes: TaskWrite[]) {
  const known = await gateway.findTasks(keysOf(writes));
  if (known.size === 0) return allDone(writes);
  const inputs = [...known.values()].map((id) => ({ id, properties: { hs_task_status: "COMPLETED" } }));
  const { updated, refused, reasons } = await gateway.updateRecords("tasks", inputs);
  const nameOf = ({ key }: TaskWrite) => known.get(key) ?? "";
  const over = [...updated, ...refused.filter(({ isGone }: LeftOut) => isGone).map(({ id }) => id)];
  const isDone = (write: TaskWrite) => !known.has(write.key) || over.includes(nameOf(write));
  return part(writes, { refused, reasons }, { isDone, nameOf });
}

/** Makes, associates, removes and completes tasks in the CRM until it shows what is wanted. */
export async function applyCrmTasks(outbox: TellingTasks, signal: AbortSignal): Promise<void> {
  const { database, gateway, portalId, failed } = outbox;
  const portal = await findPortal(database, portalId);
  if (!portal) return;
  const of = (step: TaskStep) => ({
    due: (limit: number) => dueTaskWrites(database, portalId, step, limit),
    finish: (done: TaskWrite[]) => finishTaskWrites(database, portalId, done),
    postpone: (refused: Refused<TaskWrite>[], pause: Pause) => postponeTaskWrites(database, portalId, refused, pause),
    queue: queueOf(outbox, "tasks"),
    failed,
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
