import type { PortalSettings } from "@partner-standing/contract/settings";
import type { Gateway } from "../hubspot/create-gateway.ts";
import type { Database } from "../store/database.ts";
import { saveOwners } from "../store/owners.ts";
import { savePortal } from "../store/portals.ts";
import { seedSettings } from "../store/settings.ts";

/**
 * Makes the account behind the gateway known to the service and gives its CRM the app's properties.
 * @returns the portal's id
 * @throws HubSpotError
 */
export async function connectPortal(options: {
  database: Database;
  gateway: Gateway;
  firstSettings?: PortalSettings | undefined;
}): Promise<number> {
  const { database, gateway, firstSettings } = options;
  const account = await gateway.readAccount();
  await savePortal(database, account);
  if (firstSettings) await seedSettings(database, account.portalId, firstSettings);
  await gateway.provisionProperties();
  const owners = await gateway.readOwners();
  await database.transaction((transaction) => saveOwners(transaction, account.portalId, owners));
  return account.portalId;
}
