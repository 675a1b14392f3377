/** How long HubSpot is waited for, in milliseconds. */

/** One try of a call, from sending it to the last byte of its answer. */
export const TRY_MS = 30_000;
/** After this no further try of a call is begun; whoever can wait for less says so with a signal. */
export const CALL_MS = 60_000;
/** A request for tokens, which is tried once. */
export const TOKEN_MS = 10_000;
/** Before a call is tried again; twice as long each time, spread by half. */
export const FIRST_PAUSE_MS = 500;
/** A rolling window of HubSpot's is full again after this at the latest. */
export const LAST_PAUSE_MS = 10_000;
/** What is under way when the service stops may come to its end for so long. */
export const GRACE_MS = 2_000;
