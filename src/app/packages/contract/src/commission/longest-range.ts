/** More years than these are no range. */
export const MOST_YEARS = 10;

/** Whether a range of calendar dates goes on to the day on which it began, so many years later. */
export function isTooLong({ from, to }: { from: string; to: string }): boolean {
  const year = Number(from.slice(0, 4)) + MOST_YEARS;
  return to >= `${year}${from.slice(4)}`;
}
