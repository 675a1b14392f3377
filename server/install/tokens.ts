import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pRetry from "p-retry";
import { NotConnectedError } from "../errors/hubspot-errors.ts";
import { type OAuthClient, type TokenAnswer } from "../hubspot/oauth-client.ts";
import { OAuthError } from "../errors/oauth-error.ts";
import type { Database } from "../store/engine/database.ts";
import { removeJobs } from "../store/jobs/jobs.ts";
import {
  type StoredTokens,
  claimRenewal,
  findTokens,
  markRevoked,
  releaseRenewal,
  replaceTokens,
} from "../store/portals/tokens.ts";

const CIPHER = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A sealed text is broken, was made for something else, or its key is not among ours. */
export class SealError extends Error {
  override readonly name = "SealError";
}

/** Names a key without telling it. */
const idOf = (key: Buffer) => createHash("sha256").update(key).digest("hex").slice(0, 8);

/**
 * Encrypts a text so that only a holder of the key can read or change it (AES-256-GCM, NIST SP 800-38D).
 * @param keys 32 bytes each; the first, the newest, is used
 * @param purpose what it is for, such as a portal: opened for another purpose it is refused
 */
export function seal(text: string, keys: [Buffer, ...Buffer[]], purpose: string): string {
  const [key] = keys;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return [idOf(key), iv.toString("base64url"), sealed.toString("base64url")].join(".");
}

/** The text again, under whichever key it was sealed. @throws SealError */
export function unseal(sealedText: string, keys: Buffer[], purpose: string): string {
  const [id, iv, sealed] = sealedText.split(".");
  if (!id || !iv || !sealed) throw new SealError("This is no sealed text.");
  const key = keys.find((candidate) => idOf(candidate) === id);
  if (!key) throw new SealError(`It was sealed with key ${id}, which is not in TOKEN_ENCRYPTION_KEY.`);
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, "base64url"), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    throw new SealError("The sealed text was changed, or sealed for something else.");
  }
}

/** A token is renewed this long before it ends, so that none ends under way (HubSpot gives half an hour). */
const AHEAD_MS = 5 * 60_000;
/** A newer token is not asked for sooner than this after the last time, whatever came of it. */
const AGAIN_MS = 30_000;
/** Longer than HubSpot is waited for; what an instance claimed that died is free after this. */
const CLAIM_SECONDS = 15;
/** Two claims' time: who renewed before us may have died. */
const WAIT_MS = 2 * CLAIM_SECONDS * 1000;
const LOOK_MS = 200;
/** A renewal under way when the service stops may come to its end: HubSpot may have replaced the refresh token. */
const GRACE_MS = 2_000;
const STORING = { retries: 4, minTimeout: 200 };

interface Access {
  token: string;
  /** Milliseconds since the epoch, as the others. */
  until: number;
  /** From when on a newer one is asked for. */
  renewAt: number;
  /** Until when this is the newest there is, even where HubSpot refuses it. */
  newestUntil: number;
}

interface TokenOptions {
  database: Database;
  /** 32 bytes each, the newest first. */
  keys: [Buffer, ...Buffer[]];
  oauth: Pick<OAuthClient, "refresh">;
}

/** What a token is sealed for: neither another account nor the other kind can be given it. */
export const purposeOf = (portalId: number, kind: "access" | "refresh") => `${kind} token of ${portalId}`;

function isGood(access: Access, refused: string | undefined): boolean {
  const now = Date.now();
  return now < access.newestUntil || (access.token !== refused && now < access.renewAt);
}

/** Nothing newer is asked for within the next half minute. */
const asNewest = (access: Access): Access => ({
  ...access,
  newestUntil: Math.min(Date.now() + AGAIN_MS, access.until),
});

/** Half of a short time is ahead enough. */
function accessFrom({ access_token: token, expires_in: seconds }: TokenAnswer): Access {
  const [now, lasts] = [Date.now(), seconds * 1000];
  const renewAt = now + Math.max(lasts - AHEAD_MS, lasts / 2);
  return asNewest({ token, until: now + lasts, renewAt, newestUntil: 0 });
}

const isRevoked = (error: unknown) => error instanceof OAuthError && error.fault === "revoked";

/**
 * The access tokens of all accounts. One that ends soon is renewed once, however many ask and on however many
 * instances: whoever renews it says so in the row of its account, asks HubSpot, and stores what it answers; the others
 * look for that. No transaction is open meanwhile.
 *
 * An instance that dies between HubSpot's answer and storing it loses the new tokens. HubSpot keeps a refresh token as a
 * rule, so the next renewal heals that. Where it has replaced it, HubSpot refuses the old one, and the account has to
 * install the app again; its data stays.
 */
