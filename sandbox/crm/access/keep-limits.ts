import type { NextFunction, Request, Response } from "express";
import { HubSpotError } from "../hubspot-error.ts";

/** Lets a number of calls through in any stretch of time of the given length. */
export function createRollingWindow({ max, milliseconds }: { max: number; milliseconds: number }, now: () => Date) {
  let taken: number[] = [];

  function forget(): void {
    const start = now().getTime() - milliseconds;
    taken = taken.filter((time) => time > start);
  }

  return {
    /** False when the window is full; a refused call does not count. */
    take(): boolean {
      forget();
      if (taken.length >= max) return false;
      taken.push(now().getTime());
      return true;
    },
    remaining: () => max - taken.length,
  };
}

export interface CrmLimits {
  /** Calls in any ten seconds; 190 is a private app's in a Professional account. */
  perTenSeconds: number;
  /** Searches in any second, counted apart from other calls. */
  searchesPerSecond: number;
}
export const HUBSPOT_LIMITS: CrmLimits = { perTenSeconds: 190, searchesPerSecond: 5 };

const TEN_SECONDS = 10_000;

/** An account's limits. Source: developers.hubspot.com, API usage guidelines. */
export function keepLimits(limits: CrmLimits, now: () => Date) {
  const burst = createRollingWindow({ max: limits.perTenSeconds, milliseconds: TEN_SECONDS }, now);
  const searches = createRollingWindow({ max: limits.searchesPerSecond, milliseconds: 1000 }, now);

  return (req: Request, res: Response, next: NextFunction): void => {
    // Searches have their own bucket and carry no headers.
    if (req.method === "POST" && req.path.endsWith("/search")) {
      if (!searches.take()) throw limitReached("SECONDLY");
      return next();
    }
    const allowed = burst.take();
    res.set("X-HubSpot-RateLimit-Max", String(limits.perTenSeconds));
    res.set("X-HubSpot-RateLimit-Remaining", String(burst.remaining()));
    res.set("X-HubSpot-RateLimit-Interval-Milliseconds", String(TEN_SECONDS));
    if (!allowed) throw limitReached("TEN_SECONDLY_ROLLING");
    next();
  };
}

function limitReached(policyName: "SECONDLY" | "TEN_SECONDLY_ROLLING"): HubSpotError {
  return new HubSpotError(429, {
    message: `You have reached your ${policyName.toLowerCase()} limit.`,
    category: "RATE_LIMITS",
    more: { errorType: "RATE_LIMIT", policyName, groupName: `publicapi:private-apps:${policyName.toLowerCase()}` },
  });
}
