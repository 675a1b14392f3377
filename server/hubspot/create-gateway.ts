import { archiveTasks } from "./archive-tasks.ts";
import { associateTasks, type TaskLink } from "./associate-tasks.ts";
import { createTransport, type AccessToken } from "./create-transport.ts";
import { findTasks } from "./find-tasks.ts";
import type { HubSpotCall } from "./hubspot-call.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { provisionProperties } from "./provision-properties.ts";
import { readAccount } from "./read-account.ts";
import { readModified, type ModifiedCursor } from "./read-modified.ts";
import { readPage, type ReadPlan } from "./read-page.ts";
import { readRecords } from "./read-records.ts";
import { readGroups, readOwners, readUsers } from "./read-people.ts";
import { readProperties } from "./read-properties.ts";
import { readUser } from "./read-user.ts";
import { countRecords, searchContacts } from "./search-records.ts";
import { uninstallApp } from "./uninstall-app.ts";
import { updateRecords, type RecordUpdate } from "./update-records.ts";
import { upsertTasks, type TaskUpsert } from "./upsert-tasks.ts";

/** Everything the service asks of one HubSpot account. Every method throws HubSpotError when HubSpot refuses. */
export function createGateway(options: {
  accessToken: AccessToken;
  apiUrl: string;
  onCall?: (call: HubSpotCall) => void;
}) {
  const limiter = createRateLimiter();
  const transport = createTransport({ ...options, limiter });
  return {
    readAccount: () => readAccount(transport),
    provisionProperties: () => provisionProperties(transport),
    readPage: (plan: ReadPlan, after: string | null) => readPage(transport, plan, after),
    readModified: (objectType: ReadPlan["objectType"], cursor: ModifiedCursor) =>
      readModified(transport, objectType, cursor),
    readRecords: (plan: ReadPlan, ids: string[]) => readRecords(transport, plan, ids),
    updateRecords: (objectType: "contacts" | "companies" | "tasks", inputs: RecordUpdate[]) =>
      updateRecords(transport, objectType, inputs),
    findTasks: (keys: string[]) => findTasks(transport, keys),
    upsertTasks: (tasks: TaskUpsert[]) => upsertTasks(transport, tasks),
    associateTasks: (objectType: "contacts" | "companies", links: TaskLink[]) =>
      associateTasks(transport, objectType, links),
    archiveTasks: (ids: string[]) => archiveTasks(transport, ids),
    readUser: (userId: string) => readUser(transport, userId),
    readUsers: () => readUsers(transport),
    readOwners: (archived: boolean) => readOwners(transport, archived),
    readGroups: (kind: "teams" | "roles") => readGroups(transport, kind),
    searchContacts: (text: string, limit: number) => searchContacts(transport, text, limit),
    readProperties: (objectType: ReadPlan["objectType"]) => readProperties(transport, objectType),
    countRecords: (objectType: ReadPlan["objectType"], filled?: string) => countRecords(transport, objectType, filled),
    uninstall: () => uninstallApp(transport),
    /** Drops what still waits for its turn. */
    close: () => limiter.stop(),
  };
}
export type Gateway = ReturnType<typeof createGateway>;
