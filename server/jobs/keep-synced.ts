import type { PortalSettings } from "@partner-standing/contract/settings";
import type { Logger } from "pino";
import type { Gateway } from "../hubspot/create-gateway.ts";
import type { Database } from "../store/database.ts";
import { markSyncFailed } from "../store/portals.ts";
import { backfill } from "../sync/backfill.ts";
import { connectPortal } from "../sync/connect-portal.ts";

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 60_000;

interface Sync {
  database: Database;
  gateway: Gateway;
  firstSettings?: PortalSettings | undefined;
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
export function keepSynced({ database, gateway, firstSettings, log }: Sync) {
  const stopping = new AbortController();
  const { signal } = stopping;
  let portalId: number | null = null;
  let synced = false;

  async function syncOnce(): Promise<void> {
    portalId ??= await connectPortal({ database, gateway, firstSettings });
    const startedAt = performance.now();
    await backfill({ database, gateway, portalId, signal });
    synced = !signal.aborted;
    log.info({ portalId, milliseconds: Math.round(performance.now() - startedAt) }, "CRM read");
  }

  async function run(): Promise<void> {
    for (let pause = FIRST_RETRY_MS; !signal.aborted && !synced; pause = Math.min(LAST_RETRY_MS, pause * 2)) {
      try {
        await syncOnce();
      } catch (error) {
        if (signal.aborted) return;
        log.error({ portalId, err: error }, "reading the CRM failed, it will be tried again");
        if (portalId !== null) await markSyncFailed(database, portalId).catch(() => undefined);
        await waitUnlessAborted(pause, signal);
      }
    }
  }

  const running = run();
  return {
    /** The connected portal; null until HubSpot has answered once. */
    portalId: () => portalId,
    /** Settles when the CRM has been read, or when stopped. */
    finished: running,
    async stop(): Promise<void> {
      stopping.abort();
      await gateway.close();
      await running;
    },
  };
}
