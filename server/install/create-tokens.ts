import type { OAuthClient } from "../hubspot/create-oauth-client.ts";
import type { OAuthError } from "../errors/oauth-error.ts";
import type { Database, Queryable } from "../store/database.ts";
import { removeJobs } from "../store/jobs.ts";
import { findTokens, lockTokens, markRevoked, replaceTokens, type StoredTokens } from "../store/tokens.ts";
import { NotConnectedError } from "../errors/not-connected-error.ts";
import { seal, unseal } from "./seal-token.ts";

/** A token is renewed this long before it ends, so that none ends under way (HubSpot gives half an hour). */
const AHEAD_MS = 5 * 60_000;

interface Access {
  token: string;
  /** Milliseconds since the epoch. */
  until: number;
}

export interface TokenOptions {
  database: Database;
  /** 32 bytes each, the newest first. */
  keys: [Buffer, ...Buffer[]];
  oauth: Pick<OAuthClient, "refresh">;
}

/** What a token is sealed for: neither another account nor the other kind can be given it. */
export const purposeOf = (portalId: number, kind: "access" | "refresh") => `${kind} token of ${portalId}`;

const isGood = (access: Access, refused: string | undefined) =>
  access.token !== refused && access.until - Date.now() > AHEAD_MS;

/**
 * The access tokens of all accounts. One that ends soon is renewed once, however many ask and on however many
 * instances: the row of its account is locked meanwhile, and what HubSpot answers is stored in that transaction.
 */
export function createTokens({ database, keys, oauth }: TokenOptions) {
  const known = new Map<number, Access>();
  const renewing = new Map<number, Promise<string>>();

  function accessOf(portalId: number, { accessToken, expiresAt }: StoredTokens): Access {
    const token = unseal(accessToken, keys, purposeOf(portalId, "access"));
    return { token, until: Date.parse(expiresAt) };
  }

  /** HubSpot's word that the account took our access away ends all work for it. */
  async function refreshed(transaction: Queryable, portalId: number, stored: StoredTokens): Promise<Access | null> {
    const refreshToken = unseal(stored.refreshToken, keys, purposeOf(portalId, "refresh"));
    const answer = await oauth.refresh(refreshToken).catch((error: unknown) => {
      if ((error as Partial<OAuthError>).fault === "revoked") return null;
      throw error;
    });
    if (!answer) {
      await markRevoked(transaction, portalId);
      await removeJobs(transaction, portalId);
      return null;
    }
    await replaceTokens(transaction, portalId, {
      accessToken: seal(answer.access_token, keys, purposeOf(portalId, "access")),
      refreshToken: seal(answer.refresh_token ?? refreshToken, keys, purposeOf(portalId, "refresh")),
      expiresIn: answer.expires_in,
    });
    return { token: answer.access_token, until: Date.now() + answer.expires_in * 1000 };
  }

  /** Another instance may have renewed it already. */
  async function currentOf(portalId: number, refused: string | undefined): Promise<Access | null> {
    const stored = await findTokens(database, portalId);
    if (!stored) return null;
    const access = accessOf(portalId, stored);
    if (isGood(access, refused)) return access;
    return database.transaction(async (transaction) => {
      const locked = await lockTokens(transaction, portalId);
      if (!locked) return null;
      const current = accessOf(portalId, locked);
      return isGood(current, refused) ? current : refreshed(transaction, portalId, locked);
    });
  }

  async function renew(portalId: number, refused: string | undefined): Promise<string> {
    const access = await currentOf(portalId, refused);
    if (!access) {
      known.delete(portalId);
      throw new NotConnectedError(portalId);
    }
    known.set(portalId, access);
    return access.token;
  }

  /**
   * The token to call HubSpot with; `refused` is one that HubSpot just did not take.
   * @throws NotConnectedError
   * @throws OAuthError when HubSpot does not renew it now
   */
  return async function tokenOf(portalId: number, refused?: string): Promise<string> {
    const access = known.get(portalId);
    if (access && isGood(access, refused)) return access.token;
    let renewal = renewing.get(portalId);
    if (!renewal) {
      renewal = renew(portalId, refused).finally(() => renewing.delete(portalId));
      renewing.set(portalId, renewal);
    }
    return renewal;
  };
}
