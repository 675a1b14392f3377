import type { CrmChange } from "../crm-objects.ts";

export interface ChangeFeed {
  emit(change: CrmChange): void;
  subscribe(listener: (change: CrmChange) => void): () => void;
}

export function createChangeFeed(): ChangeFeed {
  const listeners = new Set<(change: CrmChange) => void>();
  return {
    emit: (change) => listeners.forEach((listener) => listener(change)),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
