import type { Logger } from "pino";
import type { Config, OAuthConfig } from "../process/config.ts";
import { createGateway } from "../hubspot/create-gateway.ts";
import { createOAuthClient } from "../hubspot/create-oauth-client.ts";
import { createInstaller, type Installer } from "./installer.ts";
import { createTokens } from "./create-tokens.ts";
import { oneAccount } from "./one-account.ts";
import { readAppScopes } from "./read-app-scopes.ts";
import type { Database } from "../store/engine/database.ts";
import { addJobs } from "../store/jobs/jobs.ts";
import { savePortal } from "../store/portals/portals.ts";

/** How accounts come to the service. */
export interface WayIn {
  /** The token to call a portal's HubSpot with. */
  tokenOf: (portalId: number, refused?: string) => Promise<string>;
  /** Null with static auth. */
  installer: Installer | null;
  stop: () => Promise<void>;
}

interface Options {
  config: Config;
  database: Database;
  /** Called when work can begin: for one portal, or for all. */
  begin: (portalId: number | null) => void;
  log: Logger;
}

/** Static auth is the special case of one portal, whose token comes from the environment. */
function staticAuth({ config, database, begin, log }: Options, accessToken: string): WayIn {
  const gateway = createGateway({ accessToken, apiUrl: config.apiUrl });
  const account = oneAccount({
    accessToken,
    readAccount: () => gateway.readAccount(),
    async connected(known) {
      await database.transaction(async (transaction) => {
        await savePortal(transaction, known);
        await addJobs(transaction, known.portalId);
      });
      begin(known.portalId);
    },
    log,
  });
  return {
    tokenOf: account.tokenOf,
    installer: null,
    async stop() {
      await gateway.close();
      await account.stop();
    },
  };
}

function manyAccounts({ config, database, begin }: Options, oauthConfig: OAuthConfig): WayIn {
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

/** The way in that the environment asks for. */
export function openWayIn(options: Options): WayIn {
  const { accessToken, oauth } = options.config;
  if (accessToken !== undefined) return staticAuth(options, accessToken);
  if (oauth) return manyAccounts(options, oauth);
  throw new Error("The configuration names neither an access token nor a client id.");
}
