import type { RegistrationState } from "@partner-standing/contract/leads/lead";
import type { RecordId } from "../facts/record-id.ts";
import { enqueueCrmWrites } from "../store/outbox/crm-writes.ts";
import type { Queryable } from "../store/engine/database.ts";
import { registrationProperties } from "./registration-properties.ts";

/** A partner portal lists these two, so that somebody sees what a workflow could not register (B1). */
export function isListed(state: RegistrationState | null): boolean {
  return state === "unavailable" || state === "invalid-data";
}

/** Notes for the CRM that a record was to be registered and could not be, where the record itself is why. */
export async function tellAttempt(
  transaction: Queryable,
  portalId: number,
  { kind, id }: RecordId,
  state: RegistrationState,
): Promise<void> {
  if (!isListed(state)) return;
  const properties = registrationProperties({ state, domain: null, registeredOn: null, expiresOn: null });
  await enqueueCrmWrites(transaction, portalId, [{ objectType: kind, objectId: id, properties }]);
}
