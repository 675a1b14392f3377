/**
 * Remembers what was worked out for a key as long as the state it came from stays the same. At most `limit` keys; what
 * was not asked for the longest goes first. What fails is not remembered.
 */
export function createMemory<Value>(limit: number) {
  const kept = new Map<string, { state: string; value: Promise<Value> }>();

  function keep(key: string, remembered: { state: string; value: Promise<Value> }): void {
    kept.delete(key);
    kept.set(key, remembered);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
  }

  return (key: string, state: string, workOut: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(key);
    const remembered = known?.state === state ? known : { state, value: workOut() };
    keep(key, remembered);
    if (remembered !== known)
      remembered.value.catch(() => {
        if (kept.get(key) === remembered) kept.delete(key);
      });
    return remembered.value;
  };
}
