import type { Gateway } from "../hubspot/create-gateway.ts";
import type { Database } from "../store/engine/database.ts";
import { applyCrmTasks } from "./apply-crm-tasks.ts";
import { applyCrmWrites } from "./apply-crm-writes.ts";
import { toTheirEnd } from "./to-their-end.ts";

export type OutboxGateway = Pick<
  Gateway,
  "updateRecords" | "findTasks" | "upsertTasks" | "associateTasks" | "archiveTasks"
>;

/**
 * Tells a portal's CRM everything that is due: what records say, and tasks. One kind that fails holds up no other.
 * @throws what the database throws; what HubSpot refuses is put off
 */
export async function tellCrm(
  outbox: { database: Database; gateway: OutboxGateway; portalId: number; failed: (error: unknown) => void },
  signal: AbortSignal,
): Promise<void> {
  await toTheirEnd([applyCrmWrites(outbox, signal), applyCrmTasks(outbox, signal)]);
}
