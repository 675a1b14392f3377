import type { StoredType } from "./object-kinds.ts";

/** A static list: records of one kind that somebody has put into it. */
export interface StoredList {
  listId: string;
  name: string;
  type: StoredType;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** Ids of records. */
  members: Set<string>;
}

/** What an account of a Professional plan may have. Source: HubSpot's product and services catalog. */
const LIST_LIMIT = 1_000;

/** The static lists of an account, in memory. @param limit how many it may have */
export function createListStore(now: () => Date, limit = LIST_LIMIT) {
  const lists = new Map<string, StoredList>();
  let last = 0;
  return {
    find: (listId: string) => lists.get(listId),
    named: (name: string) => lists.values().find((list) => list.name.toLowerCase() === name.toLowerCase()),
    isFull: () => lists.size >= limit,
    add(name: string, type: StoredType): StoredList {
      const listId = String(++last);
      const list = { listId, name, type, createdAt: now().toISOString(), members: new Set<string>() };
      lists.set(listId, list);
      return list;
    },
    remove: (listId: string) => lists.delete(listId),
  };
}
export type ListStore = ReturnType<typeof createListStore>;
