/** How many calls may go out. */
export interface Pace {
  /** Under way at the same time. */
  concurrent: number;
  /** At once, after a rest. */
  burst: number;
  /** In the long run: so many more, every so many milliseconds. */
  refill: { calls: number; everyMs: number };
}

interface Waiting {
  go: () => void;
  drop: (error: Error) => void;
}

/**
 * Lets calls through one after the other. Time is the process's own: a calendar clock that is set back would stop all
 * calls until it has come to where it was.
 * @param stock how many calls may go out at the start
 */
export function paceCalls(pace: Pace, stock: number) {
  const waiting: Waiting[] = [];
  const idle = Promise.withResolvers<void>();
  let { burst, refill } = pace;
  let left = stock;
  let underWay = 0;
  let isStopped = false;
  let refilledAt = performance.now();
  let timer: NodeJS.Timeout | undefined;

  function fillUp(): void {
    const times = Math.floor((performance.now() - refilledAt) / refill.everyMs);
    left = Math.min(burst, left + times * refill.calls);
    refilledAt += times * refill.everyMs;
  }

  function letThrough(): void {
    clearTimeout(timer);
    fillUp();
    while (waiting.length > 0 && underWay < pace.concurrent && left > 0) {
      left--;
      underWay++;
      waiting.shift()?.go();
    }
    if (isStopped && underWay === 0) idle.resolve();
    const untilRefill = refilledAt + refill.everyMs - performance.now();
    if (waiting.length > 0 && left === 0) timer = setTimeout(letThrough, untilRefill);
  }

  return {
    async schedule<Result>(call: () => Promise<Result>): Promise<Result> {
      if (isStopped) throw new Error("No more calls are made: the service stops.");
      await new Promise<void>((go, drop) => {
        waiting.push({ go, drop });
        letThrough();
      });
      return call().finally(() => {
        underWay--;
        letThrough();
      });
    },
    /** From now on another pace, of which so many calls may go out at once. */
    change(next: Pick<Pace, "burst" | "refill">, stock: number): void {
      ({ burst, refill } = next);
      left = stock;
      letThrough();
    },
    /** Drops what still waits, and waits for what is under way. */
    stop(): Promise<void> {
      isStopped = true;
      for (const { drop } of waiting.splice(0)) drop(new Error("The call was not made: the service stops."));
      letThrough();
      return idle.promise;
    },
  };
}
