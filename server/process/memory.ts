import { LRUCache } from "lru-cache";

/**
 * Remembers what was worked out for a key as long as the state it came from stays the same. At most `limit` keys; what
 * was not asked for the longest goes first. What fails is not remembered.
 */
export function createMemory<Value>(limit: number) {
  const kept = new LRUCache<string, { state: string; value: Promise<Value> }>({ max: limit });

  return (key: string, state: string, workOut: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key);
    if (known?.state === state) return known.value;
    const remembered = { state, value: workOut() };
    kept.set(key, remembered);
    remembered.value.catch(() => {
      if (kept.peek(key) === remembered) kept.delete(key);
    });
    return remembered.value;
  };
}

/** Longer than a look-up takes; one that hangs is not waited for. */
const PATIENCE_MS = 1_000;

/** Goes on, once, when a look-up is over, however it ended, or hangs. */
function whenOverOrHanging(lookUp: Promise<unknown>, patienceMs: number, goOn: () => void): void {
  let isWaiting = true;
  const end = () => {
    clearTimeout(timer);
    if (isWaiting) goOn();
    isWaiting = false;
  };
  const timer = setTimeout(end, patienceMs);
  lookUp.then(end, end);
}

/**
 * Lets those who ask for the same thing at once share a look-up, as the cards of one record do. Whoever asks while one is
 * under way waits for the next, which starts after that, or a second later where it hangs: nobody is told what was true
 * before they asked.
 */
export function shareLookUps<Key, Found>(
  lookUp: (key: Key) => Promise<Found>,
  patienceMs = PATIENCE_MS,
): (key: Key) => Promise<Found> {
  const underWay = new Map<Key, Promise<Found>>();
  const next = new Map<Key, Promise<Found>>();

  function start(key: Key): Promise<Found> {
    next.delete(key);
    const found = lookUp(key);
    const done = () => underWay.get(key) === found && underWay.delete(key);
    underWay.set(key, found);
    found.then(done, done);
    return found;
  }

  function startAfter(running: Promise<Found>, key: Key): Promise<Found> {
    const { promise, resolve } = Promise.withResolvers<Found>();
    whenOverOrHanging(running, patienceMs, () => resolve(start(key)));
    next.set(key, promise);
    return promise;
  }

  return (key) => {
    const running = underWay.get(key);
    return running ? (next.get(key) ?? startAfter(running, key)) : start(key);
  };
}
