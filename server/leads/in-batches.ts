import type { Database, Queryable } from "../store/engine/database.ts";
import { databaseState } from "../store/engine/database-state.ts";
import { lockFacts } from "../store/portals/portals.ts";
import type { RunningRegistration } from "../store/leads/registrations.ts";

/** Few enough that no transaction holds the portal's facts for long. */
const BATCH = 500;

/** Told of a registration that could not be worked on, and why. */
export type LeftOut = (registration: RunningRegistration, error: unknown) => void;

interface Work {
  portalId: number;
  registrations: RunningRegistration[];
  /** @returns how many of these domains it changed */
  work: (transaction: Queryable, domains: string[]) => Promise<number>;
  leftOut: LeftOut;
}

function inParts<Item>(items: Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Works on registrations in transactions of many, each under the portal's lock. One that fails holds up no other: its
 * batch is halved until it stands alone, and then it is left out.
 * @returns how many were changed
 * @throws what the database throws while it answers nothing at all
 */
export async function inBatches(database: Database, { portalId, registrations, work, leftOut }: Work): Promise<number> {
  const parts = inParts(registrations, BATCH);
  let changed = 0;
  for (let part = parts.shift(); part; part = parts.shift()) {
    const domains = part.map(({ domain }) => domain);
    try {
      changed += await database.transaction(async (transaction) => {
        await lockFacts(transaction, portalId);
        return work(transaction, domains);
      });
    } catch (error) {
      await databaseState(database);
      const [first] = part;
      if (part.length > 1) parts.unshift(...inParts(part, Math.ceil(part.length / 2)));
      else if (first) leftOut(first, error);
    }
  }
  return changed;
}
