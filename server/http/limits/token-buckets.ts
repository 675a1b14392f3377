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
