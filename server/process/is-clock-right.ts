/** Machines that keep their time at all agree within a second; no day and no lease is at stake within these. */
export const CLOCK_TOLERANCE_SECONDS = 30;

/** @param offset seconds by which this machine's clock is ahead of the database's */
export function isClockRight(offset: number): boolean {
  return Math.abs(offset) <= CLOCK_TOLERANCE_SECONDS;
}
