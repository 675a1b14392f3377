import pRetry from "p-retry";
import type { Logger } from "pino";
import { NotConnectedError } from "../errors/not-connected-error.ts";

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

interface OneAccount {
  accessToken: string;
  /** Which account the token is for. @throws HubSpotError */
  readAccount: () => Promise<{ portalId: number }>;
  /** Called once, when it is known. */
  connected: (portalId: number) => Promise<void>;
  log: Logger;
}

/** Static auth: one account, whose token comes from the environment. HubSpot is asked whose it is until it answers. */
export function oneAccount({ accessToken, readAccount, connected, log }: OneAccount) {
  const stopping = new AbortController();
  let known: number | null = null;

  async function connect(): Promise<void> {
    const { portalId } = await readAccount();
    known = portalId;
    await connected(portalId);
  }

  const connecting = pRetry(connect, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: FIRST_RETRY_MS,
    maxTimeout: LAST_RETRY_MS,
    signal: stopping.signal,
    // Whatever it is, the operator repairs it at HubSpot, and the service must not need a restart for that.
    shouldRetry: () => true,
    onFailedAttempt: ({ error }) => log.error({ err: error }, "HubSpot does not say whose token it is"),
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
