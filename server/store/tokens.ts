import type { Queryable } from "./database.ts";
import { sql } from "./sql.ts";

/** The tokens of an account, sealed: the store cannot read them. */
export interface SealedTokens {
  accessToken: string;
  refreshToken: string;
}

/** What an installation gave us. */
export interface Installation extends SealedTokens {
  portalId: number;
  /** Seconds from now for which the access token is good. */
  expiresIn: number;
  scopes: string[];
  hubDomain: string | null;
  /** HubSpot's id of the user. */
  installedBy: string | null;
}

/** The tokens of an account that is connected. */
export interface StoredTokens extends SealedTokens {
  /** Instant (UTC). */
  expiresAt: string;
}

/** Installing again replaces what was there, and ends being revoked. */
export async function saveInstallation(transaction: Queryable, installation: Installation): Promise<void> {
  const { portalId, accessToken, refreshToken, expiresIn, scopes, hubDomain, installedBy } = installation;
  await transaction.query(sql`
    insert into tokens (portal_id, access_token, refresh_token, expires_at, scopes, hub_domain, installed_by)
    values (${portalId}, ${accessToken}, ${refreshToken}, now() + make_interval(secs => ${expiresIn}),
            ${scopes}::text[], ${hubDomain}, ${installedBy})
    on conflict (portal_id) do update set
      access_token = excluded.access_token, refresh_token = excluded.refresh_token, expires_at = excluded.expires_at,
      scopes = excluded.scopes, hub_domain = excluded.hub_domain, installed_by = excluded.installed_by,
      installed_at = now(), revoked_at = null, uninstalled_at = null`);
}

/** Null where the account never installed the app, uninstalled it, or revoked its access. */
export async function findTokens(database: Queryable, portalId: number): Promise<StoredTokens | null> {
  const [row] = await database.query<StoredTokens>(sql`
    select access_token as "accessToken", refresh_token as "refreshToken", expires_at as "expiresAt"
    from tokens where portal_id = ${portalId} and revoked_at is null and uninstalled_at is null`);
  return row ?? null;
}

/** The same, and nobody else may renew them before this transaction ends. */
export async function lockTokens(transaction: Queryable, portalId: number): Promise<StoredTokens | null> {
  const [row] = await transaction.query<StoredTokens>(sql`
    select access_token as "accessToken", refresh_token as "refreshToken", expires_at as "expiresAt"
    from tokens where portal_id = ${portalId} and revoked_at is null and uninstalled_at is null
    for update`);
  return row ?? null;
}

/** Keeps renewed tokens; `expiresIn` in seconds from now. */
export async function replaceTokens(
  transaction: Queryable,
  portalId: number,
  { accessToken, refreshToken, expiresIn }: SealedTokens & { expiresIn: number },
): Promise<void> {
  await transaction.query(sql`
    update tokens set access_token = ${accessToken}, refresh_token = ${refreshToken},
      expires_at = now() + make_interval(secs => ${expiresIn})
    where portal_id = ${portalId}`);
}

/** HubSpot took our access away. */
export async function markRevoked(transaction: Queryable, portalId: number): Promise<void> {
  await transaction.query(sql`update tokens set revoked_at = now() where portal_id = ${portalId}`);
}

/** We uninstalled the app from the account. */
export async function markUninstalled(transaction: Queryable, portalId: number): Promise<void> {
  await transaction.query(sql`update tokens set uninstalled_at = now() where portal_id = ${portalId}`);
}
