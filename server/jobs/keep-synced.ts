import type { Logger } from "pino";

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

/** What it takes to keep one account's mirror; each part throws when HubSpot refuses. */
interface Sync {
  /** Makes the account known. @returns its portal id */
  connect: () => Promise<number>;
  /** Reads its whole CRM, or goes on where it was interrupted; ends early when the signal says so. */
  read: (portalId: number, signal: AbortSignal) => Promise<void>;
  /** Notes that the figures of the portal are getting old. */
  failed: (portalId: number) => Promise<void>;
  log: Logger;
}

async function waitUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

/**
 * Connects the account and reads its CRM, trying again with growing pauses for as long as HubSpot stays away.
 * `stop` ends it after the page at hand; a later start goes on from there.
 */
export function keepSynced({ connect, read, failed, log }: Sync) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let portalId: number | null = null;

  /** @returns whether there is nothing left to do */
  async function attempt(): Promise<boolean> {
    try {
      portalId ??= await connect();
      const startedAt = performance.now();
      await read(portalId, signal);
      log.info({ portalId, milliseconds: Math.round(performance.now() - startedAt) }, "CRM read");
      return true;
    } catch (error) {
      if (signal.aborted) return true;
      log.error({ portalId, err: error }, "reading the CRM failed, it will be tried again");
      if (portalId !== null) await failed(portalId).catch(() => undefined);
      return false;
    }
  }

  async function run(): Promise<void> {
    for (let pause = FIRST_RETRY_MS; !(await attempt()); pause = Math.min(LAST_RETRY_MS, pause * 2))
      await waitUnlessAborted(pause, signal);
  }

  let running = run();
  const finished = running;
  let isQueued = false;

  /** Once more after what is under way: it may have read before the reason to read again. */
  async function runAfter(before: Promise<void>): Promise<void> {
    await before;
    isQueued = false;
    await run();
  }

  return {
    /** The connected portal; null until HubSpot has answered once. */
    portalId: () => portalId,
    /** Settles when the CRM has been read, or when stopped. */
    finished,
    /** Reads the CRM again, after the reading under way if there is one. */
    readAgain(): void {
      if (isQueued || signal.aborted) return;
      isQueued = true;
      running = runAfter(running);
    },
    async stop(): Promise<void> {
      stopping.abort();
      await running;
    },
  };
}
