import { Temporal } from "temporal-polyfill";
import type { Database } from "../store/engine/database.ts";
import { pauseQueue, refusalsInARow, resumeQueue, type OutboxQueue } from "../store/outbox/outbox-pauses.ts";
import { findPortal } from "../store/portals/portals.ts";
import { secondsUntilMidnight } from "./seconds-until-midnight.ts";
import type { AccountRefusal, Queue } from "./tell-due.ts";

const FIRST_PAUSE_SECONDS = 5;
/** Access that was given back shows within minutes. */
const LONGEST_PAUSE_SECONDS = 300;
/** HubSpot counts the calls of a day anew at midnight; its clock is not ours, so that this may be some moments too early. */
const PAUSE_AFTER_MIDNIGHT_SECONDS = 3_600;

interface Account {
  database: Database;
  portalId: number;
}

/** @param refusals how many there were in a row before this one */
async function pauseFor(account: Account, refusal: AccountRefusal, refusals: number): Promise<number> {
  if (!refusal.isDailyLimit) return Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** refusals);
  const { timeZone = "UTC" } = (await findPortal(account.database, account.portalId)) ?? {};
  const untilMidnight = secondsUntilMidnight(timeZone, Temporal.Now.instant());
  return refusals === 0 ? untilMidnight : Math.min(untilMidnight, PAUSE_AFTER_MIDNIGHT_SECONDS);
}

/** The pauses of one queue of a portal: HubSpot that refuses the account is not asked with every record. */
export function queueOf(account: Account, queue: OutboxQueue): Queue {
  const { database, portalId } = account;
  return {
    refusals: () => refusalsInARow(database, portalId, queue),
    async pause(refusal, refusals) {
      const seconds = await pauseFor(account, refusal, refusals);
      await pauseQueue(database, portalId, queue, { seconds, reason: refusal.message });
    },
    resume: () => resumeQueue(database, portalId, queue),
  };
}
