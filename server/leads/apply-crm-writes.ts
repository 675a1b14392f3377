import type { Gateway } from "../hubspot/create-gateway.ts";
import { dueCrmWrites, finishCrmWrites, postponeCrmWrites, type CrmWrite } from "../store/crm-writes.ts";
import type { Database } from "../store/database.ts";

/** HubSpot's limit of one batch. */
const BATCH = 100;
const OBJECT_TYPES = ["contacts", "companies"] as const;
const FIRST_PAUSE_SECONDS = 5;
const LAST_PAUSE_SECONDS = 3_600;

interface Outbox {
  database: Database;
  gateway: Pick<Gateway, "updateRecords">;
  portalId: number;
}

function pauseOf(writes: CrmWrite[]): number {
  const attempts = Math.max(...writes.map((write) => write.attempts));
  return Math.min(LAST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** attempts);
}

function postpone({ database, portalId }: Outbox, writes: CrmWrite[], reason: string): Promise<void> {
  return postponeCrmWrites(database, portalId, writes, { seconds: pauseOf(writes), reason });
}

/** One record that HubSpot refuses must not hold up the others of its batch: what is refused as a whole is halved. */
async function tell(outbox: Outbox, writes: CrmWrite[]): Promise<void> {
  const { database, gateway, portalId } = outbox;
  const [first] = writes;
  if (!first) return;
  try {
    const inputs = writes.map(({ objectId, properties }) => ({ id: objectId, properties }));
    const { updated, reasons } = await gateway.updateRecords(first.objectType, inputs);
    const done = new Set(updated);
    await finishCrmWrites(
      database,
      portalId,
      writes.filter((write) => done.has(write.objectId)),
    );
    const left = writes.filter((write) => !done.has(write.objectId));
    if (left.length > 0) await postpone(outbox, left, reasons.join("; ") || "HubSpot left it out");
  } catch (error) {
    const { transient = true, message } = error as { transient?: boolean; message: string };
    if (transient || writes.length === 1) return postpone(outbox, writes, message);
    const half = Math.ceil(writes.length / 2);
    await tell(outbox, writes.slice(0, half));
    await tell(outbox, writes.slice(half));
  }
}

/**
 * Tells the CRM everything that is due, a batch at a time. Telling it twice does no harm, so a crash between HubSpot's
 * answer and ours only repeats. Never throws for what HubSpot refuses: that is put off with growing pauses.
 */
export async function applyCrmWrites(outbox: Outbox, signal: AbortSignal): Promise<void> {
  for (const objectType of OBJECT_TYPES) {
    while (!signal.aborted) {
      const writes = await dueCrmWrites(outbox.database, outbox.portalId, objectType, BATCH);
      if (writes.length === 0) break;
      await tell(outbox, writes);
    }
  }
}
