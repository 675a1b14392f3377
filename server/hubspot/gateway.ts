import { readAccount, uninstallApp } from "./account.ts";
import { completeCallbacks, type Completion } from "./callbacks.ts";
import { type RecordUpdate, updateRecords } from "./calls/batches.ts";
import { GRACE_MS } from "./calls/patience.ts";
import { readGroups, readOwners, readUser, readUsers } from "./people.ts";
import { missingProperties, provisionProperties, readProperties, readPropertyRoom } from "./properties.ts";
import { type NamedList, addToList, createList, findList } from "./record-lists.ts";
import { createRateLimiter } from "./calls/rate-limiter.ts";
import { type ModifiedCursor, readModified } from "./read-modified.ts";
import { type ReadPlan, readPage, readRecords } from "./read-records.ts";
import { countRecords, searchContacts } from "./search-records.ts";
import { type TaskLink, type TaskUpsert, archiveTasks, associateTasks, findTasks, upsertTasks } from "./tasks.ts";
import { type AccessToken, type HubSpotCall, type Transport, createTransport } from "./calls/transport.ts";

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
  updateRecords: (objectType: "contacts" | "companies" | "deals" | "tasks", inputs: RecordUpdate[]) =>
    updateRecords(transport, objectType, inputs),
  findTasks: (keys: string[]) => findTasks(transport, keys),
  upsertTasks: (tasks: TaskUpsert[]) => upsertTasks(transport, tasks),
  associateTasks: (objectType: "contacts" | "companies", links: TaskLink[]) =>
    associateTasks(transport, objectType, links),
  archiveTasks: (ids: string[]) => archiveTasks(transport, ids),
  completeCallbacks: (completions: Completion[]) => completeCallbacks(transport, completions),
  findList: (list: NamedList) => findList(transport, list),
  createList: (list: NamedList) => createList(transport, list),
  addToList: (listId: string, ids: string[]) => addToList(transport, listId, ids),
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

/** A gateway a portal, made when it is first needed: each has its account's tokens and its own pace. */
export function keepGateways(create: (portalId: number) => Gateway) {
  const gateways = new Map<number, Gateway>();
  let isClosed = false;
  return {
    of(portalId: number): Gateway {
      const known = gateways.get(portalId);
      if (known) return known;
      const gateway = create(portalId);
      gateways.set(portalId, gateway);
      // Whoever is still at work while the service stops would begin anew with it.
      if (isClosed) void gateway.close();
      return gateway;
    },
    /** The account is gone. */
    async drop(portalId: number): Promise<void> {
      const gateway = gateways.get(portalId);
      gateways.delete(portalId);
      await gateway?.close();
    },
    /** Drops what still waits for its turn, in all of them; from now on nothing is called. */
    async close(): Promise<void> {
      isClosed = true;
      await Promise.all([...gateways.values()].map((gateway) => gateway.close()));
    },
  };
}
export type Gateways = ReturnType<typeof keepGateways>;
