import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { isPortalGone } from "../errors/account-errors.ts";
import type { Database } from "../store/engine/database.ts";
import { createJobQueue, type Job, type JobQueue, type Turn, wakeJobs } from "../store/jobs/jobs.ts";

/** One kind of work, a turn of it for one portal. */
export interface KindOfWork {
  /**
   * Does what the portal needs until the signal says to stop; the next turn goes on from there.
   * @returns seconds until it is to be looked at again; 0 when there is more to do
   * @throws HubSpotError when HubSpot refuses
   */
  turn: (portalId: number, signal: AbortSignal) => Promise<number>;
  /**
   * Notes that a turn failed, also one that was over by then: HubSpot that is away is asked for longer than that.
   * @returns how many seconds to rest; null leaves that to the number of failures in a row
   */
  failed?: (portalId: number, error: unknown) => Promise<number | null>;
}

/** Portals that one instance works for at once, for each kind of work. */
const AT_ONCE = 3;

/** Milliseconds. */
export const PAUSES = {
  look: 1_000,
  hold: 2_000,
  /** A portal that has more to do than fits in a turn lets the others go first. */
  turn: 5_000,
  /** A turn that does not come to its end, because its HubSpot hangs, holds its own portal up and no other. */
  patience: 15_000,
};

interface Lane {
  queue: JobQueue;
  kind: KindOfWork;
  /** The one portal to work for, null for all; undefined before it is begun. */
  portalId: number | null | undefined;
  busy: number;
  isToLook: boolean;
}

/** Whether something may be due that the lane has room for. */
const mayLook = ({ portalId, busy, isToLook }: Lane) => isToLook && portalId !== undefined && busy < AT_ONCE;

/**
 * The one loop in which all work is done: of each kind, who waits longest comes first, for a few seconds, and no portal's
 * work is done twice at once, on however many instances. Each turn is a lease in the table of jobs, which also keeps when
 * the work is due, how often it failed in a row and the last error. Looking there every second is the truth; `wake` only
 * makes it sooner.
 */
export function startWork(options: {
  database: Database;
  kinds: Partial<Record<Job, KindOfWork>>;
  log: Logger;
  pauses?: typeof PAUSES;
}) {
  const { database, log, pauses = PAUSES } = options;
  const lanes = new Map<Job, Lane>();
  for (const [job, kind] of Object.entries(options.kinds) as [Job, KindOfWork][])
    lanes.set(job, { queue: createJobQueue(database, job), kind, portalId: undefined, busy: 0, isToLook: false });
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();
  let endPause = () => {};

  function nudge(lane: Lane | undefined): void {
    if (lane) lane.isToLook = true;
    endPause();
  }

  /** Carries out one turn, and says all the while that it is being worked on. */
  async function carryOut({ queue, kind }: Lane, turn: Turn): Promise<void> {
    const { portalId, job } = turn;
    const lost = new AbortController();
    const hold = () =>
      queue.hold(turn).then(
        (held) => held || lost.abort(),
        () => undefined,
      );
    const holding = setInterval(() => void hold(), pauses.hold);
    const until = AbortSignal.any([signal, lost.signal, AbortSignal.timeout(pauses.turn)]);
    try {
      const seconds = await kind.turn(portalId, until);
      await queue.release(turn, until.aborted ? 0 : seconds);
    } catch (error) {
      if (signal.aborted) return await queue.release(turn, 0);
      if (isPortalGone(error)) return log.info({ portalId, job }, "ends: the account is erased");
      log.error({ portalId, job, err: error }, "failed, it will be tried again");
      const seconds = (await kind.failed?.(portalId, error)) ?? null;
      await queue.postpone(turn, (error as Error).message, seconds);
    } finally {
      clearInterval(holding);
    }
  }

  function start(lane: Lane, turn: Turn): void {
    lane.busy++;
    let isCounted = true;
    const leave = () => {
      if (isCounted) lane.busy--;
      isCounted = false;
      nudge(lane);
    };
    const patience = setTimeout(leave, pauses.patience);
    const done = carryOut(lane, turn)
      .catch((error: unknown) => log.error({ portalId: turn.portalId, err: error }, "the database does not answer"))
      .finally(() => {
        clearTimeout(patience);
        underWay.delete(done);
        leave();
      });
    underWay.add(done);
  }

  async function look(lane: Lane): Promise<void> {
    lane.isToLook = false;
    const turn = await lane.queue.claim(lane.portalId ?? null).catch((error: unknown) => {
      log.error({ job: lane.queue.job, err: error }, "the database does not answer");
      return null;
    });
    if (!turn) return;
    start(lane, turn);
    // Who waits longest has begun; another may wait too.
    lane.isToLook = true;
  }

  async function dispatch(): Promise<void> {
    while (!signal.aborted) {
      const looking = [...lanes.values()].filter(mayLook);
      for (const lane of looking) await look(lane);
      if (looking.length === 0) await new Promise<void>((resolve) => (endPause = resolve));
      // The embedded database answers without ever leaving this thread to others.
      await setImmediate();
    }
  }

  const everySecond = setInterval(() => lanes.forEach(nudge), pauses.look);
  const dispatching = dispatch();

  return {
    /** @param portalId the one portal to work for; null for all */
    begin(jobs: readonly Job[], portalId: number | null): void {
      for (const job of jobs) {
        const lane = lanes.get(job);
        if (lane) lane.portalId = portalId;
        nudge(lane);
      }
    },
    /** Has one kind of work of a portal done now. */
    wake(portalId: number, job: Job): void {
      const lane = lanes.get(job);
      lane?.queue.wake(portalId).then(
        () => nudge(lane),
        (error: unknown) => log.error({ portalId, job, err: error }, "could not be woken"),
      );
    },
    /** Has one kind of work of all portals done now. */
    wakeAll(job: Job): void {
      wakeJobs(database, job).then(
        () => nudge(lanes.get(job)),
        (error: unknown) => log.error({ job, err: error }, "could not be woken"),
      );
    },
    /** Ends what is under way after its present step, and gives it back for whoever comes next. */
    async stop(): Promise<void> {
      clearInterval(everySecond);
      stopping.abort();
      endPause();
      await dispatching;
      await Promise.all(underWay);
    },
  };
}
export type Work = ReturnType<typeof startWork>;
