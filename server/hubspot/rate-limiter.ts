import Bottleneck from "bottleneck";

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

function createBucket(limit: number, atStart: number): Bottleneck {
  return new Bottleneck({
    maxConcurrent: CONCURRENT,
    reservoir: atStart,
    reservoirIncreaseAmount: Math.floor(burstOf(limit) / 10),
    reservoirIncreaseInterval: 1000,
    reservoirIncreaseMaximum: burstOf(limit),
  });
}

/** Paces the calls to one portal. It starts with the lowest limit and learns the account's own from HubSpot's answers. */
export function createRateLimiter() {
  let limit = LOWEST_LIMIT;
  let bucket = createBucket(limit, burstOf(limit));
  let scarceUntil = 0;
  const searches = new Bottleneck({ minTime: BETWEEN_SEARCHES_MS });

  /** While calls are scarce, the next one tells whether they still are; the others wait for it. */
  async function whenPlenty<Result>(call: () => Promise<Result>): Promise<Result> {
    for (let wait = scarceUntil - performance.now(); wait > 0; wait = scarceUntil - performance.now())
      await new Promise((resolve) => setTimeout(resolve, Math.min(wait, LOOK_MS)));
    if (scarceUntil > 0) scarceUntil = performance.now() + PROBE_MS;
    return call();
  }

  function learnRemaining(remaining: string | null): void {
    if (remaining === null) return;
    if (Number(remaining) >= RESERVE) scarceUntil = 0;
    else if (scarceUntil === 0) scarceUntil = performance.now() + PROBE_MS;
  }

  return {
    schedule: <Result>(call: () => Promise<Result>): Promise<Result> => bucket.schedule(() => whenPlenty(call)),
    scheduleSearch: <Result>(call: () => Promise<Result>): Promise<Result> => searches.schedule(call),
    /** From HubSpot's X-HubSpot-RateLimit headers: calls per 10 seconds, and how many of them are left. */
    learn(headers: Headers): void {
      const max = Number(headers.get("x-hubspot-ratelimit-max"));
      learnRemaining(headers.get("x-hubspot-ratelimit-remaining"));
      if (!Number.isInteger(max) || max < 20 || max === limit) return;
      // A new bucket, because Bottleneck's updateSettings() stops the refilling of the old one (2.19.5). What waits in
      // the old one still gets its turn there; the new one starts with what the account allows on top.
      bucket = createBucket(max, Math.max(0, burstOf(max) - burstOf(limit)));
      limit = max;
    },
    async stop(): Promise<void> {
      for (const each of [bucket, searches]) await each.stop({ dropWaitingJobs: true }).catch(() => undefined);
    },
  };
}
export type RateLimiter = ReturnType<typeof createRateLimiter>;
