import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { InstallError, isPortalGone } from "../errors/account-errors.ts";
import type { Account } from "../hubspot/account.ts";
import { type OAuthClient, type TokenAnswer } from "../hubspot/oauth-client.ts";
import { OAuthError, type TokenFault } from "../errors/oauth-error.ts";
import type { Database } from "../store/engine/database.ts";
import { addJobs } from "../store/jobs/jobs.ts";
import { savePortal } from "../store/portals/portals.ts";
import { saveInstallation } from "../store/portals/tokens.ts";
import type { AppScopes } from "./app-scopes.ts";
import { purposeOf, seal, unseal } from "./tokens.ts";

/** Milliseconds for which an administrator may look at HubSpot's page. */
const ATTEMPT_MS = 10 * 60_000;
const ATTEMPT = "attempt to install";
const START_AGAIN = "Open the install link again.";

const AttemptSchema = z.object({
  state: z.string(),
  /** PKCE's secret (RFC 7636). */
  verifier: z.string(),
  /** Milliseconds since the epoch. */
  until: z.number(),
});
type Attempt = z.infer<typeof AttemptSchema>;

/** What comes back from HubSpot's page. */
interface Callback {
  code?: string | undefined;
  state?: string | undefined;
  error?: string | undefined;
  /** Where HubSpot wants the administrator back, when it started the installation itself. */
  returnUrl?: string | undefined;
}

/** An account that installed the app, and where its administrator goes on: our own page where this is null. */
export interface Installed {
  portalId: number;
  returnUrl: string | null;
}

const REFUSALS: Record<TokenFault, [status: 400 | 403 | 500 | 503, message: string]> = {
  code: [400, `HubSpot no longer knows this installation: its code was used or is too old. ${START_AGAIN}`],
  account: [403, "HubSpot does not let this account install the app. Ask the provider of the app to allow it."],
  configuration: [500, "The service is not set up for this app at HubSpot. Tell the operator of the service."],
  revoked: [400, `HubSpot no longer knows this installation. ${START_AGAIN}`],
  later: [503, `HubSpot does not answer right now. Wait a minute. ${START_AGAIN}`],
};

interface InstallerOptions {
  database: Database;
  keys: [Buffer, ...Buffer[]];
  oauth: Pick<OAuthClient, "exchange" | "introspect">;
  /** What HubSpot says of the account that an access token is for. @throws HubSpotError */
  readAccount: (accessToken: string) => Promise<Account>;
  clientId: string;
  /** Where HubSpot's install page is, without a path. */
  appUrl: string;
  /** Where HubSpot sends the administrator back to. */
  redirectUri: string;
  scopes: AppScopes;
}

/** Whoever follows it must come to HubSpot: this address is not a way to somewhere else. */
function isHubSpots(address: string): boolean {
  const url = URL.parse(address);
  const isPlain = url?.username === "" && url.password === "" && url.port === "";
  return isPlain && url.protocol === "https:" && /(?:^|\.)hubspot\.com$/.test(url.hostname);
}

const random = () => randomBytes(32).toString("base64url");
const digest = (text: string) => createHash("sha256").update(text).digest();
/** Strangers choose what is compared, of whatever length in bytes. */
const isEqual = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));

function refusal(error: unknown): InstallError {
  if (isPortalGone(error))
    return new InstallError(
      503,
      `Everything that was kept of this account is just being erased. Wait a minute. ${START_AGAIN}`,
    );
  const [status, message] = REFUSALS[error instanceof OAuthError ? error.fault : "later"];
  return new InstallError(status, message, error);
}

