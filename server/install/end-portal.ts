import type { Logger } from "pino";
import type { Database } from "../store/engine/database.ts";
import { endingFor, eraseRows, removePortal } from "../store/portals/erase-portal.ts";
import { findTokens, markUninstalled } from "../store/portals/tokens.ts";

/** For so long HubSpot is asked again when it cannot be reached. The data is gone by then, only the app is not. */
const UNINSTALL_SECONDS = 3_600;

interface Ending {
  database: Database;
  portalId: number;
  /** Takes the app out of the account, where it may be out already. */
  uninstall: () => Promise<void>;
  log: Logger;
}

/** HubSpot's refusal, which asking again does not change; anything else may be over in a minute. */
function isRefusal(error: unknown): boolean {
  const { transient, isDailyLimit } = (error ?? {}) as { transient?: boolean; isDailyLimit?: boolean };
  return transient === false && !isDailyLimit;
}

/**
 * Uninstalls the app where it was installed.
 * @throws whatever kept it from that, for an hour; then the app stays installed, and the log says so
 */
async function leaveHubSpot({ database, portalId, uninstall, log }: Ending): Promise<void> {
  if (!(await findTokens(database, portalId))) return;
  try {
    await uninstall();
    await markUninstalled(database, portalId);
  } catch (error) {
    const isOver = ((await endingFor(database, portalId)) ?? 0) > UNINSTALL_SECONDS;
    if (!isRefusal(error) && !isOver) throw error;
    log.error({ portalId, err: error }, "the app stays installed: HubSpot did not take it out of an erased account");
  }
}

/**
 * Goes on with ending an account until the signal says to stop: its data, whatever HubSpot does; the app's installation;
 * and at last the account itself. Each step is kept, and taking it again changes nothing, so that after a crash the next
 * turn goes on, on whatever instance.
 * @returns whether nothing is left of it
 * @throws HubSpotError while HubSpot does not uninstall the app
 */
export async function endPortal(ending: Ending, signal: AbortSignal): Promise<boolean> {
  const { database, portalId, log } = ending;
  const rows = await eraseRows(database, portalId, signal);
  if (rows === null) return false;
  if (rows > 0) log.info({ portalId, rows }, "the data of an account is erased");
  await leaveHubSpot(ending);
  return removePortal(database, portalId);
}
