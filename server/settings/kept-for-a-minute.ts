import { LRUCache } from "lru-cache";
import { type Known, inTime } from "./in-time.ts";

const KEPT_MS = 60_000;

/**
 * Remembers each answer for a minute, and lets those who ask at once share a question; nothing is remembered of a
 * HubSpot that is away.
 */
export function keptForAMinute<Value>(
  ask: (key: string, signal: AbortSignal) => Promise<Value>,
  { patienceMs, most }: { patienceMs: number; most: number },
): (key: string) => Promise<Known<Value>> {
  const kept = new LRUCache<string, { until: number; answer: Promise<Known<Value>> }>({ max: most });
  return (key) => {
    const known = kept.get(key);
    if (known && known.until > performance.now()) return known.answer;
    const answer = inTime((signal) => ask(key, signal), patienceMs);
    const entry = { until: performance.now() + KEPT_MS, answer };
    kept.set(key, entry);
    const forget = () => void (kept.peek(key) === entry && kept.delete(key));
    answer.then((said) => void (said === "away" && forget()), forget);
    return answer;
  };
}
