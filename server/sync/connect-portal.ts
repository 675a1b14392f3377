import type { PortalSettings } from "@partner-standing/contract/settings";
import type { Gateway } from "../hubspot/create-gateway.ts";
import type { Owner } from "../hubspot/read-people.ts";
import type { Database } from "../store/database.ts";
import { saveOwners, type OwnerRow } from "../store/owners.ts";
import { savePortal } from "../store/portals.ts";
import { seedSettings } from "../store/settings.ts";

function ownerRow(
  { id, email, firstName, lastName, userId, userIdIncludingInactive }: Owner,
  active: boolean,
): OwnerRow {
  const user = userId ?? userIdIncludingInactive;
  const name = [firstName, lastName].filter(Boolean).join(" ") || email || id;
  return { ownerId: id, userId: user ? String(user) : null, name, email: email ?? null, active };
}

/**
 * Makes the account behind the gateway known to the service and gives its CRM the app's properties.
 * @param options.portalId the account whose token the gateway has, where that is known
 * @returns the portal's id
 * @throws HubSpotError
 */
export async function connectPortal(options: {
  database: Database;
  gateway: Gateway;
  portalId?: number;
  firstSettings?: PortalSettings | undefined;
}): Promise<number> {
  const { database, gateway, firstSettings } = options;
  const account = await gateway.readAccount();
  const { portalId = account.portalId } = options;
  if (portalId !== account.portalId)
    throw new Error(`HubSpot answers for account ${account.portalId} where ${portalId} was asked: nothing is stored`);
  await savePortal(database, account);
  if (firstSettings) await seedSettings(database, account.portalId, firstSettings);
  await gateway.provisionProperties();
  const [present, past] = await Promise.all([gateway.readOwners(false), gateway.readOwners(true)]);
  const owners = [...past.map((owner) => ownerRow(owner, false)), ...present.map((owner) => ownerRow(owner, true))];
  // Who is named twice, such as one who left while the lists were read, is there once.
  const once = [...new Map(owners.map((owner) => [owner.ownerId, owner])).values()];
  await database.transaction((transaction) => saveOwners(transaction, account.portalId, once));
  return account.portalId;
}
