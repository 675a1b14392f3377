import { archiveTasks } from "./archive-tasks.ts";
import { associateTasks, type TaskLink } from "./associate-tasks.ts";
import { createTransport, type AccessToken, type Transport } from "./create-transport.ts";
import { findTasks } from "./find-tasks.ts";
import type { HubSpotCall } from "./hubspot-call.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { GRACE_MS } from "./patience.ts";
import { readPropertyRoom } from "./property-room.ts";
import { missingProperties, provisionProperties } from "./provision-properties.ts";
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
const questionsOf = (transport: Transport) => ({
  readAccount: () => readAccount(transport),
  provisionProperties: () => provisionProperties(transport),
  missingProperties: () => missingProperties(transport),
  readPropertyRoom: () => readPropertyRoom(transport),
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
});
export type Questions = ReturnType<typeof questionsOf>;

/** The gateway of one account, which paces everything that is asked of it. */
export function createGateway(options: {
  accessToken: AccessToken;
  apiUrl: string;
  onCall?: (call: HubSpotCall) => void;
}) {
  const limiter = createRateLimiter();
  const [stopping, stopped] = [new AbortController(), new AbortController()];
  const transport = createTransport({ ...options, limiter, stopping: stopping.signal, stopped: stopped.signal });
  return {
    ...questionsOf(transport),
    /** The same questions for somebody who waits until the signal aborts; then they are given up. */
    within: (signal: AbortSignal): Questions => questionsOf((call) => transport(call, signal)),
    /** Drops what still waits, and gives up what does not come to its end soon. */
    async close(): Promise<void> {
      stopping.abort();
      const patience = setTimeout(() => stopped.abort(), GRACE_MS);
      await limiter.stop();
      clearTimeout(patience);
    },
  };
}
export type Gateway = ReturnType<typeof createGateway>;
