import pRetry from "p-retry";
import type { Logger } from "pino";
import { NotConnectedError } from "../errors/hubspot-errors.ts";
import { createGateway } from "../hubspot/gateway.ts";
import { createOAuthClient } from "../hubspot/oauth-client.ts";
import type { Config, OAuthConfig } from "../process/config.ts";
import type { Database } from "../store/engine/database.ts";
import { addJobs } from "../store/jobs/jobs.ts";
import { savePortal } from "../store/portals/portals.ts";
import { createTokens } from "./tokens.ts";
import { type Installer, createInstaller } from "./installer.ts";
import { readAppScopes } from "./app-scopes.ts";

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

/** How accounts come to the service. */
interface Accounts {
  /** The token to call a portal's HubSpot with. */
  tokenOf: (portalId: number, refused?: string) => Promise<string>;
  /** Null with static auth. */
  installer: Installer | null;
  stop: () => Promise<void>;
}

interface Options {
  config: Omit<Config, "database">;
  database: Database;
  /** Called when work can begin: for one portal, or for all. */
  begin: (portalId: number | null) => void;
  log: Logger;
}

/** Static auth: one account, whose token comes from the environment. HubSpot is asked whose it is until it answers. */
function staticAuth({ config, database, begin, log }: Options, accessToken: string): Accounts {
  const gateway = createGateway({ accessToken, apiUrl: config.apiUrl });
  const stopping = new AbortController();
  let known: number | null = null;

  /** Tried again as long as it fails: an account that is being erased is connected when that is over. */
  async function connect(): Promise<void> {
    const account = await gateway.readAccount();
    const { portalId } = account;
    known = portalId;
    await database.transaction(async (transaction) => {
      await savePortal(transaction, account);
      await addJobs(transaction, portalId);
    });
    begin(portalId);
  }

  const connecting = pRetry(connect, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: FIRST_RETRY_MS,
    maxTimeout: LAST_RETRY_MS,
    signal: stopping.signal,
    // Whatever it is, the operator repairs it at HubSpot, and the service must not need a restart for that.
    shouldRetry: () => true,
    onFailedAttempt: ({ error }) => log.error({ err: error }, "the account of the access token is not connected yet"),
  }).catch(() => undefined);

  return {
    installer: null,
    /** A portal that an earlier token left in the database gets none. @throws NotConnectedError */
    async tokenOf(portalId) {
      if (known !== null && known !== portalId) throw new NotConnectedError(portalId);
      return accessToken;
    },
    async stop() {
      await gateway.close();
      stopping.abort();
      await connecting;
    },
  };
}

function manyAccounts({ config, database, begin }: Options, oauthConfig: OAuthConfig): Accounts {
  const { clientId, appUrl, encryptionKeys: keys } = oauthConfig;
  const oauth = createOAuthClient({ apiUrl: config.apiUrl, clientId, clientSecrets: config.clientSecrets });
  const redirectUri = `${config.publicBaseUrls[0]}/oauth/callback`;
  const scopes = readAppScopes();
  const tokens = createTokens({ database, keys, oauth });
  const readAccount = (accessToken: string) => {
    const gateway = createGateway({ accessToken, apiUrl: config.apiUrl });
    return gateway.readAccount().finally(() => gateway.close());
  };
  begin(null);
  return {
    tokenOf: tokens.tokenOf,
    installer: createInstaller({ database, keys, oauth, readAccount, clientId, appUrl, redirectUri, scopes }),
    stop: tokens.stop,
  };
}

/** Accounts as the environment connects them. */
export function connectAccounts(options: Options): Accounts {
  const { accessToken, oauth } = options.config;
  if (accessToken !== undefined) return staticAuth(options, accessToken);
  if (oauth) return manyAccounts(options, oauth);
  throw new Error("The configuration names neither an access token nor a client id.");
}
