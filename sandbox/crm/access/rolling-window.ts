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
