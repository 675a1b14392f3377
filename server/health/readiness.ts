import { isClockRight } from "../process/is-clock-right.ts";
import type { DatabaseState } from "../store/engine/database-state.ts";
import type { StoredFigures } from "./metrics.ts";

/** Whether the service can take traffic, and what of its figures is old although it can. */
export interface Readiness {
  /** Why not; null when it can. */
  reason: string | null;
  /** A sentence for each thing that is behind; empty when nothing is. */
  stale: string[];
}

/** Longer than HubSpot's short outages and our pauses after them. */
const QUEUE_SECONDS = 300;
/** A night's reconciliation that did not take place. */
const LAG_SECONDS = 36 * 3600;

const QUEUES = {
  webhook_events: "changes of the CRM wait to be applied",
  crm_writes: "records wait to be told to the CRM",
  crm_tasks: "tasks wait to be told to the CRM",
};

/** What is due and which day it is depend on the clock, and those of all instances must agree. */
function describeClock({ clockOffset }: DatabaseState): string {
  const direction = clockOffset > 0 ? "ahead of" : "behind";
  return `the clock of this machine is ${Math.round(Math.abs(clockOffset))} seconds ${direction} the database's`;
}

/** Where accounts install the app themselves, it must answer before there is one. */
function notReadyBecause({ states: all, database }: StoredFigures, isInstallable: boolean): string | null {
  if (!isClockRight(database.clockOffset)) return describeClock(database);
  if (isInstallable || all === null) return null;
  const states = all.filter(({ state }) => state !== "ending");
  if (states.length === 0) return "no HubSpot account is connected yet";
  return states.every(({ state }) => state === "first") ? "the first reading of the CRM is running" : null;
}

function staleQueues({ waiting }: StoredFigures): string[] {
  if (!waiting) return ["it cannot be read how much waits"];
  return waiting
    .filter(({ age }) => age > QUEUE_SECONDS)
    .map(({ queue, depth, isMore, age }) => {
      const many = isMore ? `more than ${depth}` : depth;
      return `${many} ${QUEUES[queue]}, the oldest for ${Math.round(age)} seconds`;
    });
}

function staleReadings({ states }: StoredFigures): string[] {
  if (!states) return ["it cannot be read how far the readings of the CRM are"];
  return states.flatMap(({ state, portals, lag, failedSince }) => {
    if (state === "ending")
      return lag > QUEUE_SECONDS
        ? [`${portals} account(s) are being erased, the first for ${Math.round(lag)} seconds`]
        : [];
    if (state === "failed") return [`the CRM of ${portals} account(s) cannot be read since ${failedSince}`];
    return lag > LAG_SECONDS ? [`a CRM was last read completely ${Math.round(lag / 3600)} hours ago`] : [];
  });
}

function staleStorage({ database }: StoredFigures): string[] {
  return database.isWritable ? [] : ["nothing can be saved: the database's disk is full, or it may only be read"];
}

function staleUsers(hidden: number): string[] {
  const sentence = `the users API refuses the app in ${hidden} account(s): only SETTINGS_EDITORS may change settings there`;
  return hidden > 0 ? [sentence] : [];
}

/**
 * Figures that are old are still answered, with their date: that alone takes the service out of no traffic, nor does a
 * figure that cannot be read.
 * @param hidden accounts that do not let the app see their users
 */
export async function readiness(
  readStored: () => Promise<StoredFigures>,
  isInstallable: boolean,
  hidden = 0,
): Promise<Readiness> {
  const stored = await readStored().catch(() => null);
  if (!stored) return { reason: "the database does not answer", stale: [] };
  const stale = [...staleStorage(stored), ...staleReadings(stored), ...staleQueues(stored), ...staleUsers(hidden)];
  return { reason: notReadyBecause(stored, isInstallable), stale };
}
