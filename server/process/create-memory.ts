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
