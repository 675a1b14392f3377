import { archiveTasks } from "./archive-tasks.ts";
import { associateTasks, type TaskLink } from "./associate-tasks.ts";
import { createTransport } from "./create-transport.ts";
import { findTasks } from "./find-tasks.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { provisionProperties } from "./provision-properties.ts";
import { readAccount } from "./read-account.ts";
import { readOwners } from "./read-owners.ts";
import { readPage, type ReadPlan } from "./read-page.ts";
import { readRecords } from "./read-records.ts";
import { updateRecords, type RecordUpdate } from "./update-records.ts";
import { upsertTasks, type TaskUpsert } from "./upsert-tasks.ts";

/** Everything the service asks of one HubSpot account. Every method throws HubSpotError when HubSpot refuses. */
export function createGateway(options: {
  accessToken: string;
  apiUrl: string;
  onCall?: (call: { method: string; path: string; status: number }) => void;
}) {
  const limiter = createRateLimiter();
  const transport = createTransport({ ...options, limiter });
  return {
    readAccount: () => readAccount(transport),
    provisionProperties: () => provisionProperties(transport),
    readOwners: () => readOwners(transport),
    readPage: (plan: ReadPlan, after: string | null) => readPage(transport, plan, after),
    readRecords: (plan: ReadPlan, ids: string[]) => readRecords(transport, plan, ids),
    updateRecords: (objectType: "contacts" | "companies" | "tasks", inputs: RecordUpdate[]) =>
      updateRecords(transport, objectType, inputs),
    findTasks: (keys: string[]) => findTasks(transport, keys),
    upsertTasks: (tasks: TaskUpsert[]) => upsertTasks(transport, tasks),
    associateTasks: (objectType: "contacts" | "companies", links: TaskLink[]) =>
      associateTasks(transport, objectType, links),
    archiveTasks: (ids: string[]) => archiveTasks(transport, ids),
    /** Drops what still waits for its turn. */
    close: () => limiter.stop(),
  };
}
export type Gateway = ReturnType<typeof createGateway>;
