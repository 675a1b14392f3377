import type { PortalSettings } from "@partner-standing/contract/settings";
import type { Gateway } from "../hubspot/create-gateway.ts";
import type { Owner } from "../hubspot/read-people.ts";
import type { Database } from "../store/database.ts";
import { saveOwners, type OwnerRow } from "../store/owners.ts";
import { lockPortal, renewPortal } from "../store/portals.ts";
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
 * Renews what is known of the account behind the gateway, and gives its CRM the app's properties.
 * @returns the portal's id
 * @throws HubSpotError
 * @throws PortalEndingError
 */
export async function connectPortal(options: {
  database: Database;
  gateway: Gateway;
  firstSettings?: PortalSettings | undefined;
}): Promise<number> {
  const { database, gateway, firstSettings } = options;
  const account = await gateway.readAccount();
  await renewPortal(database, account);
  if (firstSettings) await seedSettings(database, account.portalId, firstSettings);
  await gateway.provisionProperties();
  const [present, past] = await Promise.all([gateway.readOwners(false), gateway.readOwners(true)]);
  const owners = [...past.map((owner) => ownerRow(owner, false)), ...present.map((owner) => ownerRow(owner, true))];
  await database.transaction(async (transaction) => {
    await lockPortal(transaction, account.portalId);
    await saveOwners(transaction, account.portalId, owners);
  });
  return account.portalId;
}
