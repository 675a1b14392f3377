import { type Queryable, sql } from "../engine/database.ts";

/** The tokens of an account, sealed: the store cannot read them. */
interface SealedTokens {
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
export async function saveInstallation(transaction: Queryable, installation: Installation) {
  const { portalId, accessToken, refreshToken, expiresIn, scopes, hubDomain, installedBy } = installation;
  await transaction.query(sql`
    insert into tokens (portal_id, access_token, refresh_token, expires_at, scopes, hub_domain, installed_by)
    values (${portalId}, ${accessToken}, ${refreshToken}, now() + make_interval(secs => ${expiresIn}),
            ${scopes}::text[], ${hubDomain}, ${installedBy})
    on conflict (portal_id) do update set
      access_token = excluded.access_token, refresh_token = excluded.refresh_token, expires_at = excluded.expires_at,
      scopes = excluded.scopes, hub_domain = excluded.hub_domain, installed_by = excluded.installed_by,
      installed_at = excluded.installed_at, revoked_at = null, uninstalled_at = null, renewed_by = null, renewed_until = null`);
}

/** Null where the account never installed the app, uninstalled it, or revoked its access. */
export async function findTokens(database: Queryable, portalId: number) {
  const [row] = await database.query<StoredTokens>(sql`
    select access_token, refresh_token, expires_at
    from tokens where portal_id = ${portalId} and revoked_at is null and uninstalled_at is null`);
  return row ?? null;
}

/**
 * Claims the renewal of these tokens for so many seconds.
 * @returns false when somebody else is at it, or others have taken their place
 */
export async function claimRenewal(
  database: Queryable,
  portalId: number,
  { accessToken }: SealedTokens,
  { by, seconds }: { by: string; seconds: number },
) {
  const claimed = await database.query(sql`
    update tokens set renewed_by = ${by}, renewed_until = now() + make_interval(secs => ${seconds})
    where portal_id = ${portalId} and access_token = ${accessToken}
      and revoked_at is null and uninstalled_at is null
      and (renewed_until is null or renewed_until <= now())
    returning portal_id`);
  return claimed.length > 0;
}

/** Gives a renewal back that came to nothing, so that the next one need not wait for the claim to end. */
export async function releaseRenewal(database: Queryable, portalId: number, by: string) {
  await database.query(sql`
    update tokens set renewed_by = null, renewed_until = null where portal_id = ${portalId} and renewed_by = ${by}`);
}

/**
 * Keeps renewed tokens in place of those that they were renewed from; `expiresIn` in seconds from now.
 * @returns false when others have taken their place meanwhile: another renewal, or a new installation
 */
export async function replaceTokens(
  database: Queryable,
  portalId: number,
  renewedFrom: SealedTokens,
  { accessToken, refreshToken, expiresIn }: SealedTokens & { expiresIn: number },
) {
  const replaced = await database.query(sql`
    update tokens set access_token = ${accessToken}, refresh_token = ${refreshToken},
      expires_at = now() + make_interval(secs => ${expiresIn}), renewed_by = null, renewed_until = null
    where portal_id = ${portalId} and refresh_token = ${renewedFrom.refreshToken}
    returning portal_id`);
  return replaced.length > 0;
}

/** HubSpot took the access away that these tokens gave. @returns false when others have taken their place meanwhile */
export async function markRevoked(transaction: Queryable, portalId: number, refused: SealedTokens) {
  const revoked = await transaction.query(sql`
    update tokens set revoked_at = now(), renewed_by = null, renewed_until = null
    where portal_id = ${portalId} and refresh_token = ${refused.refreshToken}
    returning portal_id`);
  return revoked.length > 0;
}

/** We uninstalled the app from the account. */
export async function markUninstalled(transaction: Queryable, portalId: number) {
  await transaction.query(sql`update tokens set uninstalled_at = now() where portal_id = ${portalId}`);
}
