import { HubSpotError, NotConnectedError } from "../errors/hubspot-errors.ts";

/** What HubSpot says, or `away` when it refuses or does not answer in time. */
export type Known<Value> = Value | "away";

function isHubSpotAway(error: unknown): boolean {
  return error instanceof HubSpotError || error instanceof NotConnectedError;
}

/**
 * Waits for HubSpot only so long, in milliseconds, because its own proxy waits for a page's request no longer than 15
 * seconds. Then the signal tells whoever asks to give up. @throws any other error
 */
export async function inTime<Value>(
  ask: (signal: AbortSignal) => Promise<Value>,
  patienceMs: number,
): Promise<Known<Value>> {
  const { promise, resolve } = Promise.withResolvers<"away">();
  const giveUp = new AbortController();
  const timer = setTimeout(() => {
    resolve("away");
    giveUp.abort();
  }, patienceMs);
  try {
    return await Promise.race([ask(giveUp.signal), promise]);
  } catch (error) {
    if (isHubSpotAway(error)) return "away";
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
