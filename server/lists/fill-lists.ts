import type { ListFailure } from "@partner-standing/contract/lists/crm-list";
import { HubSpotError } from "../errors/hubspot-errors.ts";
import { OBJECT_TYPE_IDS } from "../facts/record-id.ts";
import type { Gateway } from "../hubspot/gateway.ts";
import type { Database } from "../store/engine/database.ts";
import {
  type ListAtWork,
  listAtWork,
  noteFailed,
  noteFree,
  noteMade,
  noteWaiting,
  noteWalked,
} from "../store/lists/crm-lists.ts";
import { type Tenant, findTenant } from "../store/portals/portals.ts";
import { someBehind } from "./list-members.ts";

/** As many as HubSpot last documented for one call (Lists v1); of its dated versions it says nothing. */
const AT_ONCE = 500;

interface Filling {
  database: Database;
  gateway: Pick<Gateway, "findList" | "createList" | "addToList">;
  portalId: number;
}

/** Why HubSpot's refusal ends a list; null where the same call may be taken later. */
function failureOf(error: unknown, isMade: boolean): ListFailure | null {
  if (!(error instanceof HubSpotError)) return null;
  if (error.category === "MISSING_SCOPES") return "missing-scope";
  if (!error.isAboutInput) return null;
  if (error.status === 404 && isMade) return "list-gone";
  // HubSpot documents that there is a limit, and not how it says so.
  return /\blimit\b/i.test(error.message) ? "no-room" : "refused";
}

/**
 * Makes the list in HubSpot, once: an answer may be lost. So that another list of the same name is not taken for this one, it
 * is kept beforehand that there was none.
 */
async function makeList({ database, gateway, portalId }: Filling, { listId, name, listing, wasFree }: ListAtWork) {
  const list = { objectTypeId: OBJECT_TYPE_IDS[listing.kind], name };
  const taken = { failure: "name-taken", said: null } as const;
  if (!wasFree) {
    if ((await gateway.findList(list)) !== null) return noteFailed(database, portalId, listId, taken);
    return noteFree(database, portalId, listId);
  }
  const crmListId = (await gateway.createList(list)) ?? (await gateway.findList(list));
  if (crmListId === null) return noteFailed(database, portalId, listId, taken);
  return noteMade(database, portalId, listId, crmListId);
}

/** Puts the next ones into it. Done a second time, the same are in it. */
async function addSome(
  { database, gateway, portalId }: Filling,
  { tenant, crmListId }: { tenant: Tenant; crmListId: string },
  { listId, ...list }: ListAtWork,
) {
  const { records, after } = await someBehind(database, tenant, { ...list, limit: AT_ONCE });
  const ids = [...new Set(records.filter((id) => id !== null))];
  const missing: (string | null)[] = ids.length > 0 ? await gateway.addToList(crmListId, ids) : [];
  const leftOut = records.filter((id) => id === null || missing.includes(id)).length;
  await noteWalked(database, portalId, listId, {
    ...{ from: list.after, after, walked: records.length, leftOut },
    isLast: records.length < AT_ONCE,
  });
}

/** Takes the next step of a list. @throws what may be over later; why is kept with the list */
async function takeStep(filling: Filling, tenant: Tenant, list: ListAtWork): Promise<void> {
  const { database, portalId } = filling;
  const { crmListId } = list;
  try {
    await (crmListId === null ? makeList(filling, list) : addSome(filling, { tenant, crmListId }, list));
  } catch (error) {
    const failure = failureOf(error, list.crmListId !== null);
    const said = error instanceof HubSpotError ? error.message : null;
    if (failure !== null) return noteFailed(database, portalId, list.listId, { failure, said });
    if (said !== null && said !== list.said) await noteWaiting(database, portalId, list.listId, said);
    throw error;
  }
}

/**
 * Makes and fills an account's lists, one after the other, until the signal says to stop. Each step is kept, so that the next
 * turn goes on there, on whatever instance.
 * @returns whether nothing is left to do
 * @throws HubSpotError while HubSpot does not take more
 */
export async function fillLists(filling: Filling, signal: AbortSignal): Promise<boolean> {
  const { database, portalId } = filling;
  let tenant: Tenant | null = null;
  while (!signal.aborted) {
    const list = await listAtWork(database, portalId);
    if (list === null) return true;
    tenant ??= await findTenant(database, portalId);
    if (tenant === null) return true;
    await takeStep(filling, tenant, list);
  }
  return false;
}
