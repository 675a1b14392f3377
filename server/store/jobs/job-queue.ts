import { randomUUID } from "node:crypto";
import type { Database } from "../engine/database.ts";
import { claimJob, holdJob, postponeJob, releaseJob, wakeJob, type Job, type Turn } from "./jobs.ts";

/** A process that dies frees its work after this; whoever works says every two seconds that it lives. */
const HOLD_SECONDS = 6;

/** One kind of work, of all portals or of one. */
export function createJobQueue(database: Database, job: Job) {
  return {
    job,
    /** Whatever waits longest; null when nothing is due. */
    claim: (portalId: number | null): Promise<Turn | null> =>
      claimJob(database, { job, portalId }, { heldBy: randomUUID(), seconds: HOLD_SECONDS }),
    /** @returns false when the turn is lost */
    hold: (turn: Turn): Promise<boolean> => holdJob(database, turn, HOLD_SECONDS),
    release: (turn: Turn, seconds: number): Promise<void> => releaseJob(database, turn, seconds),
    /** @param seconds how long it rests; null leaves that to the number of failures in a row */
    postpone: (turn: Turn, reason: string, seconds: number | null): Promise<void> =>
      postponeJob(database, turn, reason, seconds),
    wake: (portalId: number): Promise<void> => wakeJob(database, portalId, job),
  };
}
export type JobQueue = ReturnType<typeof createJobQueue>;
