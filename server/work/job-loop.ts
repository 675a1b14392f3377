import { setImmediate } from "node:timers/promises";
import type { Logger } from "pino";
import { isPortalGone } from "../errors/account-errors.ts";
import type { JobQueue, Turn } from "../store/jobs/jobs.ts";

/** In milliseconds. */
export const PAUSES = {
  look: 1_000,
  hold: 2_000,
  /** A portal that has more to do than fits in a turn lets the others go first. */
  turn: 5_000,
  /** A turn that does not come to its end, because its HubSpot hangs, holds its own portal up and no other. */
  patience: 15_000,
};
/** Portals that one instance works for at once, for each kind of work. */
const AT_ONCE = 3;

interface Turns {
  queue: JobQueue;
  /**
   * Does what a portal needs until the signal says to stop; the next turn goes on from there.
   * @returns seconds until it is to be looked at again; 0 when there is more to do
   */
  work: (portalId: number, signal: AbortSignal) => Promise<number>;
  /**
   * Notes that a turn failed, also one that was over by then: HubSpot that is away is asked for longer than that.
   * @returns how many seconds to rest; null leaves that to the number of failures in a row
   */
  failed?: (portalId: number, error: unknown) => Promise<number | null>;
  log: Logger;
  pauses?: typeof PAUSES;
}

/** Carries out one turn, and says all the while that it is being worked on. */
async function carryOut(turns: Turns, turn: Turn, stop: AbortSignal): Promise<void> {
  const { queue, work, failed, log, pauses = PAUSES } = turns;
  const lost = new AbortController();
  const hold = () =>
    queue.hold(turn).then(
      (held) => held || lost.abort(),
      () => undefined,
    );
  const holding = setInterval(() => void hold(), pauses.hold);
  const signal = AbortSignal.any([stop, lost.signal, AbortSignal.timeout(pauses.turn)]);
  try {
    const seconds = await work(turn.portalId, signal);
    await queue.release(turn, signal.aborted ? 0 : seconds);
  } catch (error) {
    if (stop.aborted) return await queue.release(turn, 0);
    if (isPortalGone(error)) return log.info({ portalId: turn.portalId, job: turn.job }, "ends: the account is erased");
    log.error({ portalId: turn.portalId, job: turn.job, err: error }, "failed, it will be tried again");
    const seconds = (await failed?.(turn.portalId, error)) ?? null;
    await queue.postpone(turn, (error as Error).message, seconds);
  } finally {
    clearInterval(holding);
  }
}

/**
 * Works through one kind of work of all portals: who waits longest comes first, for a few seconds, and no portal's work
 * is done twice at once, on however many instances. Looking at the database every second is the truth; `wake` only makes
 * it sooner.
 */
export function takeTurns(turns: Turns) {
  const { queue, log, pauses = PAUSES } = turns;
  const stopping = new AbortController();
  const { signal } = stopping;
  const underWay = new Set<Promise<void>>();
  let busy = 0;
  let nudges = 0;
  let endPause = () => {};
  let dispatching = Promise.resolve();

  function nudge(): void {
    nudges++;
    endPause();
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pauses.look);
      endPause = () => (clearTimeout(timer), resolve());
      if (signal.aborted) endPause();
    });
  }

  function start(turn: Turn): void {
    busy++;
    let isCounted = true;
    const leave = () => {
      if (isCounted) busy--;
      isCounted = false;
      nudge();
    };
    const patience = setTimeout(leave, pauses.patience);
    const done = carryOut(turns, turn, signal)
      .catch((error: unknown) => log.error({ portalId: turn.portalId, err: error }, "the database does not answer"))
      .finally(() => {
        clearTimeout(patience);
        underWay.delete(done);
        leave();
      });
    underWay.add(done);
  }

  async function next(portalId: number | null): Promise<Turn | null> {
    if (busy >= AT_ONCE) return null;
    return queue.claim(portalId).catch((error: unknown) => {
      log.error({ job: queue.job, err: error }, "the database does not answer");
      return null;
    });
  }

  async function dispatch(portalId: number | null): Promise<void> {
    while (!signal.aborted) {
      const seen = nudges;
      const turn = await next(portalId);
      if (turn) start(turn);
      else if (nudges === seen) await pause();
      // The embedded database answers without ever leaving this thread to others.
      await setImmediate();
    }
  }

  return {
    /** @param portalId the one portal to work for; null for all */
    begin(portalId: number | null): void {
      dispatching = dispatch(portalId);
    },
    /** Has a portal looked at now. */
    wake(portalId: number): void {
      queue.wake(portalId).then(nudge, (error: unknown) => log.error({ portalId, err: error }, "could not be woken"));
    },
    /** Ends what is under way after its present step, and gives it back for whoever comes next. */
    async stop(): Promise<void> {
      stopping.abort();
      nudge();
      await dispatching;
      await Promise.all(underWay);
    },
  };
}
export type TurnTaker = ReturnType<typeof takeTurns>;
