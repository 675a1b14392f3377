import type { Logger } from "pino";

const LOOK_EVERY_MS = 1_000;

interface LiveSync {
  /** The connected portal; null until it is known. */
  portalId: () => number | null;
  /** Applies every event of the portal that is due. */
  apply: (portalId: number, signal: AbortSignal) => Promise<void>;
  log: Logger;
}

/**
 * Applies what webhooks told, as soon as they told it. Looking every second is the truth, which also finds what another
 * instance took in or left behind; `wake` only makes it sooner.
 */
export function keepLive({ portalId, apply, log }: LiveSync) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let woken = false;
  let endPause = () => {};

  function wake(): void {
    woken = true;
    endPause();
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      endPause = () => (clearTimeout(timer), resolve());
      if (woken || signal.aborted) endPause();
    });
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      woken = false;
      const portal = portalId();
      if (portal !== null)
        await apply(portal, signal).catch((error: unknown) =>
          log.error({ portalId: portal, err: error }, "events wait"),
        );
      await pause();
    }
  }

  const running = run();
  return {
    wake,
    async stop(): Promise<void> {
      stopping.abort();
      wake();
      await running;
    },
  };
}
