import type { Gateway } from "../hubspot/create-gateway.ts";
import { dueCrmWrites, finishCrmWrites, postponeCrmWrites, type CrmWrite } from "../store/crm-writes.ts";
import type { Database } from "../store/database.ts";
import { tellDue } from "./tell-due.ts";

const OBJECT_TYPES = ["contacts", "companies"] as const;

interface Outbox {
  database: Database;
  gateway: Pick<Gateway, "updateRecords">;
  portalId: number;
}

/** Gives records in the CRM the properties that they must still be told. */
export async function applyCrmWrites({ database, gateway, portalId }: Outbox, signal: AbortSignal): Promise<void> {
  async function send(objectType: CrmWrite["objectType"], writes: CrmWrite[]) {
    const inputs = writes.map(({ objectId, properties }) => ({ id: objectId, properties }));
    const { updated, reasons } = await gateway.updateRecords(objectType, inputs);
    const done = new Set(updated);
    return {
      done: writes.filter((write) => done.has(write.objectId)),
      left: writes.filter((write) => !done.has(write.objectId)),
      reasons,
    };
  }

  for (const objectType of OBJECT_TYPES) {
    await tellDue(
      {
        due: (limit) => dueCrmWrites(database, portalId, objectType, limit),
        send: (writes) => send(objectType, writes),
        finish: (done) => finishCrmWrites(database, portalId, done),
        postpone: (writes, postponement) => postponeCrmWrites(database, portalId, writes, postponement),
      },
      signal,
    );
  }
}
