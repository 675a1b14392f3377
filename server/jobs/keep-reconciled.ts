import type { Logger } from "pino";
import { Temporal } from "temporal-polyfill";
import type { StoredPortal } from "../store/portals.ts";
import { isNightDue } from "./is-night-due.ts";

const LOOK_EVERY_MS = 60_000;

interface Reconciliation {
  /** The connected portal as it is stored; null until it is known. */
  portal: () => Promise<StoredPortal | null>;
  /** Brings its mirror up to date, trying again while HubSpot stays away. */
  readAgain: () => void;
  log: Logger;
}

/** Brings the mirror up to date every night. The database knows when it last happened, so a restart forgets nothing. */
export function keepReconciled({ portal, readAgain, log }: Reconciliation) {
  async function look(): Promise<void> {
    const known = await portal();
    if (known && isNightDue(known, Temporal.Now.instant())) readAgain();
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) => log.error({ err: error }, "looking whether it is night failed"));
  }, LOOK_EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
