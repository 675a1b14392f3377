import { createHash, randomBytes } from "node:crypto";

/** The app as its page at HubSpot describes it. */
export interface SandboxApp {
  clientId: string;
  clientSecret: string;
  redirectUrls: string[];
  /** What every account must grant. */
  scopes: string[];
  /** What these accounts grant besides. */
  optionalScopes?: string[];
}

/** How long an access token is good, in seconds; HubSpot's own figure. */
const TOKEN_SECONDS = 1800;
const CODE_SECONDS = 60;

interface Grant {
  portalId: number;
  userId: number;
}
interface Code extends Grant {
  redirectUri: string;
  challenge: string | null;
  until: number;
}
interface Access extends Grant {
  until: number;
}
export interface TokenPair extends Grant {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
}

const challengeOf = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");
const secret = (kind: string) => `${kind}-${randomBytes(32).toString("base64url")}`;

/**
 * Which accounts installed the app, and the tokens they gave it. A refresh token is good for one refresh: HubSpot may
 * replace it at each, and the strictest reading of that is the one to be tested with.
 */
export function createInstalls(now: () => Date) {
  const codes = new Map<string, Code>();
  const accesses = new Map<string, Access>();
  const refreshes = new Map<string, Grant>();
  const inSeconds = (seconds: number) => now().getTime() + seconds * 1000;

  function issue(grant: Grant): TokenPair {
    const [accessToken, refreshToken] = [secret("access"), secret("refresh")];
    accesses.set(accessToken, { ...grant, until: inSeconds(TOKEN_SECONDS) });
    refreshes.set(refreshToken, grant);
    return { ...grant, accessToken, refreshToken, expiresIn: TOKEN_SECONDS };
  }

  function end(portalId: number): void {
    for (const tokens of [accesses, refreshes, codes])
      for (const [token, grant] of tokens as Map<string, Grant>) if (grant.portalId === portalId) tokens.delete(token);
  }

  return {
    /** The administrator agreed. @returns the code for the redirect */
    authorize(grant: Grant, redirectUri: string, challenge: string | null): string {
      const code = secret("code");
      codes.set(code, { ...grant, redirectUri, challenge, until: inSeconds(CODE_SECONDS) });
      return code;
    },
    /** Null for a code that is unknown, used, expired, or somebody else's. */
    exchange(code: string, redirectUri: string, verifier: string | undefined): TokenPair | null {
      const known = codes.get(code);
      codes.delete(code);
      if (!known || known.until < now().getTime() || known.redirectUri !== redirectUri) return null;
      if (known.challenge !== null && (!verifier || challengeOf(verifier) !== known.challenge)) return null;
      return issue({ portalId: known.portalId, userId: known.userId });
    },
    refresh(refreshToken: string): TokenPair | null {
      const grant = refreshes.get(refreshToken);
      if (!grant) return null;
      refreshes.delete(refreshToken);
      return issue(grant);
    },
    /** The account that an access token is for, while it is good. */
    grantOf(accessToken: string): Access | null {
      const access = accesses.get(accessToken);
      return access && access.until > now().getTime() ? access : null;
    },
    /** As HubSpot does it, access tokens stay good until they expire. */
    revoke: (refreshToken: string) => void refreshes.delete(refreshToken),
    /** Somebody uninstalls the app: none of the account's tokens is good any more. */
    uninstall: end,
    isInstalled: (portalId: number) => [...refreshes.values()].some((grant) => grant.portalId === portalId),
  };
}
export type Installs = ReturnType<typeof createInstalls>;
