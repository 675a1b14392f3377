import { mirrorToldDeals } from "../sync/mirror/told-deals.ts";
import {
  type CrmWrite,
  dropCrmWrites,
  dueCrmWrites,
  finishCrmWrites,
  postponeCrmWrites,
  type ToldKind,
} from "../store/outbox/crm-writes.ts";
import { type Outbox, queueOf, refusedOf, tellDue, toTheirEnd } from "./tell-due.ts";
import { type TellingTasks, applyCrmTasks } from "./tell-tasks.ts";

/** Each kind with what the mirror says of those that were told. */
const FINISH: Record<ToldKind, typeof mirrorToldDeals> = {
  contacts: finishCrmWrites,
  companies: finishCrmWrites,
  deals: mirrorToldDeals,
};
const OBJECT_TYPES = Object.keys(FINISH) as ToldKind[];

type TellingRecords = Outbox<"updateRecords">;

/** What HubSpot took, and what it no longer has: there is nobody left to be told. */
interface Done {
  told: CrmWrite[];
  gone: CrmWrite[];
}

async function send(gateway: TellingRecords["gateway"], objectType: CrmWrite["objectType"], writes: CrmWrite[]) {
  const inputs = writes.map(({ objectId, properties }) => ({ id: objectId, properties }));
  const { updated, refused, reasons } = await gateway.updateRecords(objectType, inputs);
  const gone = refused.filter(({ isGone }) => isGone).map(({ id }) => id);
  const isDone = ({ objectId }: CrmWrite) => updated.includes(objectId);
  const isGone = (write: CrmWrite) => !isDone(write) && gone.includes(write.objectId);
  const rest = writes.filter((write) => !isDone(write) && !isGone(write));
  const done: Done = { told: writes.filter(isDone), gone: writes.filter(isGone) };
  return { done, ...refusedOf(rest, refused, ({ objectId }) => objectId), reasons };
}

/** Gives records in the CRM the properties that they must still be told. */
export async function applyCrmWrites(outbox: TellingRecords, signal: AbortSignal): Promise<void> {
  const { database, gateway, portalId, failed } = outbox;
  const tell = (objectType: CrmWrite["objectType"]) =>
    tellDue(
      {
        due: (limit) => dueCrmWrites(database, portalId, objectType, limit),
        send: (writes) => send(gateway, objectType, writes),
        async finish({ told, gone }) {
          await FINISH[objectType](database, portalId, told);
          await dropCrmWrites(database, portalId, gone);
        },
        postpone: (refused, pause) => postponeCrmWrites(database, portalId, refused, pause),
        queue: queueOf(outbox, objectType),
        failed,
      },
      signal,
    );
  await toTheirEnd(OBJECT_TYPES.map(tell));
}

/**
 * Tells a portal's CRM everything that is due: what records say, and tasks. One kind that fails holds up no other.
 * @throws what the database throws; what HubSpot refuses is put off
 */
export async function tellCrm(outbox: TellingTasks, signal: AbortSignal): Promise<void> {
  await toTheirEnd([applyCrmWrites(outbox, signal), applyCrmTasks(outbox, signal)]);
}