/** Installing the app in an account: HubSpot's page asks the administrator, and comes back with a code for tokens. */
export function createInstaller(options: InstallerOptions) {
  const { database, keys, oauth, redirectUri, scopes } = options;

  function addressOf({ state, verifier }: Attempt): string {
    const address = new URL("/oauth/authorize", options.appUrl);
    const query = {
      client_id: options.clientId,
      redirect_uri: redirectUri,
      scope: scopes.required.join(" "),
      ...(scopes.optional.length > 0 && { optional_scope: scopes.optional.join(" ") }),
      state,
      code_challenge: createHash("sha256").update(verifier).digest("base64url"),
      code_challenge_method: "S256",
    };
    // HubSpot separates scopes by %20; URLSearchParams would write a plus.
    address.search = Object.entries(query)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join("&");
    return address.href;
  }

  /**
   * The address to go back to, of an installation that HubSpot started: from a listing it sends a code and this address, no
   * state, to a browser without our ticket (understand app install flow; required from 26 October 2026 on). That needs no
   * proof of who started it: all that comes of it is that the account which agreed is connected, in nobody's session. A
   * code of an installation that was started here is bound to its verifier, and worth nothing without.
   * @throws InstallError
   */
  function startedByHubSpot({ state, returnUrl }: Callback): string | null {
    if (state !== undefined || returnUrl === undefined) return null;
    if (isHubSpots(returnUrl)) return returnUrl;
    throw new InstallError(400, `This address does not lead back to HubSpot. ${START_AGAIN}`);
  }

  /** The attempt that this browser started. @throws InstallError */
  function attemptOf(ticket: string | undefined, state: string | undefined): Attempt {
    const unknown = new InstallError(400, `This browser did not start this installation. ${START_AGAIN}`);
    if (!ticket || !state) throw unknown;
    let attempt: Attempt;
    try {
      attempt = z.parse(AttemptSchema, JSON.parse(unseal(ticket, keys, ATTEMPT)));
    } catch {
      throw unknown;
    }
    if (!isEqual(attempt.state, state)) throw unknown;
    if (attempt.until < Date.now())
      throw new InstallError(400, `This installation was started more than ten minutes ago. ${START_AGAIN}`);
    return attempt;
  }

  /** The account that the tokens are for, and who installed the app in it. */
  async function whoseTokens({ access_token: token, user_id: userId }: TokenAnswer) {
    const [account, info] = await Promise.all([options.readAccount(token), oauth.introspect(token)]);
    return { account, user: userId ?? info.user_id, hubDomain: info.hub_domain };
  }

  async function keep(answer: TokenAnswer): Promise<number> {
    const refreshToken = answer.refresh_token;
    if (refreshToken === null) throw new Error("HubSpot gave no refresh token");
    const { account, user, hubDomain } = await whoseTokens(answer);
    const { portalId } = account;
    await database.transaction(async (transaction) => {
      await savePortal(transaction, account);
      await saveInstallation(transaction, {
        portalId,
        accessToken: seal(answer.access_token, keys, purposeOf(portalId, "access")),
        refreshToken: seal(refreshToken, keys, purposeOf(portalId, "refresh")),
        expiresIn: answer.expires_in,
        scopes: answer.scopes ?? scopes.required,
        hubDomain,
        installedBy: user,
      });
      await addJobs(transaction, portalId);
    });
    return portalId;
  }

  return {
    /** Where to send the administrator, and the ticket that only this browser may bring back. */
    begin(): { address: string; ticket: string } {
      const attempt = { state: random(), verifier: random(), until: Date.now() + ATTEMPT_MS };
      return { address: addressOf(attempt), ticket: seal(JSON.stringify(attempt), keys, ATTEMPT) };
    },

    /** Keeps the account's tokens and has its CRM read. @throws InstallError */
    async finish(callback: Callback, ticket: string | undefined): Promise<Installed> {
      const returnUrl = startedByHubSpot(callback);
      const verifier = returnUrl === null ? attemptOf(ticket, callback.state).verifier : undefined;
      if (callback.error)
        throw new InstallError(
          403,
          `The installation was not confirmed in HubSpot. To install, confirm it. ${START_AGAIN}`,
        );
      if (!callback.code) throw new InstallError(400, `HubSpot sent no code. ${START_AGAIN}`);
      const { code } = callback;
      try {
        return { portalId: await keep(await oauth.exchange({ code, redirectUri, verifier })), returnUrl };
      } catch (error) {
        throw refusal(error);
      }
    },
  };
}
export type Installer = ReturnType<typeof createInstaller>;
