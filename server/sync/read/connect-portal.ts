import type { PortalSettings } from "@partner-standing/contract/settings/settings";
import { staleKinds } from "../../facts/derived-from.ts";
import type { Gateway } from "../../hubspot/create-gateway.ts";
import type { Account } from "../../hubspot/read-account.ts";
import type { Owner } from "../../hubspot/read-people.ts";
import type { Database, Queryable } from "../../store/engine/database.ts";
import { markStale } from "../../store/steps/derivations.ts";
import { saveOwners, type OwnerRow } from "../../store/mirror/owners.ts";
import { findPortal, lockFacts, markAccountRead, renewPortal } from "../../store/portals/portals.ts";
import { readSettings, seedSettings } from "../../store/settings/settings.ts";

function ownerRow(
  { id, email, firstName, lastName, userId, userIdIncludingInactive }: Owner,
  active: boolean,
): OwnerRow {
  const user = userId ?? userIdIncludingInactive;
  const name = [firstName, lastName].filter(Boolean).join(" ") || email || id;
  return { ownerId: id, userId: user ? String(user) : null, name, email: email ?? null, active };
}

/** Stores what the account is. Figures that follow from what has changed about it are derived anew. */
async function keepAccount(transaction: Queryable, account: Account): Promise<void> {
  const { portalId } = account;
  await lockFacts(transaction, portalId);
  const before = await findPortal(transaction, portalId);
  await renewPortal(transaction, account);
  const after = await findPortal(transaction, portalId);
  if (!before || !after) return;
  const { settings } = await readSettings(transaction, portalId);
  await markStale(transaction, portalId, staleKinds({ portal: before, settings }, { portal: after, settings }));
}

/**
 * Renews what is known of the account behind the gateway, and gives its CRM the app's properties.
 * @param options.portalId the account whose token the gateway has, where that is known
 * @returns the portal's id
 * @throws HubSpotError
 * @throws PortalEndingError
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
  await database.transaction((transaction) => keepAccount(transaction, account));
  if (firstSettings) await seedSettings(database, portalId, firstSettings);
  await gateway.provisionProperties();
  const [present, past] = await Promise.all([gateway.readOwners(false), gateway.readOwners(true)]);
  const owners = [...past.map((owner) => ownerRow(owner, false)), ...present.map((owner) => ownerRow(owner, true))];
  await database.transaction(async (transaction) => {
    await lockFacts(transaction, portalId);
    await saveOwners(transaction, portalId, owners);
    await markAccountRead(transaction, portalId);
  });
  return portalId;
}
