import pRetry from "p-retry";
import type { Logger } from "pino";
import { NotConnectedError } from "../errors/not-connected-error.ts";
import type { Account } from "../hubspot/read-account.ts";

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

interface OneAccount {
  accessToken: string;
  /** Which account the token is for. @throws HubSpotError */
  readAccount: () => Promise<Account>;
  /** Called when it is known, again as long as it fails: one that is being erased is connected when that is over. */
  connected: (account: Account) => Promise<void>;
  log: Logger;
}

/** Static auth: one account, whose token comes from the environment. HubSpot is asked whose it is until it answers. */
export function oneAccount({ accessToken, readAccount, connected, log }: OneAccount) {
  const stopping = new AbortController();
  let known: number | null = null;

  async function connect(): Promise<void> {
    const account = await readAccount();
    known = account.portalId;
    await connected(account);
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
    portalId: () => known,
    /** A portal that an earlier token left in the database gets none. @throws NotConnectedError */
    async tokenOf(portalId: number): Promise<string> {
      if (known !== null && known !== portalId) throw new NotConnectedError(portalId);
      return accessToken;
    },
    async stop(): Promise<void> {
      stopping.abort();
      await connecting;
    },
  };
}
