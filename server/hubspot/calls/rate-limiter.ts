import { setTimeout as sleep } from "node:timers/promises";

/** How many calls may go out. */
interface Pace {
  /** Under way at the same time. */
  concurrent: number;
  /** At once, after a rest. */
  burst: number;
  /** In the long run: so many more, every so many milliseconds. */
  refill: { calls: number; everyMs: number };
}

interface Waiting {
  go: () => void;
  drop: (error: unknown) => void;
}

/**
 * Lets calls through one after the other. Time is the process's own: a calendar clock that is set back would stop all
 * calls until it has come to where it was.
 * @param stock how many calls may go out at the start
 */
export function paceCalls(pace: Pace, stock: number) {
  const waiting: Waiting[] = [];
  const idle = Promise.withResolvers<void>();
  let { burst, refill } = pace;
  let left = stock;
  let underWay = 0;
  let isStopped = false;
  let refilledAt = performance.now();
  let timer: NodeJS.Timeout | undefined;

  /** @returns milliseconds until more may go out */
  function fillUp(): number {
    const since = performance.now() - refilledAt;
    const times = Math.floor(since / refill.everyMs);
    left = Math.min(burst, left + times * refill.calls);
    refilledAt += times * refill.everyMs;
    return (times + 1) * refill.everyMs - since;
  }

  function letThrough(): void {
    clearTimeout(timer);
    const untilRefill = fillUp();
    while (waiting.length > 0 && underWay < pace.concurrent && left > 0) {
      left--;
      underWay++;
      waiting.shift()?.go();
    }
    if (isStopped && underWay === 0) idle.resolve();
    if (waiting.length > 0 && left === 0) timer = setTimeout(letThrough, untilRefill);
  }

  function waitForTurn(signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const turn = { go: resolve, drop: reject };
    const leave = () => {
      const place = waiting.indexOf(turn);
      if (place < 0) return;
      waiting.splice(place, 1);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", leave, { once: true });
    waiting.push(turn);
    letThrough();
    return promise.finally(() => signal?.removeEventListener("abort", leave));
  }

  return {
    /** @throws the signal's reason when it aborts before the call's turn has come */
    async schedule<Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
      if (isStopped) throw new Error("No more calls are made: the service stops.");
      await waitForTurn(signal);
      return call().finally(() => {
        underWay--;
        letThrough();
      });
    },
    /** From now on another pace, of which so many calls may go out at once. */
    change(next: Pick<Pace, "burst" | "refill">, stock: number): void {
      ({ burst, refill } = next);
      left = stock;
      letThrough();
    },
    /** Drops what still waits, and waits for what is under way. */
    stop(): Promise<void> {
      isStopped = true;
      for (const { drop } of waiting.splice(0)) drop(new Error("The call was not made: the service stops."));
      letThrough();
      return idle.promise;
    },
  };
}

/** The lowest burst limit any account has: 100 calls in a rolling 10 seconds. A larger one shows in the headers. */
const LOWEST_LIMIT = 100;
const CONCURRENT = 6;
/** HubSpot counts the calls of all instances together. When so few of them are left, each sends one now and then. */
const RESERVE = 20;
const PROBE_MS = 2_500;
const LOOK_MS = 250;

/** HubSpot takes 5 searches a second, counts them apart from other calls and says nothing of them in its headers. */
const BETWEEN_SEARCHES_MS = 250;

/** Half the limit at once and half of it spread over 10 seconds never exceeds the limit in any rolling 10 seconds. */
const burstOf = (limit: number) => Math.floor(limit / 2);

const paceOf = (limit: number) => ({
  concurrent: CONCURRENT,
  burst: burstOf(limit),
  refill: { calls: Math.floor(burstOf(limit) / 10), everyMs: 1000 },
});
const SEARCH_PACE = {
  concurrent: Number.POSITIVE_INFINITY,
  burst: 1,
  refill: { calls: 1, everyMs: BETWEEN_SEARCHES_MS },
};

/** Paces the calls to one portal. It starts with the lowest limit and learns the account's own from HubSpot's answers. */
export function createRateLimiter() {
  let limit = LOWEST_LIMIT;
  const calls = paceCalls(paceOf(limit), burstOf(limit));
  let scarceUntil = 0;
  const searches = paceCalls(SEARCH_PACE, 1);

  /** While calls are scarce, the next one tells whether they still are; the others wait for it. */
  async function whenPlenty<Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    for (let wait = scarceUntil - performance.now(); wait > 0; wait = scarceUntil - performance.now())
      await sleep(Math.min(wait, LOOK_MS), undefined, signal && { signal });
    if (scarceUntil > 0) scarceUntil = performance.now() + PROBE_MS;
    return call();
  }

  function learnRemaining(remaining: string | null): void {
    if (remaining === null) return;
    if (Number(remaining) >= RESERVE) scarceUntil = 0;
    else if (scarceUntil === 0) scarceUntil = performance.now() + PROBE_MS;
  }

  return {
    /** Both drop a call that waits when the signal aborts. */
    schedule: <Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result> =>
      calls.schedule(() => whenPlenty(call, signal), signal),
    scheduleSearch: <Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result> =>
      searches.schedule(call, signal),
    /** From HubSpot's X-HubSpot-RateLimit headers: calls per 10 seconds, and how many of them are left. */
    learn(headers: Headers): void {
      const max = Number(headers.get("x-hubspot-ratelimit-max"));
      learnRemaining(headers.get("x-hubspot-ratelimit-remaining"));
      if (!Number.isInteger(max) || max < 20 || max === limit) return;
      // What the old limit gave may all have been used: only what this one allows on top goes out at once.
      calls.change(paceOf(max), Math.max(0, burstOf(max) - burstOf(limit)));
      limit = max;
    },
    async stop(): Promise<void> {
      await Promise.all([calls.stop(), searches.stop()]);
    },
  };
}
export type RateLimiter = ReturnType<typeof createRateLimiter>;