export function createTokens({ database, keys, oauth }: TokenOptions) {
  const known = new Map<number, Access>();
  const renewing = new Map<number, Promise<string>>();
  const [stopping, stopped] = [new AbortController(), new AbortController()];

  function accessOf(portalId: number, { accessToken, expiresAt }: StoredTokens): Access {
    const until = Date.parse(expiresAt);
    const token = unseal(accessToken, keys, purposeOf(portalId, "access"));
    return { token, until, renewAt: until - AHEAD_MS, newestUntil: 0 };
  }

  /** HubSpot's word that the account took our access away ends all work for it. */
  async function endWork(portalId: number, refused: StoredTokens): Promise<void> {
    await database.transaction(async (transaction) => {
      if (await markRevoked(transaction, portalId, refused)) await removeJobs(transaction, portalId);
    });
  }

  /** The database may be away for a moment, and HubSpot may have replaced the refresh token. */
  function store(portalId: number, stored: StoredTokens, answer: TokenAnswer, refreshToken: string): Promise<boolean> {
    const renewed = {
      accessToken: seal(answer.access_token, keys, purposeOf(portalId, "access")),
      refreshToken: seal(refreshToken, keys, purposeOf(portalId, "refresh")),
      expiresIn: answer.expires_in,
    };
    return pRetry(() => replaceTokens(database, portalId, stored, renewed), STORING);
  }

  /** @returns null where other tokens, or none, are in place of these now */
  async function refresh(portalId: number, stored: StoredTokens): Promise<Access | null> {
    const refreshToken = unseal(stored.refreshToken, keys, purposeOf(portalId, "refresh"));
    try {
      const answer = await oauth.refresh(refreshToken, stopped.signal);
      const isStored = await store(portalId, stored, answer, answer.refresh_token ?? refreshToken);
      return isStored ? accessFrom(answer) : null;
    } catch (error) {
      if (!isRevoked(error)) throw error;
      await endWork(portalId, stored);
      return null;
    }
  }

  /** A token that is good for a few minutes more serves while HubSpot gives no newer one. @throws OAuthError */
  async function refreshOrKeep(portalId: number, stored: StoredTokens, by: string, refused: string | undefined) {
    try {
      return await refresh(portalId, stored);
    } catch (error) {
      // Else the claim runs out by itself.
      await releaseRenewal(database, portalId, by).catch(() => undefined);
      const access = accessOf(portalId, stored);
      if (error instanceof OAuthError && access.token !== refused && Date.now() < access.until) return asNewest(access);
      throw error;
    }
  }

  /** Renews the token, or waits for whoever does. @returns null where the account is not connected */
  async function newer(portalId: number, refused: string | undefined): Promise<Access | null> {
    const by = randomUUID();
    const giveUpAt = performance.now() + WAIT_MS;
    while (performance.now() < giveUpAt && !stopping.signal.aborted) {
      const stored = await findTokens(database, portalId);
      if (!stored) return null;
      const access = accessOf(portalId, stored);
      if (isGood(access, refused)) return access;
      const isOurs = await claimRenewal(database, portalId, stored, { by, seconds: CLAIM_SECONDS });
      const renewed = isOurs ? await refreshOrKeep(portalId, stored, by, refused) : null;
      if (renewed) return renewed;
      if (!isOurs) await sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    throw new OAuthError({
      status: 0,
      answer: undefined,
      message: "another instance renews the token, and does not come to its end",
      grant: "refresh_token",
    });
  }

  async function renew(portalId: number, refused: string | undefined): Promise<string> {
    const access = await newer(portalId, refused);
    if (!access) {
      known.delete(portalId);
      throw new NotConnectedError(portalId);
    }
    known.set(portalId, access);
    return access.token;
  }

  return {
    /**
     * The token to call HubSpot with; `refused` is one that HubSpot just did not take.
     * @throws NotConnectedError
     * @throws OAuthError when HubSpot does not renew it now
     */
    async tokenOf(portalId: number, refused?: string): Promise<string> {
      const access = known.get(portalId);
      if (access && isGood(access, refused)) return access.token;
      let renewal = renewing.get(portalId);
      if (!renewal) {
        renewal = renew(portalId, refused).finally(() => renewing.delete(portalId));
        renewing.set(portalId, renewal);
      }
      return renewal;
    },
    /** Begins no more renewals, and gives up those that do not come to their end soon. */
    async stop(): Promise<void> {
      stopping.abort();
      const patience = setTimeout(() => stopped.abort(), GRACE_MS);
      await Promise.allSettled(renewing.values());
      clearTimeout(patience);
    },
  };
}
