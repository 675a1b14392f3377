/**
 * Remembers what was worked out for a key as long as the state it came from stays the same. At most `limit` keys; the
 * oldest goes first. What fails is not remembered.
 */
export function createMemory<Value>(limit: number) {
  const kept = new Map<string, { state: string; value: Promise<Value> }>();
  return (key: string, state: string, workOut: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key);
    if (known?.state === state) return known.value;
    const value = workOut();
    kept.delete(key);
    kept.set(key, { state, value });
    value.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
