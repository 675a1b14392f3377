import type { RequestHandler } from "express";
import { ProblemError } from "../../errors/problem-error.ts";
import { signedAddressOf } from "../authentication/signature.ts";

interface Bucket {
  tokens: number;
  /** Milliseconds of whatever clock the caller uses. */
  filledAt: number;
}

/**
 * A token bucket a key: `burst` at once, `perSecond` in the long run. Keys must come from somebody trusted: each is kept.
 */
export function createTokenBuckets({ perSecond, burst }: { perSecond: number; burst: number }) {
  const buckets = new Map<string, Bucket>();
  return {
    /** Takes a token. @returns the seconds until there is one; 0 when it was taken */
    take(key: string, now: number): number {
      const bucket = buckets.get(key) ?? { tokens: burst, filledAt: now };
      const filled = Math.min(burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
      const taken = filled >= 1;
      buckets.set(key, { tokens: taken ? filled - 1 : filled, filledAt: now });
      return taken ? 0 : (1 - filled) / perSecond;
    },
  };
}

/** What many people of one account need at once, a few requests a card, and no more than one process can well answer. */
const REQUESTS_PER_SECOND = 100;
const BURST_SECONDS = 5;

/**
 * Each portal has its own share, so that a flood from one does not slow another. The portal is the signed one: nobody can
 * use up another's share. HubSpot's webhooks are not limited: what is not taken in would only come again.
 */
export function limitRequests(perSecond = REQUESTS_PER_SECOND): RequestHandler {
  const buckets = createTokenBuckets({ perSecond, burst: perSecond * BURST_SECONDS });
  return (request, response, next) => {
    const wait = buckets.take(signedAddressOf(request).identity.portalId, performance.now());
    if (wait === 0) return next();
    response.set("retry-after", String(Math.ceil(wait)));
    throw new ProblemError(
      "too-many-requests",
      `This account asks more than ${perSecond} times a second. Ask again in a few seconds.`,
    );
  };
}
