import { enqueueCrmWrites } from "../store/crm-writes.ts";
import type { Queryable } from "../store/database.ts";
import { recordsOfDomains } from "../store/records-of-domain.ts";
import { registrationProperties, type ToldRegistration } from "./registration-properties.ts";

/**
 * Notes for the CRM what every record of these domains must say from now on.
 * @returns how many records that are
 */
export async function tellRecords(
  transaction: Queryable,
  portalId: number,
  registrations: (ToldRegistration & { domain: string })[],
): Promise<number> {
  const told = new Map(
    registrations.map((registration) => [registration.domain, registrationProperties(registration)]),
  );
  const records = await recordsOfDomains(transaction, portalId, [...told.keys()]);
  await enqueueCrmWrites(
    transaction,
    portalId,
    records.map(({ domain, objectType, objectId }) => ({ objectType, objectId, properties: told.get(domain) ?? {} })),
  );
  return records.length;
}
