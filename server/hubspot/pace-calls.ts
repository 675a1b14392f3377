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
  drop: (error: unknown) => void;
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

  /** @returns milliseconds until more may go out */
  function fillUp(): number {
    const since = performance.now() - refilledAt;
    const times = Math.floor(since / refill.everyMs);
    left = Math.min(burst, left + times * refill.calls);
    refilledAt += times * refill.everyMs;
    return (times + 1) * refill.everyMs - since;
  }

  function letThrough(): void {
    clearTimeout(timer);
    const untilRefill = fillUp();
    while (waiting.length > 0 && underWay < pace.concurrent && left > 0) {
      left--;
      underWay++;
      waiting.shift()?.go();
    }
    if (isStopped && underWay === 0) idle.resolve();
    if (waiting.length > 0 && left === 0) timer = setTimeout(letThrough, untilRefill);
  }

  function waitForTurn(signal?: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const turn = { go: resolve, drop: reject };
    const leave = () => {
      const place = waiting.indexOf(turn);
      if (place < 0) return;
      waiting.splice(place, 1);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", leave, { once: true });
    waiting.push(turn);
    letThrough();
    return promise.finally(() => signal?.removeEventListener("abort", leave));
  }

  return {
    /** @throws the signal's reason when it aborts before the call's turn has come */
    async schedule<Result>(call: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
      if (isStopped) throw new Error("No more calls are made: the service stops.");
      await waitForTurn(signal);
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
