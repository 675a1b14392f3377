import Bottleneck from "bottleneck";

/** The lowest burst limit any account has: 100 calls in a rolling 10 seconds. A larger one shows in the headers. */
const LOWEST_LIMIT = 100;
const CONCURRENT = 6;

/**
 * Half the limit at once and half of it spread over the 10 seconds never exceeds the limit in any rolling 10 seconds.
 */
function bucket(limit: number) {
  const burst = Math.floor(limit / 2);
  return {
    reservoirIncreaseAmount: Math.floor(burst / 10),
    reservoirIncreaseInterval: 1000,
    reservoirIncreaseMaximum: burst,
  };
}

/** Paces the calls to one portal. It starts with the lowest limit and learns the account's own from HubSpot's answers. */
export function createRateLimiter() {
  let limit = LOWEST_LIMIT;
  const limiter = new Bottleneck({
    maxConcurrent: CONCURRENT,
    reservoir: bucket(limit).reservoirIncreaseMaximum,
    ...bucket(limit),
  });
  return {
    schedule: <Result>(call: () => Promise<Result>): Promise<Result> => limiter.schedule(call),
    /** `max` is HubSpot's X-HubSpot-RateLimit-Max: calls per 10 seconds. */
    learn(max: number): void {
      if (!Number.isInteger(max) || max < 20 || max === limit) return;
      limit = max;
      limiter.updateSettings(bucket(limit));
    },
    stop: () => limiter.stop({ dropWaitingJobs: true }).catch(() => undefined),
  };
}
export type RateLimiter = ReturnType<typeof createRateLimiter>;
