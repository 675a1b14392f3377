import type { Logger } from "pino";
import type { Round } from "../reviews/hold-reviews.ts";

const LOOK_EVERY_MS = 60_000;

interface Reviews {
  /** Settles when accounts are being worked for: before that nobody has asked for their CRM to be read. */
  ready: Promise<void>;
  /** One round over all portals that are due. */
  hold: (signal: AbortSignal) => Promise<Round>;
  log: Logger;
}

/**
 * Looks every minute for reviews that are due, forms that came or did not, and notices. The database says what is due,
 * so it does not matter how many instances look, or for how long none did. `wake` only makes it sooner.
 */
export function keepReviews({ ready, hold, log }: Reviews) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let woken = false;
  let endPause = () => {};

  function wake(): void {
    woken = true;
    endPause();
  }

  async function pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      endPause = () => (clearTimeout(timer), resolve());
      if (woken || signal.aborted) endPause();
    });
    woken = false;
  }

  async function look(): Promise<void> {
    const startedAt = performance.now();
    const round = await hold(signal);
    const milliseconds = Math.round(performance.now() - startedAt);
    if (round.portals > 0) log.info({ ...round, milliseconds }, "portals looked at");
  }

  async function run(): Promise<void> {
    await ready;
    while (!signal.aborted) {
      await look().catch((error: unknown) => log.error({ err: error }, "reviews wait"));
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
