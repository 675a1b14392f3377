import { HubSpotError } from "../errors/hubspot-error.ts";
import { NotConnectedError } from "../errors/not-connected-error.ts";

/** What HubSpot says, or `away` when it refuses or does not answer in time. */
export type Known<Value> = Value | "away";

function isHubSpotAway(error: unknown): boolean {
  return error instanceof HubSpotError || error instanceof NotConnectedError;
}

/** Waits for HubSpot only so long: it gives up a page's request after ten seconds itself. @throws any other error */
export async function inTime<Value>(asked: Promise<Value>, patienceMs: number): Promise<Known<Value>> {
  const { promise, resolve } = Promise.withResolvers<"away">();
  const timer = setTimeout(resolve, patienceMs, "away");
  try {
    return await Promise.race([asked, promise]);
  } catch (error) {
    if (isHubSpotAway(error)) return "away";
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
