import type { SaleFacts } from "./sale-facts.ts";

/** The newest of some changes of MRR, in minor units; null where there is none. */
export function latestMrr(changes: SaleFacts["mrr"]): number | null {
  let latest = changes[0];
  for (const change of changes) if (latest && change.on > latest.on) latest = change;
  return latest?.amountMinor ?? null;
}
